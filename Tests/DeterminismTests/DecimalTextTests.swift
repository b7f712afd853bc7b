import TestSupport
import Testing

@testable import Determinism

@Suite struct DecimalTextTests {
  /// By hand, and by Python's `decimal` of the exact value, rounded half to even.
  @Test(arguments: [
    (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (-0.5, 0, "0"), (-1.5, 0, "-2"),
    (0.125, 2, "0.12"), (0.375, 2, "0.38"), (2.675, 2, "2.67"), (1.005, 2, "1.00"),
    (0.1, 20, "0.10000000000000000555"), (1e22, 0, "10000000000000000000000"),
    (123_456_789.987654321, 3, "123456789.988"), (-0.001, 2, "0.00"), (-0.005, 2, "-0.01"),
    (9.9999, 2, "10.00"), (0.05, 1, "0.1"), (Double.leastNonzeroMagnitude, 5, "0.00000"),
    (
      4_503_599_627_370_496.5, 0,
      "4503599627370496"
    ), (0.0, 3, "0.000"), (999_999.5, 0, "1000000"),
  ])
  func roundsTheExactValueHalfToEven(value: Double, decimals: Int, text: String) {
    #expect(DecimalText.csv(value, decimals: decimals) == text)
  }

  @Test func printsForReaders() {
    #expect(DecimalText.text(-1.25, decimals: 1) == "\u{2212}1.2")
    #expect(DecimalText.text(1_204) == "1204")
    #expect(DecimalText.text(12_040) == "12\u{202F}040")
    #expect(DecimalText.text(-1_234_567.5, decimals: 1) == "\u{2212}1\u{202F}234\u{202F}567.5")
    #expect(DecimalText.text(.nan, decimals: 2) == "\u{2013}")
    #expect(DecimalText.text(-.infinity, decimals: 2) == "\u{2212}\u{221E}")
    #expect(DecimalText.csv(.nan, decimals: 2) == "")
    #expect(DecimalText.shortest(0.001) == "0.001")
    #expect(DecimalText.shortest(-20) == "\u{2212}20")
    #expect(DecimalText.shortest(1e-5) == "1e\u{2212}05")
    #expect(DecimalText.csv(Optional(0.1)) == "0.1")
    #expect(DecimalText.csv(nil) == "")
  }

  /// What is printed is never further than half a unit of the last digit from the value.
  @Test func staysWithinHalfAUnitOfTheLastDigit() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let value = Double.random(in: -1e6...1e6, using: &generator)
      let decimals = Int.random(in: 0...6, using: &generator)
      let read = try #require(Double(DecimalText.csv(value, decimals: decimals)))
      let unit = [1, 0.1, 0.01, 1e-3, 1e-4, 1e-5, 1e-6][decimals]
      #expect((read - value).magnitude <= unit / 2 * (1 + 1e-9) + 1e-9)
    }
  }
}
