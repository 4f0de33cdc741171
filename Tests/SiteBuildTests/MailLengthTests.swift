import Diagnostics
import Testing

@Suite("Length of an email")
struct MailLengthTests {
  /// Numbers of letters around the one at which the address becomes too long: each step is one character of the address.
  private static let lengths = Array(stride(from: 1_780, through: 1_990, by: 3))

  @Test(
    "There is a message if and only if the page's button leaves the letter out",
    arguments: ["en", "es", "ar"], ["petitions", "actions"])
  func pageAndCheckAgree(_ language: String, _ folder: String) async throws {
    let ending = language == "en" ? ".md" : ".\(language).md"
    var files = ["privacy.md": TestSite.page("Privacy")]
    for length in Self.lengths {
      let text = String(repeating: "a", count: length)
      let isPetition = folder == "petitions"
      let fields =
        isPetition
        ? "to: Congress\nform: {provider: mailto, email: a@example.org}\nnotice: Kept.\n"
        : "action: email\ntargets: [{name: A, email: a@example.org}]\nmessage: |\n  \(text)\n"
      files["\(folder)/p\(length)\(ending)"] = TestSite.piece(
        "Title", "2026-10-01", fields,
        body: isPetition ? "\(text)\n\nSee [there](#there).\n\n## There\n" : "Text.")
    }
    let site = try TestSite(
      files,
      settings: TestSite.settings + "privacy: privacy\nlanguages: {en: English, es: Español, ar: العربية}\n")
    let found = try await site.build().filter { $0.id == .mailTooLong }
    let warned = Set(found.compactMap { site.place($0)?.split(separator: ":").first.map(String.init) })
    let prefix = language == "en" ? "" : "\(language)/"
    var without: Set<String> = []
    for length in Self.lengths {
      let links = site.links(of: "\(prefix)\(folder)/p\(length)/index.html").map(\.address)
      let mail = try #require(links.first { $0.hasPrefix("mailto:a@example.org?") })
      if !mail.contains("body=") { without.insert("\(folder)/p\(length)\(ending)") }
    }
    #expect(warned == without)
    #expect(!without.isEmpty && without.count < Self.lengths.count)
  }
}
