/// Cuts markup into tags and texts as the tokenizer of browsers does (WHATWG HTML, 13.2.5).
///
/// It builds no tree, on purpose: a tree leaves out tags for which it has no place, such as `<td>` outside of a
/// table, and browsers change from year to year what they leave out; a tag that was read can never be missed.
struct MarkupReader {
  private let text: MarkupText
  private let bytes: [UInt8]
  private var index = 0
  private var tagCount = 0
  private var attributeCount = 0
  /// How many `svg` and `math` are open. In them no element's content is plain text.
  private var foreignDepth = 0
  /// Whether a `select` or a `frameset` is open, in which some browsers pass over the tags of such elements.
  private var passesOver = false

  /// The start tags in order, each with the text inside it if its content is not markup.
  private(set) var elements: [(element: MarkupElement, content: MarkupText?)] = []
  /// For each option where it begins and where it ends, in order.
  private(set) var contexts: [(option: Int, isBegin: Bool, context: MarkupContext)] = []
  /// Where the text ends.
  private(set) var end: MarkupContext = .text
  /// Where the last piece of markup began.
  private(set) var unfinished: Int?

  /// Whether the text is the content of an element that some read as markup: then nothing in it is plain text.
  private let isInner: Bool

  init(_ text: MarkupText, isInner: Bool = false) {
    self.text = text
    self.isInner = isInner
    bytes = text.bytes
  }

  mutating func read() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "<") {
        readMarkup()
      } else {
        if isMark { note(.text) }
        index += 1
      }
    }
  }

  /// Notes the context of the option that begins or ends at the index.
  private mutating func note(_ context: MarkupContext) {
    contexts.append((text.positions[index], bytes[index] == MarkupText.Mark.optionBegins, context))
  }

  /// Whether an option begins or ends at the index.
  private var isMark: Bool {
    bytes[index] == MarkupText.Mark.optionBegins || bytes[index] == MarkupText.Mark.optionEnds
  }

  private func byte(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }

  private mutating func readMarkup() {
    unfinished = text.positions[index]
    let next = byte(1)
    // What a tag is called may be left open.
    if next.isLetter || (1...3).contains(next) { return readTag(from: index + 1, isEnd: false) }
    if next == UInt8(ascii: "/") {
      if byte(2).isLetter || (1...3).contains(byte(2)) { return readTag(from: index + 2, isEnd: true) }
      return readBogusComment(from: index + 2)
    }
    if text.matches("<!--", at: index) { return readComment() }
    if text.matches("<![cdata[", at: index), foreignDepth > 0 { return readCharacterData() }
    if next == UInt8(ascii: "!") || next == UInt8(ascii: "?") { return readBogusComment(from: index + 2) }
    index += 1
  }

  private mutating func readBogusComment(from start: Int) {
    tagCount += 1
    index = start
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      if isMark { note(.comment(tagCount)) }
      index += 1
    }
    finish(in: .comment(tagCount))
  }

  private mutating func readComment() {
    tagCount += 1
    index += 4
    // `<!-->` and `<!--->` are whole comments.
    if byte(0) == UInt8(ascii: ">") { return index += 1 }
    if byte(0) == UInt8(ascii: "-"), byte(1) == UInt8(ascii: ">") { return index += 2 }
    while index < bytes.count {
      if text.matches("-->", at: index) { return index += 3 }
      if text.matches("--!>", at: index) { return index += 4 }
      if isMark { note(.comment(tagCount)) }
      index += 1
    }
    end = .comment(tagCount)
  }

  /// Only inside drawings and formulas; whatever looks like a tag in it is read as well, in case it is not.
  private mutating func readCharacterData() {
    let start = index + 9
    index = start
    while index < bytes.count, !text.matches("]]>", at: index) {
      if isMark { note(.text) }
      index += 1
    }
    readInner(start..<index)
    index = min(index + 3, bytes.count)
  }

  private mutating func finish(in context: MarkupContext) {
    if index < bytes.count { index += 1 } else { end = context }
  }

  private mutating func readInner(_ range: Range<Int>) {
    guard !isInner, bytes[range].contains(UInt8(ascii: "<")) else { return }
    var inner = MarkupReader(text.slice(range), isInner: true)
    inner.read()
    elements += inner.elements
  }
}

// MARK: - Tags

extension MarkupReader {
  private mutating func readTag(from start: Int, isEnd: Bool) {
    tagCount += 1
    index = start
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: "/"),
      bytes[index] != UInt8(ascii: ">")
    {
      if isMark { note(.tag(tagCount)) }
      index += 1
    }
    let (name, isOpen) = name(start..<index)
    var attributes: [MarkupElement.Attribute] = []
    var isSelfClosing = false
    while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
      isSelfClosing = bytes[index] == UInt8(ascii: "/")
      if bytes[index].isSpace || isSelfClosing || bytes[index] <= 3 {
        if isMark { note(.tag(tagCount)) }
        index += 1
      } else {
        attributes.append(readAttribute())
      }
    }
    // A tag that never ends is none.
    guard index < bytes.count else { return end = .tag(tagCount) }
    index += 1
    take(MarkupElement(name: name, isOpen: isOpen, attributes: attributes), isEnd: isEnd, isSelfClosing)
  }

  private mutating func take(_ element: MarkupElement, isEnd: Bool, _ isSelfClosing: Bool) {
    let isForeign = ["svg", "math"].contains(element.name)
    if element.name == "select" { passesOver = !isEnd }
    if element.name == "frameset", !isEnd { passesOver = true }
    if isEnd {
      if isForeign { foreignDepth = max(0, foreignDepth - 1) }
      return
    }
    if isForeign, !isSelfClosing { foreignDepth += 1 }
    guard Self.raw.contains(element.name), !(foreignDepth > 0 && isSelfClosing) else {
      return elements.append((element, nil))
    }
    let start = index
    if isInner { return elements.append((element, text.slice(start..<endOfWords(from: start)))) }
    readRawText(element.name)
    let range = start..<index
    elements.append((element, text.slice(range)))
    // In a drawing such an element's content is markup, and so it is to programs that do not know frames.
    if foreignDepth > 0 || passesOver || Self.markupToSome.contains(element.name) { readInner(range) }
  }

  private mutating func readAttribute() -> MarkupElement.Attribute {
    let start = index
    attributeCount += 1
    repeat {
      if isMark { note(isAtEndOfName ? .tag(tagCount) : .between(index)) }
      index += 1
    } while index < bytes.count && !endsName(bytes[index])
    let (name, isOpen) = name(start..<index)
    var next = index
    while next < bytes.count, bytes[next].isSpace { next += 1 }
    guard next < bytes.count, bytes[next] == UInt8(ascii: "=") else {
      return .init(name: name, isOpen: isOpen, value: MarkupText())
    }
    index = next + 1
    while index < bytes.count, bytes[index].isSpace { index += 1 }
    return .init(
      name: name, isOpen: isOpen, value: CharacterReferences.decoded(readValue(), inAttribute: true))
  }

  /// Whether only marks are between the index and the end of an attribute that has no value.
  private var isAtEndOfName: Bool {
    let rest = bytes[index...].drop { $0 == MarkupText.Mark.optionBegins || $0 == MarkupText.Mark.optionEnds }
    return rest.first.map { endsName($0) && $0 != UInt8(ascii: "=") } ?? true
  }

  private func endsName(_ byte: UInt8) -> Bool {
    byte.isSpace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "=")
  }

  private mutating func readValue() -> MarkupText {
    let quote = byte(0)
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return readUnquoted() }
    index += 1
    let start = index
    while index < bytes.count, bytes[index] != quote {
      if isMark { note(.value(attributeCount, quote)) }
      index += 1
    }
    let value = text.slice(start..<index)
    if index < bytes.count { index += 1 }
    return value
  }

  private mutating func readUnquoted() -> MarkupText {
    let start = index
    while index < bytes.count, !bytes[index].isSpace, bytes[index] != UInt8(ascii: ">") {
      // The first mark may be before a quotation mark, the last before a blank.
      if isMark { note(index == start ? .between(index) : .value(attributeCount, 0)) }
      index += 1
    }
    return text.slice(start..<index)
  }

  /// A name in small letters. Marks around it separate it from nothing; inside it they leave it open.
  private func name(_ range: Range<Int>) -> (String, isOpen: Bool) {
    let name = bytes[range]
    let letters = name.drop { $0 == 2 || $0 == 3 }.reversed().drop { $0 == 2 || $0 == 3 }
    let word = String(decoding: name.filter { $0 > 3 }.map(\.lowered), as: UTF8.self)
    return (word, letters.contains { $0 <= 3 })
  }
}

// MARK: - Content that is not a markup

extension MarkupReader {
  /// Elements whose content is text up to their own end tag.
  private static let raw: Set<String> = [
    "title", "textarea", "style", "script", "xmp", "iframe", "noembed", "noframes",
  ]
  /// Those whose content older programs read as markup.
  private static let markupToSome: Set<String> = ["iframe", "noembed", "noframes", "xmp"]

  /// The index of the next tag.
  private func endOfWords(from start: Int) -> Int {
    var end = start
    while end + 1 < bytes.count {
      if bytes[end] == UInt8(ascii: "<"), bytes[end + 1].isLetter || bytes[end + 1] == UInt8(ascii: "/") {
        return end
      }
      end += 1
    }
    return bytes.count
  }

  /// Goes to the end tag, or to the end.
  private mutating func readRawText(_ name: String) {
    let context = MarkupContext.raw(name, tagCount)
    var isEscaped = false
    var isDoubleEscaped = false
    while index < bytes.count {
      if name == "script" {
        if text.matches("<!--", at: index) { isEscaped = true }
        if text.matches("-->", at: index) { (isEscaped, isDoubleEscaped) = (false, false) }
        if isEscaped, isTag("<script", at: index) { isDoubleEscaped = true }
        if isDoubleEscaped, isTag("</script", at: index) {
          isDoubleEscaped = false
          index += 1
          continue
        }
      }
      if bytes[index] == UInt8(ascii: "<"), byte(1) == UInt8(ascii: "/"), isEndTag(of: name) { return }
      if isMark { note(context) }
      index += 1
    }
    end = context
  }

  private func isTag(_ tag: StaticString, at index: Int) -> Bool {
    let end = index + tag.utf8CodeUnitCount
    return text.matches(tag, at: index) && end < bytes.count && endsName(bytes[end])
      && bytes[end] != UInt8(ascii: "=")
  }

  private func isEndTag(of name: String) -> Bool {
    let end = index + 2 + name.utf8.count
    guard end < bytes.count, endsName(bytes[end]), bytes[end] != UInt8(ascii: "=") else { return false }
    return zip(bytes[(index + 2)..<end], name.utf8).allSatisfy { $0.lowered == $1 }
  }
}
