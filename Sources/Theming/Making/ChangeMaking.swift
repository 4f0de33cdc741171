import Content
import Fields
import Planning

extension AgreementMaking {
  /// All days on which anything changed, newest first.
  var changes: ChangesModel {
    let comparisons = archive.history.comparisons
    return ChangesModel(
      comparisons: comparisons.indices.reversed().map { index in
        let comparison = comparisons[index]
        let added = comparison.count(.added)
        let ended = comparison.count(.ended)
        return ComparisonRowModel(
          summary: summary(of: index), count: strings.number(comparison.countAfter),
          added: strings.number(added), ended: strings.number(ended),
          others: strings.number(comparison.changes.count - added - ended))
      }, note: note, feed: plan.urls.changesFeed(language).marked, source: source, downloads: downloads)
  }

  /// What changed from one table to the next.
  func comparison(_ index: Int) -> ComparisonModel {
    let comparison = archive.history.comparisons[index]
    let byKind = Dictionary(grouping: comparison.changes, by: \.kind)
    func neighbor(_ index: Int) -> LinkModel? {
      archive.history.comparisons.indices.contains(index) ? link(.comparison(index)) : nil
    }
    return ComparisonModel(
      summary: summary(of: index), countBefore: strings.number(comparison.countBefore),
      countAfter: strings.number(comparison.countAfter), unchanged: strings.number(comparison.unchanged),
      note: note,
      kinds: AgreementChange.Kind.allCases.compactMap { kind in
        byKind[kind].map { self.kind(kind, $0) }
      }, newer: neighbor(index + 1), older: neighbor(index - 1), source: source(on: comparison.day),
      downloads: downloads)
  }

  /// What changed from one table to the next in short, in one state or in all; nil where nothing did.
  func summary(of index: Int, in state: USState) -> ChangeSummaryModel? {
    let changes = archive.history.comparisons[index].changes.filter {
      ($0.after ?? $0.before)?.agreement.state == state
    }
    let difference = changes.count { $0.before == nil } - changes.count { $0.after == nil }
    return changes.isEmpty ? nil : summary(of: index, changes, difference: difference)
  }

  func summary(of index: Int) -> ChangeSummaryModel {
    let comparison = archive.history.comparisons[index]
    return summary(
      of: index, comparison.changes, difference: comparison.countAfter - comparison.countBefore)
  }

  private func summary(
    of index: Int, _ changes: [AgreementChange], difference: Int
  ) -> ChangeSummaryModel {
    let comparison = archive.history.comparisons[index]
    let page = address(.comparison(index))
    return ChangeSummaryModel(
      from: making.day(comparison.from), day: making.day(comparison.day), address: page,
      difference: signed(difference),
      kinds: AgreementChange.Kind.allCases.compactMap { kind in
        let count = changes.count { $0.kind == kind }
        guard count > 0 else { return nil }
        return ChangeCountModel(
          name: strings.name(of: kind), count: strings.number(count), address: "\(page)#\(anchor(of: kind))")
      })
  }

  /// A number with its sign, a minus as typographers write it.
  private func signed(_ number: Int) -> String {
    let digits = strings.number(abs(number))
    return number > 0 ? "+\(digits)" : number < 0 ? "\u{2212}\(digits)" : "±0"
  }

  private func anchor(of kind: AgreementChange.Kind) -> String {
    kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
  }

  private func kind(_ kind: AgreementChange.Kind, _ changes: [AgreementChange]) -> ChangeKindModel {
    let states = Dictionary(grouping: changes) { ($0.after ?? $0.before)?.agreement.state.name ?? "" }
    return ChangeKindModel(
      name: strings.name(of: kind), text: strings.explanation(of: kind), anchor: anchor(of: kind),
      count: strings.number(changes.count),
      states: states.sorted { $0.key < $1.key }.map { name, changes in
        ChangeStateModel(
          name: name, count: strings.number(changes.count), changes: changes.map(entry).joined())
      })
  }

  /// A change on the page of all.
  func entry(_ change: AgreementChange) -> String {
    let agency = archive.agency(of: change)
    return html(
      change, agency: (change.after ?? change.before)?.agreement.agency,
      address: agency.map { address(.agency($0)) }, kind: nil, day: nil)
  }

  /// A change on its agency's page.
  func event(_ change: AgreementChange, in comparison: Int) -> String {
    html(
      change, agency: nil, address: address(.comparison(comparison)), kind: strings.name(of: change.kind),
      day: change.day)
  }

  private func html(
    _ change: AgreementChange, agency: String?, address: String?, kind: String?, day: Day?
  ) -> String {
    guard let agreement = (change.after ?? change.before)?.agreement else { return "" }
    return making.renderer.fragment(
      "change-entry", in: language,
      ChangeEntryModel(
        agency: agency, address: address, kind: kind, day: day.map(making.day), model: agreement.model,
        signed: agreement.signed.map(making.day), reason: change.reason.map(strings.explanation),
        details: change.fields.map { detail($0, change) }))
  }

  private func detail(_ field: AgreementField, _ change: AgreementChange) -> ChangeDetailModel {
    let before = change.before.flatMap { words(field, $0.agreement) } ?? strings[.nothing]
    let after = change.after.flatMap { words(field, $0.agreement) } ?? strings[.nothing]
    // Two documents look the same in words.
    let isReplaced = before == after
    return ChangeDetailModel(
      name: strings.name(of: field), before: isReplaced ? nil : before,
      after: isReplaced ? strings[.replaced] : after)
  }

  /// What a table says in a field. For documents, only whether they are there: their addresses mean nothing
  /// to a reader.
  private func words(_ field: AgreementField, _ agreement: Agreement) -> String? {
    switch field {
    case .state: agreement.state.name
    case .agency: agreement.agency
    case .agencyType: agreement.agencyType
    case .county: agreement.county
    case .model: agreement.model
    case .signed: agreement.signed.map(strings.date)
    case .document: agreement.document.map { _ in strings[.on_file] }
    case .addendum: agreement.addendum.map { _ in strings[.on_file] }
    }
  }
}
