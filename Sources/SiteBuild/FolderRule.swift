import Diagnostics
import Foundation

/// The site cannot be written into its own sources, nor may the sources be in the site.
struct FolderRule {
  let site: Site

  var diagnostics: [Diagnostic] {
    let output = Self.real(site.output)
    return site.sourceFolders.compactMap { source in
      let folder = Self.real(source)
      guard Self.isInside(output, folder) || Self.isInside(folder, output) else { return nil }
      return .error(
        .outputInsideContent,
        "The output folder is inside “\(source)”, one of the site's sources, or contains it.",
        at: Place(site.output), fix: "Name another folder with --output, such as “site”.")
    }
  }

  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  /// The path without links, as far as it exists.
  private static func real(_ path: String) -> String {
    URL(fileURLWithPath: path).standardizedFileURL.resolvingSymlinksInPath().path
  }
}
