import Fields

extension FieldReader {
  /// A telephone number that can be dialed from everywhere.
  mutating func phone(_ key: String) -> PhoneNumber? {
    guard let written = text(key) else { return nil }
    if let number = PhoneNumber(written.value) { return number }
    let problem = PhoneNumber.problem(written.value, in: key)
    report(.fieldValue, problem.summary, at: written.place, fix: problem.fix)
    return nil
  }

  /// An email address of the plain form `name@host`.
  mutating func email(_ key: String, required: Bool = false) -> Located<EmailAddress>? {
    guard let written = text(key, required: required) else { return nil }
    if let address = EmailAddress(written.value) { return Located(address, at: written.place) }
    let problem = EmailAddress.problem(written.value, in: key)
    report(.fieldValue, problem.summary, at: written.place, fix: problem.fix)
    return nil
  }
}
