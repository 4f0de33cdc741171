import Foundation
import Reading
import Testing

@Suite("The stack of sources")
struct SourceTreeTests {
  /// Writes files into folders of a temporary folder, lists `layers` of them, and removes all again.
  private func tree(
    _ files: [String: String], layers: [(SourceLayer.Root, String)],
    _ body: (SourceTree, String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "handbill-\(UUID().uuidString)").path
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for (path, text) in files {
      let file = URL(filePath: folder + "/" + path)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let result = SourceTree.reading(layers.map { SourceLayer($0.0, folder: folder + "/" + $0.1) })
    #expect(result.diagnostics.isEmpty)
    try body(result.value, folder)
  }

  @Test(
    "A file of a higher layer replaces the one of its path below, and its place names the higher layer's file"
  )
  func layers() throws {
    let files = [
      "shared/about.md": "ours", "shared/index.md": "ours", "local/about.md": "theirs",
      "local/new.md": "theirs",
    ]
    try tree(files, layers: [(.content, "shared"), (.content, "local")]) { tree, folder in
      #expect(tree.files(in: .content).map(\.path) == ["about.md", "index.md", "new.md"])
      let about = try #require(tree.file("about.md", in: .content))
      #expect(about.shownPath == folder + "/local/about.md")
      #expect(about.read(limit: 100).value == Array("theirs".utf8))
    }
  }

  @Test("The theme and the content are trees of their own, in which one path may stand twice")
  func roots() throws {
    let files = ["theme/a.txt": "theme", "content/a.txt": "content"]
    try tree(files, layers: [(.theme, "theme"), (.content, "content")]) { tree, _ in
      #expect(tree.file("a.txt", in: .theme)?.read(limit: 100).value == Array("theme".utf8))
      #expect(tree.file("a.txt", in: .content)?.read(limit: 100).value == Array("content".utf8))
    }
  }

  @Test("Files are listed in the order of their paths' bytes, and what systems leave behind is not listed")
  func order() throws {
    let files = [
      "c/b.md": "", "c/B.md": "", "c/a/z.md": "", "c/é.md": "", "c/.DS_Store": "", "c/a.md~": "",
      "c/._b.md": "",
    ]
    try tree(files, layers: [(.content, "c")]) { tree, _ in
      #expect(tree.files(in: .content).map(\.path) == ["B.md", "a/z.md", "b.md", "é.md"])
    }
  }
}
