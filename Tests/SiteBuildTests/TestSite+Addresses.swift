import Foundation
import Testing

extension TestSite {
  /// Expects that every address inside the site, on pages, in feeds and in style sheets, leads to a file that
  /// was written, and that every part of a page that is linked to is there.
  func expectAddresses(sourceLocation: SourceLocation = #_sourceLocation) {
    let problems = SiteAddresses(root: folder.path + "/site").problems()
    #expect(problems.isEmpty, "\(problems.joined(separator: "\n"))", sourceLocation: sourceLocation)
  }

  /// Whether the site has a theme of its own, which may say anything.
  var hasOwnTheme: Bool { FileManager.default.fileExists(atPath: folder.appending(path: "themes").path) }
}

/// All addresses inside a built site.
struct SiteAddresses {
  private let root: String
  private let paths: Set<String>

  /// Of a large site, so many pages are looked at.
  private static let mostPages = 300

  init(root: String) {
    self.root = root
    var paths: Set<String> = []
    for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
      paths.insert(path)
    }
    self.paths = paths.filter { !$0.hasPrefix(".handbill") }
  }

  /// A sentence for each address that leads nowhere.
  func problems() -> [String] {
    let files = paths.sorted()
    let pages = files.filter { $0.hasSuffix(".html") }.prefix(Self.mostPages)
    var parts = PartStore(root: root)
    return pages.flatMap { problems(onPage: $0, &parts) }
      + files.filter { $0.hasSuffix(".css") }.flatMap(problems(inStyle:))
      + files.filter { $0.hasSuffix("feed.xml") }.prefix(20).flatMap(problems(inFeed:))
  }

  private func problems(onPage path: String, _ parts: inout PartStore) -> [String] {
    let page = bytes(path)
    let single = ["href", "src", "action", "poster"].flatMap { page.values(of: " \($0)=\"") }
    let several = page.values(of: " srcset=\"").flatMap { set in
      set.split(separator: ",").compactMap { $0.split(separator: " ").first.map(String.init) }
    }
    return Set(single + several).sorted().compactMap { written in
      let address = PageLink.resolvingReferences(written)
      if address.hasPrefix("#") || address.isEmpty {
        return parts.has(address, of: path, page) ? nil : "\(path): there is no part \(address)"
      }
      guard let target = target(of: address, from: path) else { return nil }
      guard paths.contains(target) else {
        return "\(path): \(address) leads to \(target), which was not written"
      }
      guard let sign = address.firstIndex(of: "#"), target.hasSuffix(".html") else { return nil }
      return parts.has(String(address[sign...]), of: target, nil)
        ? nil : "\(path): \(address) leads to no part of \(target)"
    }
  }

  private func problems(inStyle path: String) -> [String] {
    bytes(path).values(of: "url(", upTo: UInt8(ascii: ")")).compactMap { written in
      let address = written.trimmingCharacters(in: CharacterSet(charactersIn: "\"' "))
      guard !address.hasPrefix("#"), let target = target(of: address, from: path) else { return nil }
      return paths.contains(target) ? nil : "\(path): url(\(address)) was not written"
    }
  }

  /// A feed's addresses are absolute; its own tells where the site is.
  private func problems(inFeed path: String) -> [String] {
    let feed = bytes(path)
    guard
      let own = feed.values(of: " rel=\"self\" href=\"").first
        ?? feed.values(of: "<id>", upTo: UInt8(ascii: "<")).first,
      own.hasSuffix(path)
    else { return [] }
    let base = own.dropLast(path.count)
    let addresses = feed.values(of: " href=\"") + feed.values(of: "<id>", upTo: UInt8(ascii: "<"))
    return Set(addresses).sorted().compactMap { written in
      let address = PageLink.resolvingReferences(written)
      guard address.hasPrefix(base) else { return nil }
      guard let target = target(of: "./" + address.dropFirst(base.count), from: "") else { return nil }
      return paths.contains(target) ? nil : "\(path): \(address) leads to \(target), which was not written"
    }
  }

  private func bytes(_ path: String) -> Data {
    FileManager.default.contents(atPath: root + "/" + path) ?? Data()
  }

  /// The file that a relative address leads to; nil for an address that is not relative.
  private func target(of address: String, from path: String) -> String? {
    let bare = address.prefix { $0 != "#" && $0 != "?" }
    let head = bare.prefix { $0 != "/" }
    if bare.isEmpty || head.contains(":") || bare.hasPrefix("//") { return nil }
    guard !bare.hasPrefix("/") else { return "(not relative) \(address)" }
    var parts = path.split(separator: "/").dropLast().map(String.init)
    for part in (String(bare).removingPercentEncoding ?? String(bare)).split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        if parts.isEmpty { return "(above the root) \(address)" }
        parts.removeLast()
      default: parts.append(String(part))
      }
    }
    let isFolder = bare.hasSuffix("/") || bare.hasSuffix("..") || bare.hasSuffix("/.") || bare == "."
    return (parts + (isFolder ? ["index.html"] : [])).joined(separator: "/")
  }
}

/// The parts of pages that links lead to.
private struct PartStore {
  let root: String
  private var pages: [String: Data] = [:]

  init(root: String) {
    self.root = root
  }

  /// Whether a page has the part that a fragment names; every page has its beginning.
  mutating func has(_ fragment: String, of path: String, _ known: Data?) -> Bool {
    let name = String(fragment.dropFirst())
    if name.isEmpty { return true }
    let page = known ?? pages[path] ?? FileManager.default.contents(atPath: root + "/" + path) ?? Data()
    pages[path] = page
    let decoded = name.removingPercentEncoding ?? name
    return [" id=\"\(decoded)\"", " id='\(decoded)'", " name=\"\(decoded)\""].contains {
      page.range(of: Data($0.utf8)) != nil
    }
  }
}

extension Data {
  /// The texts after each `opening`, up to a byte.
  fileprivate func values(of opening: String, upTo end: UInt8 = UInt8(ascii: "\"")) -> [String] {
    let opening = Data(opening.utf8)
    var values: [String] = []
    var from = startIndex
    while let found = range(of: opening, in: from..<endIndex) {
      let close = self[found.upperBound...].firstIndex(of: end) ?? endIndex
      values.append(String(decoding: self[found.upperBound..<close], as: UTF8.self))
      from = close
    }
    return values
  }
}
