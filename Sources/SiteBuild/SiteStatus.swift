import Content
import Diagnostics
import Fields
import Planning
import Reading

/// The state of every file of the content, and why.
public struct SiteStatus: Sendable {
  /// One file.
  public struct File: Sendable {
    /// The state of a file.
    public enum State: String, Sendable {
      /// It is on the site.
      case published
      /// Its author is still at work on it.
      case draft
      /// It will be on the site from a certain moment.
      case scheduled
      /// Something in it is wrong.
      case refused
    }

    /// Its path as the author knows it.
    public let path: String
    /// Its state.
    public let state: State
    /// Why: its address, the moment, or what is wrong.
    public let reason: String
  }

  /// Every file, by path.
  public let files: [File]
  /// When the site must be built again, because a scheduled piece becomes public, or a call to
  /// action or one of its days ends. RFC 3339.
  public let nextBuild: String?
  /// What Handbill changed in the tables of agreements.
  public let data: DataReport

  init(_ site: RenderedSite, diagnostics: [Diagnostic], includesDrafts: Bool) {
    let plan = site.plan
    data = DataReport(plan.campaign.archive)
    let settings = plan.campaign.settings
    let errors = Dictionary(
      diagnostics.filter { $0.severity == .error }.compactMap { error in
        error.place.map { ($0.file, error.summary) }
      }
    ) { first, _ in first }
    let pieces = Dictionary(plan.campaign.pieces.map { ($0.file.shownPath, $0) }) { first, _ in first }
    let media = MediaStates(plan: plan)
    files = site.sources.files(in: .content).map { file in
      if let error = errors[file.shownPath] {
        return File(path: file.shownPath, state: .refused, reason: error)
      }
      guard let piece = pieces[file.shownPath] else { return media.status(of: file) }
      let address = "/" + plan.urls.piece(piece).path
      switch piece.publication {
      case .published: return File(path: file.shownPath, state: .published, reason: address)
      case .draft:
        return File(
          path: file.shownPath, state: .draft, reason: includesDrafts ? address : "it says “draft: true”")
      case .scheduled(let moment):
        return File(
          path: file.shownPath, state: .scheduled,
          reason: "public from \(moment.rfc3339(in: settings.zone)) at \(address)")
      }
    }
    let moments = plan.campaign.pieces.flatMap { piece -> [Moment] in
      switch piece.publication {
      case .scheduled(let moment): [moment]
      case .published: piece.turns(in: settings.zone).filter { $0 > plan.campaign.now }
      case .draft: []
      }
    }
    nextBuild = moments.min()?.rfc3339(in: settings.zone)
  }
}

/// The state of files that are not Markdown.
private struct MediaStates {
  let plan: SitePlan
  private let media: Set<String>
  private let isPublic: Set<String>
  private let users: [String: Publication]
  /// By the path of each table of signatures, the position of the piece that decides what becomes of it.
  private let tables: [String: Int]

  init(plan: SitePlan) {
    self.plan = plan
    media = Set(plan.campaign.media.map(\.path))
    isPublic = Set(plan.media.map(\.path))
    var users: [String: Publication] = [:]
    for (index, body) in plan.bodies.enumerated() {
      for address in body.media + [body.picture?.address.marked].compactMap({ $0 }) {
        users[address] = plan.campaign.pieces[index].publication
      }
    }
    self.users = users
    tables = Self.tables(plan.campaign.pieces)
  }

  /// A table is public when any piece that names it is; else the first one decides.
  private static func tables(_ pieces: [Piece]) -> [String: Int] {
    var tables: [String: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      guard let path = piece.signatureTable else { continue }
      let known = tables[path].map { pieces[$0].publication == .published }
      if known == nil || known == false && piece.publication == .published { tables[path] = index }
    }
    return tables
  }

  func status(of file: SourceFile) -> SiteStatus.File {
    if let table = agreementTable(file) ?? signatureTable(file) { return table }
    let isMedia = media.contains(file.path)
    guard isMedia, !isPublic.contains(file.path) else {
      return .init(
        path: file.shownPath, state: .published,
        reason: isMedia ? "/\(file.path)" : "read for the site's pages")
    }
    if case .scheduled(let moment)? = users[SiteAddress(file.path).marked] {
      let time = moment.rfc3339(in: plan.campaign.settings.zone)
      return .init(
        path: file.shownPath, state: .scheduled, reason: "only a scheduled page uses it, public from \(time)")
    }
    return .init(path: file.shownPath, state: .draft, reason: "only a draft uses it")
  }

  /// A table of signatures is public when a piece that names it is; of an export only the number of rows ever is.
  private func signatureTable(_ file: SourceFile) -> SiteStatus.File? {
    guard let shown = tables[file.path].map({ plan.campaign.pieces[$0] }) else { return nil }
    let use = shown.letter == nil ? "only the number of its rows is public" : "read for the site's pages"
    switch shown.publication {
    case .published: return .init(path: file.shownPath, state: .published, reason: use)
    case .draft: return .init(path: file.shownPath, state: .draft, reason: "only a draft uses it")
    case .scheduled(let moment):
      let time = moment.rfc3339(in: plan.campaign.settings.zone)
      return .init(
        path: file.shownPath, state: .scheduled, reason: "only a scheduled page uses it, public from \(time)")
    }
  }

  /// A table of agreements is read unless it is in the future; of lists of applications, only the newest is.
  private func agreementTable(_ file: SourceFile) -> SiteStatus.File? {
    guard AgreementFiles.isTable(file), let (day, isPending) = AgreementFiles.name(of: file) else {
      return nil
    }
    if day > plan.campaign.today {
      return .init(
        path: file.shownPath, state: .scheduled, reason: "its day is in the future, so it is not shown yet")
    }
    let archive = plan.campaign.archive
    let isNewest = day == (isPending ? archive?.pending?.day : archive?.newest.day)
    let older = isPending ? "kept; a newer list is shown" : "read for the history of agreements"
    return .init(
      path: file.shownPath, state: .published, reason: isNewest ? "read for the site's pages" : older)
  }
}
