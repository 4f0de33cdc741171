import Fields
import Testing

@Suite("Days")
struct DayTests {
  @Test(
    "A day is read as year, month and day",
    arguments: [
      ("2012-12-13", 2012, 12, 13), ("2024-02-29", 2024, 2, 29), ("0001-01-01", 1, 1, 1),
      ("9999-12-31", 9999, 12, 31),
      ("2000-02-29", 2000, 2, 29),
    ])
  func read(_ text: String, _ year: Int, _ month: Int, _ day: Int) throws {
    let read = try #require(Day(iso: text))
    #expect((read.year, read.month, read.day) == (year, month, day))
    #expect(read.iso == text)
  }

  @Test(
    "What is not a day of the calendar, or is written otherwise, is refused",
    arguments: [
      "2023-02-29", "1900-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32",
      "0000-01-01",
      "2026-1-1", "26-01-01", "2026/01/01", "2026-01-01 ", " 2026-01-01", "2026-01-01-01", "2026-01", "",
      "-026-01-01",
      "+202-01-01", "２０２６-01-01", "2026-٠١-01", "20260101", "10000-01-01",
    ])
  func none(_ text: String) {
    #expect(Day(iso: text) == nil)
  }

  @Test(
    "Days are counted from 1970",
    arguments: [
      ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-03-01", 11_017),
      ("2026-11-21", 20_778),
      ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func count(_ text: String, _ count: Int) throws {
    #expect(try #require(Day(iso: text)).daysSince1970 == count)
    #expect(Day(daysSince1970: count).iso == text)
  }

  @Test("Each day of eight centuries is followed by the next one of the calendar")
  func sequence() throws {
    var (year, month, day) = (1600, 1, 1)
    let first = try #require(Day(year: year, month: month, day: day)).daysSince1970
    for count in first..<first + 800 * 365 {
      let found = Day(daysSince1970: count)
      guard (found.year, found.month, found.day) == (year, month, day), found.daysSince1970 == count else {
        Issue.record("Day \(count) is \(found.iso), not \(year)-\(month)-\(day).")
        return
      }
      day += 1
      if day > Day.length(ofMonth: month, in: year) { (month, day) = (month + 1, 1) }
      if month > 12 { (year, month) = (year + 1, 1) }
    }
  }

  @Test("Days are ordered from early to late")
  func order() throws {
    let days = try ["2026-01-02", "2025-12-31", "2026-01-01", "2026-02-01"].map { try #require(Day(iso: $0)) }
    #expect(days.sorted().map(\.iso) == ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"])
  }
}
