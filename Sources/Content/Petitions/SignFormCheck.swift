import Diagnostics
import Fields

extension SignForm.Provider {
  /// Whether a page has a form of its own for it.
  fileprivate var isOnPage: Bool { [.formspree, .netlify, .post].contains(self) }

  /// The field that says where signatures go; nil where the host knows.
  fileprivate var target: String? {
    switch self {
    case .actionNetwork, .formspree, .post: "url"
    case .mail: "email"
    case .netlify: nil
    }
  }
}

extension FieldReader {
  /// Each provider needs its own type of address, and no other; a form on the page needs fields.
  mutating func checkForm(of provider: SignForm.Provider, url: Located<WebAddress>?) {
    checkTarget(of: provider)
    for key in ["url", "email"] where key != provider.target {
      guard let extra = map[key], isWritten(key) else { continue }
      report(
        .formInvalid, "A form with the provider “\(provider.rawValue)” does not use “\(key)”.",
        at: extra.place,
        fix: provider.target.map { "Remove it; signatures go to the address in “\($0)”." }
          ?? "Remove it; Netlify receives the data on the site itself.")
    }
    if provider.target == "url", let url, !url.value.text.lowercased().hasPrefix("https:") {
      report(
        .formInvalid, "The form would send data without encryption, so that others could read it.",
        at: url.place,
        fix: "Write https:// instead of http://; if the host does not support https, choose another host.")
    }
    checkFields(of: provider)
  }

  private mutating func checkTarget(of provider: SignForm.Provider) {
    guard let key = provider.target, !isWritten(key) else { return }
    let place = map[key]?.value.place ?? map.place
    if provider == .mail {
      report(
        .formInvalid, "Signatures by email need an address.", at: place,
        fix: "Add “email: petition@example.org”.")
    } else {
      report(
        .formInvalid, "A form with the provider “\(provider.rawValue)” needs the provider's address.",
        at: place,
        fix: "Add “url: https://…”, as the provider shows it.")
    }
  }

  private mutating func checkFields(of provider: SignForm.Provider) {
    guard provider.isOnPage else {
      for extra in [map["fields"], map["consents"]].compactMap({ $0 }) where isWritten(extra.key) {
        report(
          .formInvalid,
          "With the provider “\(provider.rawValue)” this page has no form, so “\(extra.key)” has no effect.",
          at: extra.place, fix: "Remove “\(extra.key)”.")
      }
      return
    }
    guard !isWritten("fields") else { return }
    report(
      .formInvalid, "This form asks for nothing.", at: map["fields"]?.value.place ?? map.place,
      fix: "Add “fields: [first_name, last_name, email]”.")
  }
}
