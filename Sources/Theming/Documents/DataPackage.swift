import Content
import Fields
import Planning

/// What the tables of the record contain and where they come from (Data Package, version 2, datapackage.org).
struct DataPackage {
  let plan: SitePlan
  let source: AgreementSource
  let day: Day

  private var code: String { plan.campaign.settings.defaultLanguage.code }

  var text: String {
    let home = plan.urls.section(.agreements, code).absolute(under: plan.campaign.settings.url.text)
    let package = JSONValue.object(of: [
      ("$schema", "https://datapackage.org/profiles/2.0/datapackage.json"),
      ("name", "agreements"), ("title", localized(source.name)), ("description", localized(source.note)),
      ("homepage", .text(home)), ("version", .text(day.iso)), ("licenses", licenses),
      ("sources", .array([origin])), ("contributors", contributors),
      ("resources", .array([DataTable.agreements, .changes, .size].map(resource))),
    ])
    return package.text + "\n"
  }

  private func localized(_ text: LocalizedText?) -> JSONValue? {
    text.map { .text($0.text(in: code, fallback: code)) }
  }

  /// A license has an address, or a name from Open Definition's list; words alone name none.
  private var licenses: JSONValue? {
    guard let license = source.license?.text(in: code, fallback: code) else { return nil }
    let name = license.lowercased().hasPrefix("public domain") ? "other-pd" : nil
    guard name != nil || source.licenseURL != nil else { return nil }
    return .array([
      .object(of: [
        ("name", name.map { .text($0) }), ("path", source.licenseURL.map { .text($0.text) }),
        ("title", .text(license)),
      ])
    ])
  }

  private var origin: JSONValue {
    .object(of: [
      ("title", localized(source.name)), ("path", source.url.map { .text($0.text) }),
      ("version", .text(day.iso)),
    ])
  }

  private var contributors: JSONValue? {
    localized(source.publisher).map { name in
      .array([.object(of: [("title", name), ("roles", .array(["publisher"]))])])
    }
  }

  private func resource(_ table: DataTable) -> JSONValue {
    .object(of: [
      ("name", .text(table.name)), ("type", "table"), ("path", .text(table.file)),
      ("description", .text(table.meaning)), ("format", "csv"), ("mediatype", "text/csv"),
      ("encoding", "utf-8"),
      ("schema", .object(of: [("fields", .array(table.columns.map(field)))])),
    ])
  }

  private func field(_ column: DataTable.Column) -> JSONValue {
    .object(of: [
      ("name", .text(column.name)), ("type", .text(column.kind.rawValue)),
      ("format", column.isAddress ? "uri" : nil), ("description", .text(column.meaning)),
      ("constraints", column.isRequired ? .object(of: [("required", .flag(true))]) : nil),
    ])
  }
}
