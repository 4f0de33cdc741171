import Foundation

/// A calendar file read back by the letter of RFC 5545, for what Handbill writes: no recurrence rules.
struct ReadCalendar {
  struct Line: Equatable {
    /// The name with its parameters: `DTSTART;TZID=Europe/Madrid`.
    let name: String
    let value: String
  }

  struct Observance: Equatable {
    let kind: String
    let start: Int
    let offsetBefore: Int
    let offset: Int
  }

  /// The unfolded lines, in order.
  let lines: [Line]
  /// The observances of each zone, in order.
  private(set) var zones: [String: [Observance]] = [:]

  init(_ text: String) {
    lines = Self.unfolded(text).map { line in
      // By scalars: a colon and an accent after it are one Character.
      let parts = line.unicodeScalars.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
      return Line(name: String(parts[0]), value: parts.count > 1 ? String(parts[1]) : "")
    }
    var zone = ""
    var values: [String: String] = [:]
    for line in lines {
      if line.name == "BEGIN" { values = [:] }
      values[line.name] = line.value
      if line.name == "TZID" { zone = line.value }
      guard line.name == "END", ["STANDARD", "DAYLIGHT"].contains(line.value) else { continue }
      zones[zone, default: []].append(
        Observance(
          kind: line.value, start: Self.seconds(values["DTSTART"] ?? ""),
          offsetBefore: Self.offset(values["TZOFFSETFROM"] ?? ""),
          offset: Self.offset(values["TZOFFSETTO"] ?? "")))
    }
  }

  /// The values of all lines of that name with those parameters.
  func values(_ name: String) -> [String] { lines.filter { $0.name == name }.map(\.value) }

  /// The offset that the file gives to a local time in a zone: that of the last observance that has begun by then.
  func offset(of local: String, in zone: String) -> Int? {
    let seconds = Self.seconds(local)
    return zones[zone]?.last { $0.start <= seconds }?.offset
  }

  /// The lines with folds undone, without line ends; each physical line has to be UTF-8 alone.
  static func unfolded(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    var unfolded: [[UInt8]] = []
    for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if line.first == UInt8(ascii: " ") {
        unfolded[unfolded.count - 1].append(contentsOf: line.dropFirst().dropLast())
      } else {
        unfolded.append(Array(line.dropLast()))
      }
    }
    return unfolded.dropLast().map { String(decoding: $0, as: UTF8.self) }
  }

  /// A TEXT value with its escapes undone.
  static func unescaped(_ value: String) -> String {
    var text = ""
    var isEscaped = false
    for scalar in value.unicodeScalars {
      if !isEscaped && scalar == "\\" {
        isEscaped = true
        continue
      }
      text.unicodeScalars.append(isEscaped && scalar == "n" ? "\n" : scalar)
      isEscaped = false
    }
    return text
  }

  /// `20261121T090000` as seconds since the clock showed 1970; by Foundation's calendar, not by Handbill's days.
  static func seconds(_ written: String) -> Int {
    let digits = written.filter(\.isNumber).map { $0.wholeNumberValue ?? 0 }
    guard digits.count == 14 else { return .min }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    let parts = DateComponents(
      year: number(0..<4), month: number(4..<6), day: number(6..<8), hour: number(8..<10),
      minute: number(10..<12), second: number(12..<14))
    return calendar.date(from: parts).map { Int($0.timeIntervalSince1970) } ?? .min
  }

  private static let calendar = {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = .gmt
    return calendar
  }()

  private static func offset(_ written: String) -> Int {
    let digits = written.filter(\.isNumber).map { $0.wholeNumberValue ?? 0 } + [0, 0]
    guard digits.count >= 6 else { return .min }
    let size =
      (digits[0] * 10 + digits[1]) * 3600 + (digits[2] * 10 + digits[3]) * 60 + digits[4] * 10 + digits[5]
    return written.hasPrefix("-") ? -size : size
  }
}
