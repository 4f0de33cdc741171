import Diagnostics
import Fields
import Reading
import Tables

/// Reads the newest table of agreements and what `agreements.yaml` says of it.
struct AgreementLoading {
  let sources: SourceTree
  let today: Day

  static let folder = "data/agreements/"
  static let descriptionPath = "data/agreements.yaml"
  private static let tableLimit = 20 << 20

  /// Whether a file is a table of agreements.
  static func isTable(_ file: SourceFile) -> Bool {
    file.path.hasPrefix(folder) && ["csv", "xlsx"].contains(file.ending)
  }

  func load() -> Diagnosed<AgreementSnapshot?> {
    var diagnostics: [Diagnostic] = []
    let source = self.source().collect(into: &diagnostics)
    let tables = self.tables().collect(into: &diagnostics)
    guard let newest = tables.last(where: { $0.day <= today }) else { return Diagnosed(nil, diagnostics) }
    guard let bytes = newest.file.read(limit: Self.tableLimit).collect(into: &diagnostics) else {
      return Diagnosed(nil, diagnostics)
    }
    let path = newest.file.shownPath
    let table =
      (newest.file.ending == "xlsx"
      ? Table.reading(xlsx: bytes, file: path) : Table.reading(csv: bytes, file: path))
      .collect(into: &diagnostics)
    let agreements = self.agreements(in: table, source: source).collect(into: &diagnostics)
    return Diagnosed(AgreementSnapshot(day: newest.day, agreements: agreements, source: source), diagnostics)
  }

  /// The tables by day; a name that is no day is an error.
  private func tables() -> Diagnosed<[(day: Day, file: SourceFile)]> {
    var diagnostics: [Diagnostic] = []
    var tables: [(day: Day, file: SourceFile)] = []
    for file in sources.files(in: .content) where Self.isTable(file) {
      guard let day = Day(iso: file.name.dropLast(file.ending.count + 1)) else {
        diagnostics.append(
          .error(
            .agreementsInvalid, "The file's name must be the day on which the table was retrieved.",
            at: file.place,
            fix: "Rename it like 2026-05-18.\(file.ending)."))
        continue
      }
      if let other = tables.first(where: { $0.day == day }) {
        diagnostics.append(
          .error(
            .agreementsInvalid, "There are two tables for \(day.iso).", at: file.place,
            fix: "Keep the one that was published, and delete the other.",
            notes: [.init("This is the other.", at: other.file.place)]))
        continue
      }
      if day > today {
        diagnostics.append(
          .warning(
            .agreementsInvalid, "This table's day lies ahead, so an older one is shown.", at: file.place,
            fix: "Rename it to the day on which the table was retrieved."))
      }
      tables.append((day, file))
    }
    return Diagnosed(tables.sorted { $0.day < $1.day }, diagnostics)
  }

  private func source() -> Diagnosed<AgreementSource> {
    var diagnostics: [Diagnostic] = []
    var map = FieldMap.empty(at: Place(Self.descriptionPath))
    if let file = sources.file(Self.descriptionPath, in: .content) {
      map = FieldMap.empty(at: file.place)
      if let text = file.readText(limit: FieldText.limit).collect(into: &diagnostics),
        let read = FieldText.parse(text, file: file.shownPath).collect(into: &diagnostics)
      {
        map = read
      }
    }
    var reader = FieldReader(map, of: "agreements.yaml")
    let source = AgreementSource(&reader)
    return Diagnosed(source, diagnostics + reader.finish())
  }

  private func agreements(in table: Table, source: AgreementSource) -> Diagnosed<[Agreement]> {
    let columns = TableColumns(
      AgreementField.allCases.map { column in
        let named = source.columns[column]?.map(\.value) ?? []
        return TableColumn(
          column, names: named.isEmpty ? [column.publishedName, column.rawValue] : named,
          isRequired: column.isRequired
        )
      }, unknown: .allowed)
    var diagnostics: [Diagnostic] = []
    let layout = columns.match(table).collect(into: &diagnostics)
    var reading = AgreementRowReading(layout: layout, header: table.header)
    let agreements = table.rows.compactMap { reading.agreement(in: $0) }
    return Diagnosed(agreements, diagnostics + reading.findings.diagnostics)
  }
}

extension AgreementSource {
  init(_ reader: inout FieldReader) {
    var columns: [AgreementField: [Located<String>]] = [:]
    _ = reader.record("columns", of: "the columns") { inner in
      for column in AgreementField.allCases { columns[column] = inner.texts(column.rawValue) }
    }
    self.columns = columns
    let source = reader.record("source", of: "the source") { inner in
      (
        inner.localizedText("name"), inner.localizedText("publisher"), inner.webAddress("url")?.value,
        inner.localizedText("licence"), inner.webAddress("licence_url")?.value
      )
    }
    name =
      source?.0 ?? LocalizedText(everywhere: Located("287(g) agreements", at: reader.map.place))
    publisher = source?.1
    url = source?.2
    licence = source?.3
    licenceURL = source?.4
    note = reader.localizedText("note")
    models = reader.namedLocalizedTexts("models").map { ($0.name.value, $0.text) }
  }
}
