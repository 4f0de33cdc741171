import Diagnostics
import Fields
import Foundation
import Markdown
import Reading

/// One Markdown file of the content, read and checked on its own.
public struct Piece: Sendable {
  /// What it is, which decides how it is shown.
  ///
  /// Indirect, because pieces are copied often and most of them, being posts, have no fields of their own.
  public indirect enum Kind: Sendable {
    /// A page that is where its file is.
    case page
    /// A campaign post.
    case post
    /// A call to action.
    case action(Action)
    /// A petition.
    case petition(Petition)
    /// A letter that organizations sign.
    case letter(Letter)
    /// A piece for newsrooms.
    case release(Release)

    var release: Release? {
      if case .release(let release) = self { release } else { nil }
    }
  }

  /// An image with a description for people who cannot see it.
  public struct Image: Sendable {
    /// The file, as written.
    public let source: Located<String>
    /// What it shows.
    public let text: String
  }

  /// A link to a related page.
  public struct Related: Sendable {
    /// Its title.
    public let title: String
    /// Its address, or the path of a Markdown file.
    public let target: Located<String>
    /// What it is, such as “video”.
    public let kind: String?
  }

  /// The file's path without language and ending, such as `posts/appeal`: what translations have in common.
  public let key: String
  /// The code of its language.
  public let language: String
  /// Where it came from.
  public let file: SourceFile
  /// What it is.
  public internal(set) var kind: Kind
  /// Its headline.
  public internal(set) var title: Located<String>
  /// One or two sentences on what it says.
  public internal(set) var summary: String?
  /// Who wrote it: names, or ids of members.
  public let authors: [Located<String>]
  /// The subjects it is filed under.
  public let tags: [Located<String>]
  /// Its date.
  public let date: PieceDate?
  /// The picture that stands for it.
  public let image: Image?
  /// The last part of its address, where it is not taken from the file's name.
  public let slug: Located<String>?
  /// Addresses under which it was known.
  public let aliases: [Located<String>]
  /// Where it was first published.
  public let canonical: WebAddress?
  /// What to read next.
  public let related: [Related]
  /// The words to share it with.
  public let shareText: String?
  /// Whether it is public.
  public internal(set) var publication: Publication
  /// Its text.
  public internal(set) var body: MarkdownDocument
  /// Its further texts.
  public internal(set) var texts: [PieceText: MarkdownDocument]
  /// Those of them that a translation takes from its original.
  public let inheritedTexts: Set<PieceText>
  /// What it says that figures must support.
  public let claims: [Claim]
  /// The figures that its text names, with their places.
  let mentions: [Located<String>]
  /// The blocks of data in its text.
  public internal(set) var blocks: [DataBlock]

  /// Whether the email that it asks for is written in its own language, not taken from its original.
  public var hasOwnMessage: Bool { action?.message.map { $0.place.file == file.shownPath } ?? true }

  /// Whether it is a campaign post.
  public var isPost: Bool {
    if case .post = kind { true } else { false }
  }

  /// The action's own fields, if it is one.
  public var action: Action? {
    if case .action(let action) = kind { action } else { nil }
  }

  /// The petition's own fields, if it is one.
  public var petition: Petition? {
    if case .petition(let petition) = kind { petition } else { nil }
  }

  /// The letter's own fields, if it is one.
  public var letter: Letter? {
    if case .letter(let letter) = kind { letter } else { nil }
  }

  /// The release's own fields, if it is one.
  public var release: Release? { kind.release }

  /// Whether readers can still take part at `now`; pieces that ask for nothing are always open.
  public func isOpen(at now: Moment, in zone: TimeZone) -> Bool {
    switch kind {
    case .action(let action): action.end(in: zone).map { now < $0 } ?? true
    case .petition(let petition): petition.status == .open
    case .letter(let letter): letter.isOpen(at: now)
    case .page, .post, .release: true
    }
  }

  /// The moment at which it will be over, if it names one.
  public func end(in zone: TimeZone) -> Moment? {
    switch kind {
    case .action(let action): action.end(in: zone)
    case .letter(let letter): letter.signOn?.until?.moment
    case .petition, .page, .post, .release: nil
    }
  }

  /// When it last changed: with its newest correction, or else with its date.
  ///
  /// A correction names only a day; each of those made on the first day counts for a minute, so that feed
  /// readers see it.
  public func updated(in zone: TimeZone) -> Moment? {
    guard let date else { return nil }
    let corrections = release?.corrections ?? []
    guard let newest = corrections.first else { return date.moment }
    let day = Moment(newest.day.iso, in: zone) ?? date.moment
    let least = Moment(secondsSince1970: date.moment.secondsSince1970 + 60 * corrections.count)
    return max(day, least)
  }

  /// The moments at which its page changes: its end, and the ends of single days.
  public func turns(in zone: TimeZone) -> [Moment] {
    ([end(in: zone)].compactMap { $0 }) + (action?.dates ?? []).map { $0.time.end(in: zone) }
  }

  /// The file's name without language and ending: `appeal`.
  public var name: Substring { key[(key.lastIndex(of: "/").map(key.index(after:)) ?? key.startIndex)...] }

  /// The summary, or without one the text's first paragraph, cut at a word.
  public var description: String? {
    summary ?? (body.firstParagraph.isEmpty ? nil : Self.excerpt(body.firstParagraph))
  }

  /// At most about 200 characters, ending at a word and with an ellipsis where something is left out.
  private static func excerpt(_ text: String) -> String {
    let longest = 200
    guard text.utf8.count > longest else { return text }
    let cut = text.prefix(longest)
    guard cut.endIndex < text.endIndex else { return text }
    let end = cut.lastIndex(of: " ") ?? cut.endIndex
    return cut[..<end] + "…"
  }
}
