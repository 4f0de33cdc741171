import Content

/// Makes every address of the site. No other code builds one.
public struct SiteURL: Sendable {
  private let standard: String

  init(standardLanguage: String) {
    standard = standardLanguage
  }

  /// A language's home page: the root for the default one, `es/` for Spanish.
  public func home(_ language: String) -> SiteAddress {
    SiteAddress(prefix(language))
  }

  /// The page of a Markdown file.
  public func piece(_ piece: Piece) -> SiteAddress {
    var parts = piece.key.split(separator: "/").map { Slug.make($0) ?? String($0) }
    if let slug = piece.slug?.value {
      parts[parts.count - 1] = slug
    } else if parts.last == "index" {
      parts.removeLast()
    }
    return SiteAddress(prefix(piece.language) + parts.map { $0 + "/" }.joined())
  }

  /// The plain-text version of a press release.
  public func plainText(of piece: Piece) -> SiteAddress {
    SiteAddress(self.piece(piece).path + "release.txt")
  }

  /// A sheet of paper to sign a petition on.
  public func sheet(of piece: Piece) -> SiteAddress {
    SiteAddress(self.piece(piece).path + "sheet/")
  }

  /// One of a piece's calendars: `all.ics`, `day-1.ics`, `event.ics`.
  public func calendar(_ name: String, of piece: Piece) -> SiteAddress {
    SiteAddress("\(self.piece(piece).path)\(name).ics")
  }

  /// Who signed a letter, as a table.
  public func signatories(of piece: Piece, ending: String) -> SiteAddress {
    SiteAddress("\(self.piece(piece).path)signatories.\(ending)")
  }

  /// What newsrooms can use: logos, descriptions, contacts.
  public func mediaKit(_ language: String) -> SiteAddress {
    SiteAddress("\(section(.press, language).path)media-kit/")
  }

  /// A section's list: `posts/`, `press/`, `tags/`, `coalition/`, `agreements/`.
  public func section(_ section: Section, _ language: String) -> SiteAddress {
    SiteAddress(prefix(language) + section.rawValue + "/")
  }

  /// A year of a section.
  public func year(_ year: Int, of section: Section, _ language: String) -> SiteAddress {
    SiteAddress("\(self.section(section, language).path)\(year)/")
  }

  /// A tag's list.
  public func tag(_ slug: String, _ language: String) -> SiteAddress {
    SiteAddress("\(section(.tags, language).path)\(slug)/")
  }

  /// A further page of a list: `posts/page/2/`. The first is the list's own address.
  public func page(_ number: Int, of list: SiteAddress) -> SiteAddress {
    number == 1 ? list : SiteAddress("\(list.path)page/\(number)/")
  }

  /// A member's page.
  public func member(_ id: String, _ language: String) -> SiteAddress {
    SiteAddress("\(section(.coalition, language).path)\(id)/")
  }

  /// A page of the record of agreements.
  public func agreements(
    _ page: AgreementPage, in archive: AgreementArchive, _ language: String
  ) -> SiteAddress {
    let section = section(.agreements, language)
    switch page {
    case .overview: return section
    case .register: return SiteAddress("\(section.path)all/")
    case .state(let state): return self.state(state, language)
    case .agency(let index): return agency(archive.history.agencies[index].address, language)
    case .changes: return SiteAddress("\(section.path)changes/")
    case .comparison(let index):
      return SiteAddress("\(section.path)changes/\(archive.history.comparisons[index].day.iso)/")
    case .pending: return SiteAddress("\(section.path)pending/")
    }
  }

  /// An agency's page.
  public func agency(_ address: AgencyAddress, _ language: String) -> SiteAddress {
    SiteAddress("\(section(.agreements, language).path)\(address)/")
  }

  /// The feed of changes.
  public func changesFeed(_ language: String) -> SiteAddress {
    SiteAddress("\(section(.agreements, language).path)changes/feed.xml")
  }

  /// A state's page of agreements.
  public func state(_ state: USState, _ language: String) -> SiteAddress {
    let slug = Slug.make(state.name) ?? state.postal.lowercased()
    return SiteAddress("\(section(.agreements, language).path)\(slug)/")
  }

  /// A feed of everything, or of one section.
  public func feed(_ section: Section?, _ language: String) -> SiteAddress {
    SiteAddress((section.map { self.section($0, language) } ?? home(language)).path + "feed.xml")
  }

  /// A table offered for download, which is the same in every language.
  public func download(_ name: String, in section: Section) -> SiteAddress {
    SiteAddress("\(section.rawValue)/\(name)")
  }

  private func prefix(_ language: String) -> String {
    language == standard ? "" : language + "/"
  }
}
