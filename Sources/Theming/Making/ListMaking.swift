import Content
import Planning

extension PageMaking {
  /// How many of each kind the home page shows.
  private static var newestCalls: Int { 6 }
  private static var newestPosts: Int { 6 }
  private static var newestPress: Int { 4 }

  func home(_ text: Int?, _ language: String) -> HomeModel {
    let posts = cards(of: language, Self.newestPosts) { $0.isPost }
    let press = cards(of: language, Self.newestPress) { $0.release != nil }
    let members = campaign.members.current(on: campaign.today)
    return HomeModel(
      body: text.map { body(of: $0) }, tagline: self.text(settings.tagline, language),
      agreements: campaign.agreements.map { snapshot in
        AgreementCountModel(
          count: strings.number(snapshot.agreements.count), states: strings.number(snapshot.byState.count),
          day: day(snapshot.day), note: self.text(snapshot.source.note, language),
          isExcerpt: snapshot.source.isExcerpt,
          address: plan.urls.section(.agreements, language).marked)
      },
      coalition: members.isEmpty
        ? nil
        : CountModel(
          count: strings.number(members.count), address: plan.urls.section(.coalition, language).marked),
      calls: cards(of: language, Self.newestCalls) { piece in
        [.actions, .petitions, .letters].contains(piece.section) && isOpen(piece)
      },
      posts: posts, postsAddress: plan.urls.section(.posts, language).marked,
      press: press, pressAddress: plan.urls.section(.press, language).marked)
  }

  func list(_ list: PieceList, _ language: String) -> ListModel {
    let room = isPressRoom(list)
    let isPaged = list.pageCount > 1
    func page(_ number: Int) -> LinkModel? {
      guard (1...list.pageCount).contains(number) else { return nil }
      return LinkModel(name: strings.number(number), address: plan.urls.page(number, of: list.first).marked)
    }
    let open = list.pieces.prefix(list.openCount)
    let past = list.pieces.dropFirst(list.openCount)
    let labels = labels(of: list)
    return ListModel(
      cards: open.isEmpty ? nil : open.map(card).joined(), cardsLabel: labels.open,
      pastCards: past.isEmpty ? nil : past.map(card).joined(), pastLabel: labels.past,
      years: years(list, language),
      feed: feed(list, language),
      pageLabel: isPaged
        ? strings.filled(.page_of, ["page": String(list.page), "pages": String(list.pageCount)]) : nil,
      newerPage: page(list.page - 1), olderPage: page(list.page + 1),
      contacts: room ? contacts(settings.pressContacts, language) : [],
      boilerplates: room ? boilerplates(settings.pressBoilerplate, language) : [],
      mediaKit: room ? plan.urls.mediaKit(language).marked : nil)
  }

  /// What is above the entries that are open, and above the others.
  private func labels(of list: PieceList) -> (open: String, past: String?) {
    switch list.section {
    case .actions: (strings[.actions_open], strings[.actions_past])
    case .petitions: (strings[.petitions_open], strings[.petitions_past])
    case .letters: (strings[.letters_open], strings[.letters_past])
    case .posts, .press, .tags, .coalition, .agreements: (strings[.newest_first], strings[.actions_past])
    }
  }

  func tags(_ tags: [Tag], _ language: String) -> TagsModel {
    TagsModel(
      tags: tags.map { tag in
        TagModel(
          name: tag.name, address: plan.urls.tag(tag.slug, language).marked, count: strings.number(tag.count))
      })
  }

  /// Whether a list is the press room's first page, which has the contacts.
  func isPressRoom(_ list: PieceList) -> Bool {
    list.subject == .section(.press) && list.page == 1
  }

  /// The entries of the newest pieces of one kind; nil if there is none.
  private func cards(of language: String, _ most: Int, _ isWanted: (Piece) -> Bool) -> String? {
    var cards: [String] = []
    for index in plan.newestFirst[language] ?? [] where isWanted(campaign.pieces[index]) {
      cards.append(card(index))
      if cards.count == most { break }
    }
    return cards.isEmpty ? nil : cards.joined(separator: "\n")
  }

  private func years(_ list: PieceList, _ language: String) -> [LinkModel] {
    guard list.years.count > 1 else { return [] }
    return list.years.map { year in
      LinkModel(
        name: String(year), address: plan.urls.year(year, of: list.section, language).marked,
        isCurrent: list.subject == .year(year, of: list.section))
    }
  }

  private func feed(_ list: PieceList, _ language: String) -> String? {
    switch list.subject {
    case .section(let section): plan.urls.feed(section, language).marked
    default: nil
    }
  }
}
