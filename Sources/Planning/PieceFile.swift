import Content

/// A file that belongs to a piece's page.
public struct PieceFile: Sendable {
  /// What the file contains.
  public enum Content: Sendable, Hashable {
    /// A press piece as plain text.
    case plainText
    /// A day of action by its position; all of them where there is none.
    case days(only: Int?)
    /// The event of an advisory.
    case event
    /// Who signed a letter, as CSV.
    case signatoryTable
    /// Who signed a letter, as JSON.
    case signatoryData
  }

  /// What it contains.
  public let content: Content
  /// Its address.
  public let address: SiteAddress
}

extension Piece {
  /// Whether there is a sheet of paper to sign it on: for a petition that can still be signed.
  public var hasSheet: Bool { petition?.status == .open }

  /// The files that belong to its page.
  public func files(_ urls: SiteURL) -> [PieceFile] {
    func file(_ content: PieceFile.Content, _ address: SiteAddress) -> PieceFile {
      PieceFile(content: content, address: address)
    }
    switch kind {
    case .action(let action):
      let all = action.dates.count > 1 ? [file(.days(only: nil), urls.calendar("all", of: self))] : []
      return all
        + action.dates.indices.map { file(.days(only: $0), urls.calendar("day-\($0 + 1)", of: self)) }
    case .letter(let letter):
      guard letter.list?.signatories.isEmpty == false else { return [] }
      return [
        file(.signatoryTable, urls.signatories(of: self, ending: "csv")),
        file(.signatoryData, urls.signatories(of: self, ending: "json")),
      ]
    case .release(let release):
      let event = release.event == nil ? [] : [file(.event, urls.calendar("event", of: self))]
      return [file(.plainText, urls.plainText(of: self))] + event
    case .page, .post, .petition: return []
    }
  }
}
