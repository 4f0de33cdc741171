/// Why a cell's text was changed.
public enum CleaningRule: String, Sendable, Hashable, CaseIterable {
  /// Blanks at the ends or more than one in a row, line breaks, no-break spaces and invisible signs.
  case blanks
  /// One of the signs `'`, `‘`, `` ` `` and `´` where an apostrophe belongs.
  case apostrophe
  /// A word that means an empty cell, such as `#N/A`.
  case nothing
  /// A state in capitals or abbreviated.
  case stateName = "state-name"
  /// An address wrapped by Outlook's Safe Links.
  case safeLink = "safe-link"
  /// An address wrapped by an extension of a browser.
  case browserExtension = "browser-extension"
  /// An address without `https:`, or with one slash after it.
  case scheme
  /// Spaces in an address, written as `%20`.
  case encodedBlank = "encoded-blank"
  /// An address that no browser can open.
  case brokenAddress = "broken-address"
  /// `agreements.yaml` replaces the published text.
  case correction
}
