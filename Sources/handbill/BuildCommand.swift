import ArgumentParser
import Diagnostics
import Foundation
import Output
import SiteBuild

/// `handbill build`
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Build the site. If there is an error, write nothing.")

  @OptionGroup var options: SiteOptions

  @Option(help: "The folder to write the site to.")
  var output = "site"

  func run() async throws {
    let start = ContinuousClock.now
    do {
      let result = try await options.site(output: output).build()
      Terminal.report(result.diagnostics)
      guard let report = result.value else {
        Terminal.report("Nothing was written: \(Terminal.summary(result.diagnostics)).\n")
        throw ExitCode(1)
      }
      Terminal.print(line(report, result.diagnostics, took: ContinuousClock.now - start))
    } catch let error as OutputError {
      Terminal.report([error.diagnostic])
      throw ExitCode(3)
    }
  }

  private func line(_ report: BuildReport, _ diagnostics: [Diagnostic], took time: Duration) -> String {
    let written = report.written
    let changes = [
      (written.written, "new"), (written.changed, "changed"), (written.deleted, "deleted"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
    let (seconds, attoseconds) = time.components
    let hundredths = String(attoseconds / 10_000_000_000_000_000 + 100).dropFirst()
    let found = diagnostics.isEmpty ? "" : " \(Terminal.summary(diagnostics))."
    let pages = report.pageCount == 1 ? "1 page" : "\(report.pageCount) pages"
    let drafts = options.drafts ? " Drafts are included: do not publish this folder." : ""
    let outcome = changes.isEmpty ? "nothing changed" : changes + " files"
    return "\(pages) in \(seconds).\(hundredths) s: \(outcome).\(found)\(drafts)\n"
  }
}
