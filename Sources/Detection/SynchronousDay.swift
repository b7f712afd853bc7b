/// How many stations are anomalous on one day in quiet conditions.
///
/// Xiong 2022 rests its conclusions on "synchronization anomalies", days on which every station is
/// anomalous; it does not say whether at the same hour. Both counts are kept.
public struct SynchronousDay: Sendable, Equatable {
  /// The day, as the caller numbers days.
  public let day: Int
  /// The day's samples of known quiet.
  public let quietSamples: Int
  /// For each station, the quiet samples that could be tested.
  public let testedSamples: [Int]
  /// For each station, the quiet samples that left their bounds.
  public let anomalousSamples: [Int]
  /// The quiet samples at which every station tested that day left its bounds at once.
  public let simultaneousSamples: Int

  /// The stations with a quiet sample that could be tested. One that was not tested speaks neither
  /// for nor against a day.
  public var testedStations: Int { testedSamples.count { $0 > 0 } }
  /// The stations with a quiet sample that left its bounds.
  public var anomalousStations: Int { anomalousSamples.count { $0 > 0 } }
  /// Whether every station that could be tested was anomalous at some quiet sample of the day; false
  /// where none could.
  public var isSynchronous: Bool { testedStations > 0 && anomalousStations == testedStations }

  /// Whether every station had at least this many quiet samples to test. On a day that has not,
  /// the absence of a synchronous anomaly says nothing.
  public func isTestable(minimum: Int) -> Bool {
    !testedSamples.isEmpty && testedSamples.allSatisfy { $0 >= minimum }
  }

  /// The probability that the day is synchronous by chance, if each of the tested samples left its
  /// bounds independently with probability `rate`: Π (1 - (1 - rate)ⁿ) over the stations tested; 0
  /// where none was.
  ///
  /// Neighbouring samples and neighbouring stations are far from independent, so this is a
  /// yardstick; at 96 samples a day it is close to 1.
  ///
  /// - Parameter rate: 0 ... 1.
  public func chance(rate: Double) -> Double {
    precondition((0...1).contains(rate))
    guard testedStations > 0 else { return 0 }
    return testedSamples.filter { $0 > 0 }.reduce(1) { product, count in
      var none = 1.0
      for _ in 0..<count { none *= 1 - rate }
      return product * (1 - none)
    }
  }

  /// The days of a period, in the order in which they first appear.
  ///
  /// - Parameters:
  ///   - stations: for each station, its exceedances (``Exceedance/values``, TECU).
  ///   - quiet: for each sample, whether its conditions were quiet; nil where unknown.
  ///   - days: for each sample, its day; the samples of a day follow one another.
  public static func all(
    stations: [[Double?]], quiet: [Bool?], days: [Int]
  ) -> [SynchronousDay] {
    precondition(quiet.count == days.count && stations.allSatisfy { $0.count == days.count })
    var result: [SynchronousDay] = []
    var start = 0
    while start < days.count {
      let end = days[start...].firstIndex { $0 != days[start] } ?? days.count
      let samples = (start..<end).filter { quiet[$0] == true }
      let tested = stations.filter { station in samples.contains { station[$0] != nil } }
      result.append(
        SynchronousDay(
          day: days[start], quietSamples: samples.count,
          testedSamples: stations.map { station in samples.count { station[$0] != nil } },
          anomalousSamples: stations.map { station in
            samples.count { (station[$0] ?? 0) != 0 }
          },
          simultaneousSamples: tested.isEmpty
            ? 0
            : samples.count { sample in tested.allSatisfy { ($0[sample] ?? 0) != 0 } }))
      start = end
    }
    return result
  }
}
