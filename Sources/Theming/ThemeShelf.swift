import Content
import Diagnostics
import Reading
import Synchronization

/// Themes that were read and checked once, for a process that builds more than one site with them.
///
/// Reading and checking the default theme takes more time than anything else in the build of a small site. A theme is
/// known by the bytes of its files, so that one of which a letter changed is read again.
///
/// A class because a lock cannot be copied.
public final class ThemeShelf: Sendable {
  private struct Key: Hashable {
    let folder: String?
    let files: [String: [UInt8]]
    let languages: [Language]
    let origins: Set<String>
  }

  private let themes = Mutex<[Key: Diagnosed<Theme>]>([:])

  /// An empty shelf.
  public init() {}

  /// What `Theme.load` gives, at once if it gave it before.
  public func theme(
    in sources: SourceTree, languages: [Language], origins: Set<String>
  ) -> Diagnosed<Theme> {
    // What cannot be read has no bytes to know it by.
    guard let read = sources.inMemory(.theme) else {
      return Theme.load(sources, languages: languages, origins: origins)
    }
    let files = read.files(in: .theme).map { ($0.shownPath, $0.bytesInMemory ?? []) }
    let key = Key(
      folder: sources.folder(of: .theme), files: Dictionary(uniqueKeysWithValues: files),
      languages: languages, origins: origins)
    if let known = themes.withLock({ $0[key] }) { return known }
    // Two threads may both load it: they load the same.
    let loaded = Theme.load(read, languages: languages, origins: origins)
    themes.withLock { $0[key] = loaded }
    return loaded
  }
}
