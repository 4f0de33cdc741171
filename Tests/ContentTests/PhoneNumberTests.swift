import Diagnostics
import Fields
import Testing

@testable import Content

@Suite("Telephone numbers")
struct PhoneNumberTests {
  @Test(
    "A number becomes an address that can be dialed from everywhere",
    arguments: [
      ("ten digits with hyphens", "202-555-0142", "tel:+12025550142"),
      ("ten digits alone", "2025550142", "tel:+12025550142"),
      ("dots", "202.555.0142", "tel:+12025550142"),
      ("slashes", "202/555/0142", "tel:+12025550142"),
      ("the area code in brackets", "(202) 555-0142", "tel:+12025550142"),
      ("the 1 of long distance", "1 (202) 555 0142", "tel:+12025550142"),
      ("plus and country code", "+1 202 555 0142", "tel:+12025550142"),
      ("brackets around the country code", "(+1) 202-555-0142", "tel:+12025550142"),
      ("a British number", "+44 20 7946 0018", "tel:+442079460018"),
      ("a zero that is dialed only at home", "+44 (0)20 7946 0018", "tel:+442079460018"),
      ("an Italian number keeps its zero", "+39 (0)6 1234 5678", "tel:+390612345678"),
      ("a zero in brackets that is not behind the country code", "+4420(0)79460018", "tel:+4420079460018"),
      ("the shortest", "+683 4000", "tel:+6834000"),
      ("the longest", "+823456789012345", "tel:+823456789012345"),
      ("letters of the keypad", "1-800-CALL-NOW", "tel:+18002255669"),
      ("small letters of the keypad", "800 call now", "tel:+18002255669"),
      ("letters behind +1", "+1 800 CALL NOW", "tel:+18002255669"),
      ("letters that hold an x", "1-800-FAX-TEXT", "tel:+18003298398"),
      ("a letter that is no extension", "1-800-555-X123", "tel:+18005559123"),
      ("every letter", "202-ADG-JMPT", "tel:+12022345678"),
      ("every last letter", "202-CFI-LOSV", "tel:+12022345678"),
      ("the last key", "202-WXY-ZWZZ", "tel:+12029999999"),
      ("an extension", "202-555-0142 ext. 5", "tel:+12025550142;ext=5"),
      ("an extension in full", "202-555-0142, Extension 123", "tel:+12025550142;ext=123"),
      ("an extension without a dot", "202-555-0142 ext 5", "tel:+12025550142;ext=5"),
      ("an extension with x", "202-555-0142x5", "tel:+12025550142;ext=5"),
      ("an extension with #", "+44 20 7946 0018 #0421", "tel:+442079460018;ext=0421"),
      ("an extension behind letters", "1-800-CALL-NOW x22", "tel:+18002255669;ext=22"),
      ("non-breaking spaces", "202\u{A0}555\u{202F}0142", "tel:+12025550142"),
      ("dashes of a word processor", "202–555—0142", "tel:+12025550142"),
      ("minus signs and non-breaking hyphens", "202\u{2212}555\u{2011}0142", "tel:+12025550142"),
      ("Arabic-Indic digits", "٢٠٢-٥٥٥-٠١٤٢", "tel:+12025550142"),
      ("Persian digits", "+۴۴ ۲۰ ۷۹۴۶ ۰۰۱۸", "tel:+442079460018"),
      ("full-width signs", "＋１（２０２）５５５－０１４２", "tel:+12025550142"),
      ("direction marks of an address book", "\u{202D}202-555-0142\u{202C}", "tel:+12025550142"),
    ])
  func dialed(_ what: String, _ written: String, _ address: String) {
    #expect(PhoneNumber(written)?.address == address, "\(what)")
  }

  @Test(
    "What cannot be dialed from everywhere is not a number",
    arguments: [
      ("nothing", ""), ("a space", " "), ("words", "call me"), ("a long word", "Washington"),
      ("seven digits", "555-0142"), ("nine digits", "202-555-014"), ("eleven digits", "202-555-01422"),
      ("twelve digits", "1-202-555-01422"), ("a city's service", "311"), ("an emergency number", "911"),
      ("a crisis line", "988"), ("an area code of services", "911-555-0142"),
      ("an area code that begins with 1", "102-555-0142"),
      ("an area code that begins with 0", "002-555-0142"),
      ("an exchange that begins with 1", "202-155-0142"), ("the same behind +1", "+1 202 155 0142"),
      ("a digit too few behind +1", "+1 202 555 014"), ("a digit too many behind +1", "+1 202 555 01422"),
      ("a country code that begins with 0", "+044 20 7946 0018"), ("six digits", "+44 1234"),
      ("sixteen digits", "+8234567890123456"), ("a foreign number without +", "44 20 7946 0018"),
      ("00 in place of +", "0044 20 7946 0018"), ("a second +", "+44+2079460018"),
      ("+ inside", "202+5550142"),
      ("letters in a foreign number", "+44 800 FLOWERS"), ("letters in the area code", "ABC-555-0142"),
      ("letters beyond the tenth digit", "1-800-CONTACTS"),
      ("words in brackets", "202 (Room 101)"), ("a bracket that is not closed", "(202 555-0142"),
      ("a bracket that is not opened", "202) 555-0142"), ("nested brackets", "((202)) 555-0142"),
      ("a full stop behind it", "202-555-0142."), ("a label", "Tel. 202-555-0142"),
      ("two numbers", "202-555-0142 or 202-555-0199"), ("an extension alone", "ext. 5"),
      ("an extension without digits", "202-555-0142 ext."),
      ("an extension too long", "202-555-0142 x12345678901"),
      ("two extensions", "202-555-0142 x5 x6"), ("superscripts", "202-555-014²"),
      ("an accent", "202-555-CÁLL"),
      ("a digit with an accent", "202-555-0142\u{301}"), ("an address", "tel:+12025550142"),
    ])
  func refused(_ what: String, _ written: String) {
    #expect(PhoneNumber(written) == nil, "\(what)")
  }

  @Test("A number is shown as it was written, without white space and marks around it")
  func shown() {
    let number = PhoneNumber(" \u{202D}(202) 555–0142 x5\u{202C}\u{A0}")
    #expect(number?.written == "(202) 555–0142 x5")
    #expect(number?.e164 == "+12025550142")
    #expect(number?.extensionDigits == "5")
    #expect(PhoneNumber("202-555-0142")?.extensionDigits == nil)
  }

  @Test(
    "A mistake is reported by name, with what to type",
    arguments: [
      ("call me", "not a telephone number.", "like 202-555-0114"),
      ("311", "a short number works only in some places", "Write the full number"),
      ("555-0142", "it has no area code", "the area code too"),
      ("911-555-0142", "“911” is not a valid area code", "begins with +"),
      ("202-155-0142", "“155” is not a valid exchange", "Check its digits"),
      ("0044 20 7946 0018", "it begins with “00”", "Write + in place of 00"),
      ("011 44 20 7946 0018", "it begins with “011”", "Write + in place of 011"),
      ("44 20 7946 0018", "it has 12 digits, not ten", "begins with + and its country code"),
      ("+44 1234", "it has only 6 digits", "country code"), ("+1 202 555 014", "+1 needs", "+1 202 555 0114"),
      ("+8234567890123456", "it has 16 digits", "country code"), ("+044 20", "begins with 0", "country code"),
      ("202-555-0142.", "something else next to", "Did you mean “202-555-0142”?"),
      ("Tel. 202 555 0142", "something else next to", "Did you mean “202-555-0142”?"),
      ("+44 20 7946 0018 office", "something else next to", "Did you mean “+442079460018”?"),
      (String(repeating: "9", count: 2_000), "it has 2000 digits", "Write all ten digits"),
    ])
  func mistakes(_ written: String, _ reason: String, _ fix: String) {
    let problem = PhoneNumber.problem(written, in: "phone")
    #expect(PhoneNumber(written) == nil)
    #expect(problem.summary.contains(reason), "\(problem.summary)")
    #expect(problem.summary.contains("” in the field “phone” is not a telephone number"))
    #expect(problem.fix.contains(fix), "\(problem.fix)")
    #expect(problem.summary.count < 250)
  }

  @Test("A field without a number is an error at its place")
  func field() throws {
    let map = try #require(FieldText.parse("phone: 311\ndesk: 202-555-0142\n", file: "a.md").value)
    var reader = FieldReader(map, of: "a target")
    let numbers = [reader.phone("phone"), reader.phone("desk"), reader.phone("mobile")]
    let found = reader.finish()
    #expect(numbers.map { $0?.e164 } == [nil, "+12025550142", nil])
    #expect(found.map(\.id) == [.fieldValue] && found.first?.place?.line == 1)
  }

  @Test("However a number is divided, it is the same number", arguments: UInt64(1)...40)
  func divided(seed: UInt64) throws {
    var random = SeededGenerator(state: seed &* 0x9E37_79B9_7F4A_7C15)
    let isAbroad = Bool.random(using: &random)
    let count = isAbroad ? Int.random(in: 7...15, using: &random) : 10
    let digits = (0..<count).map { _ in String(Int.random(in: 2...9, using: &random)) }
    var written = ""
    for digit in digits {
      if !written.isEmpty {
        written += try #require(["", "", " ", "-", ".", "/", "\u{A0}", "–"].randomElement(using: &random))
      }
      written += digit
    }
    let number = PhoneNumber((isAbroad ? "+" : "") + written)
    #expect(number?.e164 == (isAbroad ? "+" : "+1") + digits.joined(), "\(written)")
    #expect(number.flatMap { PhoneNumber($0.e164) }?.e164 == number?.e164)
  }
}

/// A small generator with a seed (xorshift), so that a failure can be repeated.
private struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
