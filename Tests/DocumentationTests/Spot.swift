import Fields

/// Where in a site's files the groups of fields of one sort are.
struct Spot {
  /// The start of the files' paths; `*` for every Markdown file.
  let file: String
  /// The word after the fence, if they are in a block of data.
  let block: String?
  /// The fields that lead to them, from the outside; `*` for each field of a group.
  let path: [String]

  /// A spot in a file: `press/ > contacts` or `* > image`.
  init(_ file: String, block: String? = nil, _ path: String...) {
    self.file = file
    self.block = block
    self.path = path
  }

  func matches(_ path: String) -> Bool {
    file == "*" ? path.hasSuffix(".md") : file == "pages" ? Self.isPage(path) : path.hasPrefix(file)
  }

  /// Whether a file is a plain page: it is in the folder of no kind.
  private static func isPage(_ path: String) -> Bool {
    let folders = ["posts", "actions", "petitions", "letters", "press", "data"]
    return path.hasSuffix(".md") && !folders.contains { path.hasPrefix("\($0)/") }
  }

  /// The texts of YAML in a file by the word of the block that contains them; nil for the whole file or its
  /// front matter.
  static func fields(in text: String, path: String) -> [(block: String?, yaml: String)] {
    guard path.hasSuffix(".md") else { return path.hasSuffix(".yaml") ? [(nil, text)] : [] }
    let front = String(text.dropFirst("---\n".count).prefix(upTo: "\n---\n"))
    let blocks = text.components(separatedBy: "\n```").dropFirst().filter {
      !$0.hasPrefix("\n") && !$0.isEmpty
    }
    return [(nil, front)]
      + blocks.map { block in
        let lines = block.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
        return (String(lines[0]), lines.count > 1 ? String(lines[1]) : "")
      }
  }

  /// The groups of fields at the end of the path.
  func groups(in root: FieldMap) -> [FieldMap] {
    path.reduce([root]) { groups, key in
      groups.flatMap { group in
        group.entries.filter { key == "*" || $0.key == key }.flatMap { Self.groups(of: $0.value) }
      }
    }
  }

  private static func groups(of value: FieldValue) -> [FieldMap] {
    switch value {
    case .map(let map): [map]
    case .list(let items, _): items.flatMap { groups(of: $0) }
    case .text, .empty: []
    }
  }
}

extension StringProtocol {
  /// What is before a text; everything, where it does not occur.
  fileprivate func prefix(upTo end: String) -> SubSequence {
    firstRange(of: end).map { self[..<$0.lowerBound] } ?? self[...]
  }
}

extension EveryFieldSite {
  /// Where everything that has fields in the reference is, by what the reference calls it.
  static let spots: [String: [Spot]] = [
    "site.yaml": [Spot("site.yaml")],
    "the brand": [Spot("site.yaml", "brand")],
    "the press settings": [Spot("site.yaml", "press")],
    "the Markdown settings": [Spot("site.yaml", "markdown")],
    "a press contact": [Spot("site.yaml", "press", "contacts"), Spot("press/", "contacts")],
    "a page": [Spot("pages")], "a post": [Spot("posts/")], "an action": [Spot("actions/")],
    "a petition": [Spot("petitions/")], "a letter": [Spot("letters/")], "a press release": [Spot("press/")],
    "an image": [Spot("*", "image")], "a related page": [Spot("*", "related")],
    "what is shared": [Spot("*", "share")], "a claim": [Spot("*", "claims", "*")],
    "a target": [Spot("actions/", "targets")], "opening hours": [Spot("actions/", "targets", "hours")],
    "a day of action": [Spot("actions/", "dates")],
    "a recipient": [Spot("petitions/", "to"), Spot("letters/", "to")],
    "a delivery": [Spot("petitions/", "delivered")],
    "signatures": [Spot("petitions/", "signatures"), Spot("letters/", "signatures")],
    "a form": [Spot("petitions/", "form")], "a form field": [Spot("petitions/", "form", "fields")],
    "a consent": [Spot("petitions/", "form", "consents")], "a way to sign on": [Spot("letters/", "sign_on")],
    "a dateline": [Spot("press/", "dateline")], "an event": [Spot("press/", "event")],
    "a correction": [Spot("press/", "corrections")],
    "an agreements block": [Spot("*", block: "agreements")], "a members block": [Spot("*", block: "members")],
    "a signatories block": [Spot("*", block: "signatories")], "a totals block": [Spot("*", block: "totals")],
    "a map block": [Spot("*", block: "map")],
    "a figure": [Spot("data/figures.yaml", "*")],
    "a filter": [
      Spot("data/figures.yaml", "*", "where"), Spot("*", block: "agreements", "where"),
      Spot("*", block: "members", "where"),
    ],
    "agreements.yaml": [Spot("data/agreements.yaml")],
    "the columns": [Spot("data/agreements.yaml", "columns")],
    "the source": [Spot("data/agreements.yaml", "source")],
    "a correction of the tables": [Spot("data/agreements.yaml", "corrections", "*")],
  ]
}
