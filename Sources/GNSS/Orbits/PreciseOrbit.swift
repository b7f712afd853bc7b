import Ionosphere

/// Places of a satellite at even steps, from SP3-c or SP3-d files.
struct PreciseOrbit: Sendable {
  /// How many places an interpolation rests on.
  static let points = 10

  private(set) var times: [GPSTime] = []
  private(set) var places: [SIMD3<Double>] = []

  /// Adds a place; of two at one moment the first given stays.
  mutating func add(_ time: GPSTime, _ place: SIMD3<Double>) {
    guard let last = times.last, time <= last else {
      times.append(time)
      places.append(place)
      return
    }
    guard let index = times.firstIndex(where: { time <= $0 }), times[index] != time else { return }
    times.insert(time, at: index)
    places.insert(place, at: index)
  }

  /// The place `elapsed` seconds before a moment in the Earth-fixed frame of then, in metres; nil
  /// beyond one step from the first or last place, and where places are fewer than ten or, on the
  /// whole, more than half an hour apart.
  ///
  /// Neville's form of Lagrange interpolation. Each node is turned into the frame of the moment
  /// first, so that the Earth's rotation is no part of what the polynomial must follow.
  func position(at time: GPSTime, elapsed: Double) -> SIMD3<Double>? {
    guard times.count >= Self.points else { return nil }
    var low = 0
    var high = times.count
    while low < high {
      let middle = (low + high) / 2
      if times[middle] <= time { low = middle + 1 } else { high = middle }
    }
    let first = min(max(0, low - Self.points / 2), times.count - Self.points)
    let window = first..<first + Self.points
    let step = (times[first + Self.points - 1] - times[first]) / Double(Self.points - 1)
    guard step <= 1_800, times[first] - time <= step,
      time - times[first + Self.points - 1] <= step
    else { return nil }
    let offsets = window.map { (times[$0] - time) + elapsed }
    var values = zip(window, offsets).map { EarthRotation.turned(places[$0], wide: -$1) }
    for span in 1..<Self.points {
      for index in 0..<Self.points - span {
        let left = offsets[index]
        let right = offsets[index + span]
        values[index] =
          (values[index + 1] * (-left) + values[index] * right) / (right - left)
      }
    }
    return values[0]
  }
}
