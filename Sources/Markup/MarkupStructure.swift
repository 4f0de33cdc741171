/// How the options of a text fit into its markup.
public struct MarkupStructure: Sendable {
  /// Where the text ends.
  public let end: MarkupContext
  /// The position of what is not finished at the end; nil where it ends between tags.
  public let unfinished: Int?
  /// The options that end elsewhere than they begin: markup is another with them than without.
  public let unbalanced: Set<Int>
  /// The options that begin elsewhere than between tags.
  public let inside: Set<Int>

  init(contexts: [(option: Int, isBegin: Bool, context: MarkupContext)], end: MarkupContext, unfinished: Int?)
  {
    var open: [(option: Int, context: MarkupContext)] = []
    var unbalanced: Set<Int> = []
    var inside: Set<Int> = []
    for (option, isBegin, context) in contexts {
      if isBegin {
        open.append((abs(option), context))
        if context != .text { inside.insert(abs(option)) }
      } else if let begin = open.popLast(), begin.context != context {
        unbalanced.insert(begin.option)
      }
    }
    // What began within a tag that is not finished has no end.
    for left in open { unbalanced.insert(left.option) }
    self.end = end
    self.unfinished = end == .text ? nil : unfinished
    self.unbalanced = unbalanced
    self.inside = inside
  }
}
