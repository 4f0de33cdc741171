/// What identifies an agreement in every table, whatever its row and the spelling of its names.
public struct AgreementKey: Sendable, Hashable {
  /// The state.
  public let state: USState
  /// The agency as it was first listed, folded: small letters without accents and punctuation, abbreviations
  /// written out.
  public let agency: String
  /// The model as it was first listed, folded too.
  public let model: String
  /// 1 for the first agreement of this agency and model, 2 for the one that was signed again, and so on.
  public let signing: Int
}

extension AgreementKey: CustomStringConvertible {
  /// `florida/alachua-county-sheriffs-office/task-force-model`, and `/2` after it when signed again.
  public var description: String {
    let parts = [state.name.lowercased(), agency, model].map {
      $0.split(whereSeparator: { !$0.isLetter && !$0.isNumber }).joined(separator: "-")
    }
    return parts.joined(separator: "/") + (signing > 1 ? "/\(signing)" : "")
  }
}
