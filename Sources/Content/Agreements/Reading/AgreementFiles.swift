import Diagnostics
import Fields
import Reading

/// The tables in `data/agreements/`: one for each day, and lists of applications.
public struct AgreementFiles {
  /// A table and the day in its name.
  struct Dated: Sendable {
    let day: Day
    let file: SourceFile
  }

  /// The tables of agreements whose day has come, oldest first.
  private(set) var tables: [Dated] = []
  /// The lists of applications whose day has come, oldest first.
  private(set) var pending: [Dated] = []
  private(set) var diagnostics: [Diagnostic] = []

  static let folder = "data/agreements/"
  private static let pendingMark = "pending-"

  /// Whether a file is a table of agreements or applications.
  public static func isTable(_ file: SourceFile) -> Bool {
    file.path.hasPrefix(folder) && ["csv", "xlsx"].contains(file.ending)
  }

  /// The day in a table's name, and whether it lists applications; nil for a name that is not a day.
  public static func name(of file: SourceFile) -> (day: Day, isPending: Bool)? {
    let name = file.name.dropLast(file.ending.count + 1)
    let isPending = name.hasPrefix(pendingMark)
    return Day(iso: isPending ? name.dropFirst(pendingMark.count) : name).map { ($0, isPending) }
  }

  init(_ sources: SourceTree, today: Day) {
    var known: [Bool: [Day: SourceFile]] = [:]
    for file in sources.files(in: .content) where Self.isTable(file) {
      guard let (day, isPending) = Self.name(of: file) else {
        diagnostics.append(Self.unnamed(file))
        continue
      }
      if let other = known[isPending]?[day] {
        diagnostics.append(Self.second(file, day, other))
      } else if day > today {
        diagnostics.append(Self.ahead(file))
      } else {
        known[isPending, default: [:]][day] = file
        if isPending {
          pending.append(Dated(day: day, file: file))
        } else {
          tables.append(Dated(day: day, file: file))
        }
      }
    }
    tables.sort { $0.day < $1.day }
    pending.sort { $0.day < $1.day }
    if tables.isEmpty { diagnostics += pending.map(Self.alone) }
  }

  private static func unnamed(_ file: SourceFile) -> Diagnostic {
    .error(
      .agreementsInvalid, "The file's name must be the day on which you retrieved the table.", at: file.place,
      fix: "Rename it like 2026-05-18.\(file.ending), or pending-2026-05-18.\(file.ending) for applications.")
  }

  private static func second(_ file: SourceFile, _ day: Day, _ other: SourceFile) -> Diagnostic {
    .error(
      .agreementsInvalid, "There are two tables for \(day.iso).", at: file.place,
      fix: "Keep the published one, and delete the other.",
      notes: [.init("The other table is here.", at: other.place)])
  }

  private static func ahead(_ file: SourceFile) -> Diagnostic {
    .warning(
      .agreementsInvalid, "This table's day is in the future, so Handbill does not show it.", at: file.place,
      fix: "Rename it to the day on which you retrieved the table.")
  }

  private static func alone(_ pending: Dated) -> Diagnostic {
    .warning(
      .agreementsInvalid, "There is a list of applications, but no table of agreements to show it with.",
      at: pending.file.place, fix: "Put the list of agreements into data/agreements/ too.")
  }
}
