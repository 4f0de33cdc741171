import Content
import Testing

@Suite("Datelines")
struct DatelineTests {
  @Test(
    "The city is in capitals, and the state as newsrooms abbreviate it",
    arguments: [
      ("Raleigh", "NC", "RALEIGH, N.C."), ("Raleigh", "North Carolina", "RALEIGH, N.C."),
      ("Raleigh", "N. C.", "RALEIGH, N.C."), ("Dayton", "oh", "DAYTON, Ohio"),
      ("Austin", "Texas", "AUSTIN, Texas"),
      ("San José", "ca", "SAN JOSÉ, Calif."), ("San Juan", "PR", "SAN JUAN, Puerto Rico"),
      ("Tijuana", "Mexico", "TIJUANA, Mexico"), ("  Chapel   Hill ", " NC ", "CHAPEL HILL, N.C."),
      ("Winston-Salem", "NC", "WINSTON-SALEM, N.C."), ("Coeur d’Alene", "ID", "COEUR D’ALENE, Idaho"),
    ])
  func state(_ city: String, _ state: String, _ text: String) {
    #expect(Dateline(city: city, state: state).text == text)
    #expect(!Dateline(city: city, state: state).needsState)
  }

  @Test(
    "A prefix with a capital after it keeps its small letters",
    arguments: [
      ("McAllen", "TX", "McALLEN, Texas"), ("DeKalb", "IL", "DeKALB, Ill."),
      ("MacDill Air Force Base", "FL", "MacDILL AIR FORCE BASE, Fla."), ("Macon", "GA", "MACON, Ga."),
      ("Fort McCoy", "FL", "FORT McCOY, Fla."), ("MCALLEN", "TX", "MCALLEN, Texas"),
      ("O’Fallon", "MO", "O’FALLON, Mo."),
    ])
  func prefix(_ city: String, _ state: String, _ text: String) {
    #expect(Dateline(city: city, state: state).text == text)
  }

  @Test(
    "A city on the list appears alone, with its state or without one",
    arguments: [
      ("Miami", "FL"), ("Washington", "DC"), ("washington", "D. C."), ("Washington", "District of Columbia"),
      ("New York", "N.Y."), ("New York", "New York"), ("St. Louis", "Missouri"), ("Saint Louis", "MO"),
      ("Seattle", "Washington"), ("United Nations", "NY"), ("Montreal", "QC"), ("Montréal", "Québec"),
      ("Toronto", "Ontario"), ("Toronto", "Canada"), ("Mexico City", "México"),
      ("Ciudad de México", "México"),
      ("São Paulo", "Brazil"), ("London", "U.K."), ("Djibouti", "Djibouti"),
    ])
  func isAlone(_ city: String, _ state: String) {
    for dateline in [
      Dateline(city: city, state: state), Dateline(city: city), Dateline(city: city, state: " "),
    ] {
      #expect(dateline.text == city.uppercased())
      #expect(!dateline.needsState)
    }
  }

  @Test(
    "A city of the same name elsewhere keeps its state",
    arguments: [
      ("Washington", "PA", "WASHINGTON, Pa."), ("Washington", "WA", "WASHINGTON, Wash."),
      ("Miami", "Ohio", "MIAMI, Ohio"), ("Paris", "TX", "PARIS, Texas"),
      ("London", "Ontario", "LONDON, Ontario"),
      ("Moscow", "ID", "MOSCOW, Idaho"), ("Phoenix", "NY", "PHOENIX, N.Y."), ("Monaco", "PA", "MONACO, Pa."),
    ])
  func elsewhere(_ city: String, _ state: String, _ text: String) {
    #expect(Dateline(city: city, state: state).text == text)
  }

  @Test(
    "A province of Canada is written out",
    arguments: [
      ("Ottawa", "ON", "OTTAWA, Ontario"), ("Victoria", "B.C.", "VICTORIA, British Columbia"),
      ("Victoria", "British Columbia", "VICTORIA, British Columbia"), ("Ottawa", "Canada", "OTTAWA, Canada"),
    ])
  func province(_ city: String, _ state: String, _ text: String) {
    #expect(Dateline(city: city, state: state).text == text)
  }

  @Test(
    "A city that does not appear alone needs a state",
    arguments: ["Raleigh", "Portland", "Kabul", "San José", "Miami Beach", "Kansas City", ""])
  func needsState(_ city: String) {
    #expect(Dateline(city: city).needsState)
    #expect(Dateline(city: city).text == city.uppercased())
  }

  @Test(
    "A state after the city's comma is read as the state",
    arguments: [
      ("Washington, D.C.", nil, "WASHINGTON"), ("Raleigh, North Carolina", nil, "RALEIGH, N.C."),
      ("Raleigh, N.C.", "NC", "RALEIGH, N.C."), ("Ward 3, Raleigh", "NC", "WARD 3, RALEIGH, N.C."),
      ("Raleigh,", "NC", "RALEIGH, N.C."),
    ] as [(String, String?, String)])
  func comma(_ city: String, _ state: String?, _ text: String) {
    #expect(Dateline(city: city, state: state).text == text)
  }
}
