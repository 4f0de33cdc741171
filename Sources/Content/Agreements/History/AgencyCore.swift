/// What is left of an agency's name without the words that say what kind of agency it is, by which `City of
/// Miami Springs Police Department` and `Miami Springs Police Services Department` are known to be one.
struct AgencyCore: Hashable, Sendable {
  /// The words that distinguish the agency from others of its kind.
  let words: [Substring]
  /// What it does: policing, a sheriff's work, keeping prisoners. Agencies of two sorts are two agencies.
  let sorts: Set<String>
  /// What it is the agency of: a city, a borough, a township. A borough and a township of one name are two
  /// places.
  let places: Set<Substring>

  /// The core of a name folded as `AgencyName` does, in a state whose own name is not part of it.
  init(_ folded: String, in state: USState) {
    var words: [Substring] = []
    var sorts: Set<String> = []
    var places: Set<Substring> = []
    let stateWords = Self.stateWords[state.postal, default: []]
    for word in folded.split(separator: " ") {
      if let sort = Self.sorts[word] {
        sorts.insert(sort)
      } else if Self.places.contains(word) {
        places.insert(word)
      } else if !Self.fillers.contains(word), !words.contains(word) {
        words.append(word)
      }
    }
    // The state's name is left out only at the front, and only if more follows or the sort says enough.
    if words.starts(with: stateWords), words.count > stateWords.count || !sorts.isEmpty {
      words.removeFirst(stateWords.count)
    }
    self.words = words
    self.sorts = sorts
    self.places = places
  }

  /// Whether two agencies of one core can be one: neither is of a kind of which the other is not, unless its
  /// name leaves its kind open; the same applies to places.
  func agrees(with other: AgencyCore) -> Bool {
    (sorts.isEmpty || other.sorts.isEmpty || sorts == other.sorts)
      && (places.isEmpty || other.places.isEmpty || places == other.places)
  }

  private static let stateWords = Dictionary(
    uniqueKeysWithValues: USState.all.map { ($0.postal, OrganizationName.words(of: $0.name).map { $0[...] }) }
  )
  private static let sorts: [Substring: String] = [
    "police": "police", "sheriff": "sheriff", "sheriffs": "sheriff", "constable": "constable",
    "constables": "constable", "marshal": "marshal", "marshals": "marshal", "jail": "jail", "prison": "jail",
    "corrections": "jail", "correction": "jail", "detention": "jail", "correctional": "jail",
    "attorney": "attorney", "attorneys": "attorney",
  ]
  private static let places: Set<Substring> = ["city", "town", "village", "borough", "township"]
  private static let fillers: Set<Substring> = [
    "the", "of", "and", "for", "at", "county", "parish", "office", "offices", "department", "departments",
    "division", "services", "service", "safety", "public", "board",
    "commissioners", "commission", "center", "facility", "bureau", "agency", "state",
  ]
}
