import Diagnostics
import Fields

/// Keeps account of who has signed and who has withdrawn, and notices who stands there twice.
struct SignatoryLedger {
  /// Whether a signature was taken back.
  enum Withdrawal {
    /// It was not.
    case none
    /// It was, on a day that may be unknown.
    case withdrawn(Day?)
  }

  /// What makes two rows those of one signatory.
  private enum Key: Hashable {
    case member(Int)
    case organization(OrganizationName)
    case individual(String, role: String, USState?)
  }

  private var signatories: [Signatory] = []
  private var positions: [Key: Int] = [:]
  private var withdrawn: Set<Key> = []

  /// Those who have signed and not withdrawn.
  var list: SignatoryList {
    SignatoryList(
      signatories, withdrawnCount: withdrawn.count { positions[$0] == nil })
  }

  /// Enters a row; an error if its signatory stands in an earlier one.
  ///
  /// One that has withdrawn may sign again: in a later row, or, where the newest row comes first, in an earlier
  /// one of a day that is not before the withdrawal.
  mutating func add(_ signatory: Signatory, _ withdrawal: Withdrawal) -> Diagnostic? {
    let key = key(of: signatory)
    let first = positions[key].map { signatories[$0] }
    switch (withdrawal, first) {
    case (.none, nil):
      positions[key] = signatories.count
      signatories.append(signatory)
      return nil
    case (.withdrawn, nil):
      withdrawn.insert(key)
      return nil
    case (.withdrawn(let day?), let first?) where first.signed.map { $0 >= day } ?? false:
      withdrawn.insert(key)
      return nil
    case (_, let first?): return twice(signatory, first, withdrawal)
    }
  }

  private func twice(_ signatory: Signatory, _ first: Signatory, _ withdrawal: Withdrawal) -> Diagnostic {
    let fix =
      switch withdrawal {
      case .none: "Delete one of the two rows."
      case .withdrawn:
        "If it has withdrawn, write that into the first row and delete this one; if it signed again, put that"
          + " row below this one."
      }
    return .error(
      .signatoryTwice, "\(Quoted.text(signatory.name)) is in this table twice.", at: signatory.place,
      fix: fix,
      notes: [.init("It stands here first.", at: first.place)])
  }

  private func key(of signatory: Signatory) -> Key {
    switch signatory.kind {
    case .member(let position): .member(position)
    case .organization: .organization(OrganizationName(signatory.name))
    case .individual:
      .individual(
        Self.folded(signatory.name), role: Self.folded(signatory.role ?? ""), signatory.state)
    }
  }

  /// A person's name or role without letter case, accents and punctuation; an article may be part of a name.
  private static func folded(_ text: String) -> String {
    let words = OrganizationName.words(of: text)
    return words.isEmpty ? text.lowercased() : words.joined(separator: " ")
  }
}
