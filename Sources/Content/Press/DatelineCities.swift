import Foundation

/// The cities that appear alone in a dateline: those that the Associated Press lists for the United States and abroad
/// in its Stylebook under “datelines”, and the headquarters of the United Nations.
enum DatelineCities {
  /// The states, provinces and countries by which the city of that name is the one on the list; nil for a city
  /// that is not on it. The names are keys.
  static func places(of city: String) -> Set<String>? {
    byCity[key(city)]
  }

  /// A name without regard to letter case, accents and full stops, so that `St. Louis` and `Sao Paulo` are found
  /// however they are written.
  static func key(_ name: String) -> String {
    name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil).filter { $0 != "." }
  }

  private static let byCity: [String: Set<String>] = {
    var cities: [String: Set<String>] = [:]
    for line in table.split(separator: "\n") {
      let parts = line.split(separator: "|").map { $0.split(separator: ",").map { key(String($0)) } }
      guard parts.count == 2 else { continue }
      for city in parts[0] { cities[city] = Set(parts[1]) }
    }
    return cities
  }()

  /// Names of a city, English before Spanish, and after `|` the places it is in.
  private static let table = """
    Atlanta|Georgia
    Baltimore|Maryland
    Boston|Massachusetts
    Chicago|Illinois
    Cincinnati|Ohio
    Cleveland|Ohio
    Dallas|Texas
    Denver|Colorado
    Detroit|Michigan
    Honolulu|Hawaii
    Houston|Texas
    Indianapolis,Indianápolis|Indiana
    Las Vegas|Nevada
    Los Angeles|California
    Miami|Florida
    Milwaukee|Wisconsin
    Minneapolis|Minnesota
    New Orleans,Nueva Orleans|Louisiana,Luisiana
    New York,New York City,Nueva York|New York,Nueva York
    Oklahoma City|Oklahoma
    Philadelphia,Filadelfia|Pennsylvania,Pensilvania
    Phoenix|Arizona
    Pittsburgh|Pennsylvania,Pensilvania
    St. Louis,Saint Louis|Missouri
    Salt Lake City|Utah
    San Antonio|Texas
    San Diego|California
    San Francisco|California
    Seattle|Washington
    Washington|District of Columbia,Distrito de Columbia
    United Nations,Naciones Unidas|New York,Nueva York
    Amsterdam,Ámsterdam|Netherlands,The Netherlands,Países Bajos
    Baghdad,Bagdad|Iraq,Irak
    Bangkok|Thailand,Tailandia
    Beijing,Pekín|China
    Beirut|Lebanon,Líbano
    Berlin,Berlín|Germany,Alemania
    Brussels,Bruselas|Belgium,Bélgica
    Cairo,El Cairo|Egypt,Egipto
    Djibouti,Yibuti|Djibouti,Yibuti
    Dublin,Dublín|Ireland,Irlanda
    Geneva,Ginebra|Switzerland,Suiza
    Gibraltar|Gibraltar
    Guatemala City,Ciudad de Guatemala|Guatemala
    Havana,La Habana|Cuba
    Helsinki|Finland,Finlandia
    Hong Kong|China,Hong Kong
    Islamabad|Pakistan,Pakistán
    Istanbul,Estambul|Turkey,Türkiye,Turquía
    Jerusalem,Jerusalén|Israel
    Johannesburg,Johannesburgo|South Africa,Sudáfrica
    Kuwait City,Ciudad de Kuwait|Kuwait
    London,Londres|England,United Kingdom,UK,Great Britain,Britain,Inglaterra,Reino Unido
    Luxembourg,Luxemburgo|Luxembourg,Luxemburgo
    Macau,Macao|China,Macau,Macao
    Madrid|Spain,España
    Mexico City,Ciudad de México|Mexico
    Milan,Milán|Italy,Italia
    Monaco,Mónaco|Monaco
    Montreal|Quebec,Canada
    Moscow,Moscú|Russia,Rusia
    Munich,Múnich|Germany,Alemania
    New Delhi,Nueva Delhi|India
    Panama City,Ciudad de Panamá|Panama
    Paris,París|France,Francia
    Prague,Praga|Czech Republic,Czechia,República Checa,Chequia
    Quebec City,Ciudad de Quebec|Quebec,Canada
    Rio de Janeiro|Brazil,Brasil
    Rome,Roma|Italy,Italia
    San Marino|San Marino
    Sao Paulo|Brazil,Brasil
    Shanghai|China
    Singapore,Singapur|Singapore,Singapur
    Stockholm,Estocolmo|Sweden,Suecia
    Sydney,Sídney|Australia,New South Wales
    Tokyo,Tokio|Japan,Japón
    Toronto|Ontario,Canada
    Vatican City,Ciudad del Vaticano|Vatican City,Vaticano
    Vienna,Viena|Austria
    Zurich,Zúrich|Switzerland,Suiza
    """
}
