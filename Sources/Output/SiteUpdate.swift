import Foundation

/// One build's work on the output folder, from the first new file to the commit.
struct SiteUpdate: Sendable {
  private let folder: OutputFolder
  private let files: [OutputFile]
  private let standings: [Survey.Standing]
  private let journal: Journal
  private let undertaking: Undertaking
  private let inTheWay: Set<String>
  private let isNewManifest: Bool
  private let gone: [String]

  /// What one stretch of the files came to.
  private struct Stretch: Sendable {
    var created: [Int] = []
    var replaced: [Int] = []
    var failure: (any Error)?
  }

  /// The update of `folder` to `files`, which `survey` was made for.
  init(_ files: [OutputFile], _ survey: Survey, after manifest: Manifest?, in folder: OutputFolder) {
    let wanted = OutputPath.folders(of: files.lazy.map(\.path))
    let old = manifest ?? Manifest()
    let next = Manifest(
      files: files.map(\.path),
      folders: (old.folders.filter(wanted.contains) + survey.missingFolders).sorted(by: OutputPath.precedes))
    var journal = Journal()
    journal.madeFolders = survey.missingFolders
    for (number, file) in files.enumerated() {
      switch survey.standings[number] {
      case .missing: journal.created.append(file.path)
      case .ours: journal.replaced.append(Journal.Numbered(number: number, path: file.path))
      case .foreign: break
      }
    }
    for (offset, path) in survey.stale.enumerated() {
      journal.removed.append(Journal.Numbered(number: files.count + offset, path: path))
    }
    journal.emptied = old.folders.filter { !wanted.contains($0) }.reversed()
    self.files = files
    self.folder = folder
    self.journal = journal
    standings = survey.standings
    inTheWay = survey.inTheWay
    gone = survey.gone
    isNewManifest = manifest != next
    undertaking = Undertaking(journal, next: next, in: folder)
  }

  /// Does everything, or nothing.
  func run() async throws -> WriteReport {
    var done = journal
    (done.created, done.replaced) = ([], [])
    do {
      try prepare()
      let stretches = await Chunks.run(files.count, isFailure: { $0.failure != nil }, work)
      done.created = stretches.flatMap(\.created).map { files[$0].path }
      done.replaced = stretches.flatMap(\.replaced).sorted().map {
        Journal.Numbered(number: $0, path: files[$0].path)
      }
      if let failure = Self.worst(of: stretches.compactMap(\.failure)) { throw failure }
      try Task.checkCancellation()
      try commit(done)
    } catch {
      throw Self.explaining(error, notPutBack: done.undo(in: folder))
    }
    let (written, changed) = (done.created.count, done.replaced.count)
    return WriteReport(
      written: written, changed: changed, unchanged: files.count - written - changed,
      deleted: done.removed.count, gone: gone)
  }

  /// Makes the folders, after moving away what is in their place.
  private func prepare() throws {
    if !journal.madeFolders.isEmpty || !journal.created.isEmpty { try undertaking.begin() }
    for file in journal.removed where inTheWay.contains(file.path) {
      try folder.rename(file.path, to: file.old)
    }
    for path in journal.madeFolders {
      try folder.makeFolder(path)
    }
  }

  private func work(on numbers: Range<Int>) -> Stretch {
    var stretch = Stretch()
    do {
      for number in numbers {
        try Task.checkCancellation()
        try write(number, &stretch)
      }
    } catch {
      stretch.failure = error
    }
    return stretch
  }

  private func write(_ number: Int, _ stretch: inout Stretch) throws {
    let path = files[number].path
    switch standings[number] {
    // Found equal before the first change was made.
    case .foreign: return
    case .missing:
      let payload = try Payload(files[number].content)
      let file = try folder.create(path)
      stretch.created.append(number)
      try fill(file, path, payload)
    case .ours(let size):
      let payload = try Payload(files[number].content)
      if try payload.equals(path, ofSize: size, in: folder) { return }
      try undertaking.begin()
      let new = Journal.Numbered(number: number, path: path).new
      folder.remove(new)
      let file = try folder.create(new)
      stretch.replaced.append(number)
      try fill(file, path, payload)
    }
  }

  private func fill(_ file: CInt, _ path: String, _ payload: Payload) throws {
    do {
      try payload.write(to: file, path, in: folder)
    } catch {
      close(file)
      throw error
    }
    try folder.finish(file, path)
  }

  /// Puts the new in the place of the old.
  private func commit(_ done: Journal) throws {
    if done.created.isEmpty, done.replaced.isEmpty, done.removed.isEmpty, !isNewManifest { return }
    try undertaking.begin()
    for file in done.replaced {
      // A second name, so that there is no moment without a file; where a disk has none, rename.
      if folder.linked(file.path, to: file.old) != 0 { try folder.rename(file.path, to: file.old) }
      try folder.rename(file.new, to: file.path)
    }
    for file in done.removed where !inTheWay.contains(file.path) {
      try folder.rename(file.path, to: file.old)
    }
    try folder.rename(Manifest.nextPath, to: Manifest.path)
    done.finish(in: folder)
  }

  /// The failure to report: others only stopped because of it.
  private static func worst(of failures: [any Error]) -> (any Error)? {
    failures.first { !($0 is CancellationError) } ?? failures.first
  }

  private static func explaining(_ error: any Error, notPutBack paths: [String]) -> any Error {
    guard let path = paths.first, let error = error as? OutputError else { return error }
    return error.noting(
      "Handbill could not restore “\(path)” and perhaps other files; the next build tries again.")
  }
}
