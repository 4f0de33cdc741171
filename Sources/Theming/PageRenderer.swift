import Content
import Diagnostics
import Markdown
import Planning
import Synchronization

/// Renders any page of the plan from its entry alone.
///
/// A class, because every page on every thread refers to it: a struct of this size would be copied each time.
final class PageRenderer: Sendable {
  let plan: SitePlan
  let strings: [String: ThemeStrings]
  private let templates: [String: SkeletonStore]
  private let frames: [FrameKey: Frame]
  private let cards: CardStore

  /// The header and footer of one language, with one entry of the menu marked.
  private struct Frame {
    let header: String
    let footer: String
  }

  private struct FrameKey: Hashable {
    let language: String
    let target: MenuEntry.Target?
  }

  private init(
    plan: SitePlan, strings: [String: ThemeStrings], templates: [String: SkeletonStore],
    frames: [FrameKey: Frame]
  ) {
    self.plan = plan
    self.strings = strings
    self.templates = templates
    self.frames = frames
    cards = CardStore()
  }

  /// Compiles the templates for every language of the plan and renders what all its pages share.
  static func make(_ plan: SitePlan, theme: Theme, assets: AssetPlan) -> Diagnosed<PageRenderer?> {
    var diagnostics: [Diagnostic] = []
    var templates: [String: SkeletonStore] = [:]
    var frames: [FrameKey: Frame] = [:]
    for language in plan.languages {
      guard let strings = theme.strings[language.code] else { return Diagnosed(nil, diagnostics) }
      let constants = SiteConstants(plan: plan, language: language, assets: assets).texts
      let store = theme.templates(
        constants.merging(strings.constants) { first, _ in first }, in: language
      ).collect(into: &diagnostics)
      templates[language.code] = store
      let making = FrameMaking(plan: plan, language: language, strings: strings)
      for target in [nil] + (plan.menus[language.code] ?? []).map({ Optional($0.target) }) {
        frames[FrameKey(language: language.code, target: target)] = Frame(
          header: store.text("header", making.header(current: target)),
          footer: store.text("footer", making.footer(current: target)))
      }
    }
    return Diagnosed(
      PageRenderer(plan: plan, strings: theme.strings, templates: templates, frames: frames),
      diagnostics)
  }

  /// The HTML of a page by its position in the plan, with every address inside the site relative to where it is.
  func html(ofPage index: Int) -> [UInt8] {
    let page = plan.pages[index]
    guard let strings = strings[page.language], let templates = templates[page.language] else { return [] }
    let making = PageMaking(strings: strings, renderer: self)
    if case .redirect(let target, let title) = page.content {
      let model = making.redirect(to: target, title: title, in: page.language)
      return templates.render("redirect", model.outline, model.flattened, root: page.address.wayToRoot)
    }
    let (template, content) = making.content(of: page)
    let frame = frames[FrameKey(language: page.language, target: menuTarget(of: page))]
    let layout = making.layout(of: page, header: frame?.header ?? "", footer: frame?.footer ?? "")
    var values = content.flattened
    values.add(layout.flattened)
    // A host shows this page at any address, so only an absolute one leads anywhere from it.
    let isAnywhere = if case .notFound = page.content { true } else { false }
    return templates.render(
      template, EntryPoint.framedOutlines[template] ?? content.outline, values,
      root: isAnywhere ? plan.campaign.settings.url.text : page.address.wayToRoot)
  }

  /// A piece's entry in a list, rendered once however many lists it is in.
  func card(_ piece: Int, _ make: () -> CardModel) -> String {
    cards.card(piece) { templates[plan.campaign.pieces[piece].language]?.text("card", make()) ?? "" }
  }

  /// A part of a page that is in it many times, each rendered with a template of its own.
  func fragment(_ template: String, in language: String, _ model: some TemplateModel) -> String {
    templates[language]?.text(template, model) ?? ""
  }

  private func menuTarget(of page: PlannedPage) -> MenuEntry.Target? {
    let menu = plan.menus[page.language] ?? []
    if let entry = menu.first(where: { $0.address == page.address }) { return entry.target }
    guard let section = page.section else { return nil }
    return menu.first { $0.target == .section(section) }?.target
  }
}

/// Keeps the rendered entries of lists. A class because a lock cannot be copied.
private final class CardStore: Sendable {
  private let cards = Mutex<[Int: String]>([:])

  func card(_ piece: Int, _ make: () -> String) -> String {
    if let card = cards.withLock({ $0[piece] }) { return card }
    // Two threads may both make it: they make the same.
    let card = make()
    cards.withLock { $0[piece] = card }
    return card
  }
}

extension SkeletonStore {
  /// Renders a part of pages, whose addresses each page places later.
  fileprivate func text(_ template: String, _ model: some TemplateModel) -> String {
    String(decoding: render(template, model.outline, model.flattened, root: nil), as: UTF8.self)
  }
}
