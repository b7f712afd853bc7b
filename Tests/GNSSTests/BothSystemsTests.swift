import Determinism
import TestSupport
import Testing

@testable import GNSS

/// GPS and Galileo together under the synthetic ionosphere: a receiver delays their signals by
/// different amounts, and one TEC must come of both.
@Suite struct BothSystemsTests {
  private static func record(_ place: Int, seed: Int) throws -> SyntheticRecord {
    var station = SyntheticTruthTests.station(SyntheticTruthTests.places[place], seed: seed)
    station.hasGalileo = true
    station.step = 60
    return try station.record()
  }

  private static let records = Result {
    try [(0, 31), (3, 32), (4, 33)].map { try record($0.0, seed: $0.1) }
  }

  private func solve(
    _ record: SyntheticRecord, _ method: CalibrationMethod,
    _ systems: [SatelliteSystem] = [.gps, .galileo]
  ) throws -> StationTECResult {
    let given = try SyntheticTruthTests.inputs(record)
    var options = StationTECOptions()
    options.method = method
    options.systems = systems
    return try StationTEC.solve(
      observations: given.observations, orbits: given.orbits, biases: given.biases,
      options: options)
  }

  /// Vertical TEC of both is as true as stated, and both systems' satellites are in it.
  @Test(arguments: [CalibrationMethod.arcs, .leastSquares])
  func bothGiveOneTEC(_ method: CalibrationMethod) throws {
    var all = SyntheticTruthTests.Comparison()
    for record in try Self.records.get() {
      let both = try solve(record, method)
      #expect(both.pairs == ["C1C-C2W", "C1X-C5X"])
      #expect(both.rows.count >= 95)
      #expect(Set(both.points.map(\.satellite.system)) == [.gps, .galileo])
      var comparison = SyntheticTruthTests.Comparison()
      comparison.add(both, record)
      #expect(comparison.rms < 1.5, "\(record.station.name): \(comparison.words)")
      all.add(both, record)
      let single = try solve(record, method, [.gps])
      let seen = both.rows.map(\.satellites).reduce(0, +)
      #expect(seen * 2 > single.rows.map(\.satellites).reduce(0, +) * 3)
    }
    print("truth of both systems: \(method.rawValue): \(all.words)")
    #expect(all.share > 0.85, "\(all.words)")
  }

  /// The receiver's biases of both systems are found, and what lies between them to a tenth of what
  /// was put in: a wrong shape of the ionosphere moves both alike, in TECU.
  @Test func theBiasBetweenTheSystemsIsFound() throws {
    for record in try Self.records.get() {
      let result = try solve(record, .leastSquares)
      let gps = try #require(result.receiverBiases["C1C-C2W"]) - record.receiverBias
      let galileo = try #require(result.receiverBiases["C1X-C5X"]) - record.galileoReceiverBias
      let between = record.galileoReceiverBias - record.receiverBias
      #expect(between.magnitude > 2, "the two are hardly apart, so that this says little")
      let factors = try [(SatelliteSystem.gps, "C1C L1C C2W L2W"), (.galileo, "C1X L1X C5X L5X")]
        .map { system, names in
          let codes = names.split(separator: " ").compactMap { ObservationCode($0.utf8) }
          return try #require(
            SignalPair(system: system, codes: [codes[0], codes[2]], phases: [codes[1], codes[3]])
          ).tecuPerNanosecond
        }
      let rest = gps * factors[0] - galileo * factors[1]
      print(
        "biases: \(record.station.name) GPS off by \(gps) ns, Galileo by \(galileo) ns,"
          + " between them \(rest) TECU of \(between) ns")
      #expect(gps.magnitude < 3 && galileo.magnitude < 3)
      #expect(rest.magnitude < 0.6)
    }
  }

  /// The receiver's bias as the methods have it that fix it before TEC: each system's own.
  @Test func theScatterTellsEachSystemsBias() throws {
    for record in try Self.records.get() {
      let result = try solve(record, .minimumDeviation)
      let gps = try #require(result.receiverBiases["C1C-C2W"])
      let galileo = try #require(result.receiverBiases["C1X-C5X"])
      #expect((gps - record.receiverBias).magnitude < 4)
      #expect((galileo - record.galileoReceiverBias).magnitude < 4)
    }
  }

  /// One system alone from a file of both.
  @Test func galileoAlone() throws {
    let record = try Self.records.get()[1]
    let result = try solve(record, .arcs, [.galileo])
    #expect(result.pairs == ["C1X-C5X"] && result.rows.count >= 93)
    var comparison = SyntheticTruthTests.Comparison()
    comparison.add(result, record)
    #expect(comparison.rms < 2, "\(comparison.words)")
  }
}
