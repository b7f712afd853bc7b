import Determinism
import Ionosphere

/// The moments of a study's samples, the same at every station.
public struct SampleAxis: Sendable, Equatable, Codable {
  /// The moment of the first sample of the warm-up.
  public let start: UTCTime
  /// Seconds between samples, > 0.
  public let step: Int
  /// How many samples there are, warm-up included.
  public let count: Int

  /// The axis of a series.
  package init<Unit>(of series: Series<Unit>) {
    start = series.start
    step = series.step
    count = series.values.count
  }

  /// The moment of a sample.
  public func time(at sample: Int) -> UTCTime { start + sample * step }

  /// The place of a moment on the axis, which may lie outside it; a moment between two samples has
  /// the place of the one before where it lies on the axis.
  package func place(of time: UTCTime) -> Int { (time - start) / step }

  /// The moment one step after the last sample.
  public var end: UTCTime { time(at: count) }

  /// The sample at a moment, or nil when it lies outside the axis or between two samples.
  public func index(of time: UTCTime) -> Int? {
    let offset = time - start
    guard offset >= 0, offset % step == 0, offset / step < count else { return nil }
    return offset / step
  }

  /// From its parts.
  package init(start: UTCTime, step: Int, count: Int) {
    self.start = start
    self.step = step
    self.count = count
  }
}
