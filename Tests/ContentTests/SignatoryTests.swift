import Diagnostics
import Fields
import Foundation
import Reading
import Testing

@testable import Content

@Suite("Signatories")
struct SignatoryTests {
  private static let path = "data/signatories/a.csv"
  private static let members = """
    id,name,other_names,state
    aai,Arab American Institute,AAI|Instituto Árabe Americano,
    flic,Florida Immigrant Coalition,,FL
    ncjc,North Carolina Justice Center,,NC
    vf,Voices & Faces,,TX
    l31,Service Workers Local 31,,
    """

  /// A content folder in memory.
  private func sources(_ files: [String: [UInt8]]) -> SourceTree {
    let tree = SourceTree.reading([SourceLayer(.content, files: files, shownIn: "content")])
    #expect(tree.diagnostics.isEmpty)
    return tree.value
  }

  private func located(_ path: String) -> Located<String> {
    Located(path, at: Place("content/letters/x.md", line: 3))
  }

  private func load(
    _ table: String, members: String = members, path: String = path
  ) throws -> Diagnosed<SignatoryList?> {
    try load(bytes: Array(table.utf8), members: members, path: path)
  }

  private func load(
    bytes: [UInt8], members: String = members, path: String = path
  ) throws -> Diagnosed<SignatoryList?> {
    let today = try #require(Day(iso: "2026-11-21"))
    let sources = sources([Self.path: bytes, "data/members.csv": Array(members.utf8)])
    let registry = MemberLoading.load(sources)
    #expect(registry.diagnostics.isEmpty)
    return SignatoryLoading.load(located(path), sources: sources, members: registry.value, today: today)
  }

  private func count(_ text: String, path: String = path) throws -> Diagnosed<Int?> {
    SignatureCounting.count(located(path), sources: sources([Self.path: Array(text.utf8)]))
  }

  /// The findings as `error signatory-twice 3:A`.
  private func briefs(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { finding in
      let spot =
        switch finding.place?.spot {
        case .cell(let row, let column): "\(row):\(Place.letters(ofColumn: column))"
        case .text(let line, _, _): "line \(line)"
        default: "file"
        }
      return "\(finding.severity.rawValue) \(finding.id.rawValue) \(spot)"
    }
  }

  private func names(_ list: SignatoryList?) -> [String] { list?.signatories.map(\.name) ?? [] }

  // MARK: Who

  @Test("A member, an organization and an individual are told apart and keep the order of the table")
  func kinds() throws {
    let result = try load(
      """
      member,name,signer,role,state,date,withdrawn
      flic,,Ana Díaz,Director,,2026-05-18,
      ,Neighbors  United,Bo Lee,Chair,ga,5/19/2026,no
      ,,Cy Roe,"Rev.
      Dr.",,2026-05-17 10:30:00,
      """)
    #expect(result.diagnostics.isEmpty)
    let list = try #require(result.value)
    #expect(names(list) == ["Florida Immigrant Coalition", "Neighbors United", "Cy Roe"])
    #expect(list.signatories.map(\.kind) == [.member(1), .organization, .individual])
    #expect(list.signatories.map(\.person) == ["Ana Díaz", "Bo Lee", nil])
    #expect(list.signatories.map(\.role) == ["Director", "Chair", "Rev. Dr."])
    #expect(list.signatories.map { $0.state?.postal } == ["FL", "GA", nil])
    #expect(list.signatories.map { $0.signed?.iso } == ["2026-05-18", "2026-05-19", "2026-05-17"])
    #expect(list.lastSigned?.iso == "2026-05-19")
    #expect(list.signatories[1].place.spot == .cell(row: 3, column: 2))
  }

  @Test("Columns are known by their aliases, and a name next to an organization is the signer's")
  func aliases() throws {
    let result = try load("Name,Title,Organization,Signed\nAna,Chair,AAI,2026-01-02\n")
    #expect(result.diagnostics.isEmpty)
    let first = try #require(result.value?.signatories.first)
    #expect(first.name == "Arab American Institute")
    #expect(first.person == "Ana")
    #expect(first.role == "Chair")
    #expect(first.signed?.iso == "2026-01-02")
    let other = try load("Org,Signed by\nNeighbors,Ana\n")
    #expect(other.diagnostics.isEmpty)
    #expect(other.value?.signatories.first?.person == "Ana")
  }

  @Test(
    "A name is a member's in any spelling that leaves no doubt",
    arguments: [
      "aai", "AAI", "arab american institute", "The Arab-American Institute, Inc.",
      "Arab American Institute, The",
      "Arab American Institute (AAI)", "instituto arabe americano", "ARAB AMERICAN INSTITUTE LLC",
    ])
  func spellings(_ name: String) throws {
    let result = try load("name\n\"\(name)\"\n")
    #expect(result.diagnostics.isEmpty)
    #expect(result.value?.signatories.map(\.kind) == [.member(0)])
    #expect(names(result.value) == ["Arab American Institute"])
  }

  @Test("A form of two members' names is neither's")
  func ambiguous() throws {
    let result = try load("name\nThe Group\n", members: "id,name\na,Group Inc\nb,Group LLC\n")
    #expect(result.value?.signatories.map(\.kind) == [.organization])
  }

  @Test(
    "A name with a typing mistake is an organization's, with a warning",
    arguments: [
      ("Arab American Insitute", "aai"), ("Arab Amercian Institutes", "aai"),
      ("Florida Imigrant Coaliton", "flic"),
      ("Institute Arab American", "aai"), ("Arab American Institute (ABC)", "aai"), ("Voices Faces", nil),
      ("South Carolina Justice Center", nil), ("Nroth Carolina Justice Center", "ncjc"), ("AAJ", nil),
      ("Florida Immigrant Network", nil), ("Service Workers Local 32", nil),
      ("Arab American Institute Foundation", nil),
    ] as [(String, String?)])
  func near(_ name: String, _ id: String?) throws {
    let result = try load("name\n\(name)\n")
    #expect(names(result.value) == [name])
    #expect(result.value?.signatories.map(\.kind) == [.organization])
    #expect(briefs(result.diagnostics) == (id == nil ? [] : ["warning signatory-near-member 2:A"]))
    if let id {
      #expect(result.diagnostics.first?.fix?.contains("write “\(id)” in a column “member”") == true)
    }
  }

  @Test("A member that is not in the registry is an error with the nearest id")
  func unknownMember() throws {
    let result = try load("member,name\naia,\nFlorida Imigrant Coalition,\nvf,AAI\nAAI,\n")
    #expect(
      briefs(result.diagnostics) == [
        "error member-unknown 2:A", "error member-unknown 3:A", "error signatory-invalid 4:B",
      ])
    #expect(result.diagnostics.prefix(2).map(\.fix) == ["Did you mean “aai”?", "Did you mean “flic”?"])
    #expect(names(result.value) == ["Voices & Faces", "Arab American Institute"])
  }

  // MARK: Twice

  @Test(
    "Two rows of one signatory are an error across spellings",
    arguments: [
      ("AAI", "Instituto Árabe Americano", true), ("The Café, Inc.", "CAFE", true),
      ("A & B", "A and B", true),
      ("Fe y Luz", "Fe & Luz", true), ("Café", "Cafes", false), ("Local 31", "Local 32", false),
      ("Voices & Faces", "Voces", false),
    ])
  func twice(_ first: String, _ second: String, _ isTwice: Bool) throws {
    let result = try load("name,date\n\"\(first)\",2026-01-01\n\"\(second)\",2026-01-02\n")
    #expect(briefs(result.diagnostics) == (isTwice ? ["error signatory-twice 3:A"] : []))
    #expect(result.value?.signatories.count == (isTwice ? 1 : 2))
    if isTwice {
      #expect(result.diagnostics.first?.notes.first?.place?.spot == .cell(row: 2, column: 1))
      #expect(result.value?.lastSigned?.iso == "2026-01-01")
    }
  }

  @Test("Individuals are the same only by name, role and state")
  func individuals() throws {
    let rows = "Ana Díaz,Nurse,FL\nANA DIAZ,Doctor,FL\nAna Díaz,Nurse,GA\nana diaz,nurse,Fla.\n"
    let result = try load("signer,role,state\n" + rows)
    #expect(briefs(result.diagnostics) == ["error signatory-twice 5:A"])
    #expect(result.value?.signatories.count == 3)
  }

  @Test("A signatory that withdrew is left out, and one that signed again later is there")
  func withdrawn() throws {
    let result = try load(
      """
      name,date,withdrawn
      AAI,2026-01-01,2026-02-01
      Arab American Institute,2026-03-01,
      Neighbors,2026-01-01,YES
      Friends,2026-05-01,
      Friends,2026-01-01,2026-04-01
      Partners,2026-01-01,x
      Others,,false
      """)
    #expect(result.diagnostics.isEmpty)
    #expect(names(result.value) == ["Arab American Institute", "Friends", "Others"])
    #expect(result.value?.lastSigned?.iso == "2026-05-01")
  }

  @Test(
    "Nobody who withdrew is among the signatories, whatever the order of the rows",
    arguments: [
      "A1,,,,2026-03-01\nA1,,,2026-01-05,", "A1,,,,yes\nA1,,,2026-01-05,", "A1,,,,2026-03-01\nA1,,,,",
      ",Jane Doe,Teacher,,\n,Jane Doe,,,yes",
      "Carolina Justice Network,,,,\nCarolina Justice Netwrk,,,,2026-03-01",
    ])
  func takenBack(_ rows: String) throws {
    let result = try load("name,signer,role,date,withdrawn\n\(rows)\n")
    #expect(result.diagnostics.map(\.id) == [.signatoryTwice])
    #expect(result.diagnostics.allSatisfy { $0.severity == .error })
  }

  @Test("A withdrawal below the signature it may belong to is an error")
  func lateWithdrawal() throws {
    let result = try load("name,date,withdrawn\nA1,2026-01-01,\nA1,2026-01-01,2026-02-01\n")
    #expect(briefs(result.diagnostics) == ["error signatory-twice 3:A"])
  }

  // MARK: Cells

  @Test(
    "A cell that cannot be right is an error in its place",
    arguments: [
      (",,,,,2026-01-01,", "error signatory-invalid 2:B"), (",A1,,,Florda,,", "error state-unknown 2:E"),
      (",A1,,,,tomorrow,", "error field-date 2:F"), (",A1,,,,2026-11-22,", "error signatory-invalid 2:F"),
      (",A1,,,,,maybe", "error field-date 2:G"), (",A1,,,,,2026-11-22", "error signatory-invalid 2:G"),
      (",A1,,,,2026-02-01,2026-01-31", "error signatory-invalid 2:G"),
      ("member,name,signer,role,state,date,withdrawn", "error signatory-invalid 2:A"),
      (",A1,jane@example.org,,,,", "error signatory-invalid 2:C"),
      (",A1,Jane,Nurse <jane@example.org>,,,", "error signatory-invalid 2:D"),
      (",A1,,,,2026-11-21,2026-11-21", nil),
    ] as [(String, String?)])
  func cells(_ row: String, _ expected: String?) throws {
    let result = try load("member,name,signer,role,state,date,withdrawn\n\(row)\n")
    #expect(briefs(result.diagnostics) == [expected].compactMap { $0 })
    for finding in result.diagnostics {
      #expect(finding.fix != nil)
      #expect(!finding.summary.contains("@"))
    }
  }

  @Test("The same mistake in every row is reported twenty times and then counted")
  func limit() throws {
    let result = try load("name,state\n" + (1...50).map { "Org \($0),Atlantis\n" }.joined())
    #expect(result.diagnostics.count == 20)
    #expect(result.diagnostics.last?.notes.last?.text == "There are 30 more like this in this file.")
    #expect(result.value?.signatories.count == 50)
  }

  @Test("A table without a column for who signed is an error that quotes nothing of it")
  func nobody() throws {
    let result = try load("Jane Roe,jane@example.org\nJohn Doe,john@example.org\n")
    #expect(briefs(result.diagnostics) == ["error signatory-invalid 1:A"])
    #expect(result.value == nil)
    #expect(!"\(result.diagnostics)".contains("jane"))
  }

  // MARK: Private columns

  @Test(
    "A header says whether its column is private",
    arguments: [
      ("Email", true), ("e-mail", true), ("E-Mail Address", true), ("EmailAddress", true), ("email1", true),
      ("PHONE NUMBER", true), ("phone_number", true), ("Home address", true), ("Zip/Postal Code", true),
      ("IP", true), ("Date of Birth", true), ("Birthday", true), ("Correo electrónico", true),
      ("Teléfono", true), ("Código postal", true), ("Dirección", true), ("Fecha de nacimiento", true),
      ("Móvil", true), ("Comments", false), ("Web address", false), ("Zipline", false), ("County", false),
      ("Phonetic name", false), ("", false),
    ])
  func headers(_ header: String, _ isPrivate: Bool) {
    #expect(PrivateColumns.isPrivate(header) == isPrivate)
  }

  @Test("A private column is warned about once and never quoted; another stranger is only unknown")
  func privateColumns() throws {
    let result = try load("name,Email,Notes,\nAAI,secreta@example.org,x,secretb\nOne,é,,\n")
    #expect(
      briefs(result.diagnostics).sorted() == [
        "warning table-column-private 1:B", "warning table-column-unknown 1:C",
        "warning table-column-unnamed 2:D",
      ])
    #expect(!"\(result.diagnostics)".contains("secret"))
    #expect(names(result.value) == ["Arab American Institute", "One"])
  }

  @Test("A table in another encoding is warned about without its text")
  func encoding() throws {
    let table = "name,Street\nOne,Sécret 5\n"
    let bytes = table.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
    let result = try load(bytes: bytes)
    #expect(briefs(result.diagnostics) == ["warning table-encoding 2:B", "warning table-column-private 1:B"])
    #expect(!"\(result.diagnostics)".contains("cret"))
  }

  // MARK: Paths

  @Test(
    "A path is understood from the content and from the letters",
    arguments: [
      (path, nil), ("/data/signatories/a.csv", nil), ("../data/signatories/a.csv", nil),
      ("./data/x/../signatories/a.csv", nil), ("content/data/signatories/a.csv", nil),
      ("data/signatories/b.csv", "Did you mean “data/signatories/a.csv”?"),
      ("data/a.csv", "Did you mean “data/signatories/a.csv”?"),
      ("data\\signatories\\A.csv", "folder data"), ("media/a.csv", "folder data"), ("data/a.xlsx", "CSV"),
      ("data/far/away-and-else.csv", "Put the table there"), ("", "folder data"),
    ] as [(String, String?)])
  func paths(_ path: String, _ message: String?) throws {
    let result = try load("name\nAAI\n", path: path)
    #expect((result.value == nil) == (message != nil))
    guard let message else {
      #expect(result.diagnostics.isEmpty)
      return
    }
    #expect(briefs(result.diagnostics) == ["error signatory-invalid line 3"])
    let finding = try #require(result.diagnostics.first)
    #expect("\(finding.summary) \(finding.fix ?? "")".contains(message))
  }

  // MARK: Counting

  @Test(
    "The rows of an export are counted, and nothing else is known of them",
    arguments: [
      ("name,email\n", 0), ("name,email\na,b\n", 1), ("name,email\na,b\n\n,\n\"\",\" \"\nc,d", 2),
      ("name;email\r\n\"a;\r\n\"\"b\"\"\";b\r\nc;d\r\n", 2), ("sep=;\r\nname;x\r\na;\"b\n\n\";\r\n", 1),
      ("\u{FEFF}name\ta\rb\t\"c\rd\"\re\tf\r", 2), ("name,x\n\"Cut \"N\" Shoot\",b\nc,d\n", 2),
      ("name,x\n5\" pipe,b\nc \"d,e\n", 2), ("name\n\u{A0}\na\n", 1), ("name\n\"a \"\"b\"\"\nc\"\nd\n", 2),
      ("\n\nname\n\na\n", 1),
    ])
  func counts(_ text: String, _ expected: Int) throws {
    let result = try count(text)
    #expect(result.diagnostics.isEmpty)
    #expect(result.value == expected)
  }

  @Test(
    "A file whose rows cannot be counted is an error at the path, without its text",
    arguments: [
      ("", "is empty"), ("\n , \n", "is empty"), ("PK\u{3}\u{4}secret", "is not a CSV file"),
      ("name\nsec\u{0}ret\n", "is not a CSV file"),
      ("name,x\n\nsecret,\"open\nsecret,b\n", "in row 3 is not closed"),
      ("name,x\na,\"b\nc,\"secret\"\n", "in row 2 is not closed"),
      ("secret@example.org,b\nc,d\n", "not a header"),
    ])
  func uncountable(_ text: String, _ message: String) throws {
    let result = try count(text)
    #expect(result.value == nil)
    #expect(briefs(result.diagnostics) == ["error signature-count line 3"])
    #expect(result.diagnostics.first?.summary.contains(message) == true)
    #expect(!"\(result.diagnostics)".contains("secret"))
  }

  @Test("A file gives the same count in pieces of any length")
  func pieces() {
    let text = "name;x\r\n" + (1...2_000).map { "\"a \($0);\"\"\r\n\"\"b\"\"\";c\r\n" }.joined()
    for length in [1, 2, 7, 4_096, 100_000] {
      var counter = RecordCounter()
      var rest = Array(text.utf8)[...]
      while !rest.isEmpty {
        let wantsMore = counter.scan(rest.prefix(length))
        #expect(wantsMore)
        rest = rest.dropFirst(length)
      }
      counter.finish()
      #expect(counter.problem == nil)
      #expect(counter.recordCount == 2_001)
    }
  }

  @Test("A missing export is an error with the nearest path")
  func missingExport() throws {
    let result = try count("name\n", path: "data/signatories/aa.csv")
    #expect(briefs(result.diagnostics) == ["error signature-count line 3"])
    #expect(result.diagnostics.first?.fix == "Did you mean “data/signatories/a.csv”?")
  }
}
