import Diagnostics
import Fields
import Markdown

/// Reads the fenced blocks of a text that show data.
struct DataBlockReading {
  /// The words that make a fenced block one of these.
  static let words = DataBlock.Word.allCases.map(\.rawValue)

  /// The most blocks that one text may have: each can show hundreds of rows.
  private static let most = 50
  /// The longest block, in bytes.
  private static let longest = 10_000

  private let file: String
  private let firstLine: Int
  /// The lines of the text as they are in the file.
  private let lines: [ArraySlice<UInt8>]

  /// Reads the blocks of a document whose source begins at line `firstLine` of `file`.
  static func blocks(
    of document: MarkdownDocument, in source: ArraySlice<UInt8>, file: String, firstLine: Int
  ) -> Diagnosed<[DataBlock]> {
    var findings = FindingLimit()
    for block in document.codeBlocks where !block.isPlaced {
      if let word = intended(block.word) { findings.add(.blockUnknown) { unknown(block, word) } }
    }
    let placed = document.codeBlocks.enumerated().filter { $0.element.isPlaced }
    guard !placed.isEmpty else { return Diagnosed([], findings.diagnostics) }
    if placed.count > most {
      let place = placed[most].element.place
      return Diagnosed([], findings.diagnostics + [tooMany(placed.count, at: place)])
    }
    var diagnostics = findings.diagnostics
    let reading = DataBlockReading(file: file, firstLine: firstLine, lines: lines(of: source))
    let blocks = placed.compactMap { index, block in
      reading.block(block, index: index).collect(into: &diagnostics)
    }
    return Diagnosed(blocks, diagnostics)
  }

  /// What is wrong with blocks where none can be; `reason` says why not.
  static func refused(_ places: some Sequence<Place>, _ reason: String) -> [Diagnostic] {
    places.prefix(1).map { place in
      .error(
        .blockInvalid, reason, at: place,
        fix: "Move the block into the text of a page or a post and link to it, or remove the block.")
    }
  }

  private func block(_ block: MarkdownCodeBlock, index: Int) -> Diagnosed<DataBlock?> {
    guard let word = DataBlock.Word(rawValue: String(block.word)) else { return Diagnosed(nil) }
    if block.info.utf8.count > block.word.utf8.count {
      return Diagnosed(nil, [Self.wordy(block)])
    }
    if block.code.utf8.count > Self.longest, block.code.count > Self.longest {
      return Diagnosed(nil, [Self.long(block)])
    }
    let line = (block.place.line ?? firstLine) + 1
    var diagnostics: [Diagnostic] = []
    let map = FieldText.parse(
      block.code, file: file, firstLine: line, margins: margins(of: block.code, at: line),
      example: word == .signatories ? "letter: letters/NAME.md" : "caption: …"
    ).collect(into: &diagnostics)
    guard var map else { return Diagnosed(nil, diagnostics) }
    if map.entries.isEmpty { map = .empty(at: block.place) }
    var reader = FieldReader(map, of: word.subject)
    let read = DataBlock(word, index: index, at: block.place, &reader)
    diagnostics += reader.finish()
    // Ignore what an invalid block would show.
    return Diagnosed(diagnostics.hasErrors ? nil : read, diagnostics)
  }

  /// How many characters are in front of each line of a block in the file: those of the lists and quotations
  /// around it.
  private func margins(of code: String, at line: Int) -> [Int] {
    Self.lines(of: Array(code.utf8)[...]).enumerated().map { offset, inner in
      let index = line - firstLine + offset
      guard lines.indices.contains(index) else { return 0 }
      return max(0, Self.length(lines[index]) - Self.length(inner))
    }
  }

  private static func lines(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var walk = LineWalk(text)
    var lines: [ArraySlice<UInt8>] = []
    while let line = walk.next() { lines.append(line) }
    return lines
  }

  private static func length(_ line: ArraySlice<UInt8>) -> Int {
    String(decoding: line, as: UTF8.self).unicodeScalars.count
  }

  /// The word that the author probably meant by an unknown one.
  private static func intended(_ word: Substring) -> String? {
    let small = word.lowercased()
    if small == "signatory" { return DataBlock.Word.signatories.rawValue }
    return words.first { known in
      small == known || small == known + "s" || known.hasSuffix("s") && small == known.dropLast()
    }
  }
}

extension DataBlockReading {
  private static func unknown(_ block: MarkdownCodeBlock, _ word: String) -> Diagnostic {
    .warning(
      .blockUnknown, "A fenced block “\(block.word)” is shown as code.", at: block.place,
      fix: "Write “\(word)” to show data from the tables, or remove the word to show code.")
  }

  private static func tooMany(_ count: Int, at place: Place) -> Diagnostic {
    .error(
      .blockInvalid, "This text has \(count) blocks of data; Handbill reads up to \(most).", at: place,
      fix: "Split the page, or remove blocks.")
  }

  private static func wordy(_ block: MarkdownCodeBlock) -> Diagnostic {
    .error(
      .blockInvalid, "There is extra text after “\(block.word)”.", at: block.place,
      fix: "Write each option on its own line below it, like “caption: …”.")
  }

  private static func long(_ block: MarkdownCodeBlock) -> Diagnostic {
    .error(
      .blockInvalid, "This block has \(block.code.count) characters; Handbill reads up to \(longest).",
      at: block.place, fix: "Shorten it, or close it with a line of three backticks where it should end.")
  }
}
