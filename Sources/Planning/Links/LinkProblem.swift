import Content
import Diagnostics
import Fields
import Markdown

/// Why something in a text cannot be linked to.
enum LinkProblem {
  case empty
  case missing(String)
  case outside
  /// No part of the page has that name; the text is the one with the link, if that is one of the page's own.
  case part(String, in: Piece, PieceText?)
  case unpublished(Piece)
  case scheme(String)
  case withoutScheme
  case imageMissing
  case foreign(WebAddress)

  /// The rule that it breaks.
  var id: DiagnosticID {
    switch self {
    case .empty, .missing, .outside: .linkMissing
    case .part: .linkPart
    case .unpublished: .linkUnpublished
    case .scheme, .withoutScheme: .linkScheme
    case .imageMissing: .imageMissing
    case .foreign: .originForeign
    }
  }

  /// The message for the author. `suggestion` is asked only for a name that was not found.
  func diagnostic(_ written: String, at place: Place, suggestion: (String) -> String?) -> Diagnostic {
    switch self {
    case .empty:
      return .error(
        .linkMissing, "This link has no address.", at: place, fix: "Write one between the parentheses.")
    case .missing(let path):
      let host = path.prefix { $0 != "/" }
      let looksLikeSite = host.contains(".") && !path.hasPrefix(".") && !path.hasSuffix(".md")
      return .error(
        .linkMissing, "There is no file or page “\(path)” to link to.", at: place,
        fix: suggestion(path)
          ?? (looksLikeSite
            ? "For another site, write the address with https://: “https://\(path)”."
            : "Write the path of a .md file as seen from this file, like ../about.md, or a page's address, like /press/.")
      )
    case .outside:
      return .error(
        .linkMissing, "“\(written)” leads out of the content folder.", at: place,
        fix: "Link to a file inside the content folder.")
    case .part(let part, let target, let text):
      return partDiagnostic(part, target, text, at: place)
    case .unpublished(let target):
      return .error(
        .linkUnpublished, "This page refers to “\(target.file.path)”, which is not public when this page is.",
        at: place,
        fix: "Publish that page no later than this one, or do not refer to it here.")
    case .scheme(let scheme):
      return .error(
        .linkScheme, "A link cannot begin with “\(scheme):”.", at: place,
        fix: "Use an address that begins with https:, mailto: or tel:.")
    case .withoutScheme:
      return .error(
        .linkScheme, "“\(written)” does not say how to reach its host.", at: place,
        fix: "Write “https:\(written)”.")
    case .imageMissing:
      return .error(
        .imageMissing, "There is no image “\(written)”.", at: place,
        fix: suggestion(written) ?? "Put the file into media/ and write its path as seen from this file.")
    case .foreign(let address):
      return .error(
        .originForeign, "This page would load the image from \(address.host), which would see every reader.",
        at: place,
        fix:
          "Put a copy into media/, or add “\(address.origin)” to “allow_origins:” in site.yaml if that site may see your readers."
      )
    }
  }

  private func partDiagnostic(
    _ part: String, _ target: Piece, _ text: PieceText?, at place: Place
  ) -> Diagnostic {
    let own = text.flatMap { target.texts[$0] }?.headings.map(\.id) ?? []
    let others = target.texts.filter { $0.key != text }.sorted { $0.key.rawValue < $1.key.rawValue }.flatMap {
      name, document in
      document.headings.map { target.partPrefix(of: name) + $0.id }
    }
    let ids = own + target.body.headings.map(\.id) + others
    let known = ids.prefix(12).map { "#" + $0 }.joined(separator: ", ")
    return .error(
      .linkPart, "“\(target.file.path)” has no heading “#\(part)”.", at: place,
      fix: Suggestion.nearest(to: part, among: ids).map { "Did you mean “#\($0)”?" }
        ?? (ids.isEmpty ? "It has no headings at all: remove “#\(part)”." : "Its headings are: \(known)."))
  }
}
