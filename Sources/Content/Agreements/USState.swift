import Diagnostics

/// A state or territory of the United States, or the District of Columbia.
public struct USState: Sendable, Hashable {
  /// Its name, such as `North Carolina`.
  public let name: String
  /// Its two-letter postal abbreviation (USPS Publication 28, appendix B), such as `NC`.
  public let postal: String
  /// How the Associated Press abbreviates it in a dateline, such as `N.C.`; the name where it does not.
  public let press: String

  /// All of them, by name.
  public static let all: [USState] = table.split(separator: "\n").map { line in
    let parts = line.split(separator: "|").map(String.init)
    return USState(name: parts[0], postal: parts[1], press: parts.count > 2 ? parts[2] : parts[0])
  }

  /// The state of that name, postal or press abbreviation, in any letter case.
  public static func named(_ text: String) -> USState? {
    byName[text.lowercased()]
  }

  /// The nearest state's name to one that is misspelled.
  public static func suggestion(for text: String) -> String? {
    Suggestion.question(for: text, among: all.map(\.name))
  }

  private static let byName: [String: USState] = {
    var names: [String: USState] = [:]
    for state in all {
      for name in [state.name, state.postal, state.press] { names[name.lowercased()] = state }
    }
    return names
  }()

  private static let table = """
    Alabama|AL|Ala.
    Alaska|AK
    American Samoa|AS
    Arizona|AZ|Ariz.
    Arkansas|AR|Ark.
    California|CA|Calif.
    Colorado|CO|Colo.
    Connecticut|CT|Conn.
    Delaware|DE|Del.
    District of Columbia|DC|D.C.
    Florida|FL|Fla.
    Georgia|GA|Ga.
    Guam|GU
    Hawaii|HI
    Idaho|ID
    Illinois|IL|Ill.
    Indiana|IN|Ind.
    Iowa|IA
    Kansas|KS|Kan.
    Kentucky|KY|Ky.
    Louisiana|LA|La.
    Maine|ME
    Maryland|MD|Md.
    Massachusetts|MA|Mass.
    Michigan|MI|Mich.
    Minnesota|MN|Minn.
    Mississippi|MS|Miss.
    Missouri|MO|Mo.
    Montana|MT|Mont.
    Nebraska|NE|Neb.
    Nevada|NV|Nev.
    New Hampshire|NH|N.H.
    New Jersey|NJ|N.J.
    New Mexico|NM|N.M.
    New York|NY|N.Y.
    North Carolina|NC|N.C.
    North Dakota|ND|N.D.
    Northern Mariana Islands|MP
    Ohio|OH
    Oklahoma|OK|Okla.
    Oregon|OR|Ore.
    Pennsylvania|PA|Pa.
    Puerto Rico|PR
    Rhode Island|RI|R.I.
    South Carolina|SC|S.C.
    South Dakota|SD|S.D.
    Tennessee|TN|Tenn.
    Texas|TX
    U.S. Virgin Islands|VI
    Utah|UT
    Vermont|VT|Vt.
    Virginia|VA|Va.
    Washington|WA|Wash.
    West Virginia|WV|W.Va.
    Wisconsin|WI|Wis.
    Wyoming|WY|Wyo.
    """
}
