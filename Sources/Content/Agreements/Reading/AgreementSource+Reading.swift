import Diagnostics
import Fields
import Reading

extension AgreementSource {
  static let path = "data/agreements.yaml"

  /// What `agreements.yaml` says; the defaults where there is no such file.
  static func load(_ sources: SourceTree) -> Diagnosed<AgreementSource> {
    var diagnostics: [Diagnostic] = []
    var map = FieldMap.empty(at: Place(path))
    if let file = sources.file(path, in: .content) {
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

  private init(_ reader: inout FieldReader) {
    var columns: [AgreementField: [Located<String>]] = [:]
    _ = reader.record("columns", of: "the columns") { inner in
      for column in AgreementField.allCases { columns[column] = inner.texts(column.rawValue) }
    }
    self.columns = columns
    let source = reader.record("source", of: "the source") { inner in
      (
        inner.localizedText("name"), inner.localizedText("publisher"), inner.webAddress("url")?.value,
        inner.localizedText("license"), inner.webAddress("license_url")?.value
      )
    }
    name =
      source?.0 ?? LocalizedText(everywhere: Located("287(g) agreements", at: reader.map.place))
    publisher = source?.1
    url = source?.2
    license = source?.3
    licenseURL = source?.4
    note = reader.localizedText("note")
    isExcerpt = reader.flag("excerpt")
    models = reader.namedLocalizedTexts("models")
    corrections = reader.namedRecords(
      "corrections", of: "a correction of the tables",
      example: "{florida/lake-county-sheriffs-office: {county: Lake County}}"
    ) { key, inner in
      var values: [AgreementField: Located<String>] = [:]
      for field in AgreementField.allCases { values[field] = inner.text(field.rawValue) }
      return AgreementCorrection(key: key, values: values, because: inner.text("because")?.value)
    }
  }
}
