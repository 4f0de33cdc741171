import ArgumentParser
import Diagnostics
import SiteBuild

/// `handbill check`
struct CheckCommand: AsyncParsableCommand {
  /// How findings are written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, github
  }

  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Report everything that is wrong, and write nothing.")

  @OptionGroup var options: SiteOptions

  @Option(help: "The format of the report: text, json or github.")
  var format = Format.text

  func run() async throws {
    let diagnostics = try await options.site().render().diagnostics
    switch format {
    case .text:
      Terminal.report(diagnostics)
      Terminal.print(diagnostics.isEmpty ? "Nothing is wrong.\n" : Terminal.summary(diagnostics) + ".\n")
    case .json: Terminal.print(DiagnosticFormat.json(diagnostics))
    case .github: Terminal.print(DiagnosticFormat.github(diagnostics))
    }
    if diagnostics.hasErrors { throw ExitCode(1) }
  }
}
