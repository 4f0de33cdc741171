import Content
import Diagnostics
import Fields

/// A block of a text must have data to show, and should show some of them.
struct BlockRule {
  let campaign: Campaign
  let bodies: [LinkedBody]

  /// A value is looked for among those of all rows, so only for the first few blocks.
  private static let mostSuggestions = 50

  var diagnostics: [Diagnostic] {
    var remaining = Self.mostSuggestions
    return zip(campaign.pieces, bodies).flatMap { piece, linked in
      var findings = FindingLimit()
      for (block, letter) in zip(piece.blocks, linked.blockLetters) {
        if let missing = missing(block, letter: letter) {
          findings.add(.blockWithoutData) { missing }
        } else if isEmpty(block, letter: letter, piece.language) {
          findings.add(.blockEmpty) {
            remaining -= 1
            return empty(block, suggests: remaining >= 0)
          }
        }
      }
      return findings.diagnostics
    }
  }

  /// What to do if there are no data of this kind.
  private func missing(_ block: DataBlock, letter: Int?) -> Diagnostic? {
    func error(_ summary: String, at place: Place? = nil, fix: String) -> Diagnostic {
      .error(.blockWithoutData, summary, at: place ?? block.place, fix: fix)
    }
    switch block.content {
    case .agreements, .map:
      guard campaign.agreements == nil else { return nil }
      return error(
        "There is no table of agreements to show.",
        fix: "Put one into data/agreements/, named by its day, like 2026-05-18.csv, or remove this block.")
    case .members:
      guard campaign.members.members.isEmpty else { return nil }
      return error(
        "There are no members to show.", fix: "List them in data/members.csv, or remove this block.")
    case .totals:
      guard campaign.size.entries.isEmpty else { return nil }
      return error(
        "There are no numbers to show.", fix: "Write them into data/totals.csv, or remove this block.")
    case .signatories(let block):
      guard let letter, campaign.pieces[letter].letter?.list?.signatories.isEmpty != false else { return nil }
      return error(
        "The letter “\(campaign.pieces[letter].file.path)” has no table of signatories.",
        at: block.letter?.place,
        fix: "Name one in its fields, like “signatories: data/signatories/NAME.csv”, or remove this block.")
    }
  }

  private func isEmpty(_ block: DataBlock, letter: Int?, _ language: String) -> Bool {
    switch block.content {
    case .agreements(let block):
      !(campaign.agreements?.agreements.contains(where: block.filter.matches) ?? false)
    case .map(let filter): !(campaign.agreements?.agreements.contains(where: filter.matches) ?? false)
    case .members(let block):
      !campaign.members.current(on: campaign.today).contains(where: block.filter.matches)
    case .totals(let block): block.rows(of: campaign.size).isEmpty
    case .signatories(let block):
      letter.map { letter in
        campaign.pieces[letter].letter?.list?.signatories.contains(where: block.filter.matches) == false
      } ?? false
    }
  }

  private func empty(_ block: DataBlock, suggests: Bool) -> Diagnostic {
    if case .totals(let totals) = block.content {
      return .warning(
        .blockEmpty, "There is no number for these days, so this block shows nothing.",
        at: totals.from?.place ?? totals.until?.place ?? block.place,
        fix: "Change “from” or “until”, or remove the block.")
    }
    return .warning(
      .blockEmpty, "Nothing matches this filter, so this block shows nothing.",
      at: block.filter?.place ?? block.place,
      fix: block.filter.flatMap { suggests ? suggestion(for: $0) : nil }
        ?? "Check the values of “where”, or remove the block.")
  }

  /// The nearest value for the first one that no row has.
  private func suggestion(for filter: DataFilter) -> String? {
    for (column, values) in filter.values.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      let known = Set(
        (campaign.agreements?.agreements ?? []).compactMap { $0.words(of: column) }
          + campaign.members.current(on: campaign.today).compactMap { $0.words(of: column) })
      for value in values where !known.contains(where: { $0.lowercased() == value.value.lowercased() }) {
        let longer = known.sorted().first { $0.lowercased().contains(value.value.lowercased()) }
        let question = longer.map { "Did you mean “\($0)”?" }
        if let question = question ?? Suggestion.question(for: value.value, among: known.sorted()) {
          return question
        }
      }
    }
    return nil
  }
}

extension Agreement {
  /// The value of a column without predefined names, as published.
  fileprivate func words(of column: DataFilter.Column) -> String? {
    switch column {
    case .agency: agency
    case .agencyType: agencyType
    case .county: county
    case .model: model
    case .state, .kind, .scope: nil
    }
  }
}

extension Member {
  fileprivate func words(of column: DataFilter.Column) -> String? { column == .kind ? kind : nil }
}
