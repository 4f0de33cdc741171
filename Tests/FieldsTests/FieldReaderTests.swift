import Diagnostics
import Fields
import Testing

@Suite("Fields")
struct FieldReaderTests {
  private func reader(_ yaml: String, of subject: String = "a post") throws -> FieldReader {
    let read = FieldText.parse(yaml, file: "a.md", firstLine: 2)
    #expect(read.diagnostics.isEmpty)
    return FieldReader(try #require(read.value), of: subject)
  }

  private enum Word: String, CaseIterable { case call, email, visit }

  @Test(
    "A field of one line has no line breaks and no spaces at its ends",
    arguments: [
      ("title: \"  A title  \"", "A title"), ("title: >\n  Two\n  lines\n", "Two lines"),
      ("title: |\n  Two\n  lines\n", "Two lines"),
      ("title: \"Tab\\there\"", "Tab here"), ("title: “Quoted” — يوم", "“Quoted” — يوم"),
    ])
  func line(_ yaml: String, _ text: String) throws {
    var reader = try reader(yaml)
    let title = reader.text("title")?.value
    let found = reader.finish()
    #expect(title == text)
    #expect(found.isEmpty)
  }

  @Test("Each kind of field reads what it is meant for")
  func kinds() throws {
    var reader = try reader(
      "tags: [One, two]\nauthors: Ana\ndraft: yes\naction: visit\ndate: 2026-07-01\nurl: https://example.org/a\nimage: {src: a}\n"
    )
    let lists = (reader.texts("tags").map(\.value), reader.texts("authors").map(\.value))
    let isDraft = reader.flag("draft")
    let word = reader.choice("action", Word.self)
    let day = reader.date("date")?.value.day.iso
    let host = reader.webAddress("url")?.value.host
    let source = reader.record("image", of: "an image") { $0.text("src")?.value }
    let found = reader.finish()
    #expect(lists.0 == ["One", "two"] && lists.1 == ["Ana"])
    #expect(isDraft && word == .visit && day == "2026-07-01" && host == "example.org" && source == "a")
    #expect(found.isEmpty)
  }

  @Test(
    "A field with an invalid value is reported, with what to write",
    arguments: [
      ("title: [a, b]", "field-kind", "a list"), ("title: {a: b}", "field-kind", "a group of fields"),
      ("draft: perhaps", "field-value", "perhaps"), ("draft: [yes]", "field-kind", "a list"),
      ("date: 13.12.2012", "field-date", "13.12.2012"), ("date: 2026-02-30", "field-date", "2026-02-30"),
      ("tags: {a: b}", "field-kind", "a group"), ("tags: [a, {b: c}]", "field-kind", "only texts"),
      ("action: cal", "field-value", "cal"), ("url: example.org", "field-address", "example.org"),
      ("url: \"javascript:alert(1)\"", "field-address", "javascript"),
      ("image: a.png", "field-kind", "a group of fields"),
      ("title: \"bell \\a\"", "control-character", "invisible"), ("tilte: A", "field-unknown", "tilte"),
      ("image: {source: a}", "field-unknown", "source"), ("titles: A", "field-unknown", "titles"),
    ])
  func mistakes(_ yaml: String, _ id: String, _ words: String) throws {
    var reader = try reader(yaml)
    _ = (reader.text("title"), reader.flag("draft"), reader.date("date"), reader.texts("tags"))
    _ = (reader.choice("action", Word.self), reader.webAddress("url"))
    _ = reader.record("image", of: "an image") { $0.text("src")?.value }
    let found = reader.finish()
    #expect(found.map(\.id.rawValue) == [id])
    #expect(found.first?.summary.contains(words) == true, "\(found)")
    #expect(found.first?.fix != nil)
    #expect(found.first?.place?.line == 2)
  }

  @Test(
    "The message about a date in another order says how to write it",
    arguments: [
      ("12/13/2012", "2012-12-13"), ("13.12.2012", "2012-12-13"), ("2012/12/13", "2012-12-13"),
      ("13-12-2012", "2012-12-13"),
    ])
  func otherDates(_ written: String, _ day: String) throws {
    var reader = try reader("date: \(written)")
    let date = reader.date("date")
    let fix = reader.finish().first?.fix
    #expect(date == nil)
    #expect(fix?.contains(day) == true)
  }

  @Test(
    "A required field that is missing or empty is an error",
    arguments: ["", "title:", "title: ~", "title: \"\"", "title: \"  \""])
  func required(_ yaml: String) throws {
    var reader = try reader(yaml)
    let title = reader.text("title", required: true)
    let found = reader.finish()
    #expect(title == nil)
    #expect(found.map(\.id) == [.fieldMissing])
  }

  @Test("A name that is near a known one is answered with it")
  func suggestion() throws {
    var reader = try reader("titel: A")
    _ = (reader.text("title"), reader.text("summary"))
    let found = reader.finish()
    #expect(found.first?.fix == "Did you mean “title”?")
  }

  @Test(
    "A text can be written once or for each language",
    arguments: [
      ("title: Once", "Once", "Once"), ("title: {en: Hello, es: Hola}", "Hello", "Hola"),
      ("title: {en: Hello}", "Hello", "Hello"),
      ("title: {fr: Bonjour}", "Bonjour", "Bonjour"),
    ])
  func languages(_ yaml: String, _ english: String, _ spanish: String) throws {
    var reader = try reader(yaml)
    let read = reader.localizedText("title")
    let text = try #require(read)
    #expect(text.text(in: "en", fallback: "en") == english)
    #expect(text.text(in: "es", fallback: "en") == spanish)
  }

  @Test(
    "Only a whole address of the web is one",
    arguments: [
      ("https://example.org", "example.org"), ("http://WWW.Example.org/a?b#c", "example.org"),
      ("https://user@example.org:8080/", "example.org"),
    ])
  func addresses(_ text: String, _ host: String) {
    #expect(WebAddress(text)?.host == host)
    #expect(WebAddress(text)?.text == text)
  }

  @Test(
    "Anything else is none",
    arguments: [
      "example.org", "//example.org", "https:///path", "https://", "ftp://example.org",
      "mailto:a@example.org",
      "https://exa mple.org", "https://example.org/\"onclick", "https://example.org/<b>",
      "javascript:https://example.org",
    ])
  func noAddresses(_ text: String) {
    #expect(WebAddress(text) == nil)
  }
}
