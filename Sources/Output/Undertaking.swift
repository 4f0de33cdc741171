import Synchronization

/// The journal of the build that is at work, written when the first change is about to be made, so that a
/// build that changes nothing writes nothing.
final class Undertaking: Sendable {
  private let folder: OutputFolder
  private let journal: Journal
  private let next: Manifest
  private let hasBegun = Mutex(false)

  init(_ journal: Journal, next: Manifest, in folder: OutputFolder) {
    self.folder = folder
    self.journal = journal
    self.next = next
  }

  /// Makes sure that the journal is there; to be called before every change.
  func begin() throws {
    try hasBegun.withLock { hasBegun in
      if hasBegun { return }
      // The order matters: a journal without the next manifest means that the build is done.
      try folder.writeOwn(Manifest.nextPath, next.bytes)
      try folder.writeOwn(Journal.path, journal.bytes)
      hasBegun = true
    }
  }
}
