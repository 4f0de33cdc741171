import Content
import Diagnostics
import Output
import Planning
import Reading

/// A file of the theme that pages load: the stylesheet, a script, an image.
struct ThemeAsset: Sendable {
  /// The path under `assets/`.
  let name: String
  let file: SourceFile
  /// The text of a stylesheet or a script, whose address changes whenever it does.
  let text: String?

  static let folder = "assets/"

  static func read(_ file: SourceFile, _ rule: ForeignOriginRule) -> Diagnosed<ThemeAsset?> {
    var diagnostics: [Diagnostic] = []
    let name = String(file.path.dropFirst(folder.count))
    switch file.ending {
    case "css", "js":
      guard let text = file.readThemeText().collect(into: &diagnostics) else {
        return Diagnosed(nil, diagnostics)
      }
      diagnostics +=
        file.ending == "css"
        ? rule.diagnostics(inStylesheet: text, file: file.shownPath)
        : rule.diagnostics(inScript: text, file: file.shownPath)
      return Diagnosed(ThemeAsset(name: name, file: file, text: text), diagnostics)
    case "mjs", "svg", "html", "htm", "xhtml":
      // These are published as they are; one that cannot be read as text has nothing that could be found.
      if file.size <= SourceFile.themeLimit, let text = file.readThemeText().value {
        diagnostics +=
          file.ending == "mjs"
          ? rule.diagnostics(inScript: text, file: file.shownPath)
          : rule.diagnostics(inMarkup: text, file: file.shownPath)
      }
    default: break
    }
    return Diagnosed(ThemeAsset(name: name, file: file, text: nil), diagnostics)
  }
}

/// The theme's assets as files of the site.
struct AssetPlan: Sendable {
  let files: [OutputFile]
  /// The address of each asset by its name in the theme.
  let addresses: [String: SiteAddress]

  init(_ assets: [ThemeAsset], settings: SiteSettings) {
    var files: [OutputFile] = []
    var addresses: [String: SiteAddress] = [:]
    for asset in assets {
      let address: SiteAddress
      if var text = asset.text {
        if asset.name == Self.stylesheet, let color = settings.brandColor {
          text += "\n:root { --brand: \(color); }\n"
        }
        address = SiteAddress(ThemeAsset.folder + Self.fingerprinted(asset.name, text))
        files.append(OutputFile(address.outputPath, .text(text)))
      } else {
        address = SiteAddress(ThemeAsset.folder + asset.name)
        files.append(OutputFile(address.outputPath, .copy(of: asset.file)))
      }
      addresses[asset.name] = address
    }
    self.files = files
    self.addresses = addresses
  }

  static let stylesheet = "site.css"
  static let script = "site.js"

  /// `site.css` → `site.3f0c….css`: a new address whenever a byte changes, so that browsers may keep the file.
  private static func fingerprinted(_ name: String, _ text: String) -> String {
    // FNV-1a, 64 bits: it tells versions apart, and protects against nobody.
    let hash = text.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    guard let dot = name.lastIndex(of: ".") else { return name }
    let digits = String(hash, radix: 16)
    let padding = String(repeating: "0", count: 16 - digits.count)
    return "\(name[..<dot]).\(padding)\(digits)\(name[dot...])"
  }
}
