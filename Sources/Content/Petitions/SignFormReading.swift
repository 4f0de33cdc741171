import Diagnostics
import Fields

extension SignForm {
  /// Reads the fields of a form.
  init?(_ reader: inout FieldReader) {
    let provider = reader.choice("provider", Provider.self, required: true)
    let url = reader.webAddress("url")
    let email = reader.email("email")
    fields = reader.entries("fields", of: "a form field") { name, reader in
      reader.standardField(name)
    } record: {
      SignField(&$0)
    }
    consents = reader.records("consents", of: "a consent") { Consent(&$0) }
    reader.checkNames(fields.map(\.name) + consents.map(\.id))
    guard let provider else { return nil }
    self.provider = provider
    address = url?.value
    self.email = email?.value
    reader.checkTarget(of: self)
  }
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
}

extension FieldReader {
  /// A field named by a text alone is one of the standard ones, and required.
  fileprivate mutating func standardField(_ name: Located<String>) -> SignField? {
    if let standard = SignField.Standard(rawValue: name.value) { return SignField(required: standard) }
    let known = SignField.Standard.allCases.map(\.rawValue)
    report(
      .formInvalid, "“\(name.value)” is not a field that Handbill has words for.", at: name.place,
      fix: Suggestion.question(for: name.value, among: known)
        ?? "Write “{name: \(Slug.make(name.value)?.replacing("-", with: "_") ?? "my_field"), label: …}”.")
    return nil
  }

  /// A name under which a form sends a value: small letters, digits and underscores. Names that begin with an underscore
  /// mean something to providers.
  fileprivate mutating func fieldName(_ key: String) -> String? {
    guard let written = text(key, required: true) else { return nil }
    let isClean = written.value.utf8.allSatisfy {
      $0 == 95 || (48...57).contains($0) || (97...122).contains($0)
    }
    if isClean, written.value.utf8.first != 95, written.value.utf8.count <= 40 { return written.value }
    report(
      .formInvalid, "“\(written.value.prefix(40))” cannot name a value of a form.", at: written.place,
      fix: "Write small letters, digits and underscores, like union_local.")
    return nil
  }

  /// Two values of one name would become one.
  fileprivate mutating func checkNames(_ names: [String]) {
    var seen: Set<String> = []
    for name in names where !seen.insert(name).inserted {
      report(
        .formInvalid, "This form has two values of the name “\(name)”.", at: map.place,
        fix: "Give one of them another name.")
    }
  }

  /// Each provider needs an address of its own sort.
  fileprivate mutating func checkTarget(of form: SignForm) {
    let place = map["url"]?.value.place ?? map.place
    switch form.provider {
    case .actionNetwork, .formspree, .post:
      if form.address == nil, map["url"] == nil {
        report(
          .formInvalid, "A form of the provider “\(form.provider.rawValue)” needs its address.", at: place,
          fix: "Add “url: https://…”, as the provider shows it.")
      }
    case .mail where form.email == nil && map["email"] == nil:
      report(
        .formInvalid, "Signatures by mail need an address to go to.", at: place,
        fix: "Add “email: petition@example.org”.")
    case .netlify, .mail: break
    }
    if let address = form.address, !address.text.lowercased().hasPrefix("https:") {
      report(
        .formInvalid, "What readers enter would be sent without encryption, for anybody on the way to read.",
        at: place, fix: "Write https:// instead of http://; if the host has no https, choose another.")
    }
    if !form.isOnPage, let extra = map["fields"] ?? map["consents"] {
      report(
        .formInvalid,
        "With the provider “\(form.provider.rawValue)” this page has no form, so this asks nobody.",
        at: extra.place, fix: "Remove “\(extra.key)”.")
    }
    if form.isOnPage, form.fields.isEmpty, map["fields"] == nil {
      report(
        .formInvalid, "This form asks for nothing.", at: map.place,
        fix: "Add “fields: [first_name, last_name, email]”.")
    }
  }
}
