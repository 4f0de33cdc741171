import Diagnostics
import Testing

@Suite("Printed diagnostics")
struct DiagnosticPrinterTests {
  private let printer = DiagnosticPrinter(usesColor: false) { _, number in
    number == 2 ? "titel: A headline\u{1B}[31m" : nil
  }

  @Test("The message shows the line, marks the spot and ends with what to type")
  func excerpt() {
    let finding = Diagnostic.error(
      .fieldUnknown, "“titel” is not a field of a post.", at: Place("content/posts/a.md", line: 2, length: 5),
      fix: "Did you mean “title”?", notes: [.init("The fields are listed in the README.")])
    #expect(
      printer.text(finding) == """
        error: “titel” is not a field of a post. [field-unknown]
          --> content/posts/a.md:2:1
           |
         2 | titel: A headline\u{FFFD}[31m
           | ^^^^^
          note: The fields are listed in the README.
          fix: Did you mean “title”?

        """)
  }

  @Test("A table's place is given by row and column letter")
  func cell() {
    let finding = Diagnostic.warning(
      .tableQuote, "Odd.", at: Place("content/data/members.csv", .cell(row: 4, column: 28)))
    #expect(printer.text(finding).contains("content/data/members.csv, row 4, column AB\n"))
  }

  @Test("GitHub's format keeps line breaks and separators of a message apart from its own")
  func github() {
    let finding = Diagnostic.error(.fieldValue, "50% of\nit: a, b", at: Place("a,b:c.md", line: 3, column: 7))
    #expect(
      DiagnosticFormat.github([finding])
        == "::error file=a%2Cb%3Ac.md,line=3,col=7,title=field-value::50%25 of%0Ait: a, b\n")
  }
}
