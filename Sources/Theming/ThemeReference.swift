/// Every name that templates may use: what the reference for theme designers lists.
public enum ThemeReference {
  /// A name and what it stands for.
  public struct Name: Sendable, Hashable {
    /// What a name contains, and so how a template uses it.
    public enum Kind: String, Sendable, Hashable {
      /// Plain text: `{{name}}`.
      case text
      /// Ready HTML: `{{{name}}}`.
      case html
      /// Yes or no: `{{#name}}…{{/name}}`.
      case flag
      /// Names of its own, or nothing: `{{#name}}…{{/name}}`.
      case record
      /// Any number of records: `{{#name}}…{{/name}}`, and `has_name` tells whether there are any.
      case list
    }

    /// The names that lead to it, outermost first: `["menu", "address"]`.
    public let path: [String]
    /// What it contains.
    public let kind: Kind
    /// What it stands for.
    public let meaning: String
  }

  /// The templates that the program renders, by name, each with its own names in the order of its shape. Those of
  /// `layout` can be used in every template of a whole page.
  public static var templates: [(template: String, names: [Name])] {
    let shared = LayoutModel.shape.outline.entries.count
    let own = EntryPoint.all.map { template, outline in
      let isPage = EntryPoint.framedOutlines[template] != nil
      let entries = isPage ? outline.entries.dropLast(shared) : outline.entries[...]
      return (template: template, names: names(entries, []))
    }
    return own + [(template: "layout", names: names(LayoutModel.shape.outline.entries[...], []))]
  }

  /// The names of what is the same on every page of one language, such as `site.title`, with what they stand for.
  public static var site: [(name: String, meaning: String)] {
    SiteConstants.all.map { ($0.name, $0.meaning) }
  }

  /// The keys that the strings of every language must have, because the program itself uses their texts.
  public static var requiredStrings: [String] {
    (ThemeStrings.Key.allCases.map(\.rawValue) + ThemeStrings.Count.allCases.map(\.rawValue)
      + ThemeStrings.lists.keys + ["zones"]).sorted()
  }

  private static func names(_ entries: ArraySlice<ShapeOutline.Entry>, _ path: [String]) -> [Name] {
    entries.flatMap { entry in
      let path = path + [entry.name]
      let own = Name(path: path, kind: entry.kind.reference, meaning: entry.meaning)
      return [own] + names(entry.kind.inner[...], path)
    }
  }
}

extension ShapeOutline.Kind {
  fileprivate var reference: ThemeReference.Name.Kind {
    switch self {
    case .text: .text
    case .html: .html
    case .flag: .flag
    case .record: .record
    case .list: .list
    }
  }

  /// The names inside a record, or inside each entry of a list.
  fileprivate var inner: [ShapeOutline.Entry] {
    switch self {
    case .text, .html, .flag: []
    case .record(let outline), .list(let outline): outline.entries
    }
  }
}
