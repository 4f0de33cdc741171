extension EmailAddress {
  /// What is wrong with a text that is not an email address, and what to type; `field` is the field that contains
  /// it.
  static func problem(_ written: String, in field: String? = nil) -> (summary: String, fix: String) {
    let found = mistake(in: withoutScheme(written))
    let place = field.map { " in the field “\($0)”" } ?? ""
    let reason = found.reason.map { ": " + $0 } ?? ""
    return ("\(written.quotedShortly)\(place) is not an email address\(reason).", found.fix)
  }

  /// A typing mistake as a clause that follows a colon, and the sentence that fixes it.
  private typealias Mistake = (reason: String?, fix: String)

  private static let example = "Write one address, like press@example.org."

  private static func mistake(in text: String) -> Mistake {
    // Nothing this long is a mistyped address, and every rule below reads it again.
    if text.utf8.count > 400, text.count > 400 {
      return ("it has \(text.count) characters, and the limit is 254", example)
    }
    return aroundTheAddress(text) ?? signMistake(text) ?? atMistake(text) ?? hostMistake(text)
      ?? nameMistake(text)
      ?? (nil, example)
  }

  /// More than an address: a name in front of it, a second address, a web address.
  private static func aroundTheAddress(_ text: String) -> Mistake? {
    if let open = text.firstIndex(of: "<") {
      let inside = text[open...].dropFirst().prefix { $0 != ">" }
      return (
        "only the part between “<” and “>” is one",
        question(String(inside)) ?? "Write it without “<” and “>”, like press@example.org."
      )
    }
    if text.contains("://") || text.lowercased().hasPrefix("www.") {
      return ("it is a web address", example)
    }
    let several = text.split { ",; ".contains($0) }.map(String.init).filter { EmailAddress($0) != nil }
    if several.count > 1 { return ("it is more than one", "Write one of them, like \(several[0]).") }
    guard let mark = text.firstIndex(of: "?"), EmailAddress(String(text[..<mark])) != nil else { return nil }
    return ("only the part before “?” is one", question(String(text[..<mark])) ?? example)
  }

  /// A sign that cannot be in an address.
  private static func signMistake(_ text: String) -> Mistake? {
    let spelled = [" at ", "(at)", "[at]", " dot ", "(dot)", "[dot]"].reduce(text.lowercased()) {
      text, word in
      text.replacing(word, with: word.contains("at") ? "@" : ".")
    }
    if !text.contains("@"), let question = question(spelled.filter { $0 != " " }) {
      return ("it is written in words", question)
    }
    if let sign = text.first(where: { !$0.isASCII }) {
      let plain = String(text.map { lookAlikes[$0] ?? plainForm(of: $0) })
      let isSpace = sign.isWhitespace
      return (
        isSpace
          ? "there is a space in it" : "“\(sign)” is not one of the plain letters and symbols it may have",
        question(plain.filter { $0 != " " }) ?? "Type it again with plain letters, like press@example.org."
      )
    }
    if text.contains(" ") {
      return ("there is a space in it", question(text.filter { $0 != " " }) ?? "Remove the space.")
    }
    if text.contains(",") {
      let dotted = text.replacing(",", with: ".")
      return ("it has a comma", question(dotted) ?? "Replace the comma with a dot, or remove it.")
    }
    return nil
  }

  private static func atMistake(_ text: String) -> Mistake? {
    let count = text.count { $0 == "@" }
    if count == 0 { return ("it has no @", "Write a name, an @ and a host, like press@example.org.") }
    if count == 1 { return nil }
    let single = text.replacing("@@", with: "@")
    return ("it has more than one @", question(single) ?? "Keep only the @ between the name and the host.")
  }

  /// A typing mistake after the @.
  private static func hostMistake(_ text: String) -> Mistake? {
    guard let at = text.firstIndex(of: "@") else { return nil }
    let (name, host) = (text[...at], text[at...].dropFirst())
    if host.isEmpty { return ("there is nothing after the @", "Write the host too, like press@example.org.") }
    if !host.contains(".") {
      return ("there is no dot after the @", "Write the whole host, like press@example.org.")
    }
    if let sign = host.first(where: { $0 != "." && !isLabel(Substring(String($0))) && $0 != "-" }) {
      let plain = text.filter { $0 != sign }
      return ("“\(sign)” is not allowed after the @", question(plain) ?? "Remove “\(sign)”.")
    }
    if let mistake = dotMistake(host, in: text) { return mistake }
    let labels = host.split(separator: ".")
    if let label = labels.first(where: { !isLabel($0) }) {
      if label.utf8.count > 63 {
        return ("a part of its host has more than 63 letters", "Check the host.")
      }
      let hyphens = "a part of its host begins or ends with a hyphen"
      let bare = labels.map { $0.trimming("-") }.joined(separator: ".")
      return (hyphens, question(name + bare) ?? "Remove the hyphen.")
    }
    guard let last = labels.last else { return nil }
    if let ending = mistypedEndings[last.lowercased()] {
      return ("no host ends in “.\(last)”", question(name + host.dropLast(last.count) + ending) ?? example)
    }
    return isEnding(last)
      ? nil : ("no host ends in “.\(last)”", "Write the whole host, like press@example.org.")
  }

  /// A typing mistake before the @, or of the whole.
  private static func nameMistake(_ text: String) -> Mistake? {
    let name = text.prefix { $0 != "@" }
    if name.isEmpty {
      return ("there is nothing before the @", "Write the name too, like press@example.org.")
    }
    if let sign = name.first(where: { !$0.utf8.allSatisfy(isNameByte) }) {
      return ("“\(sign)” is not allowed in it", question(text.filter { $0 != sign }) ?? "Remove “\(sign)”.")
    }
    if let mistake = dotMistake(name, in: text) { return mistake }
    if name.utf8.count > 64 {
      return ("there are more than 64 characters before the @", "Check the address.")
    }
    return text.utf8.count > 254 ? ("it has more than 254 characters", "Check the address.") : nil
  }

  /// A dot at an end, or two in a row, of `part`, which is one side of the @.
  private static func dotMistake(_ part: Substring, in text: String) -> Mistake? {
    let isDoubled = part.contains("..")
    guard isDoubled || part.hasPrefix(".") || part.hasSuffix(".") else { return nil }
    let sides = text.split(separator: "@").map { $0.split(separator: ".").joined(separator: ".") }
    let fixed = question(sides.joined(separator: "@")) ?? "Remove the extra dot."
    if isDoubled { return ("there are two dots in a row", fixed) }
    return ("a part of it \(part.hasPrefix(".") ? "begins" : "ends") with a dot", fixed)
  }

  /// Asks for an address, if the text is one.
  private static func question(_ text: String) -> String? {
    EmailAddress(text).map { "Did you mean “\($0.text)”?" }
  }

  /// The ASCII sign that a full-width sign or a dash stands for; the sign itself where there is none.
  private static func plainForm(of sign: Character) -> Character {
    sign.isWhitespace ? " " : String(sign).plainlyTyped.first ?? sign
  }

  /// Letters of other scripts, and signs, that look like plain ones.
  private static let lookAlikes: [Character: Character] = [
    "а": "a", "с": "c", "е": "e", "о": "o", "р": "p", "ѕ": "s", "х": "x", "у": "y", "і": "i", "ј": "j",
    "ԁ": "d", "һ": "h", "ո": "n", "ѵ": "v", "ԝ": "w", "ο": "o", "ν": "v", "ι": "i", "α": "a", "ρ": "p",
    "’": "'", "‘": "'", "。": ".", "․": ".", "﹒": ".", "﹫": "@",
  ]
}

extension Substring {
  fileprivate func trimming(_ sign: Character) -> Substring {
    var text = drop { $0 == sign }
    while text.last == sign { text.removeLast() }
    return text
  }
}
