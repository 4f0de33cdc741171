import Fields

/// Finds the agencies after the names in the tables, and gives each its own address.
///
/// An agency that was renamed is one with its new name if the old one is no longer listed and all of its
/// agreements that continued under another name continued under the same one. If any continues under the old name,
/// there are two agencies.
struct AgencyDirectory {
  /// What the tables say of a name.
  private struct Entry {
    var firstSheet = Int.max
    var lastSheet = -1
    /// The spellings in the last table that has the name, with the number of rows.
    var spellings: [String: Int] = [:]
    /// The names under which its agreements continued when it was no longer listed.
    var successors: Set<Int> = []
  }

  private(set) var agencies: [Agency] = []

  private let building: HistoryBuilding
  private var entries: [Entry]

  init(_ building: HistoryBuilding, records: [AgreementRecord]) {
    self.building = building
    entries = [Entry](repeating: Entry(), count: building.names.count)
    for (index, sheet) in building.sheets.enumerated() {
      for row in sheet.rows { see(row, in: index) }
    }
    for thread in building.threads { follow(thread) }
    let order = entries.indices.sorted { precedes($0, $1) }
    let addresses = self.addresses(order)
    var former = [[Int]](repeating: [], count: entries.count)
    for name in order where current(name) != name { former[current(name)].append(name) }
    var agreements = [[AgreementRecord]](repeating: [], count: entries.count)
    for (record, thread) in zip(records, building.order) {
      agreements[current(lastName(of: thread))].append(record)
    }
    agencies = order.filter { !agreements[$0].isEmpty }.map { name in
      Agency(
        state: building.names[name].state, name: spelling(of: name), address: addresses[name],
        aliases: former[name].map { addresses[$0] },
        formerNames: former[name].map { spelling(of: $0) }.filter { $0 != spelling(of: name) },
        agreements: agreements[name])
    }
  }

  private mutating func see(_ row: SheetRow, in sheet: Int) {
    if entries[row.agency].lastSheet != sheet {
      entries[row.agency].firstSheet = min(entries[row.agency].firstSheet, sheet)
      entries[row.agency].lastSheet = sheet
      entries[row.agency].spellings.removeAll()
    }
    entries[row.agency].spellings[row.agreement.agency, default: 0] += 1
  }

  private mutating func follow(_ thread: HistoryBuilding.Thread) {
    for (earlier, later) in zip(thread.rows, thread.rows.dropFirst()) {
      let (from, to) = (name(earlier), name(later))
      if from != to, entries[from].lastSheet < later.sheet { entries[from].successors.insert(to) }
    }
  }

  private func name(_ row: (sheet: Int, row: Int)) -> Int {
    building.sheets[row.sheet].rows[row.row].agency
  }

  /// The name under which an agreement was listed last.
  private func lastName(of thread: Int) -> Int {
    let rows = building.threads[thread].rows
    return name(rows[rows.count - 1])
  }

  /// The name that an agency has now. Each successor was listed later than the name before it, so this ends.
  private func current(_ name: Int) -> Int {
    var name = name
    while entries[name].successors.count == 1, let next = entries[name].successors.first { name = next }
    return name
  }

  /// An address for every name that was ever listed, so that an old one is never given to another agency.
  private func addresses(_ order: [Int]) -> [AgencyAddress] {
    var taken: Set<AgencyAddress> = []
    var slugs: [String: String] = [:]
    var addresses = building.names.map { AgencyAddress(state: $0.state.postal, agency: $0.agency) }
    // The agency that was listed first has the plain address, and keeps it when another with the same name
    // comes later.
    let bySeniority = order.enumerated().sorted {
      (entries[$0.element].firstSheet, $0.offset) < (entries[$1.element].firstSheet, $1.offset)
    }
    for (_, name) in bySeniority {
      let (state, agency) = building.names[name]
      let stateSlug = slugs[state.postal] ?? Slug.make(state.name) ?? state.postal.lowercased()
      slugs[state.postal] = stateSlug
      let plain = Slug.make(agency.split(separator: " ").joined(separator: "-")) ?? "agency"
      var address = AgencyAddress(state: stateSlug, agency: plain)
      var number = 1
      while !taken.insert(address).inserted {
        number += 1
        address = AgencyAddress(state: stateSlug, agency: "\(plain)-\(number)")
      }
      addresses[name] = address
    }
    return addresses
  }

  private func spelling(of name: Int) -> String {
    entries[name].spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
      ?? building.names[name].agency
  }

  private func precedes(_ left: Int, _ right: Int) -> Bool {
    let (one, other) = (building.names[left], building.names[right])
    if one.state.name != other.state.name { return one.state.name < other.state.name }
    return one.agency < other.agency
  }
}
