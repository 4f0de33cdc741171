extension MarkdownDocument {
  /// The same text with each `{{name}}` outside of code replaced by what `value` gives for the name, and the names for
  /// which it gives nothing; those stay as they are written.
  ///
  /// Values are put in as they are: digits and what groups them.
  public func filled(_ value: (String) -> String?) -> (document: MarkdownDocument, unknown: [String]) {
    guard FigureMentions.mayHold(bytes) else { return (self, []) }
    var unknown: [String] = []
    func known(_ name: String) -> String? {
      let text = value(name)
      if text == nil { unknown.append(name) }
      return text
    }
    var filled: [UInt8] = []
    filled.reserveCapacity(bytes.count)
    var slots: [Slot] = []
    slots.reserveCapacity(self.slots.count)
    var rest = self.slots[...]
    var codeDepth = 0
    var position = 0
    while position < bytes.count {
      while let slot = rest.first, slot.offset <= position {
        slots.append(Slot(offset: filled.count, value: slot.value, index: slot.index))
        rest.removeFirst()
      }
      if bytes[position] == UInt8(ascii: "<") {
        if starts("<code", at: position) || starts("<pre", at: position) { codeDepth += 1 }
        if starts("</code", at: position) || starts("</pre", at: position) { codeDepth -= 1 }
      }
      if codeDepth == 0, let mention = FigureMentions.mention(in: bytes, at: position),
        let text = known(mention.name)
      {
        filled += text.utf8
        position = mention.end
        continue
      }
      filled.append(bytes[position])
      position += 1
    }
    slots += rest.map { Slot(offset: filled.count, value: $0.value, index: $0.index) }
    let document = MarkdownDocument(
      links: links, images: images, headings: headings, codeBlocks: codeBlocks, rawHTML: rawHTML,
      firstParagraph: FigureMentions.filled(firstParagraph, value), bytes: filled, slots: slots)
    return (document, unknown)
  }

  private func starts(_ word: StaticString, at position: Int) -> Bool {
    let count = word.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return word.withUTF8Buffer { $0.elementsEqual(bytes[position..<position + count]) }
  }

  /// The text without tags and line breaks, for finding words in it.
  public var words: String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count)
    var isInTag = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "<"): isInTag = true
      case UInt8(ascii: ">") where isInTag: isInTag = false
      case UInt8(ascii: "\n") where !isInTag: text.append(UInt8(ascii: " "))
      default: if !isInTag { text.append(byte) }
      }
    }
    return String(decoding: text, as: UTF8.self).replacing("&quot;", with: "\"").replacing("&lt;", with: "<")
      .replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }
}
