/// Days and times of day, which a workbook stores as a number of days.
struct XLSXDate {
  /// The last day that Excel knows, December 31, 9999.
  private static let lastSerial = 2_958_465

  /// Whether days are counted from January 1, 1904, as old Excel for Macintosh did, and not from 1900.
  let is1904: Bool

  /// The date as ISO 8601 writes it (`2026-05-18`, `2026-05-18T14:30:00`, `14:30:00`); nil for a number
  /// that Excel cannot show as one.
  ///
  /// A moment at midnight is written as a day. Times are rounded to seconds.
  func shown(_ serial: Double, as format: XLSXNumberFormat) -> String? {
    guard serial >= 0, serial < Double(Self.lastSerial + 1) else { return nil }
    var seconds = Int((serial * 86_400).rounded())
    if format == .duration {
      return "\(seconds / 3_600):\(Self.padded(seconds / 60 % 60)):\(Self.padded(seconds % 60))"
    }
    // A day without its time is not rounded up, because Excel does not.
    var day = format == .day ? Int(serial) : seconds / 86_400
    seconds %= 86_400
    let time =
      "\(Self.padded(seconds / 3_600)):\(Self.padded(seconds / 60 % 60)):\(Self.padded(seconds % 60))"
    if format == .time { return time }
    if is1904 { day += 1_462 }
    guard day <= Self.lastSerial else { return nil }
    return format == .moment && seconds > 0 ? "\(Self.day(day))T\(time)" : Self.day(day)
  }

  /// The day of a serial in the 1900 system: 1 is January 1, 1900, and 60 is February 29 of that year,
  /// which never was; Excel took it over from Lotus 1-2-3. 0 is shown as `1900-01-00`.
  private static func day(_ serial: Int) -> String {
    if serial == 0 { return "1900-01-00" }
    if serial == 60 { return "1900-02-29" }
    // Days since March 1 of the year 0, in the Gregorian calendar as it continues backward; with years that
    // begin in March, a leap day is the last of its year.
    let days = serial + (serial < 60 ? 693_900 : 693_899)
    let era = days / 146_097
    let dayOfEra = days % 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let month = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * month + 2) / 5 + 1
    let year = era * 400 + yearOfEra + (month >= 10 ? 1 : 0)
    let digits = String(year)
    let zeros = String(repeating: "0", count: 4 - digits.count)
    return "\(zeros)\(digits)-\(padded(month < 10 ? month + 3 : month - 9))-\(padded(day))"
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
