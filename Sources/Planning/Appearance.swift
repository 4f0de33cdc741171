import Content
import Fields

/// A piece that names a member, and what the member has to do with it.
public struct Appearance: Sendable, Hashable {
  /// What a member has to do with a piece.
  public enum Relation: Sendable, Hashable {
    /// It signed the letter.
    case signed
    /// It stands behind the petition.
    case sponsored
    /// It calls for the action as well.
    case allied
    /// It wrote the piece.
    case wrote
    /// The piece ends with its description.
    case described
  }

  /// The position of the piece in the campaign.
  public let piece: Int
  /// What the member has to do with it.
  public let relation: Relation

  /// All of them by language code and member, newest first; a member that is named twice in a piece appears with the
  /// first of its relations.
  static func all(_ newestFirst: [String: [Int]], in campaign: Campaign) -> [String: [String: [Appearance]]] {
    newestFirst.mapValues { pieces in
      var appearances: [String: [Appearance]] = [:]
      for index in pieces {
        for (member, relation) in relations(of: campaign.pieces[index], campaign.members)
        where appearances[member]?.last?.piece != index {
          appearances[member, default: []].append(Appearance(piece: index, relation: relation))
        }
      }
      return appearances
    }
  }

  private static func relations(of piece: Piece, _ members: MemberRegistry) -> [(String, Relation)] {
    func named(_ names: [Located<String>], _ relation: Relation) -> [(String, Relation)] {
      names.compactMap { members.member(called: $0.value) }.map { ($0.id, relation) }
    }
    let signed: [(String, Relation)] = (piece.letter?.list?.signatories ?? []).compactMap { signatory in
      if case .member(let index) = signatory.kind { (members.members[index].id, .signed) } else { nil }
    }
    return signed + named(piece.petition?.sponsors ?? [], .sponsored)
      + named(piece.action?.allies ?? [], .allied) + named(piece.authors, .wrote)
      + named(piece.release?.about ?? [], .described)
  }
}
