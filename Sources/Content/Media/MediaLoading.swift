import Diagnostics
import Foundation
import Reading

/// Lists what is in `media/`, with the sizes of images.
struct MediaLoading {
  static let folder = "media/"
  private static let imageEndings: Set<String> = ["png", "gif", "jpg", "jpeg", "webp", "svg"]
  private static let otherEndings: Set<String> = [
    "avif", "pdf", "docx", "odt", "xlsx", "ods", "pptx", "csv", "txt", "ics", "vcf", "mp3", "m4a", "ogg",
    "wav", "mp4",
    "webm", "vtt", "zip", "ico", "json", "epub",
  ]
  /// The largest file that a static host takes without complaint (GitHub and Cloudflare Pages), in bytes.
  private static let limit = 25_000_000

  static func load(_ sources: SourceTree) async -> Diagnosed<[MediaFile]> {
    let files = sources.files(in: .content).filter { $0.path.hasPrefix(folder) }
    let results = await files.concurrentMap { media($0) }
    return Diagnosed(results.compactMap(\.value), results.flatMap(\.diagnostics))
  }

  private static func media(_ file: SourceFile) -> Diagnosed<MediaFile?> {
    guard imageEndings.contains(file.ending) || otherEndings.contains(file.ending) else {
      return Diagnosed(nil, [UnexpectedFile.diagnostic(for: file)])
    }
    if file.size > limit {
      return Diagnosed(
        nil,
        [
          .error(
            .fileTooLarge, "This file is larger than 25 MB, which most static hosts refuse.", at: file.place,
            fix: "Make it smaller, or put it on a host for large files and link to it.")
        ])
    }
    guard imageEndings.contains(file.ending) else { return Diagnosed(MediaFile(file: file, size: nil)) }
    var diagnostics: [Diagnostic] = []
    guard let bytes = file.read(limit: limit).collect(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    if file.ending == "svg", let problem = scriptProblem(bytes, file: file) {
      return Diagnosed(nil, [problem])
    }
    if let size = ImageSize(bytes, ending: file.ending) {
      return Diagnosed(MediaFile(file: file, size: size), diagnostics)
    }
    return Diagnosed(
      nil,
      [
        .error(
          .imageInvalid, "This file is not the kind of image that its name says.", at: file.place,
          fix: "Open it in an image program and export it as \(file.ending.uppercased()) again.")
      ])
  }

  /// An SVG can run scripts and load from elsewhere when it is opened on its own.
  private static func scriptProblem(_ bytes: [UInt8], file: SourceFile) -> Diagnostic? {
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    let suspects = ["<script", "javascript:", "<foreignobject", "onload=", "onclick=", "@import", "<!entity"]
    guard let suspect = suspects.first(where: { text.contains($0) }) else { return nil }
    return .error(
      .imageInvalid, "This drawing contains “\(suspect)”, which can run a program on a reader's device.",
      at: file.place,
      fix: "Export it as plain SVG, or as PNG.")
  }
}

/// The message about a file that is not part of any content.
enum UnexpectedFile {
  static func diagnostic(for file: SourceFile) -> Diagnostic {
    let fix =
      switch file.ending {
      case "docx", "doc", "odt", "rtf", "txt":
        "Copy its text into a file that ends in .md, or put it into media/ to offer it as a download."
      case "xlsx", "xls", "ods": "Save it as CSV UTF-8."
      case "png", "gif", "jpg", "jpeg", "webp", "svg", "pdf": "Move it into media/."
      case "markdown", "mdown", "mkd": "Rename it so that it ends in .md."
      default: "Move it out of the content folder."
      }
    return .error(
      .fileNotExpected, "Handbill does not publish a file of this kind here.", at: file.place, fix: fix)
  }
}
