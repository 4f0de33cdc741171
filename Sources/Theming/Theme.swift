import Content
import Diagnostics
import Output
import Planning
import Reading

/// How the site looks and what it says in its own words: templates, strings and assets, read and checked.
public struct Theme: Sendable {
  let templates: [TemplateFile]
  let strings: [String: ThemeStrings]
  let assets: [ThemeAsset]
  private let compiled = CompiledTemplates()

  /// Reads the theme and checks every name in its templates against what its pages know.
  ///
  /// - Parameter origins: the site's own origin, and those from which it may load something.
  public static func load(
    _ sources: SourceTree, languages: [Language], origins: Set<String>
  ) -> Diagnosed<Theme> {
    var diagnostics: [Diagnostic] = []
    let rule = ForeignOriginRule(allowed: origins)
    // A missing theme has already been reported.
    guard let folder = sources.folder(of: .theme) else {
      return Diagnosed(Theme(templates: [], strings: [:], assets: []))
    }
    let files = sources.files(in: .theme)
    let templates = files.filter {
      $0.path.hasPrefix(TemplateFile.folder) && $0.ending == TemplateFile.ending
    }
    .map { TemplateFile.read($0).collect(into: &diagnostics) }
    var strings: [String: ThemeStrings] = [:]
    for language in languages {
      let own = ThemeStrings.read(language, in: sources, themeFolder: folder)
      strings[language.code] = own.collect(into: &diagnostics)
      // If words are missing, there is no need to report each use of them too.
      guard !own.diagnostics.hasErrors else { continue }
      diagnostics += ConstantCheck.diagnostics(
        templates, strings: own.value.constants.keys, language: language.name)
    }
    let assets = files.filter { $0.path.hasPrefix(ThemeAsset.folder) }
      .compactMap { ThemeAsset.read($0, rule).collect(into: &diagnostics) }
    let byName = Dictionary(templates.map { ($0.name, $0) }) { first, _ in first }
    diagnostics += TemplateCheck.diagnostics(byName, entryPoints: EntryPoint.all, in: folder)
    diagnostics += rule.diagnostics(
      in: templates, words: languages.compactMap { strings[$0.code]?.constants })
    return Diagnosed(Theme(templates: templates, strings: strings, assets: assets), diagnostics)
  }

  /// The templates with the words of one language and the constants of one site in them.
  func templates(_ constants: [String: String], in language: Language) -> Diagnosed<SkeletonStore> {
    compiled.store(constants, in: language) { TemplateSet.compile(templates, constants: constants) }
  }

  /// What is wrong with what the plan's pages will say in the theme's words.
  public func findings(in plan: SitePlan) -> [Diagnostic] {
    MailRule(plan: plan, strings: strings).diagnostics
  }

  /// Prepares the plan's files: each knows how to make itself, and none is made yet.
  public func render(_ plan: SitePlan) -> Diagnosed<[OutputFile]> {
    var diagnostics: [Diagnostic] = []
    let assets = AssetPlan(self.assets, settings: plan.campaign.settings)
    guard let renderer = PageRenderer.make(plan, theme: self, assets: assets).collect(into: &diagnostics),
      !diagnostics.hasErrors
    else { return Diagnosed([], diagnostics) }
    let pages = plan.pages.indices.map { index in
      OutputFile(plan.pages[index].address.outputPath, .made { .bytes(renderer.html(ofPage: index)) })
    }
    let documents = SiteDocuments(plan: plan, renderer: renderer)
    let media = plan.media.map { OutputFile($0.path, .copy(of: $0.file)) }
    return Diagnosed(pages + documents.files + media + assets.files, diagnostics)
  }
}

/// A template that the program renders, and the names it knows.
enum EntryPoint {
  /// The names of the templates that the program renders.
  static let names = Set(all.map(\.template))

  static let all: [(template: String, outline: ShapeOutline)] =
    framedOutlines.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + [
      ("header", HeaderModel.shape.outline), ("footer", FooterModel.shape.outline),
      ("card", CardModel.shape.outline), ("signatory", SignatoryModel.shape.outline),
      ("agreement-row", AgreementRowModel.shape.outline), ("change-entry", ChangeEntryModel.shape.outline),
      ("block-row", BlockRowModel.shape.outline), ("block-entry", BlockEntryModel.shape.outline),
      ("redirect", RedirectModel.shape.outline),
    ] + DataBlock.Word.allCases.map { ("block-\($0.rawValue)", BlockModel.shape.outline) }

  /// The templates of whole pages, which know the layout's names after their own.
  static let framedOutlines: [String: ShapeOutline] = [
    "home": HomeModel.shape.outline, "post": PieceModel.shape.outline, "page": PieceModel.shape.outline,
    "action": PieceModel.shape.outline, "petition": PieceModel.shape.outline,
    "letter": PieceModel.shape.outline, "release": PieceModel.shape.outline,
    "sheet": SheetModel.shape.outline, "media-kit": MediaKitModel.shape.outline,
    "list": ListModel.shape.outline, "press": ListModel.shape.outline,
    "tags": TagsModel.shape.outline, "coalition": CoalitionModel.shape.outline,
    "member": MemberModel.shape.outline, "agreements": AgreementsModel.shape.outline,
    "register": RegisterModel.shape.outline, "pending": PendingModel.shape.outline,
    "state": StateModel.shape.outline, "agency": AgencyModel.shape.outline,
    "changes": ChangesModel.shape.outline, "change": ComparisonModel.shape.outline,
    "not-found": NotFoundModel.shape.outline,
  ].mapValues { $0.followed(by: LayoutModel.shape.outline) }
}
