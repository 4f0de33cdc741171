import Content

/// Makes the map of the states.
struct TileMap {
  let strings: ThemeStrings

  /// From a tile to the next, in the drawing's own measure.
  private static let step = 60
  /// What of that is between them.
  private static let gap = 6
  /// The more that is above the row of territories.
  private static let apart = 24

  /// The map of some counts, each with the address of the state's page; nil if all are zero. Territories that have
  /// nothing are left out.
  func model(counts: [(state: USState, count: Int, address: String)]) -> MapModel? {
    let scale = ShadeScale(most: counts.map(\.count).max() ?? 0)
    guard !scale.classes.isEmpty else { return nil }
    let known = Dictionary(counts.filter { $0.count > 0 }.map { ($0.state, $0) }) { first, _ in first }
    let tiles = TileGrid.tiles.filter { !$0.isTerritory || known[$0.state] != nil }
    let hasTerritories = tiles.contains { $0.isTerritory }
    let height = TileGrid.rows * Self.step + (hasTerritories ? Self.step + Self.apart : 0)
    return MapModel(
      width: String(TileGrid.columns * Self.step - Self.gap), height: String(height - Self.gap),
      tiles: tiles.map { tile in
        let entry = known[tile.state]
        return model(tile, count: entry?.count ?? 0, address: entry?.address, scale)
      },
      classes: [ShadeClassModel(shade: "0", text: strings[.no_agreements])] + scale.classes.map(model))
  }

  private func model(_ tile: TileGrid.Tile, count: Int, address: String?, _ scale: ShadeScale) -> TileModel {
    return TileModel(
      postal: tile.state.postal,
      label: strings.filled(
        .tile_label,
        [
          "state": tile.state.name, "postal": tile.state.postal,
          "count": strings.counted(.agreement_count, count),
        ]),
      count: count > 0 ? strings.number(count) : nil, address: address,
      shade: String(scale.shade(of: count)), x: String(tile.place.column * Self.step),
      y: String(tile.place.row * Self.step + (tile.isTerritory ? Self.apart : 0)))
  }

  private func model(_ shadeClass: ShadeScale.Class) -> ShadeClassModel {
    ShadeClassModel(shade: String(shadeClass.shade), text: range(shadeClass))
  }

  private func range(_ shadeClass: ShadeScale.Class) -> String {
    let from = strings.number(shadeClass.from)
    guard let to = shadeClass.to else { return strings.filled(.number_or_more, ["from": from]) }
    if to == shadeClass.from { return from }
    return strings.filled(.number_range, ["from": from, "to": strings.number(to)])
  }
}
