/// What browsers do with an element's attributes, as far as it leads out of the page (WHATWG HTML, 4 and 16; SVG 2).
struct ElementRule {
  /// What becomes of a value.
  enum Use {
    /// A reader's click leads there.
    case followed
    /// It is fetched, as a picture, a sound or a drawing's part.
    case loaded
    /// It is fetched, and acts as a document, a stylesheet or a script.
    case document
    /// What readers enter is sent there.
    case sent
    /// All relative addresses begin there.
    case base
    /// Several such addresses.
    case list(@Sendable (UInt8) -> Bool)
    /// Several, as in `srcset`.
    case candidates
    /// Where readers are taken without a click.
    case refresh
    /// Markup of its own.
    case markup
    /// CSS.
    case style
    /// A program.
    case script
  }

  private let element: MarkupElement
  private let type: MarkupText?
  private let relation: MarkupText?
  private let equivalent: MarkupText?
  private let parameter: MarkupText?

  init(_ element: MarkupElement) {
    self.element = element
    type = element.value("type")
    relation = element.value("rel")
    equivalent = element.value("http-equiv")
    parameter = element.value("name")
  }

  /// Whether a `script` contains a program, or addresses for the browser, and not data.
  var isProgram: Bool {
    guard let type, !type.isEmpty, !type.isOpen else { return true }
    let word = type.word.filter { !$0.isWhitespace }
    return word.isEmpty || word.contains("script")
      || ["module", "importmap", "speculationrules"].contains(word)
  }

  func uses(of attribute: MarkupElement.Attribute) -> [Use] {
    let name = attribute.name
    if attribute.isOpen {
      // Whatever it will be called, unless it is one that no browser looks at.
      return name.hasPrefix("data-") || name.hasPrefix("aria-") ? [] : [.loaded]
    }
    if name.hasPrefix("on"), name.utf8.count > 2 { return [.script] }
    switch name {
    case "href", "xlink:href": return uses(ofLink: name)
    case "src": return [Self.pictures.contains(element.name) ? .loaded : .document]
    case "srcset", "imagesrcset": return [.candidates]
    case "action", "formaction": return [.sent]
    case "data", "codebase", "classid", "manifest", "code":
      return isObject || name == "manifest" ? [.document] : name == "data" ? [.loaded] : []
    case "archive": return isObject ? [.list { $0.isSpace || $0 == UInt8(ascii: ",") }] : []
    case "background", "poster", "lowsrc", "dynsrc", "xml:base": return [.loaded]
    case "ping", "attributionsrc": return [.list(\.isSpace)]
    case "srcdoc": return [.markup]
    case "content": return usesOfMeta
    case "value": return isPluginParameter ? [.document] : []
    case "to", "from", "by", "values": return isAnimation ? [.list { $0 == UInt8(ascii: ";") }, .style] : []
    default: return name == "style" || Self.painted.contains(name) ? [.style] : []
    }
  }

  private var isObject: Bool { element.isOpen || ["object", "embed", "applet"].contains(element.name) }

  private var isAnimation: Bool {
    element.name.hasPrefix("animate") || element.name == "set" || element.isOpen
  }

  private var isPluginParameter: Bool {
    guard element.name == "param", let name = parameter?.word else { return false }
    return ["movie", "src", "url", "data", "code", "codebase", "filename", "source", "archive"].contains(name)
  }

  private func uses(ofLink name: String) -> [Use] {
    if element.isOpen { return [.document] }
    switch element.name {
    case "a", "area": return [.followed]
    case "base": return [.base]
    case "link": return usesOfRelation
    case "script", "use", "set": return [.document]
    default: return [.loaded]
    }
  }

  /// A link loads what its relation says; one that a browser does not know is only a note for other programs.
  private var usesOfRelation: [Use] {
    guard let relation else { return [.followed] }
    if relation.isOpen { return [.document] }
    let words = Set(relation.split(\.isSpace).map(\.word))
    if !words.isDisjoint(with: Self.icons), words.isDisjoint(with: Self.loadingRelations) { return [.loaded] }
    return words.isDisjoint(with: Self.loadingRelations.union(Self.icons)) ? [.followed] : [.document]
  }

  private var usesOfMeta: [Use] {
    guard element.name == "meta" || element.isOpen, let equivalent else { return [] }
    if equivalent.isOpen { return [.refresh] }
    let word = equivalent.word.filter { !$0.isWhitespace }
    return word == "refresh"
      ? [.refresh]
      : word == "link"
        ? [
          .list {
            $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">") || $0 == UInt8(ascii: ",") || $0.isSpace
          }
        ] : []
  }

  private static let icons: Set<String> = [
    "icon", "apple-touch-icon", "apple-touch-icon-precomposed", "apple-touch-startup-image", "mask-icon",
    "fluid-icon",
  ]

  /// Relations that make a browser fetch something, or call at the site: also those that only some browsers know.
  private static let loadingRelations: Set<String> = [
    "stylesheet", "preload", "prefetch", "preconnect", "dns-prefetch", "modulepreload", "prerender",
    "subresource",
    "next", "manifest", "import", "search", "serviceworker", "monetization", "compression-dictionary",
    "webbundle",
  ]

  /// Elements whose `src` shows or plays something and can do nothing else.
  private static let pictures: Set<String> = [
    "img", "image", "input", "source", "track", "audio", "video", "bgsound",
  ]

  /// Attributes of drawings that contain CSS, in which `url(…)` may be (SVG 2, 6.6).
  private static let painted: Set<String> = [
    "fill", "stroke", "filter", "mask", "clip-path", "marker", "marker-start", "marker-mid", "marker-end",
    "cursor",
    "color-profile", "mask-image", "shape-inside", "shape-subtract",
  ]
}
