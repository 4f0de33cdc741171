import ArgumentParser
import Diagnostics
import Foundation

/// The command line.
@main
struct Handbill: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "handbill", abstract: "Builds a campaign's website from Markdown and tables.",
    subcommands: [BuildCommand.self, CheckCommand.self, StatusCommand.self])

  /// Runs the command and ends with the code that the README promises: 0 done, 1 the content has errors, 2 wrong usage,
  /// 3 the machine failed.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let code as ExitCode {
      Foundation.exit(code.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      let message = fullMessage(for: error) + "\n"
      if isHelp { Terminal.print(message) } else { Terminal.report(message) }
      Foundation.exit(isHelp ? 0 : 2)
    }
  }
}
