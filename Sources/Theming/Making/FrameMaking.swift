import Content
import Planning

/// Makes what is above and below the pages of one language.
struct FrameMaking {
  let plan: SitePlan
  let language: Language
  let strings: ThemeStrings

  func header(current: MenuEntry.Target?) -> HeaderModel {
    HeaderModel(logo: logo, menu: menu(current), languages: homes)
  }

  func footer(current: MenuEntry.Target?) -> FooterModel {
    FooterModel(
      menu: menu(current), languages: homes, publisher: publisher, privacy: privacy, feeds: feeds)
  }

  private var logo: ImageModel? {
    guard let path = plan.campaign.settings.brandLogo?.value,
      let file = plan.campaign.media.first(where: { $0.path == path })
    else { return nil }
    return ImageModel(
      address: SiteAddress(file.path).marked, text: "", attributes: LinkedPicture.attributes(of: file))
  }

  private func menu(_ current: MenuEntry.Target?) -> [LinkModel] {
    (plan.menus[language.code] ?? []).map { entry in
      LinkModel(
        name: name(of: entry), address: entry.address.marked,
        language: entry.language == language.code ? nil : entry.language, isCurrent: entry.target == current)
    }
  }

  private func name(of entry: MenuEntry) -> String {
    switch entry.target {
    case .section(let section): strings.name(of: section)
    case .piece(let index): plan.campaign.pieces[index].title.value
    }
  }

  private var homes: [LinkModel] {
    guard plan.languages.count > 1 else { return [] }
    return plan.languages.map {
      LinkModel(
        name: $0.name, address: plan.urls.home($0.code).marked, language: $0.code, isCurrent: $0 == language)
    }
  }

  private var publisher: LinkModel? {
    guard let id = plan.campaign.settings.publisher?.value, let member = plan.campaign.members[id] else {
      return nil
    }
    return LinkModel(name: member.name, address: plan.urls.member(id, language.code).marked)
  }

  private var privacy: LinkModel? {
    guard let name = plan.campaign.settings.privacy?.value, let entry = plan.entry(name, language.code) else {
      return nil
    }
    return LinkModel(
      name: self.name(of: entry), address: entry.address.marked,
      language: entry.language == language.code ? nil : entry.language)
  }

  private var feeds: [LinkModel] {
    let all = LinkModel(name: strings[.feed_all], address: plan.urls.feed(nil, language.code).marked)
    let hasPress = (plan.newestFirst[language.code] ?? []).contains {
      plan.campaign.pieces[$0].release != nil
    }
    return hasPress
      ? [all, LinkModel(name: strings[.feed_press], address: plan.urls.feed(.press, language.code).marked)]
      : [all]
  }
}

extension ThemeStrings {
  /// A section's name.
  func name(of section: Section) -> String {
    switch section {
    case .actions: self[.actions]
    case .petitions: self[.petitions]
    case .letters: self[.letters]
    case .posts: self[.posts]
    case .press: self[.press]
    case .tags: self[.tags]
    case .coalition: self[.coalition]
    case .agreements: self[.agreements]
    }
  }
}
