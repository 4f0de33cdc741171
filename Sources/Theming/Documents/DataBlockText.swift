import Content
import Markdown
import Planning

/// A block of a text as plain text, for pasting into an email.
struct DataBlockText {
  let content: BlockContent
  let making: PageMaking

  /// Caption, rows, how many they are, and where they come from.
  var text: String {
    let parts = [
      PlainText.wrapped(content.caption), rows, shown, content.note.map { PlainText.wrapped($0) }, source,
    ]
    return parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "\n\n")
  }

  private var rows: String {
    let table = content.rows.compactMap { row in
      if case .cells(let cells) = row { cells.map(text) } else { nil }
    }
    guard table.isEmpty else {
      let numbers = content.columns.indices.filter { content.columns[$0].isNumber }
      return PlainText.table(header: content.columns.map(\.name), rows: table, numbers: Set(numbers))
    }
    return content.rows.compactMap { row in
      guard case .entry(let entry) = row else { return nil }
      let words = [entry.name] + entry.details.map(\.text)
      return PlainText.wrapped(words.joined(separator: making.strings[.list_comma]), first: "- ", rest: "  ")
    }.joined(separator: "\n")
  }

  /// A link whose words say little is its address.
  private func text(_ cell: BlockCellModel) -> String {
    cell.about == nil ? cell.text : cell.address ?? cell.text
  }

  private var shown: String? {
    guard let shown = content.shown else { return nil }
    let more = content.more.map {
      "\(making.strings[.see_all]): \(SiteAddress.placed($0, root: making.settings.url.text))"
    }
    return ([PlainText.wrapped(shown)] + [more].compactMap { $0 }).joined(separator: "\n")
  }

  private var source: String? {
    guard let source = content.source else { return nil }
    let strings = making.strings
    let names = [source.name, source.publisher, source.license].compactMap { $0 }
    let day = "\(strings[.retrieved]): \(source.retrieved.words)"
    let lines = ["\(strings[.source]): \(names.joined(separator: strings[.list_comma]))", day]
    return (lines.map { PlainText.wrapped($0) } + [source.url].compactMap { $0 }).joined(separator: "\n")
  }
}
