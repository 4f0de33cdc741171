import Diagnostics
import Fields
import Synchronization

/// The coalition's members, and who is meant by a name.
public struct MemberRegistry: Sendable {
  /// All members, in the order of `members.csv`.
  public let members: [Member]
  private let byID: [String: Int]
  private let byName: [String: Int]
  /// The members by the form of their names that has no accents, punctuation or `Inc.`; -1 where two have one.
  private let byForm: [OrganizationName: Int]
  private let nearNames: NearMembers

  /// A registry of members whose ids are all different.
  public init(_ members: [Member]) {
    self.members = members
    byID = Dictionary(members.indices.map { (members[$0].id, $0) }) { first, _ in first }
    // A member's own name comes before another's spelling.
    let names =
      members.indices.map { (members[$0].name, $0) }
      + members.indices.flatMap { index in members[index].otherNames.map { ($0, index) } }
    byName = Dictionary(names.map { (Self.folded($0.0), $0.1) }) { first, _ in first }
    let forms = names.map { (OrganizationName($0.0), $0.1) }
    byForm = Dictionary(forms) { $0 == $1 ? $0 : -1 }
    nearNames = NearMembers(forms.map { (folded: $0.0.folded, value: $0.1) })
  }

  /// The member with that id.
  public subscript(id: String) -> Member? { byID[id].map { members[$0] } }

  /// The position in `members` of the member with that id.
  public func position(of id: String) -> Int? { byID[id] }

  /// The member with that id, name or other name, whatever its letter case and apostrophes.
  ///
  /// A name that no member has is looked up once more without accents, punctuation, an article in front, and
  /// `Inc` or `LLC` at the end, and with `&` as `and`; it counts if it then belongs to only one member.
  public func member(called name: String) -> Member? {
    position(called: name).map { members[$0] }
  }

  /// The position in `members` of the member that `member(called:)` finds.
  public func position(called name: String) -> Int? {
    if let position = byID[name] ?? byName[Self.folded(name)] { return position }
    if let position = byForm[OrganizationName(name)] { return position < 0 ? nil : position }
    return position(calledBothWays: name)
  }

  /// The members that had not left by `day`, in the order of `members.csv`.
  public func current(on day: Day) -> [Member] {
    members.filter { $0.left.map { day < $0 } ?? true }
  }

  /// The position of the member of whose name or other names `name` is probably a typing mistake; nil where none
  /// is near.
  func position(near name: String) -> Int? {
    if let outside = Self.parts(of: name)?.outside, let position = position(called: outside) {
      return position
    }
    return nearNames.index.nearest(to: OrganizationName(name).folded)
  }

  /// The ids among which a suggestion for a misspelled one is looked for: all, or in a large registry, in which that
  /// takes too long, those with the same two letters in front.
  func idsComparable(with id: String) -> [String] {
    let ids = members.map(\.id)
    return ids.count <= 1_000 ? ids : ids.filter { $0.utf8.prefix(2).elementsEqual(id.utf8.prefix(2)) }
  }

  /// An error unless `id` is a member's; `suggestion` is asked for the nearest one.
  func check(_ id: Located<String>, _ suggestion: (String) -> String?) -> [Diagnostic] {
    if self[id.value] != nil { return [] }
    let known = member(called: id.value)?.id
    return [
      .error(
        .memberUnknown, "There is no member “\(id.value)” in data/members.csv.", at: id.place,
        fix: known.map { "Write its id, “\($0)”." }
          ?? suggestion(id.value)
          ?? "Add a row for it to data/members.csv, or write the id of a member that is there.")
    ]
  }

  /// The member that `Arab American Institute (AAI)` names twice.
  private func position(calledBothWays name: String) -> Int? {
    guard let parts = Self.parts(of: name), let position = position(called: parts.outside),
      position == self.position(called: parts.inside)
    else { return nil }
    return position
  }

  /// A name that ends in parentheses, taken apart.
  private static func parts(of name: String) -> (outside: String, inside: String)? {
    guard name.last == ")", let open = name.firstIndex(of: "(") else { return nil }
    let inside = name[name.index(after: open)...].dropLast()
    guard !inside.contains("("), !inside.contains(")") else { return nil }
    let outside = String(name[..<open]).trimmingSpaces
    return outside.isEmpty || inside.isEmpty ? nil : (outside, String(inside).trimmingSpaces)
  }

  private static func hasSpaceToSpare(_ name: String) -> Bool {
    var last = UInt8(ascii: " ")
    for byte in name.utf8 {
      if byte == UInt8(ascii: " "), last == byte { return true }
      last = byte
    }
    return last == UInt8(ascii: " ")
  }

  private static func folded(_ name: String) -> String {
    if name.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }), !hasSpaceToSpare(name) {
      return name.lowercased()
    }
    return name.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
  }
}

/// The index of near names, made when it is first needed: most registries are never asked for it.
private final class NearMembers: Sendable {
  private let names: [(folded: String, value: Int)]
  private let made = Mutex<NearNames?>(nil)

  init(_ names: [(folded: String, value: Int)]) {
    self.names = names
  }

  var index: NearNames {
    made.withLock { made in
      if let made { return made }
      let index = NearNames(names)
      made = index
      return index
    }
  }
}
