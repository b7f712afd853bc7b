import Ionosphere

/// The filling of gaps by Kalman smoothing of a local linear trend (X4).
package struct GapFilling: Sendable, Equatable {
  /// The name of the step in errors and reports.
  package static let name = "kalman-smoothing"

  /// The series without gaps.
  package let values: [Double]
  /// Which samples were filled.
  package let isFilled: [Bool]
  /// The model behind the filled values; nil where there was nothing to fill.
  package let trend: LocalLinearTrend?

  /// Fills every gap, leading and trailing ones too.
  ///
  /// - Throws: `ForecastError` for a series with gaps that is constant or has fewer than four
  ///   values.
  package init(_ values: [Double?], series: String) throws(ForecastError) {
    isFilled = values.map { $0 == nil }
    guard isFilled.contains(true) else {
      self.values = values.compactMap { $0 }
      trend = nil
      return
    }
    let trend = try LocalLinearTrend.fit(values, model: Self.name, series: series)
    self.values = zip(values, trend.smoothedLevels(values)).map { $0 ?? $1 }
    self.trend = trend
  }

  /// How many samples were filled.
  package var count: Int { isFilled.count { $0 } }

  /// Runs of filled samples longer than a number of samples; windows should not reach across them.
  package func runs(longerThan samples: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var start: Int?
    for index in 0...isFilled.count {
      if index < isFilled.count, isFilled[index] {
        start = start ?? index
      } else if let first = start {
        if index - first > samples { runs.append(first..<index) }
        start = nil
      }
    }
    return runs
  }

  /// A record with its gaps filled and their origin set to `filled`.
  ///
  /// - Throws: `ForecastError` as the filling of its series.
  package static func fill(_ record: TECRecord) throws(ForecastError) -> TECRecord {
    let filling = try GapFilling(record.series.values, series: record.name)
    var result = record
    for index in filling.values.indices where filling.isFilled[index] {
      result.series.values[index] = filling.values[index]
      result.origins[index] = .filled
    }
    return result
  }
}
