import Content

/// The place of each state on a map of equal tiles, on which all states look equally important, however large
/// they are.
struct TileGrid {
  /// A tile's place, counted from the corner at the top left.
  struct Place: Hashable {
    let column: Int
    let row: Int
  }

  /// A state's tile.
  struct Tile {
    let state: USState
    let place: Place
  }

  static let columns = 12
  /// The rows of the states and the District of Columbia; the territories are in one more, apart.
  static let rows = 7

  /// West is left and north is up, as far as squares allow: each state touches at least one that it touches on land.
  private static let drawing = """
    AK . . . . . . . . VT NH ME
    . WA ID MT ND MN WI MI . NY MA .
    . OR UT WY SD IA IL IN OH PA CT RI
    . CA NV CO NE MO KY WV VA MD NJ .
    . . AZ NM KS AR TN NC SC DC DE .
    . . . . OK LA MS AL GA . . .
    HI . . . TX . . . FL . . .
    AS GU MP . . . . . . . PR VI
    """

  /// All tiles, row by row, each from west to east: the order in which the keyboard goes through them.
  static let tiles: [Tile] = drawing.split(separator: "\n").enumerated().flatMap { row, line in
    line.split(separator: " ").enumerated().compactMap { column, postal in
      USState.named(String(postal)).map { Tile(state: $0, place: Place(column: column, row: row)) }
    }
  }
}

extension TileGrid.Tile {
  /// Whether it is in the row apart.
  var isTerritory: Bool { place.row >= TileGrid.rows }
}
