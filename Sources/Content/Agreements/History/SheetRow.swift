import Fields

/// A row of a table in the form in which rows are compared.
///
/// It is a class because rows are sorted and passed around often, and copying all their texts is expensive.
final class SheetRow: Sendable {
  let listing: AgreementListing
  /// State, agency and model.
  let base: Base
  let county: String?
  let document: String?
  let signed: Day?
  /// The agency's number in `RowFolding.names`.
  let agency: Int

  init(_ listing: AgreementListing, agency: Int, base: Base, county: String?, document: String?) {
    self.listing = listing
    self.agency = agency
    self.base = base
    self.county = county
    self.document = document
    signed = listing.agreement.signed
  }

  /// What distinguishes agreements, except for the signing day.
  struct Base: Hashable, Sendable {
    let state: String
    let agency: String
    let model: String
  }

  var agreement: Agreement { listing.agreement }

  /// Orders rows by what they say, never by where they are.
  static func precedes(_ left: SheetRow, _ right: SheetRow) -> Bool {
    if left.base.state != right.base.state { return left.base.state < right.base.state }
    if left.base.agency != right.base.agency { return left.base.agency < right.base.agency }
    if left.base.model != right.base.model { return left.base.model < right.base.model }
    if left.signed != right.signed { return (left.signed ?? .last) < (right.signed ?? .last) }
    if left.county != right.county { return left.county ?? "" < right.county ?? "" }
    return left.rest.lexicographicallyPrecedes(right.rest)
  }

  private var rest: [String] {
    // A row with a document comes first, and one with more about the agency.
    [
      document == nil ? "1" : "0", agreement.agencyType == nil ? "1" : "0", document ?? "", agreement.agency,
      agreement.model, agreement.county ?? "", agreement.agencyType ?? "", agreement.document?.text ?? "",
      agreement.addendum?.text ?? "",
    ]
  }
}

extension Day {
  /// A day later than any other, for rows without one.
  fileprivate static let last = Day(daysSince1970: 2_932_896)
}

/// Makes rows comparable, and folds each spelling of a name only once, however many rows have it.
struct RowFolding {
  private var agencies: [String: String] = [:]
  private var texts: [String: String] = [:]
  private var numbers: [String: [String: Int]] = [:]
  /// Every agency so far: its state and its folded name.
  private(set) var names: [(state: USState, agency: String)] = []

  mutating func row(_ listing: AgreementListing) -> SheetRow {
    let agreement = listing.agreement
    let folded = agency(agreement.agency)
    return SheetRow(
      listing, agency: number(of: folded, in: agreement.state),
      base: SheetRow.Base(state: agreement.state.postal, agency: folded, model: name(agreement.model)),
      county: agreement.county.map { name($0) },
      document: (agreement.document?.text).map(Self.document))
  }

  /// The folded form of an agency's name.
  private mutating func agency(_ written: String) -> String {
    if let folded = agencies[written] { return folded }
    let folded = AgencyName(written).folded
    agencies[written] = folded
    return folded
  }

  private mutating func number(of agency: String, in state: USState) -> Int {
    if let known = numbers[state.postal]?[agency] { return known }
    numbers[state.postal, default: [:]][agency] = names.count
    names.append((state, agency))
    return names.count - 1
  }

  private mutating func name(_ written: String) -> String {
    if let folded = texts[written] { return folded }
    let words = OrganizationName.words(of: written)
    let folded = words.isEmpty ? written : words.joined(separator: " ")
    texts[written] = folded
    return folded
  }

  private static let fronts = ["https://", "http://", "www."]
  private static let archive = "web.archive.org/web/"

  /// An address without what differs between two links to one document: the Internet Archive's copy of a
  /// page, the scheme, `www.`, and whether blanks are encoded.
  static func document(_ address: String) -> String {
    var rest = address.utf8[...]
    for _ in 0..<3 {
      for front in fronts where rest.starts(with: front.utf8) { rest = rest.dropFirst(front.utf8.count) }
      guard rest.starts(with: archive.utf8),
        let slash = rest.dropFirst(archive.utf8.count).firstIndex(of: UInt8(ascii: "/"))
      else { break }
      rest = rest[rest.index(after: slash)...]
    }
    let isEncoded = rest.contains(UInt8(ascii: "%"))
    return isEncoded ? String(Substring(rest)).replacing("%20", with: " ") : String(Substring(rest))
  }
}
