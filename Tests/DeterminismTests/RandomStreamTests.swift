import Testing

@testable import Determinism

/// References from Fixtures/random_streams.py, an implementation apart from the definitions.
@Suite struct RandomStreamTests {
  private func stream() -> RandomStream {
    SeedPath(seed: 0, names: ["study", "model", "station"]).stream()
  }

  @Test func wordsUniformsAndIntegersAreThoseOfTheReference() {
    var words = stream()
    #expect(
      (0..<6).map { _ in words.nextWord() } == [
        0x66A8_D462, 0x59D4_52DA, 0x2F07_439A, 0x07D2_5232, 0x3FF6_35F5, 0x0F22_2AD9,
      ])
    var uniforms = stream()
    #expect(
      (0..<3).map { _ in uniforms.uniform() } == [
        0x1.9aa3518967514p-2, 0x1.783a1cd03e928p-3, 0x1.ffb1afa879114p-3,
      ])
    var integers = stream()
    #expect(
      (0..<8).map { _ in integers.integer(below: 1000) } == [401, 350, 183, 30, 249, 59, 926, 893])
  }

  @Test func normalsAreThoseOfTheReference() {
    var normals = stream()
    let references = [
      0.409_637_437_137_125_25, 0.679_146_738_685_675_2, 1.420_429_855_220_348_5,
      -0.349_458_134_896_480_5,
    ]
    for reference in references {
      // The angle 2πu is rounded before its cosine is taken.
      #expect((normals.normal() - reference).magnitude <= 4e-15)
    }
  }

  @Test func shuffleIsThePermutationOfTheReference() {
    var values = Array(0..<12)
    var source = stream()
    source.shuffle(&values)
    #expect(values == [10, 7, 6, 2, 11, 5, 8, 9, 0, 1, 3, 4])
    #expect(values.sorted() == Array(0..<12))
  }

  @Test func shufflesOfFewAreFair() {
    var counts: [[Int]: Int] = [:]
    var source = stream()
    for _ in 0..<24_000 {
      var values = [0, 1, 2, 3]
      source.shuffle(&values)
      counts[values, default: 0] += 1
    }
    #expect(counts.count == 24)
    // Each of 24 orders is met 1000 times, with a standard deviation of 31.
    #expect(counts.values.allSatisfy { (850...1150).contains($0) })
    var nothing: [Int] = []
    source.shuffle(&nothing)
    #expect(nothing.isEmpty)
  }

  @Test func uniformsFillTheirRangeAndNoMore() {
    var source = stream()
    let values = (0..<100_000).map { _ in source.uniform() }
    #expect(values.allSatisfy { (0..<1).contains($0) })
    let mean = OrderedStatistics.mean(values) ?? .nan
    let deviation = OrderedStatistics.standardDeviation(values) ?? .nan
    // Five standard errors.
    #expect((mean - 0.5).magnitude < 0.0046)
    #expect((deviation - (1.0 / 12).squareRoot()).magnitude < 0.002)
  }

  @Test func normalsHaveTheMomentsOfTheirLaw() {
    var source = stream()
    let values = (0..<100_000).map { _ in source.normal() }
    let mean = OrderedStatistics.mean(values) ?? .nan
    let variance = OrderedStatistics.mean(values.map { $0 * $0 }) ?? .nan
    let third = OrderedStatistics.mean(values.map { $0 * $0 * $0 }) ?? .nan
    let fourth = OrderedStatistics.mean(values.map { $0 * $0 * $0 * $0 }) ?? .nan
    // Five standard errors of the moments 0, 1, 0 and 3.
    #expect(mean.magnitude < 0.016)
    #expect((variance - 1).magnitude < 0.023)
    #expect(third.magnitude < 0.062)
    #expect((fourth - 3).magnitude < 0.16)
    let within = Double(values.count { $0.magnitude < 1 }) / 100_000
    #expect((within - Elementary.erf(0.5.squareRoot())).magnitude < 0.0075)
  }

  @Test func integersReachEveryValueBelowTheirBound() {
    var source = stream()
    for bound in [1, 2, 3, 7, 100] {
      let values = (0..<bound * 100).map { _ in source.integer(below: bound) }
      #expect(Set(values) == Set(0..<bound))
    }
    #expect((0..<100).allSatisfy { _ in source.integer(below: Int(UInt32.max)) < UInt32.max })
  }
}
