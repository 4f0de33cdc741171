import ArgumentParser
import Diagnostics
import Foundation
import SiteBuild

/// `handbill status`
struct StatusCommand: AsyncParsableCommand {
  /// How the status is written.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "status", abstract: "List every file: published, draft, scheduled or refused, and why.")

  @OptionGroup var options: SiteOptions

  @Option(help: "The format of the list: text or json.")
  var format = Format.text

  @Flag(
    help: "Show what Handbill cleaned in the tables of agreements, and what changed from one to the next.")
  var data = false

  func run() async throws {
    let status = try await options.site().status()
    let report = DataReportText(report: status.value.data)
    switch format {
    case .text: Terminal.print(data ? report.text : text(status.value))
    case .json: Terminal.print(data ? try report.json : try json(status.value))
    }
    // Findings without a single file would otherwise not be reported.
    Terminal.report(status.diagnostics.filter { $0.place == nil })
    if status.diagnostics.hasErrors { throw ExitCode(1) }
  }

  private func text(_ status: SiteStatus) -> String {
    let width = status.files.map(\.path.count).max() ?? 0
    var text = ""
    for file in status.files {
      let state = file.state.rawValue.padding(toLength: 9, withPad: " ", startingAt: 0)
      text += "\(state)  \(file.path.padding(toLength: width, withPad: " ", startingAt: 0))  \(file.reason)\n"
    }
    if let next = status.nextBuild {
      text += "\nBuild again at \(next), when a piece becomes public or ends.\n"
    }
    return text
  }

  private struct Entry: Encodable {
    let path: String
    let state: String
    let reason: String
  }

  private struct Report: Encodable {
    let files: [Entry]
    let next_build: String?
  }

  private func json(_ status: SiteStatus) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    let report = Report(
      files: status.files.map { Entry(path: $0.path, state: $0.state.rawValue, reason: $0.reason) },
      next_build: status.nextBuild)
    return String(decoding: try encoder.encode(report), as: UTF8.self) + "\n"
  }
}
