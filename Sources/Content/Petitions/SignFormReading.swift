import Diagnostics
import Fields

extension SignForm {
  /// Reads the fields of a form.
  init?(_ reader: inout FieldReader) {
    let provider = reader.choice("provider", Provider.self, required: true)
    let url = reader.webAddress("url")
    fields = reader.entries("fields", of: "a form field") { name, reader in
      reader.standardField(name)
    } record: {
      SignField(&$0)
    }
    consents = reader.records("consents", of: "a consent", most: Self.mostConsents) { Consent(&$0) }
    let email = reader.email("email")
    if !fields.isEmpty || !consents.isEmpty { reader.checkNames() }
    guard let provider else { return nil }
    self.provider = provider
    address = url?.value
    self.email = email?.value
    reader.checkForm(of: provider, url: url)
  }

  private static let mostConsents = 50
}

extension SignForm.Consent {
  init?(_ reader: inout FieldReader) {
    let id = reader.fieldName("id")
    let text = reader.localizedText("text", required: true)
    isRequired = reader.flag("required")
    guard let id, let text else { return nil }
    self.id = id
    self.text = text
  }
}

extension SignField {
  init?(_ reader: inout FieldReader) {
    let name = reader.fieldName("name")
    let isKnown = name.map { Standard(rawValue: $0) != nil } ?? true
    label = reader.localizedText("label", required: !isKnown)
    isRequired = reader.flag("required", default: true)
    guard let name else { return nil }
    self.name = name
  }

  fileprivate init(required standard: Standard) {
    name = standard.rawValue
    label = nil
    isRequired = true
  }

  /// Other names that people give to the standard fields.
  private static let otherNames = [
    "zip": "postal_code", "zip_code": "postal_code", "zipcode": "postal_code", "postcode": "postal_code",
    "telephone": "phone", "mobile": "phone", "mail": "email", "given_name": "first_name",
    "family_name": "last_name", "surname": "last_name", "message": "comment", "name": "first_name, last_name",
    "full_name": "first_name, last_name",
  ]

  /// What to write in place of a text that is not a standard field.
  fileprivate static func fix(for written: String) -> String {
    let name = name(madeOf: written)
    if let other = name.flatMap({ otherNames[$0] }) { return "Did you mean “\(other)”?" }
    return Suggestion.question(for: name ?? written, among: Standard.allCases.map(\.rawValue))
      ?? "Write “{name: \(name ?? "my_field"), label: …}” with the words that readers will see."
  }

  /// Small letters, digits and underscores in place of what is written; nil where that leaves nothing.
  fileprivate static func name(madeOf written: String) -> String? {
    let name = Slug.make(written)?.replacing("-", with: "_")
    return name.flatMap { isName($0) ? $0 : nil }
  }

  /// Whether a form can send a value under that name. Names that begin with an underscore mean something to
  /// providers.
  fileprivate static func isName(_ name: String) -> Bool {
    (1...40).contains(name.utf8.count) && name.utf8.first != UInt8(ascii: "_")
      && name.utf8.allSatisfy {
        $0 == UInt8(ascii: "_") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
          || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
      }
  }
}

extension FieldReader {
  /// A field named by a text alone is one of the standard ones, and required.
  fileprivate mutating func standardField(_ name: Located<String>) -> SignField? {
    if let standard = SignField.Standard(rawValue: name.value) { return SignField(required: standard) }
    report(
      .formInvalid, "Handbill has no label for a field “\(name.value.prefix(40))”.", at: name.place,
      fix: SignField.fix(for: name.value))
    return nil
  }

  /// A name under which a form sends a value: small letters, digits and underscores.
  fileprivate mutating func fieldName(_ key: String) -> String? {
    guard let written = text(key, required: true) else { return nil }
    if SignField.isName(written.value) { return written.value }
    report(
      .formInvalid, "“\(written.value.prefix(40))” cannot be the name of a form field.", at: written.place,
      fix: "Write up to 40 small letters, digits and underscores, like"
        + " “\(SignField.name(madeOf: written.value) ?? "union_local")”.")
    return nil
  }

  /// Two values of one name would become one.
  fileprivate mutating func checkNames() {
    var seen: Set<String> = []
    var twice = FindingLimit()
    for (name, place) in names(in: "fields", "name") + names(in: "consents", "id")
    where !seen.insert(name).inserted {
      twice.add(.formInvalid) {
        .error(
          .formInvalid, "This form has two fields with the name “\(name.prefix(40))”.", at: place,
          fix: "Give one of them another name, or remove it.")
      }
    }
    add(twice.diagnostics)
  }

  /// The names in a list, each written alone or in a group's field `key`.
  private func names(in list: String, _ key: String) -> [(String, Place)] {
    guard let entry = map[list] else { return [] }
    let items: [FieldValue] = if case .list(let items, _) = entry.value { items } else { [entry.value] }
    return items.compactMap { item in
      let value = if case .map(let group) = item { group[key]?.value } else { Optional(item) }
      return if case .text(let name, let place)? = value { (name, place) } else { nil }
    }
  }
}
