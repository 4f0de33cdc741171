import Diagnostics
import Fields

/// Computes figures from the data.
struct FigureCounting {
  let members: MemberRegistry
  let archive: AgreementArchive?
  let size: ProgramSize
  let today: Day
  /// The letters by the paths of their files.
  private let letters: [String: Letter]

  init(members: MemberRegistry, archive: AgreementArchive?, size: ProgramSize, pieces: [Piece], today: Day) {
    self.members = members
    self.archive = archive
    self.size = size
    self.today = today
    letters = Dictionary(pieces.compactMap { piece in piece.letter.map { (piece.file.path, $0) } }) {
      first, _ in
      first
    }
  }

  /// The value of each figure that can be computed, by name.
  func values(of figures: [Figure]) -> Diagnosed<[String: Int]> {
    var diagnostics: [Diagnostic] = []
    var values: [String: Int] = [:]
    for figure in figures { values[figure.name.value] = value(of: figure).collect(into: &diagnostics) }
    return Diagnosed(values, diagnostics)
  }

  private func value(of figure: Figure) -> Diagnosed<Int?> {
    switch figure.subject {
    case .agreements: counted(figure) { $0.count }
    case .distinct(let column): counted(figure) { Set($0.compactMap { $0.place(of: column) }).count }
    case .members: Diagnosed(memberCount(figure))
    case .signatories(let path): signatoryCount(figure, of: path)
    case .total(let kind): total(figure, kind)
    }
  }

  private func counted(_ figure: Figure, _ count: ([Agreement]) -> Int) -> Diagnosed<Int?> {
    guard let archive else {
      return failure(figure, "There is no table of agreements to count.", "Put one into data/agreements/.")
    }
    let day = figure.day?.value ?? archive.newest.day
    guard let agreements = archive.agreements(on: day) else {
      let days = archive.tables.map(\.day.iso)
      return failure(
        figure, "There is no table of agreements for \(day.iso).",
        "Write the day of a table: \(days.suffix(5).reversed().joined(separator: ", ")).",
        at: figure.day?.place)
    }
    return Diagnosed(count(agreements.filter(figure.filter.matches)))
  }

  private func memberCount(_ figure: Figure) -> Int {
    let day = figure.day?.value ?? today
    return members.current(on: day).count { member in
      (member.joined.map { $0 <= day } ?? true)
        && figure.filter.matches(member)
    }
  }

  private func signatoryCount(_ figure: Figure, of path: Located<String>) -> Diagnosed<Int?> {
    let wanted = path.value.hasPrefix("/") ? String(path.value.dropFirst()) : path.value
    guard let letter = letters[wanted] else {
      let known = letters.keys.sorted()
      return failure(
        figure, "There is no letter “\(path.value)”.",
        Suggestion.question(for: path.value, among: known)
          ?? "Write it like “signatories of letters/NAME.md”.",
        at: path.place)
    }
    if figure.filter.isEmpty, figure.day == nil, let count = letter.count { return Diagnosed(count) }
    let signatories = (letter.list?.signatories ?? []).filter { signatory in
      let hadSigned = figure.day.flatMap { day in signatory.signed.map { $0 <= day.value } }
      return figure.filter.matches(signatory) && (hadSigned ?? true)
    }
    return Diagnosed(signatories.count)
  }

  private func total(_ figure: Figure, _ kind: TotalRow.Kind) -> Diagnosed<Int?> {
    let day = figure.day?.value ?? today
    guard let number = size.number(kind, on: day) else {
      return failure(
        figure, "data/totals.csv has no number “\(kind.rawValue)” for \(day.iso) or an earlier day.",
        "Add a row for that day, or write another “as_of”.", at: figure.day?.place ?? figure.name.place)
    }
    return Diagnosed(number)
  }

  private func failure(
    _ figure: Figure, _ summary: String, _ fix: String, at place: Place? = nil
  ) -> Diagnosed<Int?> {
    Diagnosed(nil, [.error(.figureInvalid, summary, at: place ?? figure.name.place, fix: fix)])
  }
}

extension Agreement {
  /// What one of its columns says, with its state where agencies and counties of one name are in several.
  fileprivate func place(of column: Figure.Column) -> String? {
    text(of: column).map { column == .agency || column == .county ? "\(state.postal)/\($0)" : $0 }
  }
}
