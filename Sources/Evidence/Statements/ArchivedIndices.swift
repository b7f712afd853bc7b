import Detection
import Determinism
import Ionosphere
import Studies

/// The measured indices that published values are held against.
struct ArchivedIndices {
  let weather: SpaceWeather
  let limits: QuietLimits
  /// From the first moment shown to the end of the period.
  let shown: Range<UTCTime>

  /// Whether a row's hour was quiet; nil where both conventions lack an index.
  func mask(of row: PublishedRow) -> MaskReading? {
    let ending = Conditions(at: row.time, in: weather, indexHour: .ending)
    let containing = Conditions(at: row.time, in: weather, indexHour: .containing)
    let reading = MaskReading(
      ending: ending, containing: containing, endingIsQuiet: ending.isQuiet(within: limits),
      containingIsQuiet: containing.isQuiet(within: limits))
    return reading.endingIsQuiet == nil && reading.containingIsQuiet == nil ? nil : reading
  }

  /// The index at the printed hours, or over the printed day; nil where some are missing.
  func hours(of extreme: PublishedExtreme) -> ArchivedHours? {
    let midnight = UTCTime(extreme.date)
    let hours = extreme.hours ?? 1...24
    let first = extreme.hours == nil ? 0...23 : hours
    let ending = hours.map { value(extreme.index, midnight + $0 * 3_600, .ending) }
    let containing = first.map { value(extreme.index, midnight + $0 * 3_600, .containing) }
    guard let ending = range(ending), let containing = range(containing) else { return nil }
    return ArchivedHours(ending: ending, containing: containing)
  }

  /// The index's values in the intervals that begin on a date, with the hours they begin at.
  func intervals(
    of index: PublishedExtreme.Index, on date: CivilDate
  ) -> [(hour: Int, value: Double)] {
    stride(from: 0, to: 86_400, by: step(of: index)).compactMap { second in
      value(index, UTCTime(date) + second, .containing).map { (second / 3_600, $0) }
    }
  }

  /// The extreme among the values it is said of; of equal ones the first.
  func extreme(_ extreme: PublishedExtreme) -> ArchivedValue? {
    let span = span(of: extreme)
    let step = step(of: extreme.index)
    let lowest = extreme.reading == .lowest || extreme.reading == .lowestOfStorm
    var best: ArchivedValue?
    var time = span.lowerBound
    while time < span.upperBound {
      if let value = value(extreme.index, time, .containing),
        best.map({ lowest ? value < $0.value : value > $0.value }) ?? true
      {
        best = ArchivedValue(value: value, time: time)
      }
      time = time + step
    }
    return best
  }

  /// A storm lasts from a day before the printed hours to a day after; intervals of three hours
  /// begin at hours that three divides.
  private func span(of extreme: PublishedExtreme) -> Range<UTCTime> {
    switch extreme.reading {
    case .highest, .lowest: return shown
    case .highestOfStorm, .lowestOfStorm:
      let midnight = UTCTime(extreme.date)
      let hours = extreme.hours ?? 0...24
      let from = hours.lowerBound / 3 * 3 - 24
      return midnight + from * 3_600..<midnight + (hours.upperBound + 24) * 3_600
    }
  }

  private func step(of index: PublishedExtreme.Index) -> Int {
    switch index {
    case .kp, .ap: 10_800
    case .dst: 3_600
    case .f107: 86_400
    }
  }

  private func value(
    _ index: PublishedExtreme.Index, _ time: UTCTime, _ hours: IndexHour
  ) -> Double? {
    let conditions = Conditions(at: time, in: weather, indexHour: hours)
    return switch index {
    case .kp: conditions.kp
    case .ap: conditions.ap
    case .dst: conditions.dst
    case .f107: conditions.f107
    }
  }

  private func range(_ values: [Double?]) -> ClosedRange<Double>? {
    let known = values.compactMap { $0 }
    guard known.count == values.count, let low = known.min(), let high = known.max() else {
      return nil
    }
    return low...high
  }
}

extension PublishedExtreme.Index {
  /// Whether a value lies beyond a limit: above it, or, for Dst, below it.
  func isBeyond(_ limit: PrintedNumber, _ value: Double) -> Bool {
    self == .dst ? value < limit.value : value > limit.value
  }
}
