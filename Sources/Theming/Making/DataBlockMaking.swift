import Content
import Markdown
import Planning

/// Makes what the blocks of a piece's text show, as HTML and as plain text.
struct DataBlockMaking {
  let making: PageMaking
  /// The piece's position in the campaign.
  let index: Int
  /// Whether maps and charts are drawn: not in feeds, whose readers have no stylesheet; they get the table
  /// instead.
  var drawsGraphics = true

  private var piece: Piece { making.campaign.pieces[index] }

  /// HTML for each fenced block of the text, empty for those that show code.
  var html: [String] {
    filled { Self.withoutBlanks(html(of: $0, $1)) }
  }

  /// Text for each fenced block of the text, empty for those that show code.
  var plainTexts: [String] {
    filled { content, _ in DataBlockText(content: content, making: making).text }
  }

  private func filled(_ make: (BlockContent, DataBlock) -> String) -> [String] {
    guard !piece.blocks.isEmpty else { return [] }
    var texts = Array(repeating: "", count: piece.body.codeBlocks.count)
    for (block, letter) in zip(piece.blocks, making.plan.bodies[index].blockLetters) {
      let contents = BlockContentMaking(
        making: making, language: piece.language, block: block, letter: letter)
      texts[block.index] = make(contents.content, block)
    }
    return texts
  }

  private func html(of content: BlockContent, _ block: DataBlock) -> String {
    let rows = content.rows.map { row in
      switch row {
      case .cells(let cells): fragment("block-row", BlockRowModel(cells: cells))
      case .entry(let entry): fragment("block-entry", entry)
      }
    }
    return fragment(
      "block-\(block.word.rawValue)",
      BlockModel(
        caption: content.caption, columns: content.columns, rows: rows.isEmpty ? nil : rows.joined(),
        map: drawsGraphics ? content.map : nil, chart: drawsGraphics ? content.chart : nil,
        shown: content.shown, more: content.more, note: content.note,
        source: content.source))
  }

  private func fragment(_ template: String, _ model: some TemplateModel) -> String {
    making.renderer.fragment(template, in: piece.language, model)
  }

  /// In a letter, words in brackets are blanks to fill in; those that are in data are none.
  private static func withoutBlanks(_ html: String) -> String {
    html.replacing("[", with: "&#91;").replacing("__", with: "&#95;&#95;")
  }
}

/// What a block shows, before it is HTML or plain text.
struct BlockContent {
  /// A row of a table, or an entry of a list.
  enum Row {
    case cells([BlockCellModel])
    case entry(BlockEntryModel)
  }

  var caption: String
  var columns: [BlockColumnModel] = []
  var rows: [Row]
  var map: MapModel?
  var chart: ChartModel?
  var shown: String?
  var more: String?
  var note: String?
  var source: SourceModel?
}
