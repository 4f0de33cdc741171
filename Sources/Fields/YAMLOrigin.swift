import Diagnostics

/// Where a YAML text is in a file, which may contain other text around it.
struct YAMLOrigin {
  let file: String
  /// The number of the text's first line in the file.
  let firstLine: Int
  /// How many characters are in front of each line in the file.
  let margins: [Int]

  /// A place in the file by a line and a column of the text, both counted from 1.
  func place(line: Int, column: Int, length: Int = 1) -> Place {
    let margin = margins.indices.contains(line - 1) ? margins[line - 1] : 0
    return Place(file, .text(line: line + firstLine - 1, column: column + margin, length: length))
  }
}
