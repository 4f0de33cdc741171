import Content
import Testing

@Suite("The order of names")
struct NameOrderTests {
  @Test(
    "Names are where readers of the language look for them",
    arguments: [
      ("en", ["apple", "Apple", "Äpple", "banana"]),
      ("en", ["cote", "Cote", "coté", "côte", "côté"]),
      ("en", ["The Alliance", "Bridge", "A Center", "“The Dream” Project", "An Era"]),
      ("en", ["9to5", "24/7", "100 Black Men", "0200 Club", "1,000 Friends", "Local 9", "Local 31"]),
      ("en", ["A", "A. Philip Randolph Institute", "Aba", "AT&T", "The The"]),
      ("en", ["Arab", "Arab American", "Arab-American Institute", "Arabian"]),
      ("en", ["Ecole", "École", "Œuvre", "Offer", "Øst", "Zebra", "Ελλάδα", "Движение", "عدل"]),
      ("en", ["La Raza", "Los Angeles", "Los Zetas"]),
      ("es", ["Causa", "El Centro", "El Paso Unido", "Los Ángeles Unidos", "Nube", "Ñandú", "La Ola"]),
      ("es", ["mano", "manzana", "mañana"]), ("en", ["mañana", "mano", "manzana"]),
      ("fr", ["L’Association", "Les Bons", "L'Écho", "L", "La Vie"]),
      ("pt-BR", ["A Ação", "O Bem", "As Cores", "Das Coisas"]),
      ("de", ["Das Amt", "Ärger", "Die Brücke", "Strasse", "Straße", "The Zebra"]),
      ("ar", ["إتحاد", "الله", "أمل", "البحر", "التعاون", "حـركات", "حركة", "Arab", "Zebra"]),
      ("fa", ["باران", "پدر", "تهران", "کتاب", "گل", "لاله"]),
      ("xx", ["An", "The"]), ("en", ["!", "?", "a", "a!"]),
    ])
  func order(_ language: String, _ names: [String]) {
    let order = NameOrder(language: language)
    #expect(order.sorted(names.reversed()) { $0 } == names)
  }

  @Test("Values of one name keep their order, and equal keys are equal names")
  func stable() {
    let order = NameOrder(language: "en")
    let values = [("b", 1), ("A", 2), ("b", 3), ("a", 4), ("b", 5)]
    #expect(order.sorted(values) { $0.0 }.map(\.1) == [4, 2, 1, 3, 5])
    #expect(order.key("The A") != order.key("A"))
    #expect(order.key("A") < order.key("The A"))
    #expect(order.key("A") == order.key("A"))
  }

  @Test("Any two of the names have one order, whichever is asked first")
  func total() {
    let order = NameOrder(language: "es")
    let names = [
      "", " ", "El", "El El", "ñ", "n", "N", "Ñ", "n\u{303}", "٣", "3", "03", "x²", "ﬁn", "fin", "a-b", "a b",
    ]
    let keys = names.map(order.key)
    for (i, left) in keys.enumerated() {
      for (j, right) in keys.enumerated() {
        #expect([left < right, left == right, right < left].count { $0 } == 1, "\(names[i]) and \(names[j])")
      }
    }
  }
}
