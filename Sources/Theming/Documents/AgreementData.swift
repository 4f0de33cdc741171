import Content
import Diagnostics
import Fields
import Planning

/// The newest table as JSON: the agreements, where they come from, and what was done to the published cells.
struct AgreementData {
  let plan: SitePlan
  let archive: AgreementArchive

  private var code: String { plan.campaign.settings.defaultLanguage.code }

  /// An object on lines: one for each agreement and each cleaned cell.
  var text: String {
    let source = archive.source
    let members: [(String, JSONValue?)] = [
      ("name", localized(source.name)), ("publisher", localized(source.publisher)),
      ("url", source.url.map { .text($0.text) }), ("license", localized(source.license)),
      ("license_url", source.licenseURL.map { .text($0.text) }), ("note", localized(source.note)),
      ("retrieved", .text(archive.newest.day.iso)),
      ("file", archive.tables.last.map { .text(Self.fileName($0.place)) }),
      ("agreements", .array(archive.newest.agreements.map(Self.entry))),
      ("cleaning", .array((archive.tables.last?.changes ?? []).map(Self.entry))),
      (
        "duplicates",
        .array(archive.history.duplicates.filter { $0.day == archive.newest.day }.map(Self.entry))
      ),
    ]
    let lines = members.compactMap { name, value in value.map { "\(JSONValue.text(name).text):\($0.lines)" } }
    return "{\n\(lines.joined(separator: ",\n"))\n}\n"
  }

  private func localized(_ text: LocalizedText?) -> JSONValue? {
    text.map { .text($0.text(in: code, fallback: code)) }
  }

  private static func entry(_ agreement: Agreement) -> JSONValue {
    .object(of: [
      ("state", .text(agreement.state.name)), ("agency", .text(agreement.agency)),
      ("agency_type", agreement.agencyType.map { .text($0) }),
      ("county", agreement.county.map { .text($0) }), ("model", .text(agreement.model)),
      ("signed", agreement.signed.map { .text($0.iso) }),
      ("document", agreement.document.map { .text($0.text) }),
      ("addendum", agreement.addendum.map { .text($0.text) }),
    ])
  }

  private static func entry(_ change: CellChange) -> JSONValue {
    let cell = cell(change.place)
    return .object(of: [
      ("row", cell.map { .number($0.row) }), ("column", cell.map { .text($0.column) }),
      ("field", .text(change.column.rawValue)), ("published", .text(change.before)),
      ("used", .text(change.after)), ("rules", .array(change.rules.map { .text($0.rawValue) })),
      ("because", change.because.map { .text($0) }),
    ])
  }

  private static func entry(_ duplicate: AgreementDuplicate) -> JSONValue {
    .object(of: [
      ("row", cell(duplicate.kept.place).map { .number($0.row) }),
      ("same_as_rows", .array(duplicate.dropped.compactMap { cell($0.place).map { .number($0.row) } })),
    ])
  }

  private static func cell(_ place: Place) -> (row: Int, column: String)? {
    guard case .cell(let row, let column) = place.spot else { return nil }
    return (row, Place.letters(ofColumn: column))
  }

  private static func fileName(_ place: Place) -> String {
    place.file.split(separator: "/").last.map(String.init) ?? place.file
  }
}

extension JSONValue {
  /// The value as JSON; an array with each element on a line of its own.
  fileprivate var lines: String {
    guard case .array(let elements) = self, !elements.isEmpty else { return text }
    return "[\n\(elements.map(\.text).joined(separator: ",\n"))\n]"
  }
}
