import Ionosphere

extension TECRecord {
  /// Where the maps of the source stand among the samples: the first of them modulo the stride, and
  /// the stride; nil where nothing is interpolated or the maps come at no even times.
  var mapStride: (first: Int, stride: Int)? {
    guard origins.contains(.interpolated) else { return nil }
    let maps = origins.indices.filter { origins[$0] == .observed && series.values[$0] != nil }
    guard let first = maps.first else { return nil }
    let stride = maps.reduce(0) { Self.greatestCommonDivisor($0, $1 - first) }
    return stride > 1 ? (first % stride, stride) : nil
  }

  /// The record at every n-th sample from a first one.
  func thinned(first: Int, stride: Int) -> TECRecord {
    let samples = Swift.stride(from: first, to: series.values.count, by: stride)
    return TECRecord(
      name: name, latitude: latitude, longitude: longitude,
      series: Series(
        start: series.time(at: first), step: series.step * stride,
        values: samples.map { series.values[$0] }),
      origins: samples.map { origins[$0] })
  }

  private static func greatestCommonDivisor(_ one: Int, _ other: Int) -> Int {
    var (one, other) = (one, other)
    while other != 0 { (one, other) = (other, one % other) }
    return one
  }
}
