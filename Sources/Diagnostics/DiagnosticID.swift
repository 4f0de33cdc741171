/// The stable name of a rule. Names never change once published; each is explained in
/// `.github/reference/messages.md`, which a test compares with this list.
public enum DiagnosticID: String, Sendable, Hashable, CaseIterable {
  // Files
  case fileUnreadable = "file-unreadable"
  case fileTooLarge = "file-too-large"
  case fileNotText = "file-not-text"
  case fileNotExpected = "file-not-expected"
  case fileLink = "file-link"
  case folderExpected = "folder-expected"
  case controlCharacter = "control-character"
  case outputInsideContent = "output-inside-content"

  // Fields
  case yamlSyntax = "yaml-syntax"
  case yamlTab = "yaml-tab"
  case yamlComment = "yaml-comment"
  case fieldTwice = "field-twice"
  case fieldUnknown = "field-unknown"
  case fieldMissing = "field-missing"
  case fieldKind = "field-kind"
  case fieldValue = "field-value"
  case fieldDate = "field-date"
  case fieldAddress = "field-address"

  // Settings
  case settingsMissing = "settings-missing"
  case settingsLanguage = "settings-language"
  case settingsMenu = "settings-menu"

  // Pieces
  case frontMatterMissing = "front-matter-missing"
  case frontMatterOpen = "front-matter-open"
  case slugInvalid = "slug-invalid"
  case languageUnknown = "language-unknown"
  case dateFarAhead = "date-far-ahead"
  case memberUnknown = "member-unknown"
  case memberTwice = "member-twice"
  case memberInvalid = "member-invalid"

  // Kinds
  case deadlineEarly = "deadline-before-date"
  case contactUnchecked = "contact-unchecked"
  case mailTooLong = "mail-too-long"
  case formInvalid = "form-invalid"
  case petitionStatus = "petition-status"
  case embargoUnclear = "embargo-unclear"
  case datelineUnclear = "dateline-unclear"
  case letterUnknown = "letter-unknown"
  case signatoryInvalid = "signatory-invalid"
  case signatoryTwice = "signatory-twice"
  case signatoryNearMember = "signatory-near-member"
  case signatureCount = "signature-count"

  // Text
  case linkMissing = "link-missing"
  case linkPart = "link-part"
  case linkUnpublished = "link-unpublished"
  case linkScheme = "link-scheme"
  case imageMissing = "image-missing"
  case imageText = "image-text"
  case imageInvalid = "image-invalid"
  case originForeign = "origin-foreign"
  case rawHTML = "raw-html"

  // Markdown
  case markdownFailed = "markdown-failed"
  case markdownTooDeep = "markdown-too-deep"
  case markdownTooCostly = "markdown-too-costly"
  case markdownTableTooLarge = "markdown-table-too-large"
  case markdownSimplified = "markdown-simplified"
  case markdownFootnote = "markdown-footnote"

  // Agreements
  case agreementsInvalid = "agreements-invalid"
  case agreementsFewer = "agreements-fewer"
  case agreementTwice = "agreement-twice"
  case correctionUnused = "correction-unused"
  case stateUnknown = "state-unknown"
  case countyUnknown = "county-unknown"
  case modelUnknown = "model-unknown"
  case documentAddress = "document-address"
  case totalsInvalid = "totals-invalid"

  // Figures
  case figureInvalid = "figure-invalid"
  case figureUnknown = "figure-unknown"
  case claimFailed = "claim-failed"

  // Blocks
  case blockInvalid = "block-invalid"
  case blockUnknown = "block-unknown"
  case blockWithoutData = "block-without-data"
  case blockEmpty = "block-empty"

  // Plan
  case addressTwice = "address-twice"
  case addressInvalid = "address-invalid"
  case addressGone = "address-gone"

  // Theme
  case themeTemplateMissing = "theme-template-missing"
  case themeSyntax = "theme-syntax"
  case themeName = "theme-name"
  case themePartial = "theme-partial"
  case themeEscaping = "theme-escaping"
  case themeString = "theme-string"
  case themeOrigin = "theme-origin"

  // Tables
  case tableEmpty = "table-empty"
  case tableQuote = "table-quote"
  case tableRowLength = "table-row-length"
  case tableColumnMissing = "table-column-missing"
  case tableColumnTwice = "table-column-twice"
  case tableColumnUnknown = "table-column-unknown"
  case tableColumnUnnamed = "table-column-unnamed"
  case tableColumnPrivate = "table-column-private"
  case tableEncoding = "table-encoding"
  case tableWorkbook = "table-workbook"
  case tableTooLarge = "table-too-large"

  // Output
  case outputNotOurs = "output-not-ours"
  case outputManifest = "output-manifest"
  case outputPath = "output-path"
  case outputClash = "output-clash"
  case outputBusy = "output-busy"
  case outputDiskFull = "output-disk-full"
  case outputDenied = "output-denied"
  case outputFailed = "output-failed"
}
