import Determinism

/// The classic rival of a forecast: the same time of day on the days before (Xiong 2022, section
/// II-C, Eqs. 7 and 8).
///
/// With M̃ the median of TEC at the same time on the previous 15 days, and IQR their interquartile
/// range in either reading, the sample of the 16th day is anomalous outside M̃ ± 1.5 IQR.
public struct SameTimeMedianDetector: Sendable, Equatable {
  /// Samples in a day.
  public let samplesPerDay: Int
  /// Days before the sample's own that make the background.
  public let days: Int
  /// The least share of those days that must be present, 0 ... 1.
  public let minimumShare: Double
  /// The reading of the interquartile range.
  public let reading: InterquartileReading

  /// A detector, or nil when a day holds no sample, there are fewer than two days, or the share
  /// lies outside 0 ... 1.
  public init?(
    samplesPerDay: Int, days: Int = 15, minimumShare: Double = 0.8, reading: InterquartileReading
  ) {
    guard samplesPerDay >= 1, days >= 2, (0...1).contains(minimumShare) else { return nil }
    self.samplesPerDay = samplesPerDay
    self.days = days
    self.minimumShare = minimumShare
    self.reading = reading
  }

  /// TEC with the median and the interquartile range of each sample's days before.
  ///
  /// Days before the first sample are missing. Values that are not finite are gaps.
  ///
  /// - Parameter observed: TEC (TECU), nil for gaps.
  public func background(observed: [Double?]) -> Background {
    let observed = observed.map { $0.flatMap { $0.isFinite ? $0 : nil } }
    var centre: [Double?] = []
    var scale: [Double?] = []
    var counts: [Int] = []
    var values: [Double] = []
    for index in observed.indices {
      values.removeAll(keepingCapacity: true)
      for day in 1...days {
        let (offset, overflow) = day.multipliedReportingOverflow(by: samplesPerDay)
        guard !overflow, offset <= index else { break }
        if let value = observed[index - offset] { values.append(value) }
      }
      values.sort()
      counts.append(values.count)
      guard Double(values.count) / Double(days) >= minimumShare,
        let median = OrderedStatistics.quantile(sorted: values, 0.5),
        let range = reading.range(ofSorted: values), median.isFinite, range.isFinite
      else {
        centre.append(nil)
        scale.append(nil)
        continue
      }
      centre.append(median)
      scale.append(range)
    }
    return Background(values: observed, centre: centre, scale: scale, counts: counts)
  }
}
