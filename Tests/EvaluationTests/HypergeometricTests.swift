import Testing

@testable import Evaluation

@Suite struct HypergeometricTests {
  /// scipy.stats.hypergeom.sf(hits - 1, days, flagged, drawn)
  @Test(arguments: [
    (5, 7, 73, 99, 0.7346628427349559), (2, 7, 31, 100, 0.7004478733574451),
    (5, 7, 53, 99, 0.28080219502757847), (7, 7, 53, 99, 0.010354185086826468),
    (3, 10, 300, 3000, 0.06987441455339552), (1, 1, 1, 2, 0.5),
  ])
  func equalsScipy(hits: Int, drawn: Int, flagged: Int, days: Int, expected: Double) {
    let found = Hypergeometric.upperTail(hits: hits, drawn: drawn, flagged: flagged, days: days)
    #expect(abs(found - expected) < 1e-12 * max(1, expected))
  }

  /// Two of four days flagged, two drawn: of six pairs one has both, five have at least one.
  @Test func handWorkedCase() {
    #expect(abs(Hypergeometric.upperTail(hits: 2, drawn: 2, flagged: 2, days: 4) - 1.0 / 6) < 1e-15)
    #expect(abs(Hypergeometric.upperTail(hits: 1, drawn: 2, flagged: 2, days: 4) - 5.0 / 6) < 1e-15)
  }

  @Test func certainAndImpossible() {
    #expect(Hypergeometric.upperTail(hits: 0, drawn: 3, flagged: 1, days: 9) == 1)
    #expect(Hypergeometric.upperTail(hits: 2, drawn: 3, flagged: 1, days: 9) == 0)
    #expect(Hypergeometric.upperTail(hits: 3, drawn: 3, flagged: 9, days: 9) == 1)
    #expect(Hypergeometric.upperTail(hits: 0, drawn: 0, flagged: 0, days: 0) == 1)
  }

  @Test func longCataloguesStayInRange() {
    let found = Hypergeometric.upperTail(
      hits: 5_000, drawn: 10_000, flagged: 500_000, days: 1_000_000)
    #expect(abs(found - 0.5040094205562096) < 1e-9)
  }
}
