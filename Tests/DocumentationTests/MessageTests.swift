import Diagnostics
import Testing

@Suite("The reference of messages")
struct MessageTests {
  /// The text below each heading ### `id`.
  private func entries() throws -> [String: String] {
    let text = try Document(".github/reference/messages.md").text
    let entries = text.split(separator: "\n### `").dropFirst().map { part in
      let body = part.drop { $0 != "\n" }
      let end = body.firstRange(of: "\n## ")?.lowerBound ?? body.endIndex
      return (String(part.prefix { $0 != "`" }), String(body[..<end]))
    }
    return Dictionary(entries) { first, _ in first + "\n(written twice)" }
  }

  @Test("Every message is explained, and nothing else is")
  func complete() throws {
    #expect(try Set(entries().keys) == Set(DiagnosticID.allCases.map(\.rawValue)))
    #expect(try entries().values.allSatisfy { !$0.contains("(written twice)") })
  }

  @Test("Every message has its severity, an example and a fix; one that no rule gives says so")
  func parts() throws {
    let rules = try Repository.sources.filter { !$0.contains("public enum DiagnosticID") }.joined()
      .filter { !$0.isWhitespace }
    let entries = try entries()
    for id in DiagnosticID.allCases {
      let entry = try #require(entries[id.rawValue]).trimmingPrefix { $0 == "\n" }
      guard [",", ")", ":"].contains(where: { rules.contains(".\(id)\($0)") }) else {
        #expect(entry.hasPrefix("Not in use."), "\(id.rawValue) is given by no rule")
        continue
      }
      let isWarning = rules.contains(".warning(.\(id),")
      let isError =
        !isWarning || [".error", "report", "listing"].contains { rules.contains("\($0)(.\(id),") }
      let word = isWarning ? isError ? "Error or warning." : "Warning." : "Error."
      #expect(entry.hasPrefix(word), "\(id.rawValue) should begin with “\(word)”")
      #expect(
        entry.contains("\nExample: ") && entry.contains("\nTo fix it: "), "\(id.rawValue) lacks a part")
    }
  }
}
