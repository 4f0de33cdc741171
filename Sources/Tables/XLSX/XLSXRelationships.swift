/// What one part of a workbook calls `rId1`, and what that is (ECMA-376 part 2, 6.5).
struct XLSXRelationships {
  /// One of them.
  struct Relationship {
    /// The last word of its type, such as `worksheet` or `hyperlink`.
    let kind: String
    /// The other part's name, or the address as it is written if `isExternal`.
    let target: String
    /// Whether it leads out of the workbook.
    let isExternal: Bool
  }

  private static let maximumCount = 300_000

  private var byID: [String: Relationship] = [:]

  /// No relationships.
  init() {}

  /// Reads the relationships of the part `owner`; an empty name stands for the workbook as a whole.
  init(_ bytes: [UInt8], of owner: String) throws(XMLProblem) {
    var scanner = XMLScanner(bytes)
    while try scanner.find("Relationship") {
      guard let id = try scanner.attributeText("Id"), let target = try scanner.attributeText("Target") else {
        continue
      }
      let type = try scanner.attributeText("Type") ?? ""
      let isExternal = scanner.attribute("TargetMode").map { $0.elementsEqual("External".utf8) } ?? false
      guard byID.count < Self.maximumCount else { throw .tooComplex }
      byID[id] = Relationship(
        kind: String(
          type.utf8.lastIndex(of: UInt8(ascii: "/")).map { type[type.index(after: $0)...] } ?? type[...]),
        target: isExternal ? target : Self.partName(target, from: owner), isExternal: isExternal)
    }
  }

  /// The relationship of that name.
  subscript(id: String) -> Relationship? { byID[id] }

  /// The target inside the workbook of the relationship of this kind.
  func part(_ kind: String) -> String? {
    byID.filter { $0.value.kind == kind && !$0.value.isExternal }.min { $0.key < $1.key }?.value.target
  }

  /// The part in which the relationships of `part` are.
  static func partName(of part: String) -> String {
    let steps = part.split(separator: "/")
    let folder = steps.dropLast().map { "\($0)/" }.joined()
    return "\(folder)_rels/\(steps.last ?? "").rels"
  }

  /// The name of the part to which `target` leads from `owner`; it never leaves the workbook.
  private static func partName(_ target: String, from owner: String) -> String {
    var steps = target.hasPrefix("/") ? [] : owner.split(separator: "/").dropLast().map(String.init)
    for step in target.split(separator: "/") where step != "." {
      if step == ".." {
        _ = steps.popLast()
      } else {
        steps.append(String(step))
      }
    }
    return steps.joined(separator: "/")
  }
}
