/// What one look at every byte of a YAML text shows about characters that may not mean what their author thinks.
struct YAMLSigns {
  /// A `#` is after a blank and in front of none.
  private(set) var hasNumberSign = false
  /// A `&` or `!` does.
  private(set) var hasProperty = false

  init(_ yaml: String) {
    var before = UInt8(ascii: "\n")
    var sign: UInt8?
    for byte in yaml.utf8 {
      let isBlank = byte <= UInt8(ascii: " ")
      if let found = sign, !isBlank {
        if found == UInt8(ascii: "#") { hasNumberSign = true } else { hasProperty = true }
      }
      let isSign = byte == UInt8(ascii: "#") || byte == UInt8(ascii: "&") || byte == UInt8(ascii: "!")
      sign = isSign && before <= UInt8(ascii: " ") ? byte : nil
      before = byte
    }
  }

  /// All words after a `*`: the names that something may refer to.
  static func aliases(in yaml: String) -> Set<String> {
    Set(
      yaml.split(separator: "*", omittingEmptySubsequences: false).dropFirst().map { part in
        String(part.prefix { !$0.isWhitespace && !",[]{}".contains($0) })
      })
  }
}
