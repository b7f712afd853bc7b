import Testing

@testable import Detection

@Suite struct DTECTests {
  /// Differences 1, 2, 3, 4, 10: median 3, quartiles 2 and 4 (type 7), so DTEC of 10 is 3.5.
  @Test func handWorkedCase() throws {
    let observed: [Double?] = [11, 12, 13, 14, 20]
    let predicted: [Double?] = [10, 10, 10, 10, 10]
    let dtec = try DTEC(
      observed: observed, predicted: predicted, reference: Array(repeating: true, count: 5))
    #expect(dtec.median == 3)
    #expect(dtec.interquartileRange == 2)
    #expect(dtec.count == 5)
    #expect(dtec.values == [-1, -0.5, 0, 0.5, 3.5])
  }

  /// numpy.percentile([0.3, -1.2, 4.0, 2.2, 0.9, -0.4], [25, 50, 75]) = -0.225, 0.6, 1.875.
  @Test func quartilesFollowTypeSeven() throws {
    let difference: [Double?] = [0.3, -1.2, 4.0, 2.2, 0.9, -0.4]
    let dtec = try DTEC(
      observed: difference, predicted: Array(repeating: 0, count: 6),
      reference: Array(repeating: true, count: 6))
    #expect(abs(dtec.median - 0.6) < 1e-15)
    #expect(abs(dtec.interquartileRange - 2.1) < 1e-15)
  }

  @Test func gapsStayGapsAndDoNotCount() throws {
    let dtec = try DTEC(
      observed: [1, nil, 2, 3, 4, 5], predicted: [0, 0, 0, nil, 0, 0],
      reference: Array(repeating: true, count: 6))
    #expect(dtec.count == 4)
    #expect(dtec.values[1] == nil)
    #expect(dtec.values[3] == nil)
  }

  /// The reference sets the scale; samples outside it are measured by that scale.
  @Test func scaleComesFromTheReferenceAlone() throws {
    let dtec = try DTEC(
      observed: [1, 2, 3, 4, 1000], predicted: [0, 0, 0, 0, 0],
      reference: [true, true, true, true, false])
    #expect(dtec.median == 2.5)
    #expect(dtec.interquartileRange == 1.5)
    #expect(dtec.values[4] == (1000 - 2.5) / 1.5)
  }

  @Test func withoutSpreadThereIsNoScale() {
    #expect(throws: DTEC.Failure.noSpread) {
      try DTEC(
        observed: [1, 1, 1, 1, 9], predicted: [0, 0, 0, 0, 0],
        reference: Array(repeating: true, count: 5))
    }
  }

  @Test func threeSamplesAreTooFew() {
    #expect(throws: DTEC.Failure.tooFewSamples(have: 3)) {
      try DTEC(
        observed: [1, 2, 3, nil], predicted: [0, 0, 0, 0],
        reference: Array(repeating: true, count: 4))
    }
  }

  /// Adding a constant to every difference moves the median and no DTEC; a factor changes none.
  @Test func isInvariantUnderShiftAndScale() throws {
    let base: [Double] = [0.5, -2, 1.25, 3, 0.75, -1, 8]
    let reference = Array(repeating: true, count: base.count)
    let zeros: [Double?] = Array(repeating: 0, count: base.count)
    let plain = try DTEC(observed: base, predicted: zeros, reference: reference)
    let moved = try DTEC(
      observed: base.map { $0 * 4 + 16 }, predicted: zeros, reference: reference)
    #expect(plain.values == moved.values)
  }
}
