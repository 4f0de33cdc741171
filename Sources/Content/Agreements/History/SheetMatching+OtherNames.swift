import Fields

/// The rules for agreements that the two tables list under another name, model or state.
extension SheetMatching {
  /// What two rows have in common that may be one agreement under two names.
  private struct Trait: Hashable {
    let texts: [String?]
    var day: Day? = nil
    var core: [Substring] = []
  }

  mutating func matchOtherNames() {
    if oldLeft.isEmpty || newLeft.isEmpty { return }
    matchCores { row, core in
      row.county.flatMap {
        Trait(texts: [row.base.state, row.base.model, $0], day: row.signed, core: core.words)
      }
    }
    matchCores { row, core in
      Trait(texts: [row.base.state, row.base.model], day: row.signed, core: core.words)
    }
    matchNearNames { row in Trait(texts: [row.base.state, row.base.model], day: row.signed) }
    matchTrait(.renamed, .sameCounty, reportsSeveral: true) { row in
      guard let county = row.county, let signed = row.signed else { return nil }
      return Trait(texts: [row.base.state, row.base.model, county, row.agreement.agencyType], day: signed)
    }
    matchTrait(.changed, .otherModel, reportsSeveral: true) { row in
      row.signed.map { Trait(texts: [row.base.state, row.base.agency, row.county], day: $0) }
    }
    matchTrait(.changed, .otherState, reportsSeveral: false) { row in
      guard let county = row.county, row.signed != nil else { return nil }
      return Trait(texts: [row.base.agency, row.base.model, county])
    }
    matchNearNames { row in
      row.county.flatMap { Trait(texts: [row.base.state, row.base.model, $0, row.agreement.agencyType]) }
    }
  }

  /// Matches rows whose agencies' names have one core.
  private mutating func matchCores(_ trait: (SheetRow, AgencyCore) -> Trait?) {
    func core(_ row: SheetRow) -> AgencyCore { AgencyCore(row.base.agency, in: row.agreement.state) }
    // Most rows were signed on a day on which no missing agreement was signed, and need no closer look.
    let days = Set(oldLeft.map { old.rows[$0].signed })
    matchTrait(.renamed, .nearName, reportsSeveral: false) { row in
      guard days.contains(row.signed) else { return nil }
      let core = core(row)
      // Without a signing day or any distinctive word, too little is the same.
      return row.signed == nil || (core.words.isEmpty && core.sorts.isEmpty) ? nil : trait(row, core)
    } where: { before, after in
      core(before).agrees(with: core(after)) && Self.areClose(before.county, after.county)
    }
  }

  /// Matches rows if exactly one in each table has a trait, unless `condition` is false. If several have it,
  /// there is no way to know which is which.
  private mutating func matchTrait(
    _ kind: AgreementChange.Kind, _ reason: AgreementChange.Reason, reportsSeveral: Bool,
    _ trait: (SheetRow) -> Trait?,
    where condition: (SheetRow, SheetRow) -> Bool = { Self.areClose($0.signed, $1.signed) }
  ) {
    var candidates: [Trait: [Int]] = [:]
    for row in newLeft {
      if let trait = trait(new.rows[row]) { candidates[trait, default: []].append(row) }
    }
    var seekers: [Trait: [Int]] = [:]
    for row in oldLeft {
      if let trait = trait(old.rows[row]), candidates[trait] != nil {
        seekers[trait, default: []].append(row)
      }
    }
    var settledOld: Set<Int> = []
    var settledNew: Set<Int> = []
    // Oldest rows first, so that the result does not depend on the order of a dictionary.
    for (trait, olds) in seekers.sorted(by: { $0.value[0] < $1.value[0] }) {
      let news = candidates[trait, default: []]
      if olds.count == 1, news.count == 1 {
        guard condition(old.rows[olds[0]], new.rows[news[0]]) else { continue }
        match(olds[0], news[0], kind, reason)
      } else if reportsSeveral {
        for row in olds { match(row, nil, .unexplained, .severalPossible) }
        for row in news { match(nil, row, .unexplained, .severalPossible) }
      } else {
        continue
      }
      settledOld.formUnion(olds)
      settledNew.formUnion(news)
    }
    oldLeft.removeAll { settledOld.contains($0) }
    newLeft.removeAll { settledNew.contains($0) }
  }

  /// Matches rows with one trait whose agencies' names are each other's nearest, and near enough to be a
  /// typing mistake.
  private mutating func matchNearNames(_ trait: (SheetRow) -> Trait?) {
    var candidates: [Trait: [Int]] = [:]
    for row in newLeft {
      if let trait = trait(new.rows[row]) { candidates[trait, default: []].append(row) }
    }
    var seekers: [Trait: [Int]] = [:]
    for row in oldLeft {
      if let trait = trait(old.rows[row]), candidates[trait] != nil {
        seekers[trait, default: []].append(row)
      }
    }
    var settledOld: Set<Int> = []
    var settledNew: Set<Int> = []
    for (trait, olds) in seekers.sorted(by: { $0.value[0] < $1.value[0] }) {
      let news = candidates[trait, default: []]
      let oldNames = NearNames(olds.map { (old.rows[$0].base.agency, $0) })
      let newNames = NearNames(news.map { (new.rows[$0].base.agency, $0) })
      for row in olds {
        guard let other = newNames.nearest(to: old.rows[row].base.agency),
          oldNames.nearest(to: new.rows[other].base.agency) == row, !settledNew.contains(other),
          Self.areClose(old.rows[row].county, new.rows[other].county)
        else { continue }
        match(row, other, .renamed, .nearName)
        settledOld.insert(row)
        settledNew.insert(other)
      }
    }
    oldLeft.removeAll { settledOld.contains($0) }
    newLeft.removeAll { settledNew.contains($0) }
  }
}
