import Content
import Reading
import Testing

@testable import Theming

/// The theme of the repository.
enum DefaultTheme {
  /// Its words in a language.
  static func strings(_ code: String) throws -> ThemeStrings {
    let folder = #filePath.replacing(#/Tests/ThemingTests/.*$/#, with: "")
    let sources = SourceTree.reading([SourceLayer(.theme, folder: folder + "themes/handbill")]).value
    let read = ThemeStrings.read(Language(code: code, name: code), in: sources, themeFolder: folder)
    try #require(read.diagnostics.isEmpty)
    return read.value
  }
}
