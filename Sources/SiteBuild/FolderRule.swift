import Diagnostics
import Foundation

/// The site cannot be written into its own sources, nor the sources lie in the site.
struct FolderRule {
  let site: Site

  var diagnostics: [Diagnostic] {
    let output = Self.real(site.output)
    return site.sourceFolders.compactMap { source in
      let folder = Self.real(source)
      guard Self.isInside(output, folder) || Self.isInside(folder, output) else { return nil }
      return .error(
        .outputInsideContent, "The site would be written into “\(source)”, which it is made from.",
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
