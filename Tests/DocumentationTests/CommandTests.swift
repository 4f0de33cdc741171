import ArgumentParser
import Testing

@testable import handbill

@Suite("The README's commands")
struct CommandTests {
  /// The commands and their options, as `--help` shows them: the option's default by `command --option`.
  private func known() -> [String: String] {
    var known: [String: String] = [:]
    for command in Handbill.configuration.subcommands {
      let name = command.configuration.commandName ?? ""
      for line in Handbill.helpMessage(for: command, columns: 400).split(separator: "\n") {
        guard let option = try? /\ +(--[a-z-]+).*/.wholeMatch(in: line) else { continue }
        known["\(name) \(option.1)"] = line.firstMatch(of: /default: ([^)]*)\)$/).map { String($0.1) } ?? ""
      }
    }
    return known
  }

  @Test("Every command and every option is there with its default, and nothing else")
  func options() throws {
    let readme = try Document("README.md")
    let commands = Handbill.configuration.subcommands.compactMap { $0.configuration.commandName }
    var documented: [String: String] = [:]
    for (subject, rows) in readme.tables("options") {
      for command in subject == "all" ? commands : subject.components(separatedBy: ", ") {
        for row in rows {
          let option = Document.quoted(row[0])[0].prefix { $0 != " " }
          documented["\(command) \(option)"] = Document.quoted(row[1]).first ?? ""
        }
      }
    }
    #expect(documented == known())
    for command in commands { #expect(readme.text.contains("handbill \(command)"), "handbill \(command)") }
    for (subject, rows) in readme.tables("commands") {
      #expect(subject == "all")
      #expect(Set(rows.compactMap { Document.quoted($0[0]).first }) == Set(commands.map { "handbill \($0)" }))
    }
    #expect(readme.tables("commands").count == 1)
  }

  @Test("Every output format is there")
  func formats() throws {
    let rows = try Document("README.md").tables("options")
    let formats = [
      "check": CheckCommand.Format.allCases.map(\.rawValue),
      "status": StatusCommand.Format.allCases.map(\.rawValue),
    ]
    for (command, names) in formats {
      let row = try #require(rows.first { $0.subject == command }?.rows.first { $0[0].contains("--format") })
      #expect(Set(Document.quoted(row[2])) == Set(names), "\(command)")
    }
  }

  @Test("The commands that build and test a fresh clone stand below their markers")
  func markers() throws {
    let commands = try Document("README.md").blocks("command")
    #expect(commands.map(\.subject) == ["build", "test"])
    #expect(commands.allSatisfy { $0.info == "sh" && !$0.text.isEmpty })
    #expect(commands.first?.text.contains("handbill build") == true)
    #expect(commands.last?.text == "swift test -c release --disable-testable-imports\n")
  }
}
