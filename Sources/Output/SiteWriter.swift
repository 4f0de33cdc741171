import Diagnostics

/// Writes the files of a site into a folder: only those whose bytes changed, and all of them or none.
///
/// It changes and deletes only files that a build before wrote; they are listed in `.handbill-manifest`.
/// Everything else in the folder (`CNAME`, `.gitignore`, `.well-known/`) is left alone.
public struct SiteWriter: Sendable {
  /// The output folder's path; messages show it as it is given here. The folder is made if it is missing.
  public let directory: String

  /// A writer into `directory`.
  public init(directory: String) {
    self.directory = directory
  }

  /// Makes the output folder contain `files`, in any order.
  ///
  /// Throws an `OutputError` when the disk, the folder or somebody else's file does not allow it, and passes on
  /// whatever a `.made` content throws. Then, and when its task is canceled, the folder is as it was before.
  public func write(_ files: [OutputFile]) async throws -> WriteReport {
    let files = try PathCheck.sorted(files, shownIn: OutputPath.withoutLastSlashes(directory))
    let lock = try OutputLock(directory)
    defer { lock.release() }
    do {
      return try await Self.write(files, into: lock.folder)
    } catch {
      lock.removeMadeFolders()
      throw error
    }
  }

  private static func write(_ files: [OutputFile], into folder: OutputFolder) async throws -> WriteReport {
    try Journal.recover(in: folder)
    let manifest = try Manifest.read(in: folder)
    let survey = try Survey(files, manifest ?? Manifest(), in: folder)
    let foreign = try await differing(files, survey.standings, in: folder)
    if !foreign.isEmpty || !survey.obstacles.isEmpty {
      throw refusal(foreign, survey.obstacles, hasManifest: manifest != nil, in: folder)
    }
    return try await SiteUpdate(files, survey, after: manifest, in: folder).run()
  }

  /// The files that are where one of ours is wanted and contain other bytes. A file with the same bytes is
  /// adopted: it is what we would have written.
  private static func differing(
    _ files: [OutputFile], _ standings: [Survey.Standing], in folder: OutputFolder
  ) async throws -> [String] {
    let foreign = files.indices.compactMap { number in
      if case .foreign(let size) = standings[number] { (file: files[number], size: size) } else { nil }
    }
    let answers = await Chunks.run(foreign.count) { numbers in
      Result {
        try numbers.filter { number in
          try Task.checkCancellation()
          let (file, size) = foreign[number]
          return try !Payload(file.content).equals(file.path, ofSize: size, in: folder)
        }
      }
    }
    return try answers.flatMap { try $0.get() }.sorted().map { foreign[$0].file.path }
  }

  private static func refusal(
    _ foreign: [String], _ obstacles: [Diagnostic.Note], hasManifest: Bool, in folder: OutputFolder
  ) -> OutputError {
    let notes = foreign.map { path in
      let shown = folder.shown(path)
      return Diagnostic.Note("“\(shown)” would be overwritten.", at: Place(shown))
    }
    let error = OutputError.listing(
      .outputNotOurs, "A file that Handbill did not write is in the way in “\(folder.name)”.",
      fix:
        "Move it to another folder or delete it, then build again; or choose another output folder with “--output”.",
      notes: obstacles + notes)
    if hasManifest || foreign.isEmpty { return error }
    return error.noting(
      "There is no “\(folder.shown(Manifest.path))”, the list of the files that Handbill wrote. If it was lost and "
        + "Handbill wrote everything here, delete the folder and build again.")
  }
}
