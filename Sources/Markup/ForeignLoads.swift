/// Finds everything that would lead out of the site without a reader's click.
public enum ForeignLoads {
  /// What markup would load. A link that readers follow is none of it.
  public static func inMarkup(_ text: MarkupText) -> [ForeignLoad] {
    var rule = LoadRule()
    rule.read(text)
    return rule.findings
  }

  /// What a stylesheet would load.
  public static func inStylesheet(_ text: MarkupText) -> [ForeignLoad] {
    var rule = LoadRule()
    rule.take(text, as: .style)
    return rule.findings
  }

  /// The addresses that a script names.
  public static func inScript(_ text: MarkupText) -> [ForeignLoad] {
    var rule = LoadRule()
    rule.take(text, as: .script)
    return rule.findings
  }

  /// How the options of a text fit into its markup.
  public static func structure(of text: MarkupText) -> MarkupStructure {
    var reader = MarkupReader(text)
    reader.read()
    return MarkupStructure(contexts: reader.contexts, end: reader.end, unfinished: reader.unfinished)
  }
}
