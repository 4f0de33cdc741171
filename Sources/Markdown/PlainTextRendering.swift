/// Collects the text of a document while its HTML is scanned.
struct PlainTextRendering {
  private let lead: String
  private let links: [String]
  private let codeBlocks: [String]
  private var page: PlainTextPage
  private var list = PlainTextLinks()

  /// The lines of the block that is open; only a hard break begins another.
  private var inline = [""]
  private var openLinks: [(link: Int?, start: Int)] = []
  /// Everything up to this closing tag is left out.
  private var skipped: String?
  private var isPreformatted = false
  private var isTaskBox = false
  private var table: PlainTextTable?

  init(lead: String, links: [String], codeBlocks: [String], width: Int) {
    self.lead = lead
    self.links = links
    self.codeBlocks = codeBlocks
    page = PlainTextPage(width: width)
  }

  mutating func take(_ token: HTMLScanner.Token) {
    if let skipped {
      if case .close(skipped) = token { self.skipped = nil }
      if case .text(let text) = token, skipped == "sup" { append(PlainTextLinks.letter(of: text)) }
      return
    }
    switch token {
    case .text(let text): take(text)
    case .slot(let slot): take(slot)
    case .open(let name, let attributes, let link): open(name, attributes, link: link)
    case .close(let name): close(name)
    }
  }

  mutating func finished() -> String {
    flush()
    page.add(list.lines)
    return page.text
  }

  private mutating func take(_ text: String) {
    if isTaskBox {
      append(text == "☑" ? "[x]" : "[ ]")
    } else if isPreformatted {
      inline[inline.count - 1] += text
    } else {
      append(text)
    }
  }

  private mutating func take(_ slot: MarkdownDocument.Slot) {
    switch slot.value {
    case .lead: append(lead)
    case .codeBlock:
      flush()
      if slot.index < codeBlocks.count, !codeBlocks[slot.index].isEmpty {
        page.add(
          codeBlocks[slot.index].split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
    default: break
    }
  }

  private mutating func append(_ text: String) {
    inline[inline.count - 1] += text
  }

  private mutating func open(_ name: String, _ attributes: String, link: Int?) {
    switch name {
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "div", "figure": flush()
    case "ul", "ol":
      flush(isTight: true)
      page.beginList(
        start: name == "ul" ? nil : Int(HTMLScanner.value(of: "start", in: attributes) ?? "") ?? 1)
    case "li":
      flush(isTight: true)
      page.beginItem()
    case "blockquote":
      flush()
      page.indent(by: "    ")
    case "figcaption":
      flush()
      page.indent(by: "    ")
      append("— ")
    case "section": if attributes.contains("\"footnotes\"") { page.beginFootnotes() }
    case "a": openLink(attributes, link: link)
    case "sup": if attributes.contains("\"footnote-ref\"") { skipped = "sup" }
    case "img":
      if let text = HTMLScanner.value(of: "alt", in: attributes), !text.isEmpty { append("[\(text)]") }
    case "br": inline.append("")
    case "hr":
      flush()
      page.add(["* * *"])
    case "del": append("~~")
    case "span": isTaskBox = attributes.contains("\"task-box\"")
    case "pre":
      flush()
      isPreformatted = true
    case "table":
      flush()
      table = PlainTextTable()
    case "tr": table?.rows.append([])
    case "td", "th": inline = [""]
    default: break
    }
    if name == "td" || name == "th" { beginCell(isHeader: name == "th", attributes) }
  }

  private mutating func close(_ name: String) {
    switch name {
    case "p", "div", "figure": flush()
    case "h1", "h2":
      inline = inline.map { $0.uppercased() }
      flush()
    case "h3", "h4", "h5", "h6": flush()
    case "li":
      flush(isTight: true)
      page.endContainer()
    case "ul", "ol":
      flush(isTight: true)
      page.endList()
    case "blockquote", "figcaption":
      flush()
      page.endContainer()
    case "section": flush()
    case "a": closeLink()
    case "del": append("~~")
    case "span": isTaskBox = false
    case "pre": closePreformatted()
    case "td", "th": endCell()
    case "table": endTable()
    default: break
    }
  }

  private mutating func openLink(_ attributes: String, link: Int?) {
    if attributes.contains("\"footnote-backref\"") {
      skipped = "a"
      return
    }
    openLinks.append((link, inline[inline.count - 1].utf8.count))
  }

  /// Puts the number after the link's text, unless the text is the address itself.
  private mutating func closeLink() {
    guard let (link, start) = openLinks.popLast(), let link, link < links.count, !links[link].isEmpty else {
      return
    }
    let line = inline[inline.count - 1]
    let shown = String(line.utf8.dropFirst(start)) ?? ""
    if !shown.isEmpty, links[link].hasSuffix(shown), shown.contains(".") { return }
    append(" [\(list.number(of: links[link]))]")
  }

  private mutating func closePreformatted() {
    isPreformatted = false
    var lines = inline.joined().split(separator: "\n", omittingEmptySubsequences: false).map { "    " + $0 }
    if lines.last == "    " { lines.removeLast() }
    inline = [""]
    page.add(lines)
  }

  private mutating func beginCell(isHeader: Bool, _ attributes: String) {
    guard let row = table?.rows.indices.last else { return }
    table?.rows[row].append(
      PlainTextTable.Cell(text: "", isHeader: isHeader, alignsEnd: attributes.contains("\"align-end\"")))
  }

  private mutating func endCell() {
    guard let row = table?.rows.indices.last, let column = table?.rows[row].indices.last else { return }
    table?.rows[row][column].text = inline.joined(separator: " ").split(separator: " ").joined(separator: " ")
    inline = [""]
  }

  private mutating func endTable() {
    guard let table else { return }
    self.table = nil
    inline = [""]
    page.add(table.lines(width: page.room))
  }

  /// Ends the block that is open. One that is tight has no blank line after it.
  private mutating func flush(isTight: Bool = false) {
    guard table == nil, !isPreformatted else { return }
    let lines = inline
    inline = [""]
    openLinks = []
    guard lines.contains(where: { $0.contains { $0 != " " && $0 != "\n" } }) else { return }
    page.add(lines: lines, isTight: isTight)
  }
}
