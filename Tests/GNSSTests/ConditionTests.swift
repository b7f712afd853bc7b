import Determinism
import TestSupport
import Testing

@testable import GNSS

/// Stretches that hold little: they borrow from their neighbours, and their uncertainty says so.
@Suite struct ConditionTests {
  private static func inputs(days: Int) throws -> (SyntheticRecord, GNSSInputs) {
    var station = SyntheticTruthTests.station(SyntheticTruthTests.places[3], seed: 6)
    station.step = 60
    station.days = days
    let record = try station.record()
    return (record, try SyntheticTruthTests.inputs(record))
  }

  private static let oneDay = Result { try inputs(days: 1) }
  private static let threeDays = Result { try inputs(days: 3) }

  /// The solution of what is kept of a record by hour and satellite.
  private func solve(
    _ given: (SyntheticRecord, GNSSInputs), _ method: CalibrationMethod = .arcs,
    _ keep: (Double, Satellite) -> Bool
  ) throws -> (StationTECResult, SyntheticTruthTests.Comparison) {
    var set = given.1.observations
    let start = try #require(set.epochs.first)
    set.records.removeAll {
      !keep((set.epochs[Int($0.epoch)] - start) / 3_600, $0.satellite)
    }
    var options = StationTECOptions()
    options.method = method
    let result = try StationTEC.solve(
      observations: set, orbits: given.1.orbits, biases: given.1.biases, options: options)
    var comparison = SyntheticTruthTests.Comparison()
    comparison.add(result, given.0)
    return (result, comparison)
  }

  /// Six hours with a third of the satellites, about three at a time.
  @Test(arguments: [CalibrationMethod.arcs, .leastSquares])
  func aPoorStretchBorrowsFromItsNeighbours(_ method: CalibrationMethod) throws {
    let given = try Self.oneDay.get()
    let (whole, _) = try solve(given, method) { _, _ in true }
    let (result, comparison) = try solve(given, method) { hour, satellite in
      !(6..<12).contains(hour) || satellite.number % 3 == 0
    }
    #expect(result.rows.count >= 92, "\(comparison.words)")
    #expect(comparison.share > 0.85 && comparison.rms < 2, "\(comparison.words)")
    // The stretch is less sure than it was; the rest of the day hardly.
    let poor = result.rows.filter { $0.satellites <= 4 }.map(\.sigma)
    let rich = whole.rows.map(\.sigma)
    #expect(!poor.isEmpty)
    #expect((OrderedStatistics.median(poor) ?? 0) > (OrderedStatistics.median(rich) ?? 9))
  }

  @Test(arguments: [CalibrationMethod.arcs, .leastSquares])
  func aDayWithFewSatellitesKeepsItsRows(_ method: CalibrationMethod) throws {
    let (result, comparison) = try solve(try Self.oneDay.get(), method) { _, satellite in
      satellite.number % 3 == 0
    }
    #expect(result.rows.count >= 92, "\(comparison.words)")
    #expect(comparison.share > 0.85 && comparison.rms < 3, "\(comparison.words)")
  }

  /// Where there is no satellite there is no row; the hours about the hole keep theirs.
  @Test func aHoleHasNoRows() throws {
    let (result, comparison) = try solve(try Self.oneDay.get()) { hour, _ in
      !(9..<12).contains(hour)
    }
    #expect((83...86).contains(result.rows.count), "\(comparison.words)")
    #expect(result.rows.count + result.refused == 96)
    #expect(comparison.share > 0.85 && comparison.rms < 2, "\(comparison.words)")
  }

  /// One of three days has an hour alone: the others keep theirs, and it is no worse for them.
  @Test func severalDaysCarryAPoorOne() throws {
    let given = try Self.threeDays.get()
    let (result, comparison) = try solve(given) { hour, _ in
      !(25..<48).contains(hour)
    }
    #expect((195...198).contains(result.rows.count), "\(comparison.words)")
    #expect(comparison.share > 0.85 && comparison.rms < 2, "\(comparison.words)")
    // That hour by itself is refused, or far less sure.
    let alone = message {
      let (single, _) = try solve(given) { hour, _ in (24..<25).contains(hour) }
      #expect((single.rows.map(\.sigma).min() ?? 9) > 2)
    }
    if let alone { #expect(alone.contains("needed") || alone.contains("determine"), "\(alone)") }
  }

  /// What determines nothing is refused with the reason.
  @Test func tooLittleIsRefusedWithItsReason() throws {
    let given = try Self.oneDay.get()
    #expect(
      message { _ = try solve(given) { hour, _ in hour < 0.25 } }
        == "0 arcs of 20 minutes and more without a cycle slip, and 3 are needed; give a longer span"
    )
    #expect(
      message { _ = try solve(given) { hour, satellite in hour < 6 && satellite.number == 5 } }?
        .hasSuffix(
          "arcs of 20 minutes and more without a cycle slip, and 3 are needed; give a longer span")
        == true)
    #expect(message { _ = try solve(given) { _, _ in false } } != nil)
    // Three arcs of half an hour hardly change their elevation: offsets and TEC are one.
    let words = message {
      let (result, _) = try solve(given) { hour, satellite in
        (6..<6.5).contains(hour) && satellite.number % 4 == 0
      }
      #expect((result.rows.map(\.sigma).min() ?? 0) > 2)
    }
    if let words { #expect(words.contains("needed") || words.contains("determine"), "\(words)") }
  }
}
