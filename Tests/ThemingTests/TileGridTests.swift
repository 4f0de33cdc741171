import Content
import Testing

@testable import Theming

@Suite("The grid of tiles")
struct TileGridTests {
  private static let places = Dictionary(
    TileGrid.tiles.map { ($0.state.postal, $0.place) }, uniquingKeysWith: { first, _ in first })

  /// Which states touch on land: each pair once, below the one whose name comes first.
  private static let borders = """
    AL FL GA MS TN
    AR LA MO MS OK TN TX
    AZ CA NM NV UT
    CA NV OR
    CO KS NE NM OK UT WY
    CT MA NY RI
    DC MD VA
    DE MD NJ PA
    FL GA
    GA NC SC TN
    IA IL MN MO NE SD WI
    ID MT NV OR UT WA WY
    IL IN KY MO WI
    IN KY MI OH
    KS MO NE OK
    KY MO OH TN VA WV
    LA MS TX
    MA NH NY RI VT
    MD PA VA WV
    ME NH
    MI OH WI
    MN ND SD WI
    MO NE OK TN
    MS TN
    MT ND SD WY
    NC SC TN VA
    ND SD
    NE SD WY
    NH VT
    NJ NY PA
    NM OK TX
    NV OR UT
    NY PA VT
    OH PA WV
    OK TX
    OR WA
    PA WV
    SD WY
    TN VA
    UT WY
    VA WV
    """

  private static let neighbors: [(String, String)] = borders.split(separator: "\n").flatMap { line in
    let states = line.split(separator: " ").map(String.init)
    return states.dropFirst().map { (states[0], $0) }
  }

  @Test("Every state and territory has a place of its own inside the grid")
  func complete() {
    #expect(Set(TileGrid.tiles.map(\.state)) == Set(USState.all))
    #expect(Set(TileGrid.tiles.map(\.place)).count == TileGrid.tiles.count)
    #expect(TileGrid.tiles.allSatisfy { $0.place.column < TileGrid.columns && $0.place.row <= TileGrid.rows })
  }

  @Test("Only the territories stand in the row apart")
  func territories() {
    let apart = TileGrid.tiles.filter(\.isTerritory).map(\.state.postal)
    #expect(apart == ["AS", "GU", "MP", "PR", "VI"])
  }

  @Test("The keyboard goes through the tiles row by row, each from west to east")
  func order() {
    let order = TileGrid.tiles.map { $0.place.row * TileGrid.columns + $0.place.column }
    #expect(order == order.sorted())
  }

  @Test("States that touch on land are never more than two tiles apart")
  func near() throws {
    for (first, second) in Self.neighbors {
      let (one, other) = (try #require(Self.places[first]), try #require(Self.places[second]))
      let distance = max(abs(one.column - other.column), abs(one.row - other.row))
      #expect(distance <= 2, "\(first) and \(second)")
    }
  }

  @Test("Each state touches, side to side, a state that it touches on land")
  func touching() throws {
    var touching: Set<String> = ["AK", "HI"]
    for (first, second) in Self.neighbors {
      let (one, other) = (try #require(Self.places[first]), try #require(Self.places[second]))
      if abs(one.column - other.column) + abs(one.row - other.row) == 1 {
        touching.formUnion([first, second])
      }
    }
    #expect(Set(TileGrid.tiles.filter { !$0.isTerritory }.map(\.state.postal)) == touching)
  }
}
