import Diagnostics
import Fields
import Foundation
import Markdown
import Reading

/// Everything that the content folder says, read and checked file by file.
public struct Campaign: Sendable {
  /// What `site.yaml` says.
  public let settings: SiteSettings
  /// The moment for which the site is built.
  public let now: Moment
  /// Every Markdown file, public or not, in the order of the files' paths.
  public let pieces: [Piece]
  /// The coalition's members.
  public let members: MemberRegistry
  /// The record of agreements, if there is a table.
  public let archive: AgreementArchive?
  /// The size of the 287(g) program, day by day.
  public let size: ProgramSize
  /// What is in `media/`.
  public let media: [MediaFile]

  /// The newest table of agreements, if there is one.
  public var agreements: AgreementSnapshot? { archive?.newest }

  /// The day for which the site is built, in its time zone.
  public var today: Day { now.day(in: settings.zone) }

  /// Reads the whole content.
  ///
  /// If `site.yaml` is missing or broken, everything else is read anyway, so that one run reports everything.
  public static func load(_ sources: SourceTree, now: Moment) async -> Diagnosed<Campaign> {
    var diagnostics: [Diagnostic] = []
    let settings = SiteSettings.load(sources).collect(into: &diagnostics) ?? .fallback
    let today = now.day(in: settings.zone)
    let texts = await PieceLoading(settings: settings, now: now).load(sources).collect(into: &diagnostics)
    let members = MemberLoading.load(sources).collect(into: &diagnostics)
    let tables = SignatureTables(sources: sources, members: members, today: today)
    let unfilled = tables.filled(texts).collect(into: &diagnostics)
    let archive = await AgreementLoading(sources: sources, today: today).load().collect(into: &diagnostics)
    let totals = TotalLoading.load(sources, today: today).collect(into: &diagnostics)
    let size = ProgramSize.joining(totals, archive).collect(into: &diagnostics)
    let figures = FigureLoading.load(sources).collect(into: &diagnostics)
    let counting = FigureCounting(
      members: members, archive: archive, size: size, pieces: unfilled, today: today)
    let filling = FigureFilling(
      values: counting.values(of: figures).collect(into: &diagnostics), names: Set(figures.map(\.name.value)))
    let pieces = await unfilled.concurrentMap { filling.filled($0) }.map { $0.collect(into: &diagnostics) }
    let media = await MediaLoading.load(sources).collect(into: &diagnostics)
    let campaign = Campaign(
      settings: settings, now: now, pieces: pieces, members: members, archive: archive, size: size,
      media: media)
    diagnostics += campaign.memberProblems() + campaign.unexpectedFiles(sources)
    return Diagnosed(campaign, diagnostics)
  }

  /// Every id of a member that is written somewhere must be in the registry. Allies and sponsors may be names too.
  private func memberProblems() -> [Diagnostic] {
    let ids =
      [settings.publisher].compactMap { $0 } + settings.pressBoilerplate
      + pieces.compactMap(\.release).flatMap(\.about)
    let names = pieces.flatMap { ($0.action?.allies ?? []) + ($0.petition?.sponsors ?? []) }
    // A name is looked for among all members, so each is looked for once, and only the first few are.
    var suggestions: [String: String] = [:]
    var looked: Set<String> = []
    let known = members.members.map(\.id)
    func suggestion(_ id: String) -> String? {
      if looked.count < Self.mostSuggestions, looked.insert(id).inserted {
        suggestions[id] = Suggestion.question(for: id, among: known)
      }
      return suggestions[id]
    }
    return ids.flatMap { members.check($0, suggestion) } + names.flatMap { members.checkName($0, suggestion) }
  }

  private static let mostSuggestions = 50

  private func unexpectedFiles(_ sources: SourceTree) -> [Diagnostic] {
    let known: Set<String> = [
      SiteSettings.path, MemberLoading.path, AgreementSource.path, TotalLoading.path,
      FigureLoading.path,
    ]
    let tables = Set(pieces.compactMap(SignatureTables.path))
    return sources.files(in: .content).filter { file in
      let isData = file.path.hasPrefix("data/")
      return !known.contains(file.path) && !tables.contains(file.path)
        && !file.path.hasPrefix(MediaLoading.folder) && !(file.ending == "md" && !isData)
        && !AgreementFiles.isTable(file)
    }.map(UnexpectedFile.diagnostic)
  }
}
