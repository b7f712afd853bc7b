import Determinism

/// Values at regular moments; a gap is nil and stays nil until a named step fills it.
public struct Series<Unit: PhysicalUnit>: Sendable, Equatable, Codable {
  /// The moment of the first value.
  public let start: UTCTime
  /// Seconds between values, > 0.
  public let step: Int
  /// The values in order of time.
  public var values: [Double?]

  /// A series from its first moment, its step in seconds and its values.
  ///
  /// - Precondition: step > 0.
  public init(start: UTCTime, step: Int, values: [Double?]) {
    precondition(step > 0)
    self.start = start
    self.step = step
    self.values = values
  }

  /// The moment of the value at an index.
  public func time(at index: Int) -> UTCTime { start + index * step }

  /// The moment one step after the last value.
  public var end: UTCTime { time(at: values.count) }

  /// The index of a moment, or nil when it lies outside the series or between two values.
  public func index(of time: UTCTime) -> Int? {
    let offset = time - start
    guard offset >= 0, offset % step == 0, offset / step < values.count else { return nil }
    return offset / step
  }

  /// The value at a moment; nil for a gap, and outside the series.
  public subscript(time: UTCTime) -> Double? {
    index(of: time).flatMap { values[$0] }
  }

  /// The values from `start` up to, not including, `end`; moments outside the series are gaps.
  public func clipped(from start: UTCTime, to end: UTCTime) -> Series {
    let count = max(0, (end - start + step - 1) / step)
    return Series(start: start, step: step, values: (0..<count).map { self[start + $0 * step] })
  }

  /// How many values are gaps.
  public var gapCount: Int { values.count { $0 == nil } }
}
