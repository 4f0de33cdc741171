import Diagnostics
import Fields

/// The coalition's members, and who is meant by a name.
public struct MemberRegistry: Sendable {
  /// All members, in the order of `members.csv`.
  public let members: [Member]
  private let byID: [String: Int]
  private let byName: [String: Int]

  /// A registry of members whose ids are all different.
  public init(_ members: [Member]) {
    self.members = members
    byID = Dictionary(members.indices.map { (members[$0].id, $0) }) { first, _ in first }
    let names = members.indices.flatMap { index in
      ([members[index].name] + members[index].otherNames).map { (Self.folded($0), index) }
    }
    byName = Dictionary(names) { first, _ in first }
  }

  /// The member with that id.
  public subscript(id: String) -> Member? { byID[id].map { members[$0] } }

  /// The member with that id, name or other name, whatever its letter case and apostrophes.
  public func member(called name: String) -> Member? {
    self[name] ?? byName[Self.folded(name)].map { members[$0] }
  }

  /// The members that had not left by `day`, in the order of `members.csv`.
  public func current(on day: Day) -> [Member] {
    members.filter { $0.left.map { day < $0 } ?? true }
  }

  /// The id that `name` is, or an error with the nearest one.
  func check(_ id: Located<String>) -> [Diagnostic] {
    if self[id.value] != nil { return [] }
    let known = member(called: id.value)?.id
    return [
      .error(
        .memberUnknown, "There is no member “\(id.value)” in data/members.csv.", at: id.place,
        fix: known.map { "Write its id, “\($0)”." }
          ?? Suggestion.question(for: id.value, among: members.map(\.id))
          ?? "Add a row for it to data/members.csv, or write the id of one that is there.")
    ]
  }

  private static func folded(_ name: String) -> String {
    name.lowercased().replacing("’", with: "'").split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
