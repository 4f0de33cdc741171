import Fields

/// What a piece for newsrooms says beyond its text.
public struct Release: Sendable {
  /// What sort of piece it is.
  public enum Kind: String, Sendable, CaseIterable {
    /// News, ready to print.
    case release
    /// The announcement of an event.
    case advisory
    /// A position.
    case statement
  }

  /// Where it was issued.
  public struct Dateline: Sendable {
    /// The city.
    public let city: String
    /// The state, as written.
    public let state: String?
  }

  /// What sort of piece it is.
  public let kind: Kind
  /// A line below the headline.
  public let subhead: String?
  /// Where it was issued.
  public let dateline: Dateline?
  /// Whom to reach about it.
  public let contacts: [PressContact]
  /// The members whose descriptions end it.
  public let about: [Located<String>]

  init(_ reader: inout FieldReader) {
    kind = reader.choice("type", Kind.self) ?? .release
    subhead = reader.text("subhead")?.value
    dateline =
      reader.record("dateline", of: "a dateline") { inner in
        let city = inner.text("city", required: true)
        let state = inner.text("state")
        return city.map { Dateline(city: $0.value, state: state?.value) }
      } ?? nil
    contacts = reader.records("contacts", of: "a press contact") { PressContact(&$0) }
    about = reader.texts("about")
  }
}
