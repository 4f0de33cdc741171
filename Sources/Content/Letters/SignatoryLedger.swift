import Diagnostics
import Fields

/// Keeps track of who has signed and who has withdrawn, and notices signatories that appear twice.
struct SignatoryLedger {
  /// Whether a signature was taken back.
  enum Withdrawal {
    /// No.
    case none
    /// Yes, on a day that may be unknown.
    case withdrawn(Day?)
  }

  /// What identifies a signatory in two rows.
  private enum Key: Hashable {
    case member(Int)
    case organization(OrganizationName)
    case individual(String, role: String, USState?)
  }

  private var signatories: [Signatory] = []
  private var positions: [Key: Int] = [:]
  /// What was taken back, with the row that says so.
  private var withdrawals: [Key: (day: Day?, row: Signatory)] = [:]

  /// Those who have signed and not withdrawn.
  var list: SignatoryList {
    SignatoryList(signatories)
  }

  /// Enters a row; an error if its signatory is in an earlier one.
  ///
  /// A signatory that withdrew has signed again only if a row says so with a day that is not before the
  /// withdrawal, wherever the row is: some tables have their newest row first, and nobody who withdrew may be
  /// published.
  mutating func add(_ signatory: Signatory, _ withdrawal: Withdrawal) -> Diagnostic? {
    let key = key(of: signatory)
    let first = positions[key].map { signatories[$0] }
    switch (withdrawal, first) {
    case (.none, nil):
      if let taken = withdrawals[key], !Self.isSignedAgain(signatory, after: taken.day) {
        return unclear(signatory, taken.row)
      }
      positions[key] = signatories.count
      signatories.append(signatory)
      return nil
    case (.withdrawn(let day), nil):
      withdrawals[key] = (day, signatory)
      return nil
    case (.withdrawn(let day), let first?) where Self.isSignedAgain(first, after: day):
      withdrawals[key] = (day, signatory)
      return nil
    case (_, let first?): return twice(signatory, first, withdrawal)
    }
  }

  /// Withdrawals without a signature, although one with nearly the same name is public.
  var nearMisses: [Diagnostic] {
    let unmatched = withdrawals.filter { positions[$0.key] == nil }.values.map(\.row).sorted {
      $0.place < $1.place
    }
    guard !unmatched.isEmpty else { return [] }
    let names = signatories.indices.map { (folded: OrganizationName(signatories[$0].name).folded, value: $0) }
    let exact = Dictionary(names.map { ($0.folded, $0.value) }) { first, _ in first }
    let index = NearNames(names)
    return unmatched.compactMap { row in
      let folded = OrganizationName(row.name).folded
      return (exact[folded] ?? index.nearest(to: folded)).map { unmatchedWithdrawal(row, signatories[$0]) }
    }
  }

  private static func isSignedAgain(_ signatory: Signatory, after withdrawal: Day?) -> Bool {
    guard let signed = signatory.signed, let withdrawal else { return false }
    return signed >= withdrawal
  }

  private func unclear(_ signatory: Signatory, _ withdrawal: Signatory) -> Diagnostic {
    .error(
      .signatoryTwice,
      "\(signatory.name.quotedShortly) withdrew in another row, and this row does not say that it signed again.",
      at: signatory.place,
      fix:
        "If it signed again, write the days of the withdrawal and of the new signature; otherwise delete this row.",
      notes: [.init("It withdrew here.", at: withdrawal.place)])
  }

  private func unmatchedWithdrawal(_ withdrawal: Signatory, _ signed: Signatory) -> Diagnostic {
    .error(
      .signatoryTwice,
      "\(withdrawal.name.quotedShortly) withdrew, but a nearly identical row still counts.",
      at: withdrawal.place,
      fix:
        "If both are the same, write “yes” or the day into the column “withdrawn” of that row, and delete this one.",
      notes: [.init("This one counts: \(signed.name.quotedShortly).", at: signed.place)])
  }

  private func twice(_ signatory: Signatory, _ first: Signatory, _ withdrawal: Withdrawal) -> Diagnostic {
    let fix =
      switch withdrawal {
      case .none: "Delete one of the two rows."
      case .withdrawn:
        "If it withdrew, write that into the first row and delete this one; if it signed again, move that"
          + " row below this one."
      }
    return .error(
      .signatoryTwice, "\(signatory.name.quotedShortly) is in this table twice.", at: signatory.place,
      fix: fix,
      notes: [.init("The first row is here.", at: first.place)])
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
