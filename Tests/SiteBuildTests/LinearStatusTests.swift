import Diagnostics
import Foundation
import Testing

@testable import SiteBuild

@Suite("Cost of the status")
struct LinearStatusTests {
  /// What the states of all files cost, in seconds of this thread's time, with as many media and tables as letters.
  private func cost(of count: Int) async throws -> Double {
    var files: [String: String] = [:]
    for number in 1...count {
      files["letters/l\(number).md"] = TestSite.piece(
        "Letter \(number)", "2026-01-01", "signatories: data/signatories/t\(number).csv\n")
      files["data/signatories/t\(number).csv"] = "name\nOne\n"
      files["media/m\(number).txt"] = "M"
    }
    let test = try TestSite(files)
    let site = try test.site()
    defer { withExtendedLifetime(test) {} }
    let rendered = await site.render()
    #expect(!rendered.diagnostics.hasErrors)
    let begun = Self.threadSeconds()
    let status = SiteStatus(rendered.value, diagnostics: rendered.diagnostics, includesDrafts: false)
    let seconds = Self.threadSeconds() - begun
    #expect(status.files.count == 3 * count + 1)
    #expect(status.files.allSatisfy { $0.state == .published })
    return seconds
  }

  /// Time for which this thread ran, which other work on the machine does not change.
  private static func threadSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  @Test("Four times as many files cost the status about four times as much, not sixteen times")
  func linear() async throws {
    let few = try await cost(of: 250)
    let many = try await cost(of: 1_000)
    #expect(many < 8 * few + 0.02)
  }
}
