import Testing

@testable import Theming

@Suite("The shades of a map")
struct ShadeScaleTests {
  private func limits(_ most: Int) -> [Int] { ShadeScale(most: most).classes.map(\.from) }

  @Test("The classes begin at round numbers that fit the largest count")
  func limits() {
    #expect(limits(344) == [1, 20, 50, 100, 200])
    #expect(limits(7) == [1, 2, 5])
    #expect(limits(1) == [1])
    #expect(limits(60) == [1, 5, 10, 20, 50])
    #expect(limits(0).isEmpty)
  }

  @Test("For every largest count, the classes cover all counts without gaps, and somebody is in the last")
  func cover() {
    for most in 1...5000 {
      let classes = ShadeScale(most: most).classes
      #expect((1...5).contains(classes.count))
      #expect(classes.first?.from == 1)
      #expect(classes.last?.to == nil)
      #expect(classes.last.map { $0.from <= most } == true)
      for (lower, upper) in zip(classes, classes.dropFirst()) {
        #expect(lower.to == upper.from - 1)
        #expect(lower.from < upper.from)
      }
    }
  }

  @Test("For every largest count, more is never paler, and the last class has the strongest shade")
  func shades() {
    for most in 1...5000 {
      let shades = ShadeScale(most: most).classes.map(\.shade)
      #expect(shades.last == 5)
      #expect(shades == Set(shades).sorted())
      #expect(shades.allSatisfy { (1...5).contains($0) })
    }
  }

  @Test("A count has the shade of its class, and none has no shade")
  func shade() {
    let scale = ShadeScale(most: 344)
    let shades = [0, 1, 19, 20, 49, 50, 99, 100, 199, 200, 344].map(scale.shade)
    #expect(shades == [0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5])
    #expect([1, 4, 5, 7].map(ShadeScale(most: 7).shade) == [1, 3, 5, 5])
    #expect(ShadeScale(most: 0).shade(of: 0) == 0)
  }
}
