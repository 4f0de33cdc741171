import Diagnostics

/// A template may not make a page load something from another site, which would see every reader.
enum ForeignOriginRule {
  static func diagnostics(in template: TemplateFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    for (index, line) in template.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).enumerated()
    {
      let lower = line.lowercased()
      let loads = ["src=", "srcset=", "<link", "action=", "poster=", "<iframe", "<object", "<embed", "@import"]
      guard loads.contains(where: { lower.contains($0) }),
        let address = ["=\"http:", "=\"https:", "=\"//", "='http", "='//"].first(where: { lower.contains($0) }),
        !lower.contains("rel=\"alternate\"")
      else { continue }
      let column = lower.firstRange(of: address).map { lower.distance(from: lower.startIndex, to: $0.lowerBound) + 3 }
      diagnostics.append(
        .error(
          .themeOrigin, "This line would load something from another site, which would see every reader.",
          at: Place(template.file.shownPath, line: index + 1, column: column ?? 1),
          fix: "Put a copy into the theme's assets/ or the content's media/."))
    }
    return diagnostics
  }
}
