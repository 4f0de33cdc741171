/// The form in which agencies' names are compared: `Franklin County Sheriff's Office` and `FRANKLIN CO.
/// SHERIFFS OFFICE` are one agency.
///
/// Letter case, accents, apostrophes, periods and other punctuation make no difference, nor does `&` for
/// `and`. Of abbreviations only those are written out that cannot stand for anything else in the name of an
/// agency: `Co.` after another word for `County`, `Dept.` for `Department`, `Twp.` for `Township`, `PD` at
/// the end for `Police Department`, `Saint` for `St.`, and `Sheriff Office` for `Sheriff's Office`.
/// `Sheriff's Department` stays a different name: the history finds out whether one agency uses both.
struct AgencyName: Hashable, Sendable {
  /// The words in small letters with one space between them.
  let folded: String

  init(_ name: String) {
    var words: [String] = []
    let written = OrganizationName.words(of: name)
    words.reserveCapacity(written.count + 1)
    for (index, word) in written.enumerated() {
      let next = index + 1 < written.count ? written[index + 1] : ""
      switch word {
      case "co" where index > 0: words.append("county")
      case "dept", "dep": words.append("department")
      case "twp": words.append("township")
      case "saint": words.append("st")
      case "sainte": words.append("ste")
      case "sheriff" where next == "office" || next == "department" || next == "dept":
        words.append("sheriffs")
      case "the" where index == 0 && !next.isEmpty: break
      case "pd" where index > 0 && next.isEmpty: words += ["police", "department"]
      default: words.append(word)
      }
    }
    folded = words.isEmpty ? name.lowercased() : words.joined(separator: " ")
  }
}
