import Diagnostics
import Fields
import Reading

/// Reads the tables that letters and petitions name, each once however many translations name it.
struct SignatureTables {
  let sources: SourceTree
  let members: MemberRegistry
  let today: Day

  /// The pieces with the contents of their tables.
  func filled(_ pieces: [Piece]) -> Diagnosed<[Piece]> {
    var diagnostics: [Diagnostic] = []
    var lists: [String: SignatoryList] = [:]
    var counts: [String: Int] = [:]
    var pieces = pieces
    for index in pieces.indices {
      guard let written = Self.table(of: pieces[index]), let path = Self.path(of: pieces[index]) else {
        continue
      }
      switch pieces[index].kind {
      case .letter(var letter):
        let known = lists[path]
        let list =
          known
          ?? SignatoryLoading.load(written, sources: sources, members: members, today: today)
          .collect(into: &diagnostics)
        lists[path] = list
        letter.list = list
        if known == nil { diagnostics += letter.countProblem.map { [$0] } ?? [] }
        pieces[index].kind = .letter(letter)
      case .petition(var petition):
        let count =
          counts[path]
          ?? SignatureCounting.count(written, sources: sources).collect(into: &diagnostics)
        counts[path] = count
        petition.signatures?.count = count
        pieces[index].kind = .petition(petition)
      default: break
      }
    }
    return Diagnosed(pieces, diagnostics)
  }

  /// The path under `content/` of the table that a piece names.
  static func path(of piece: Piece) -> String? {
    table(of: piece).map { DataPath.normal($0.value) }
  }

  private static func table(of piece: Piece) -> Located<String>? {
    piece.letter?.file ?? piece.petition?.signatures?.file
  }
}

extension Piece {
  /// The path under `content/` of the table of signatures that it names.
  public var signatureTable: String? { SignatureTables.path(of: self) }
}

extension Letter {
  /// A total below the number of names that are listed cannot be right.
  fileprivate var countProblem: Diagnostic? {
    guard let total = total?.count, let listed = list?.signatories.count, listed > total, let file else {
      return nil
    }
    return .error(
      .signatureCount, "The letter says that \(total) signed it, but its table lists \(listed).",
      at: file.place, fix: "Correct “signatures”, or remove it to count the table.")
  }
}
