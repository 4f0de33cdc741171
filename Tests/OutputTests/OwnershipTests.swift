import Diagnostics
import Foundation
import Output
import Testing

@Suite("What is not ours")
struct OwnershipTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
  }

  @Test("The user's own files stay through every build, and so do the folders around them")
  func userFiles() async throws {
    let own = [
      "site/CNAME": "example.org", "site/.gitignore": "*", "site/.well-known/security.txt": "Contact:",
      "site/posts/a/notes.txt": "mine",
    ]
    for (name, text) in own { try folder.put(text, at: name) }
    try folder.makeFolder("site/media")
    _ = try await folder.writer.write(pages(["posts/a/index.html": "A", "media/x.svg": "X"]))
    _ = try await folder.writer.write(pages(["index.html": "home"]))
    for (name, text) in own { #expect(try folder.text(name) == text) }
    #expect(
      try folder.names() == [
        ".gitignore", ".well-known", ".well-known/security.txt", "CNAME", "index.html", "media", "posts",
        "posts/a", "posts/a/notes.txt",
      ])
  }

  @Test("A stray file where a page is wanted is refused by name before anything is written")
  func strayFile() async throws {
    try folder.put("hand-made", at: "site/index.html")
    let before = try folder.tree()
    let finding = try await refusal(folder.writer, pages(["a.html": "A", "index.html": "home"]))
    #expect(finding.id == .outputNotOurs)
    #expect(finding.place == Place("\(folder.site)/index.html"))
    #expect(finding.notes.first?.text == "“\(folder.site)/index.html” would be overwritten.")
    #expect(finding.notes.last?.text.contains(".handbill-manifest”") == true)
    #expect(try folder.tree() == before)
  }

  @Test("All that is in the way is named at once, ten by name and the rest by number")
  func manyStrayFiles() async throws {
    for number in 10..<35 { try folder.put("mine", at: "site/\(number).html") }
    try folder.put("a file", at: "site/posts")
    try folder.makeFolder("site/tags.html")
    let files = (10..<35).map { OutputFile("\($0).html", .text("ours")) }
    let finding = try await refusal(
      folder.writer, files + pages(["posts/a.html": "A", "posts/b.html": "B", "tags.html": "tags"]))
    #expect(finding.notes.count == 12)
    #expect(finding.notes[0].text == "“\(folder.site)/posts” is a file, but Handbill needs a folder there.")
    #expect(finding.notes[1].text.contains("tags.html” is a folder"))
    #expect(finding.notes[2].text.contains("10.html"))
    #expect(finding.notes[10].text == "There are 17 more.")
  }

  @Test("A stray file with the very bytes of the page is adopted")
  func adoption() async throws {
    try folder.put("home", at: "site/index.html")
    #expect(try await folder.writer.write(pages(["index.html": "home"])) == WriteReport(unchanged: 1))
    #expect(try await folder.writer.write(pages(["index.html": "new"])) == WriteReport(changed: 1))
    #expect(try await folder.writer.write([]).deleted == 1)
  }

  @Test(
    "A damaged manifest is refused, and whatever it says nothing is deleted",
    arguments: [
      "", "something else\n", "handbill-manifest 1 2\na.html\n", "handbill-manifest 1 1\na.html",
      "handbill-manifest 1 2\nb.html\na.html\n", "handbill-manifest 1 2\na.html\na.html\n",
      "handbill-manifest 1 1\n../outside.txt\n", "handbill-manifest 1 1\na/../../outside.txt\n",
      "handbill-manifest 1 1\n/etc/hostname\n", "handbill-manifest 1 1\n./a.html\n",
      "handbill-manifest 1 1\n.handbill-manifest\n", "handbill-manifest 1 2\na.html\n\n",
      "handbill-manifest 1 1\n../\n", "handbill-manifest 1 1\n/\n", "handbill-manifest 1 one\na.html\n",
      "handbill-manifest 1 1\n<<<<<<< HEAD\na.html\n", "handbill-manifest 1 1\na\r\n",
    ])
  func damagedManifest(text: String) async throws {
    try folder.put("outside", at: "outside.txt")
    try folder.put("A", at: "site/a.html")
    try folder.put(text, at: "site/.handbill-manifest")
    let before = try folder.tree()
    let finding = try await refusal(folder.writer, pages(["index.html": "home"]))
    #expect(finding.id == .outputManifest)
    #expect(finding.place == Place("\(folder.site)/.handbill-manifest"))
    #expect(try folder.tree() == before)
  }

  @Test("A manifest that is not text, is a link or is a folder is refused")
  func oddManifests() async throws {
    try folder.makeFolder("site")
    let path = "\(folder.site)/.handbill-manifest"
    try Data("handbill-manifest 1 1\n".utf8 + [0xFF, 0x0A]).write(to: URL(fileURLWithPath: path))
    #expect(try await refusal(folder.writer, []).id == .outputManifest)
    try folder.delete("site/.handbill-manifest")
    try folder.put("handbill-manifest 1 0\n", at: "elsewhere")
    try folder.link("site/.handbill-manifest", to: "elsewhere")
    #expect(try await refusal(folder.writer, []).id == .outputManifest)
    try folder.delete("site/.handbill-manifest")
    try folder.makeFolder("site/.handbill-manifest")
    #expect(try await refusal(folder.writer, []).id == .outputManifest)
  }

  @Test("A manifest of a later version asks for an update")
  func newerManifest() async throws {
    try folder.put("handbill-manifest 2 0\n", at: "site/.handbill-manifest")
    let finding = try await refusal(folder.writer, pages(["index.html": "home"]))
    #expect(finding.summary.contains("Another version"))
    #expect(finding.fix?.contains("Update") == true)
  }

  @Test("Nothing is written through a link, to a folder or to a file")
  func links() async throws {
    try folder.put("outside", at: "elsewhere/index.html")
    try folder.makeFolder("site")
    try folder.link("site/posts", to: "elsewhere")
    try folder.link("site/index.html", to: "elsewhere/index.html")
    let before = try folder.tree()
    let finding = try await refusal(
      folder.writer, pages(["posts/a/b.html": "A", "posts/index.html": "P", "index.html": "home"]))
    #expect(finding.id == .outputNotOurs)
    #expect(
      finding.notes.prefix(2).map(\.text) == [
        "“\(folder.site)/index.html” is a link; Handbill does not write through links.",
        "“\(folder.site)/posts” is a link; Handbill does not write through links.",
      ])
    #expect(try folder.tree() == before)
  }

  @Test("Nothing is deleted through a link that took the place of a folder or a page")
  func linksInPlaceOfStale() async throws {
    _ = try await folder.writer.write(pages(["posts/a.html": "A", "b.html": "B"]))
    try folder.delete("site/posts")
    try folder.delete("site/b.html")
    try folder.put("outside", at: "elsewhere/a.html")
    try folder.link("site/posts", to: "elsewhere")
    try folder.link("site/b.html", to: "elsewhere/a.html")
    let report = try await folder.writer.write([])
    #expect(report == WriteReport(gone: ["b.html", "posts/a.html"]))
    #expect(try folder.text("elsewhere/a.html") == "outside")
    #expect(try folder.names() == ["b.html", "posts"])
  }

  @Test("The output folder itself may be a link")
  func linkedOutput() async throws {
    try folder.makeFolder("disk")
    try folder.link("site", to: "disk")
    _ = try await folder.writer.write(pages(["index.html": "home"]))
    #expect(try folder.text("disk/index.html") == "home")
  }
}
