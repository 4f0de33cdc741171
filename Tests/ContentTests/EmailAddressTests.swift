import Diagnostics
import Fields
import Testing

@testable import Content

@Suite("Email addresses")
struct EmailAddressTests {
  @Test(
    "An address that mail reaches from everywhere is kept as written",
    arguments: [
      ("the plain form", "press@example.org"), ("a dot in the name", "ann.lee@example.org"),
      ("a plus", "ann+press@example.org"), ("one letter", "a@b.org"), ("capitals", "Press@Example.ORG"),
      ("several dots in the host", "a@mail.dc.example.gov"), ("hyphens inside", "a@my--site.org"),
      ("digits in the host", "a@4all.org"),
      ("every sign", "!$'*+^_`|~-@example.org"),
      ("the longest name", String(repeating: "a", count: 64) + "@example.org"),
      ("the longest part of a host", "a@\(String(repeating: "b", count: 63)).org"),
      ("the longest of all", "a@" + String(repeating: "b.", count: 124) + "info"),
      ("an ending of another script", "a@example.xn--p1ai"), ("a long ending", "a@example.photography"),
    ])
  func kept(_ what: String, _ written: String) {
    #expect(EmailAddress(written)?.text == written, "\(what)")
  }

  @Test(
    "White space around it, invisible marks and “mailto:” are not part of it",
    arguments: [
      " a@example.org ", "\u{A0}a@example.org", "mailto:a@example.org", "MailTo: a@example.org",
      "a@example\u{200B}.org", "\u{FEFF}a@example.org",
    ])
  func bare(_ written: String) {
    #expect(EmailAddress(written)?.text == "a@example.org")
  }

  @Test(
    "The message about a text that is not an address says what is wrong and what to type",
    arguments: [
      ("a name", "ann", "it has no @", "like press@example.org"),
      ("a space inside", "ann lee@example.org", "there is a space in it", "“annlee@example.org”"),
      ("a space behind the @", "ann@ example.org", "there is a space in it", "“ann@example.org”"),
      ("a non-breaking space inside", "ann@\u{A0}example.org", "there is a space in it", "“ann@example.org”"),
      ("only spaces and words", "ask ann@b at once", "there is a space in it", "Remove the space"),
      ("a comma for a dot", "press@example,org", "it has a comma", "“press@example.org”"),
      ("a comma behind it", "press@example.org,", "it has a comma", "Replace the comma"),
      ("two of @", "press@@example.org", "more than one @", "“press@example.org”"),
      ("a second @", "press@desk@example.org", "more than one @", "Keep only the @"),
      ("at in words", "press at example dot org", "it is written in words", "“press@example.org”"),
      ("at in brackets", "press (at) example.org", "it is written in words", "“press@example.org”"),
      ("no dot", "press@example", "there is no dot after the @", "the whole host"),
      ("no host", "press@", "there is nothing after the @", "the host too"),
      ("no name", "@example.org", "there is nothing before the @", "the name too"),
      ("a handle", "@handle", "there is no dot after the @", "the whole host"),
      (".con", "press@example.con", "no host ends in “.con”", "“press@example.com”"),
      (".OGR", "press@example.OGR", "no host ends in “.OGR”", "“press@example.org”"),
      ("an ending of digits", "press@192.0.2.1", "no host ends in “.1”", "the whole host"),
      ("an ending of one letter", "press@example.o", "no host ends in “.o”", "the whole host"),
      (
        "a Cyrillic letter", "pr\u{435}ss@example.org", "“\u{435}” is not one of the plain",
        "“press@example.org”"
      ),
      (
        "a Greek letter", "press@\u{3BF}rg.example", "“\u{3BF}” is not one of the plain",
        "“press@org.example”"
      ),
      ("a full-width @", "press＠example.org", "“＠” is not one of the plain", "“press@example.org”"),
      ("an ideographic stop", "press@example。org", "“。” is not one of the plain", "“press@example.org”"),
      ("a dash", "press@my–site.org", "“–” is not one of the plain", "“press@my-site.org”"),
      ("an accent", "josé@example.org", "“é” is not one of the plain", "plain letters"),
      ("a display name", "Ann Lee <ann@example.org>", "between “<” and “>”", "“ann@example.org”"),
      ("brackets alone", "<ann@example.org>", "between “<” and “>”", "“ann@example.org”"),
      ("a bracket around nothing", "Ann <ann>", "between “<” and “>”", "without “<”"),
      ("two addresses", "a@example.org, b@example.org", "it is more than one", "like a@example.org"),
      ("a web address", "https://example.org/@ann", "it is a web address", "like press@example.org"),
      ("a subject", "mailto:a@example.org?subject=Hi", "before “?”", "“a@example.org”"),
      ("two dots", "ann..lee@example.org", "there are two dots in a row", "“ann.lee@example.org”"),
      ("two dots in the host", "ann@example..org", "there are two dots in a row", "“ann@example.org”"),
      ("a dot before the @", "ann.@example.org", "a part of it ends with a dot", "“ann@example.org”"),
      ("a dot at the beginning", ".ann@example.org", "a part of it begins with a dot", "“ann@example.org”"),
      ("a full stop", "ann@example.org.", "a part of it ends with a dot", "“ann@example.org”"),
      ("a hyphen at the end of a part", "ann@example-.org", "with a hyphen", "“ann@example.org”"),
      ("a hyphen at the beginning of a part", "ann@-example.org", "with a hyphen", "“ann@example.org”"),
      ("an underscore in the host", "ann@my_site.org", "“_” is not allowed after the @", "“ann@mysite.org”"),
      ("a colon in the name", "to:ann@example.org", "“:” is not allowed in it", "“toann@example.org”"),
      ("quotation marks", "\"ann\"@example.org", "“\"” is not allowed in it", "“ann@example.org”"),
      (
        "65 characters before the @", String(repeating: "a", count: 65) + "@example.org",
        "more than 64 characters", "Check"
      ),
      (
        "64 letters in a part", "a@\(String(repeating: "b", count: 64)).org", "more than 63 letters",
        "Check"
      ),
      ("255 characters", "a@" + String(repeating: "b.", count: 125) + "org", "more than 254", "Check"),
      (
        "a thousand signs", String(repeating: "@.", count: 1_000), "it has 2000 characters",
        "like press@example.org"
      ),
    ])
  func mistakes(_ what: String, _ written: String, _ reason: String, _ fix: String) {
    let problem = EmailAddress.problem(written, in: "email")
    #expect(EmailAddress(written) == nil, "\(what)")
    #expect(problem.summary.contains(reason), "\(problem.summary)")
    #expect(problem.summary.contains("” in the field “email” is not an email address: "))
    #expect(problem.fix.contains(fix), "\(problem.fix)")
    #expect(problem.summary.count < 250)
  }

  @Test("A field without an address is an error at its place, and so is a required one that is missing")
  func field() throws {
    let map = try #require(FieldText.parse("email: ann\ndesk: a@example.org\n", file: "a.md").value)
    var reader = FieldReader(map, of: "a target")
    let addresses = [reader.email("email"), reader.email("desk"), reader.email("to", required: true)]
    let found = reader.finish()
    #expect(addresses.map { $0?.value.text } == [nil, "a@example.org", nil])
    #expect(addresses[1]?.place.line == 2)
    #expect(found.map(\.id) == [.fieldValue, .fieldMissing] && found.first?.place?.line == 1)
  }
}
