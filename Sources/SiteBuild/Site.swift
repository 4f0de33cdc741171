import Content
import Diagnostics
import Fields
import Output
import Planning
import Reading
import Theming

/// A site on its way from its sources to its files. Read this first: it is the whole program in one line.
///
///     content/ + themes/ → SourceTree → Campaign → SitePlan → [OutputFile] → site/
///                           read         load       plan       render          write
public struct Site: Sendable {
  /// The stack of sources, lowest first. What a partner keeps of their own will be one more layer on top.
  let layers: [SourceLayer]
  /// The folders that the sources are kept in; none for sources in memory.
  let sourceFolders: [String]
  /// The folder that the site is written to.
  public let output: String
  /// The moment for which the site is built.
  public let now: Moment
  /// Whether drafts are part of it.
  public let includesDrafts: Bool
  /// Whether a warning counts as an error.
  public let isStrict: Bool

  /// Themes that were read before, for a process that builds more than one site; nil to read the theme again.
  let shelf: ThemeShelf?

  /// A site by its folders, as the person typed them.
  public init(
    content: String = "content", themes: String = "themes", output: String = "site", now: Moment,
    includesDrafts: Bool = false, isStrict: Bool = false, shelf: ThemeShelf? = nil
  ) {
    let theme = SourceLayer(.theme, folder: themes)
    self.init(
      layers: [
        SourceLayer(.theme, folder: theme.folder + "/handbill"), SourceLayer(.content, folder: content),
      ],
      sourceFolders: [content, themes], output: output, now: now, includesDrafts: includesDrafts,
      isStrict: isStrict, shelf: shelf)
  }

  /// A site whose sources are layers, lowest first, of which any may be in memory.
  public init(
    layers: [SourceLayer], output: String = "site", now: Moment, includesDrafts: Bool = false,
    isStrict: Bool = false, shelf: ThemeShelf? = nil
  ) {
    self.init(
      layers: layers, sourceFolders: layers.filter(\.isOnDisk).map(\.folder), output: output, now: now,
      includesDrafts: includesDrafts, isStrict: isStrict, shelf: shelf)
  }

  private init(
    layers: [SourceLayer], sourceFolders: [String], output: String, now: Moment, includesDrafts: Bool,
    isStrict: Bool, shelf: ThemeShelf?
  ) {
    self.layers = layers
    self.sourceFolders = sourceFolders
    self.output = output
    self.now = now
    self.includesDrafts = includesDrafts
    self.isStrict = isStrict
    self.shelf = shelf
  }

  /// Everything except writing: reads, loads, plans, and prepares the files. `check` stops here.
  public func render() async -> Diagnosed<RenderedSite> {
    var diagnostics: [Diagnostic] = FolderRule(site: self).diagnostics
    let sources = SourceTree.reading(layers).collect(into: &diagnostics)
    let campaign = await Campaign.load(sources, now: now).collect(into: &diagnostics)
    let plan = await SitePlan.plan(campaign, includesDrafts: includesDrafts).collect(into: &diagnostics)
    let origins = Set((campaign.settings.allowedOrigins + [campaign.settings.url]).map(\.origin))
    let theme =
      (shelf?.theme(in: sources, languages: plan.languages, origins: origins)
      ?? Theme.load(sources, languages: plan.languages, origins: origins)).collect(into: &diagnostics)
    diagnostics += theme.findings(in: plan)
    let files = diagnostics.hasErrors ? [] : theme.render(plan).collect(into: &diagnostics)
    let found = isStrict ? diagnostics.strict() : diagnostics
    return Diagnosed(RenderedSite(sources: sources, plan: plan, files: files), found.inReadingOrder())
  }

  /// Renders, and writes only if nothing was wrong.
  ///
  /// - Throws: `OutputError` when the machine fails, such as a full disk; the output is then as it was before.
  public func build() async throws -> Diagnosed<BuildReport?> {
    let site = await render()
    guard !site.diagnostics.hasErrors else { return Diagnosed(nil, site.diagnostics) }
    let written = try await SiteWriter(directory: output).write(site.value.files)
    let gone = GoneRule(plan: site.value.plan).diagnostics(for: written.gone)
    let report = BuildReport(pageCount: site.value.plan.pages.count, written: written)
    return Diagnosed(report, site.diagnostics + gone)
  }

  /// The state of every file of the content, and why.
  public func status() async -> Diagnosed<SiteStatus> {
    let site = await render()
    return Diagnosed(
      SiteStatus(site.value, diagnostics: site.diagnostics, includesDrafts: includesDrafts), site.diagnostics)
  }
}

/// A site that is ready to be written.
public struct RenderedSite: Sendable {
  /// What it was made from.
  public let sources: SourceTree
  /// Where everything is.
  public let plan: SitePlan
  /// Its files, each of which knows how to make itself; none if something was wrong.
  public let files: [OutputFile]
}

/// What a build did.
public struct BuildReport: Sendable {
  /// How many pages the site has.
  public let pageCount: Int
  /// What was written.
  public let written: WriteReport
}
