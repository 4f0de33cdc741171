import Diagnostics
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

  @Test("The theme and the content are separate trees, which may have the same path")
  func roots() throws {
    let files = ["theme/a.txt": "theme", "content/a.txt": "content"]
    try tree(files, layers: [(.theme, "theme"), (.content, "content")]) { tree, _ in
      #expect(tree.file("a.txt", in: .theme)?.read(limit: 100).value == Array("theme".utf8))
      #expect(tree.file("a.txt", in: .content)?.read(limit: 100).value == Array("content".utf8))
    }
  }

  @Test("Files are listed in the order of their paths' bytes, and leftovers of systems are not listed")
  func order() throws {
    let files = [
      "c/b.md": "", "c/B.md": "", "c/a/z.md": "", "c/é.md": "", "c/.DS_Store": "", "c/a.md~": "",
      "c/._b.md": "",
    ]
    try tree(files, layers: [(.content, "c")]) { tree, _ in
      #expect(tree.files(in: .content).map(\.path) == ["B.md", "a/z.md", "b.md", "é.md"])
    }
  }

  @Test("Files in memory are listed, layered and judged like files on disk")
  func memory() throws {
    let paths = [
      "about.md", "posts/b.md", "posts/a.md", "posts/.DS_Store", "posts/.hidden.md", ".well-known/x",
      "data.csv/x.md", (0...20).map { "f\($0)" }.joined(separator: "/") + "/deep.md",
    ]
    try tree(Dictionary(uniqueKeysWithValues: paths.map { ($0, $0) }), layers: []) { _, folder in
      let onDisk = SourceTree.reading([SourceLayer(.content, folder: folder)])
      let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, Array($0.utf8)) })
      let inMemory = SourceTree.reading([SourceLayer(.content, files: files, shownIn: folder)])
      #expect(inMemory.diagnostics.inReadingOrder() == onDisk.diagnostics.inReadingOrder())
      #expect(inMemory.diagnostics.count == 4)
      #expect(
        inMemory.value.files(in: .content).map(\.shownPath)
          == onDisk.value.files(in: .content).map(\.shownPath))
      #expect(inMemory.value.files(in: .content).map(\.path) == ["about.md", "posts/a.md", "posts/b.md"])
      let file = try #require(inMemory.value.file("posts/a.md", in: .content))
      #expect(file.read(limit: 10).value == Array("posts/a.md".utf8))
      #expect(
        file.read(limit: 9).diagnostics
          == onDisk.value.file("posts/a.md", in: .content)?.read(limit: 9).diagnostics)
    }
  }

  @Test("A layer in memory goes over one on disk, and a tree can be taken into memory")
  func mixed() throws {
    try tree(["a.md": "disk", "b.md": "disk"], layers: []) { _, folder in
      let layers = [
        SourceLayer(.content, folder: folder),
        SourceLayer(.content, files: ["b.md": Array("memory".utf8)], shownIn: "local"),
      ]
      let tree = SourceTree.reading(layers).value
      #expect(tree.files(in: .content).map(\.bytesInMemory) == [nil, Array("memory".utf8)])
      let taken = try #require(tree.inMemory(.content))
      #expect(
        taken.files(in: .content).map(\.bytesInMemory) == [Array("disk".utf8), Array("memory".utf8)])
      #expect(taken.files(in: .content).map(\.shownPath) == [folder + "/a.md", "local/b.md"])
      try FileManager.default.removeItem(atPath: folder + "/a.md")
      #expect(tree.inMemory(.content)?.files(in: .content).count == nil)
    }
  }

  @Test("Bytes come in pieces from disk and from memory, until nobody wants more")
  func pieces() throws {
    let text = String(repeating: "0123456789abcdef", count: 40_000)
    try tree(["long.csv": text], layers: [(.content, "")]) { tree, folder in
      let onDisk = try #require(tree.file("long.csv", in: .content))
      let inMemory = SourceFile(path: "long.csv", folder: folder, bytes: Array(text.utf8))
      for file in [onDisk, inMemory] {
        var bytes: [UInt8] = []
        #expect(
          file.forEachPiece {
            bytes += $0; return true
          } == nil)
        #expect(bytes == Array(text.utf8))
        var calls = 0
        #expect(
          file.forEachPiece { _ in
            calls += 1; return false
          } == nil)
        #expect(calls == 1)
      }
      try FileManager.default.removeItem(atPath: folder + "/long.csv")
      #expect(onDisk.forEachPiece { _ in true } == ENOENT)
    }
  }
}
