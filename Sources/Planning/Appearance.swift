import Content
import Fields

/// A piece that names a member, and the member's relation to it.
public struct Appearance: Sendable, Hashable {
  /// The relation of a member to a piece.
  public enum Relation: Sendable, Hashable {
    /// It signed the letter.
    case signed
    /// It sponsors the petition.
    case sponsored
    /// It supports the action.
    case allied
    /// It wrote the piece.
    case wrote
    /// The piece ends with its description.
    case described
  }

  /// The position of the piece in the campaign.
  public let piece: Int
  /// The member's relation to it.
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
