import Diagnostics
import Fields
import Foundation
import Markdown

/// Understands the fields of a piece.
struct PieceReading: Sendable {
  let settings: SiteSettings
  let now: Moment

  private var zone: TimeZone { settings.zone }

  /// Fields that a translation need not repeat: what they say is the same in every language, or can be written
  /// for each.
  private static let inherited: Set<String> = [
    "date", "draft", "publish", "authors", "tags",
    "action", "targets", "dates", "deadline", "allies", "script", "voicemail", "subject", "message",
    "to", "sponsors", "goal", "signatures", "form", "status", "delivered",
    "signatories", "group_by", "show_signers", "sign_on",
    "type", "dateline", "embargo", "contacts", "about", "letter", "event", "corrections",
  ]

  /// A scheduled date later than this from now is more likely a typing mistake than a plan, in seconds.
  private static let tooLate = 2 * 366 * 86_400

  /// Reads the fields of `source`, and of `original` what it leaves out.
  func piece(_ source: PieceSource, original: PieceSource?) -> Diagnosed<Piece?> {
    guard let own = source.fields, let body = source.body else { return Diagnosed(nil) }
    let section = source.key.prefix { $0 != "/" }
    let isInFolder = source.key.contains("/")
    let subject = isInFolder ? Self.subjects[String(section)] ?? "a page" : "a page"
    let inheriting = original?.fields.map { own.filled(from: $0, keys: Self.inherited) } ?? own
    var reader = FieldReader(inheriting, of: subject)
    reader.languages = settings.languages.map(\.code)
    let title = reader.text("title", required: true)
    let written = reader.date("date", required: subject != "a page")
    let date = written.map { self.date($0.value) }
    let texts = reader.pieceTexts(PieceText.of(subject), allowsRawHTML: settings.allowsRawHTML)
    let kind = self.kind(subject, &reader, date: date, hasNotice: texts[.notice] != nil)
    let publication = self.publication(&reader, date: written, kind: kind)
    let slug = reader.slug()
    reader.checkName(of: source, slug: slug)
    let piece = title.map { title in
      Piece(
        key: source.key, language: source.language, file: source.file, kind: kind, title: title,
        summary: reader.text("summary")?.value, authors: reader.texts("authors"), tags: reader.tags(),
        date: date, image: reader.image(), slug: slug,
        aliases: reader.texts("aliases"), canonical: reader.webAddress("canonical")?.value,
        related: reader.related(), shareText: reader.share(), publication: publication, body: body,
        texts: texts, inheritedTexts: reader.inheritedTexts(Array(texts.keys), own: source.file.shownPath),
        claims: reader.claims("claims"), mentions: source.mentions,
        blocks: source.blocks)
    }
    if case .petition = kind {
      // The letter is mailed, and printed to be signed.
      let reason = "A petition's text is the letter that people sign; it cannot contain a block of data."
      reader.add(DataBlockReading.refused(source.blocks.map(\.place), reason))
    }
    if piece == nil { reader.readRest() }
    return Diagnosed(piece, reader.finish())
  }

  /// The kind of the files in a folder.
  private static let subjects = [
    "posts": "a post", "actions": "an action", "petitions": "a petition", "letters": "a letter",
    "press": "a press release",
  ]

  private func kind(
    _ subject: String, _ reader: inout FieldReader, date: PieceDate?, hasNotice: Bool
  ) -> Piece.Kind {
    let today = now.day(in: zone)
    switch subject {
    case "a post": return .post
    case "an action": return .action(Action(&reader, date: date, zone: zone, now: now))
    case "a petition":
      return .petition(Petition(&reader, hasNotice: hasNotice, settings: settings, today: today))
    case "a letter": return .letter(Letter(&reader, date: date, zone: zone, today: today))
    case "a press release": return .release(Release(&reader, date: date, zone: zone, today: today))
    default: return .page
    }
  }

  private func date(_ written: WrittenDate) -> PieceDate {
    let moment = written.moment(in: zone)
    return PieceDate(day: written.offset == nil ? written.day : moment.day(in: zone), moment: moment)
  }

  /// `draft` wins, then `publish`; a date that is in the future schedules a piece too, so that nothing dated tomorrow
  /// is out today. An embargo applies whatever else is written.
  private func publication(
    _ reader: inout FieldReader, date: Located<WrittenDate>?, kind: Piece.Kind
  ) -> Publication {
    let isDraft = reader.flag("draft")
    let publish = reader.date("publish") ?? date
    if isDraft { return .draft }
    let moments =
      [publish.map { Located($0.value.moment(in: zone), at: $0.place) }]
      + [kind.release?.embargo]
    guard let last = moments.compactMap({ $0 }).max(by: { $0.value < $1.value }) else { return .published }
    let moment = last.value
    if moment.secondsSince1970 - now.secondsSince1970 > Self.tooLate {
      reader.add([
        .warning(
          .dateFarAhead,
          "This stays unpublished until \(moment.day(in: zone).iso), more than two years from now.",
          at: last.place, fix: "Check the year.")
      ])
    }
    return moment <= now ? .published : .scheduled(moment)
  }
}

extension FieldReader {
  /// Asks for the fields that are read last, so that a piece without a title does not call them unknown.
  mutating func readRest() {
    _ = (text("summary"), texts("authors"), tags(), image(), texts("aliases"))
    _ = (webAddress("canonical"), related(), share(), claims("claims"))
  }

  mutating func image() -> Piece.Image? {
    record("image", of: "an image") { reader in
      let source = reader.text("src", required: true)
      let text = reader.text("alt", required: true)
      guard let source, let text else { return nil }
      return Piece.Image(source: source, text: text.value)
    } ?? nil
  }

  mutating func related() -> [Piece.Related] {
    records("related", of: "a related page") { reader in
      let title = reader.text("title", required: true)
      let target = reader.text("url", required: true)
      let kind = reader.text("kind")?.value
      guard let title, let target else { return nil }
      return Piece.Related(title: title.value, target: target, kind: kind)
    }
  }

  mutating func share() -> String? {
    record("share", of: "what is shared") { $0.text("text")?.value } ?? nil
  }

  /// What the piece is filed under. A tag becomes part of an address, so it needs a letter or a digit.
  mutating func tags() -> [Located<String>] {
    texts("tags").filter { tag in
      if Slug.make(tag.value) != nil { return true }
      report(
        .fieldValue, "The tag “\(tag.value)” has neither a letter nor a digit.", at: tag.place,
        fix: "Write a word, or remove the tag.")
      return false
    }
  }

  /// A file's name becomes part of its address too, unless there is a slug.
  mutating func checkName(of source: PieceSource, slug: Located<String>?) {
    let parts = source.key.split(separator: "/", omittingEmptySubsequences: false)
    guard (slug == nil ? parts : parts.dropLast()).contains(where: { Slug.make($0) == nil }) else { return }
    report(
      .addressInvalid,
      "The path of this file has a part without a letter or a digit, so Handbill cannot make an address from it.",
      at: source.file.place, fix: "Rename the file or its folder, or give the file a “slug:”.")
  }

  /// The last part of an address: letters, digits and hyphens.
  mutating func slug() -> Located<String>? {
    guard let written = text("slug") else { return nil }
    if let slug = Slug.written(written.value) { return Located(slug, at: written.place) }
    let room = Slug.roomIfTooLong(written.value)
    let example = Slug.make(written.value) ?? "call-the-white-house"
    report(
      .slugInvalid, "\(written.value.quotedShortly) cannot be part of an address.", at: written.place,
      fix: room.map { "Shorten it to \($0) characters or fewer." }
        ?? "Write small letters, digits and hyphens only, like “\(example)”.")
    return nil
  }
}
