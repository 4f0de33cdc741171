import Content

/// Decides which media files are public: all but those that only drafts and scheduled pieces use, which would reveal
/// them before their time.
struct PublicMedia {
  let campaign: Campaign
  let bodies: [LinkedBody]
  let visible: Set<Int>

  var files: [MediaFile] {
    var shown = Set(settings)
    var hidden: Set<String> = []
    for index in bodies.indices {
      let used = bodies[index].media + [bodies[index].picture?.address.marked].compactMap { $0 }
      if visible.contains(index) { shown.formUnion(used) } else { hidden.formUnion(used) }
    }
    return campaign.media.filter { file in
      let address = SiteAddress(file.path).marked
      return shown.contains(address) || !hidden.contains(address)
    }
  }

  /// What the settings and the members show.
  private var settings: [String] {
    ([campaign.settings.brandLogo?.value] + campaign.members.members.map(\.logo?.value)).compactMap { $0 }
      .map { SiteAddress($0).marked }
  }
}
