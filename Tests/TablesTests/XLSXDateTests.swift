import Testing

@testable import Tables

@Suite("Dates of workbooks")
struct XLSXDateTests {
  @Test(
    "A serial is the day that Excel shows, false leap day and all",
    arguments: [
      (0, "1900-01-00"), (1, "1900-01-01"), (31, "1900-01-31"), (59, "1900-02-28"), (60, "1900-02-29"),
      (61, "1900-03-01"), (366, "1900-12-31"), (367, "1901-01-01"), (25_569, "1970-01-01"),
      (36_525, "1999-12-31"),
      (36_585, "2000-02-29"), (36_586, "2000-03-01"), (45_733, "2025-03-17"), (73_109, "2100-02-28"),
      (73_110, "2100-03-01"), (2_958_465, "9999-12-31"),
    ])
  func serials(serial: Int, day: String) {
    #expect(XLSXDate(is1904: false).shown(Double(serial), as: .day) == day)
  }

  @Test("Times are rounded to seconds, and durations go beyond a day")
  func times() {
    let dates = XLSXDate(is1904: false)
    #expect(dates.shown(0.5, as: .time) == "12:00:00")
    #expect(dates.shown(1.25, as: .time) == "06:00:00")
    #expect(dates.shown(46_160.999999999, as: .moment) == "2026-05-19")
    #expect(dates.shown(46_160.999999999, as: .day) == "2026-05-18")
    #expect(dates.shown(1.5, as: .duration) == "36:00:00")
  }

  @Test(
    "What Excel cannot show as a date is not made into one",
    arguments: [-1, 2_958_466, 1e300, .infinity, .nan])
  func outside(serial: Double) {
    #expect(XLSXDate(is1904: false).shown(serial, as: .day) == nil)
    #expect(XLSXDate(is1904: false).shown(serial, as: .duration) == nil)
  }

  @Test("The 1904 system ends on the same day")
  func end1904() {
    #expect(XLSXDate(is1904: true).shown(2_957_003, as: .day) == "9999-12-31")
    #expect(XLSXDate(is1904: true).shown(2_957_004, as: .day) == nil)
  }

  @Test(
    "A format's letters distinguish days from times and numbers",
    arguments: [
      ("m/d/yyyy", .day), ("m/d/yy;@", .day), ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .day),
      ("MMM-YY", .day),
      ("mmm", .day), ("yyyy\\-mm\\-dd\\ hh:mm", .moment), ("h:mm AM/PM", .time), ("mm:ss.0", .time),
      ("[h]:mm:ss", .duration), ("[ss]", .duration), ("General", .number), ("0.00", .number),
      ("#,##0", .number),
      ("0 \"days\"", .number), ("[Red]0", .number), ("0\\d", .number), ("_d0", .number), ("0;\"d\"", .number),
      ("@", .number), ("", .number), ("0", .number), ("00", .padded(2)), ("\"open", .number),
      ("[open", .number),
      ("0.00E+00", .number), ("0;yyyy", .number),
    ] as [(String, XLSXNumberFormat)])
  func formats(code: String, format: XLSXNumberFormat) {
    #expect(XLSXNumberFormat(code: code) == format)
  }

  @Test("The formats without a code are days and times as the standard lists them")
  func builtIn() {
    let dates = (0...60).filter { XLSXNumberFormat(builtIn: $0) != .number }
    #expect(dates == Array(14...22) + Array(27...36) + Array(45...47) + Array(50...58))
  }
}
