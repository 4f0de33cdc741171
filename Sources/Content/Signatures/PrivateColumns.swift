import Diagnostics
import Foundation
import Tables

/// The private columns of a table: email addresses, telephone numbers, where a person lives and when they
/// were born. They are recognized by the words of their headers.
///
/// A table from a form or a signature drive often has them, and everybody who gets the folder can read them.
struct PrivateColumns {
  private let header: [TableCell]
  /// Their positions in the header, counted from 0.
  let positions: [Int]

  /// The private columns of a table; those at the positions in `known` are read, so they do not count.
  init(in table: Table, except known: Set<Int>) {
    header = table.header
    positions = table.header.indices.filter {
      !known.contains($0) && Self.isPrivate(table.header[$0].trimmed)
    }
  }

  /// A warning for each of them.
  var diagnostics: [Diagnostic] {
    var findings = FindingLimit()
    for position in positions {
      let cell = header[position]
      findings.add(.tableColumnPrivate) {
        .warning(
          .tableColumnPrivate,
          "The column \(cell.trimmed.quotedShortly) is private: Handbill never reads or publishes it, but everybody"
            + " who gets this folder can read it.",
          at: cell.place, fix: "Delete the column.")
      }
    }
    return findings.diagnostics
  }

  /// Findings about the table, without repetitions and without the text of any cell that might be private: in
  /// a broken row, and under a blank header, private text may be anywhere.
  func discreet(_ findings: [Diagnostic]) -> [Diagnostic] {
    let places = Set(positions.map { header[$0].place })
    return findings.compactMap { finding in
      switch finding.id {
      case .tableColumnUnknown where finding.place.map(places.contains) ?? false: nil
      case .tableColumnUnnamed:
        finding.saying("This cell has text, but its column has no header, so the column is left out.")
      case .tableEncoding where finding.summary.contains("“") && finding.severity == .warning:
        finding.saying("This file is not saved as UTF-8; Handbill reads it as Windows-1252.")
      case .tableEncoding where finding.summary.contains("“"):
        finding.saying("This cell is not saved as UTF-8, but the rest of the file is.")
      default: finding
      }
    }
  }

  /// Whether one of a header's words says that the column is private, in English or Spanish.
  static func isPrivate(_ header: String) -> Bool {
    let words = words(of: header)
    guard
      words.contains(where: { privateWords.contains($0) || $0.hasPrefix("email") || $0.hasPrefix("birth") })
    else { return false }
    // A web address is public.
    return words.isDisjoint(with: ["web", "website", "url", "site", "web-site", "sitio"])
  }

  private static let privateWords: Set<String> = [
    "mail", "phone", "phones", "telephone", "phonenumber", "mobile", "cell", "cellphone", "homephone",
    "workphone", "mobilephone", "whatsapp", "sms", "address", "addresses", "street", "streetaddress", "zip",
    "zipcode", "postal", "postalcode", "postcode", "ip", "ipaddress", "dob", "age", "ssn", "replyto",
    "correo", "correos", "telefono", "telefonos", "movil", "celular", "direccion", "domicilio", "calle", "cp",
    "codigopostal", "nacimiento", "cumpleanos", "edad",
  ]

  /// The words of a header in small letters without accents; digits, signs and a capital in the middle part them.
  private static func words(of header: String) -> Set<String> {
    var words: Set<String> = []
    var word = ""
    var isAfterSmall = false
    for scalar in header.prefix(200).decomposedStringWithCanonicalMapping.unicodeScalars
    where !scalar.isAccent {
      let isLetter = scalar.properties.isAlphabetic
      if !isLetter || isAfterSmall && scalar.properties.isUppercase {
        words.insert(word)
        word = ""
      }
      isAfterSmall = scalar.properties.isLowercase
      if isLetter { word += scalar.properties.lowercaseMapping }
    }
    words.insert(word)
    return words
  }
}

extension Diagnostic {
  /// The same finding in other words.
  fileprivate func saying(_ summary: String) -> Diagnostic {
    Diagnostic(severity, id, summary, at: place, fix: fix, notes: notes)
  }
}
