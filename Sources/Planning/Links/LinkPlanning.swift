import Content
import Diagnostics
import Fields
import Markdown
import Reading

/// Resolves all links and images of all pieces, public or not, so that the links of a scheduled piece are
/// known to be right in time.
struct LinkPlanning {
  let resolver: LinkResolver

  /// What was not found is first only collected: suggesting a name compares it with every file, so only the first few
  /// get one.
  private struct Finding {
    let problem: LinkProblem
    let written: String
    let place: Place
  }

  private static let mostSuggestions = 50

  func resolve() async -> Diagnosed<[LinkedBody]> {
    let resolver = resolver
    let results = await resolver.campaign.pieces.concurrentMap { Self.resolve($0, with: resolver) }
    var remaining = Self.mostSuggestions
    lazy var candidates = resolver.candidates
    var diagnostics: [Diagnostic] = []
    for (_, found, findings) in results {
      var limit = FindingLimit()
      for diagnostic in found { limit.add(diagnostic.id) { diagnostic } }
      for finding in findings {
        limit.add(finding.problem.id) {
          finding.problem.diagnostic(finding.written, at: finding.place) { name in
            guard remaining > 0 else { return nil }
            remaining -= 1
            return Self.suggestion(for: name, among: candidates)
          }
        }
      }
      diagnostics += limit.diagnostics
    }
    return Diagnosed(results.map(\.0), diagnostics)
  }

  private static func resolve(
    _ piece: Piece, with resolver: LinkResolver
  ) -> (LinkedBody, [Diagnostic], [Finding]) {
    var body = LinkedBody()
    var findings: [Finding] = []
    var diagnostics: [Diagnostic] = []
    func take(_ outcome: LinkResolver.Outcome, _ written: String, _ place: Place) -> String {
      switch outcome {
      case .address(let address):
        if address.hasPrefix(SiteAddress.rootMarker + "media/") { body.media.append(address) }
        return address
      case .problem(let problem):
        findings.append(Finding(problem: problem, written: written, place: place))
        return ""
      }
    }
    body.links = piece.body.links.map {
      take(resolver.link($0.destination, in: piece), $0.destination, $0.place)
    }
    func images(of text: MarkdownDocument) -> [(source: String, attributes: String)] {
      text.images.map { image in
        let (outcome, attributes) = resolver.image(image.destination, in: piece)
        if image.alternativeText.isEmpty { diagnostics.append(missingText(at: image.place)) }
        return (take(outcome, image.destination, image.place), attributes)
      }
    }
    body.images = images(of: piece.body)
    for (name, text) in piece.texts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let links = text.links.map {
        take(resolver.link($0.destination, in: piece, text: name), $0.destination, $0.place)
      }
      body.texts[name] = LinkedText(links: links, images: images(of: text))
    }
    if let letter = piece.release?.letter {
      body.letter = resolver.letter(letter, in: piece).collect(into: &diagnostics)
    }
    body.blockLetters = piece.blocks.map { block in
      guard case .signatories(let block) = block.content, let letter = block.letter else { return nil }
      return resolver.letter(letter, in: piece).collect(into: &diagnostics)
    }
    if let image = piece.image {
      let (outcome, attributes) = resolver.image(image.source.value, in: piece)
      _ = take(outcome, image.source.value, image.source.place)
      body.picture = resolver.mediaIndex(image.source.value, in: piece).map {
        LinkedPicture(
          address: SiteAddress(resolver.campaign.media[$0].path), text: image.text, attributes: attributes)
      }
    }
    body.related = piece.related.map {
      take(resolver.link($0.target.value, in: piece), $0.target.value, $0.target.place)
    }
    for text in [piece.body] + piece.texts.values where !text.rawHTML.isEmpty {
      body.media += RawHTMLRule.media(in: text).compactMap { resolver.mediaIndex($0, in: piece) }.map {
        SiteAddress(resolver.campaign.media[$0].path).marked
      }
      diagnostics += RawHTMLRule(text: text, settings: resolver.campaign.settings).diagnostics
    }
    return (body, diagnostics, findings)
  }

  private static func missingText(at place: Place) -> Diagnostic {
    .error(
      .imageText, "This image has no text for people who cannot see it.", at: place,
      fix: "Describe between the square brackets what it shows: ![Protesters in front of the courthouse](…).")
  }

  /// The file whose name is nearest: the same name in another folder, or nearly the same path.
  private static func suggestion(for path: String, among candidates: [String]) -> String? {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    if let same = candidates.first(where: { $0 == name || $0.hasSuffix("/" + name) }) {
      return "Did you mean “/\(same)”?"
    }
    let names = candidates.map { $0.split(separator: "/").last.map(String.init) ?? $0 }
    guard let nearest = Suggestion.nearest(to: name, among: names), let index = names.firstIndex(of: nearest)
    else {
      return nil
    }
    return "Did you mean “/\(candidates[index])”?"
  }
}
