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
  /// The folder of the content.
  public let content: String
  /// The folder of the themes.
  public let themes: String
  /// The folder that the site is written to.
  public let output: String
  /// The moment for which the site is built.
  public let now: Moment
  /// Whether drafts are part of it.
  public let includesDrafts: Bool
  /// Whether a warning counts as an error.
  public let isStrict: Bool

  /// A site by its folders, as the person typed them.
  public init(
    content: String = "content", themes: String = "themes", output: String = "site", now: Moment,
    includesDrafts: Bool = false, isStrict: Bool = false
  ) {
    self.content = content
    self.themes = themes
    self.output = output
    self.now = now
    self.includesDrafts = includesDrafts
    self.isStrict = isStrict
  }

  /// Everything except writing: reads, loads, plans, and prepares the files. `check` stops here.
  public func render() async -> Diagnosed<RenderedSite> {
    var diagnostics: [Diagnostic] = FolderRule(site: self).diagnostics
    let sources = SourceTree.reading(layers).collect(into: &diagnostics)
    let campaign = await Campaign.load(sources, now: now).collect(into: &diagnostics)
    let plan = await SitePlan.plan(campaign, includesDrafts: includesDrafts).collect(into: &diagnostics)
    let theme = Theme.load(sources, languages: plan.languages, folder: themeFolder).collect(
      into: &diagnostics)
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

  /// What becomes of every file of the content, and why.
  public func status() async -> Diagnosed<SiteStatus> {
    let site = await render()
    return Diagnosed(
      SiteStatus(site.value, diagnostics: site.diagnostics, includesDrafts: includesDrafts), site.diagnostics)
  }

  private var themeFolder: String { SourceLayer(.theme, folder: themes).folder + "/handbill" }

  /// The stack of sources, lowest first. What a partner keeps of their own will be one more layer on top.
  private var layers: [SourceLayer] {
    [SourceLayer(.theme, folder: themeFolder), SourceLayer(.content, folder: content)]
  }
}

/// A site that is ready to be written.
public struct RenderedSite: Sendable {
  /// What it was made from.
  public let sources: SourceTree
  /// Where everything stands.
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
