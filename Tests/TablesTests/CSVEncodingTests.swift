import Diagnostics
import Testing

@testable import Tables

@Suite("Letters of CSV files")
struct CSVEncodingTests {
  private func read(bytes: [UInt8]) -> Diagnosed<Table> {
    Table.reading(csv: bytes, file: "data.csv")
  }

  private func table(_ cell: [UInt8]) -> [UInt8] {
    Array("id,name\n1,".utf8) + cell + Array("\n".utf8)
  }

  @Test("A byte order mark is not part of the first header, quoted or not", arguments: ["id,x", "\"id\",x"])
  func byteOrderMark(header: String) {
    let read = read(bytes: [0xEF, 0xBB, 0xBF] + Array(header.utf8))
    #expect(read.diagnostics.isEmpty)
    #expect(read.value.header.first?.text == "id")
  }

  @Test("UTF-8 is read unchanged")
  func utf8() {
    let name = "Coalición, 移民 🧡 e\u{301} \u{10FFFF}"
    let read = read(bytes: table(Array("\"\(name)\"".utf8)))
    #expect(read.diagnostics.isEmpty)
    #expect(texts(read.value) == [["1", name]])
  }

  @Test("Windows-1252 is read with one warning at the first cell concerned")
  func windows1252() {
    let bytes = Array("id,name\n1,plain\n2,Coalici".utf8) + [0xF3] + Array("n\n3,".utf8) + [0x93, 0x80, 0x94]
    let read = read(bytes: bytes)
    #expect(texts(read.value) == [["1", "plain"], ["2", "Coalición"], ["3", "“€”"]])
    #expect(read.diagnostics.map(\.brief) == ["warning table-encoding 3:B"])
    #expect(read.diagnostics.first?.summary.contains("“Coalición”") == true)
    #expect(read.diagnostics.first?.fix?.contains("CSV UTF-8") == true)
  }

  @Test("Windows-1252 knows the letters that Latin-1 does not")
  func windows1252Letters() {
    let known = (UInt8(0x80)...0xFF).filter { CSVEncoding.windows1252($0) != nil }
    #expect(known.count == 123)
    #expect(
      String(String.UnicodeScalarView(known.prefix(27).compactMap(CSVEncoding.windows1252)))
        == "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
  }

  @Test("A word that happens to be UTF-8 does not change how Windows-1252 is read")
  func accidentalSequence() {
    let bytes = Array("id,name\n1,JOS".utf8) + [0xC9, 0x92] + Array("S\n2,".utf8) + [0xE9, 0x2C, 0xF1]
    #expect(CSVEncoding.detect(in: bytes, from: 0, hasByteOrderMark: false) == .windows1252)
    #expect(texts(read(bytes: bytes).value).first == ["1", "JOSÉ’S"])
  }

  @Test(
    "A byte that is not a letter in either is an error", arguments: [0x81, 0x8D, 0x8F, 0x90, 0x9D] as [UInt8])
  func undefined(byte: UInt8) {
    let read = read(bytes: table([0xE9, byte]))
    #expect(read.diagnostics.map(\.brief) == ["error table-encoding 2:B"])
    #expect(texts(read.value) == [["1", "é\u{FFFD}"]])
  }

  @Test("A cell that is not UTF-8 among others that are is an error, and is still readable")
  func damaged() {
    let read = read(bytes: Array("id,name\né,è\n1,".utf8) + [0xF1] + Array("o\n2,ü\n".utf8))
    #expect(read.diagnostics.map(\.brief) == ["error table-encoding 3:B"])
    #expect(texts(read.value) == [["é", "è"], ["1", "ño"], ["2", "ü"]])
  }

  @Test("A byte order mark says that the file means to be UTF-8")
  func damagedAfterMark() {
    let read = read(bytes: [0xEF, 0xBB, 0xBF] + table([0xF1]))
    #expect(read.diagnostics.map(\.brief) == ["error table-encoding 2:B"])
  }

  @Test(
    "Sequences that Unicode forbids are not UTF-8",
    arguments: [
      [0xC0, 0x80], [0xC1, 0xBF], [0xE0, 0x9F, 0x80], [0xED, 0xA0, 0x80], [0xF0, 0x8F, 0x80, 0x80],
      [0xF4, 0x90, 0x80, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x80], [0xC3], [0xE2, 0x82], [0xF0, 0x9F, 0x98],
    ] as [[UInt8]])
  func forbidden(bytes: [UInt8]) {
    #expect(CSVEncoding.lengthOfSequence(in: bytes, at: 0, before: bytes.count) == nil)
    #expect(String(validating: bytes, as: UTF8.self) == nil)
    #expect(read(bytes: table(bytes)).diagnostics.first?.id == .tableEncoding)
  }

  @Test(
    "UTF-16 and workbooks are refused with the way out",
    arguments: [
      ([0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00], "table-encoding"),
      ([0xFE, 0xFF, 0x00, 0x69, 0x00, 0x64], "table-encoding"),
      ([0x69, 0x00, 0x64, 0x00, 0x2C, 0x00], "table-encoding"),
      ([0x50, 0x4B, 0x03, 0x04, 0x14, 0x00], "file-not-text"),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], "file-not-text"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], id: String) {
    let read = read(bytes: bytes)
    #expect(read.diagnostics.map(\.brief) == ["error \(id) file"])
    #expect(read.diagnostics.first?.fix?.contains("CSV UTF-8") == true)
    #expect(read.value.header.isEmpty)
  }

  @Test(
    "A control character is an error in its cell and does not reach the table",
    arguments: [0, 1, 0xB, 0x1B, 0x7F, 0x80, 0x85, 0x9F] as [UInt8])
  func controlCharacters(code: UInt8) {
    let read = read(bytes: table(Array("a\(Character(Unicode.Scalar(code)))b".utf8)))
    #expect(read.diagnostics.map(\.brief) == ["error control-character 2:B"])
    #expect(texts(read.value) == [["1", "a\u{FFFD}b"]])
  }

  @Test("A row of nothing but control characters is not a blank row")
  func onlyControlCharacters() {
    let read = read(bytes: Array("a\n\u{1}\n".utf8))
    #expect(read.diagnostics.map(\.brief) == ["error control-character 2:A"])
  }
}
