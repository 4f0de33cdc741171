import Diagnostics
import Fields

/// A list of those who signed a letter, inside a text.
public struct SignatoriesBlock: Sendable {
  /// The letter's file; nil if none is named, which has already been reported.
  public let letter: Located<String>?
  /// Which signatories are shown.
  public let filter: DataFilter
  /// How many are shown at most.
  public let limit: Int

  /// The signatories that are shown, by name.
  public func rows(of letter: Letter, language: String) -> BlockRows<Signatory> {
    let order = NameOrder(language: language)
    let signatories = (letter.list?.signatories ?? []).filter(filter.matches)
    return BlockRows(signatories.ordered { RowRank(names: [order.key($0.name)]) }, limit: limit)
  }
}

extension SignatoriesBlock {
  init(_ reader: inout FieldReader) {
    letter = reader.text("letter", required: true)
    filter = reader.blockFilter(DataFilter.Column.ofSignatories, "Signatories have")
    limit = reader.blockLimit()
  }
}
