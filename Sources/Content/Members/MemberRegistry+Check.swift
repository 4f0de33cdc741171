import Diagnostics
import Fields

extension MemberRegistry {
  /// What is wrong with a name of an ally or a sponsor, which may be a member's id or name, or any
  /// organization's name.
  ///
  /// What looks like an id must be one; a name that is nearly a member's is probably meant to be it.
  func checkName(_ name: Located<String>, _ suggestion: (String) -> String?) -> [Diagnostic] {
    if member(called: name.value) != nil { return [] }
    let looksLikeID =
      name.value.contains("-") && name.value == name.value.lowercased() && !name.value.contains(" ")
    if looksLikeID { return check(name, suggestion) }
    guard let near = position(near: name.value) else { return [] }
    return [
      .warning(
        .signatoryNearMember,
        "“\(name.value)” is close to the member “\(members[near].name)”, but does not count as that member.",
        at: name.place,
        fix:
          "If it is the member, write its id, “\(members[near].id)”, or add this spelling to its other_names."
      )
    ]
  }
}
