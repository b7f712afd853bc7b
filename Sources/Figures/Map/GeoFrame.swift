import Determinism

/// A part of the Earth drawn with straight meridians and parallels, true to scale along its middle
/// parallel (equirectangular projection).
package struct GeoFrame: Sendable, Equatable {
  /// Degrees; may pass 180, such as 170 ... 190.
  package let longitudes: ClosedRange<Double>
  /// Degrees, within −90 ... 90.
  package let latitudes: ClosedRange<Double>

  package init(longitudes: ClosedRange<Double>, latitudes: ClosedRange<Double>) {
    let low = max(-90, min(89, latitudes.lowerBound))
    self.latitudes = low...max(low + 0.1, min(90, latitudes.upperBound))
    let west = longitudes.lowerBound
    self.longitudes = west...max(west + 0.1, min(west + 360, longitudes.upperBound))
  }

  /// The smallest frame that holds places, with a margin in degrees about them; it may lie across the
  /// meridian of 180°.
  package init(holding places: [Coastline.Place], margin: Double) {
    let finite = places.filter { $0.latitude.isFinite && $0.longitude.isFinite }
    let latitudes = finite.map(\.latitude)
    let longitudes = GeoFrame.span(of: finite.map(\.longitude))
    let south = (latitudes.min() ?? 0) - margin
    let west = longitudes.lowerBound - margin
    self.init(
      longitudes: west...(longitudes.upperBound + margin),
      latitudes: south...max(south + 0.2, (latitudes.max() ?? 0) + margin))
  }

  /// The shortest way round the Earth that passes all longitudes. Those that lie within half a turn
  /// as they are given stay where they are.
  private static func span(of longitudes: [Double]) -> ClosedRange<Double> {
    guard let least = longitudes.min(), let most = longitudes.max() else { return 0...0 }
    guard most - least > 180, least.magnitude < 1e6, most.magnitude < 1e6 else {
      return least...most
    }
    let sorted = longitudes.map { $0 - (($0 + 180) / 360).rounded(.down) * 360 }.sorted()
    // From each place to the next eastward; the longest is the way not taken.
    var best = (start: 0, gap: sorted[0] + 360 - sorted[sorted.count - 1])
    for index in sorted.indices.dropFirst() where sorted[index] - sorted[index - 1] > best.gap {
      best = (index, sorted[index] - sorted[index - 1])
    }
    return sorted[best.start]...(sorted[best.start] + 360 - best.gap)
  }

  /// Height of a map in parts of its width.
  package var aspect: Double {
    let middle = (latitudes.lowerBound + latitudes.upperBound) / 2
    let shrink = max(0.1, Elementary.cos(middle * Double.pi / 180))
    return (latitudes.upperBound - latitudes.lowerBound)
      / ((longitudes.upperBound - longitudes.lowerBound) * shrink)
  }

  /// Where a place stands on a plot; its longitude is taken as it is.
  func point(_ place: Coastline.Place, _ plot: Rectangle) -> Point {
    let east = longitudes.upperBound - longitudes.lowerBound
    let north = latitudes.upperBound - latitudes.lowerBound
    return Point(
      plot.x + (place.longitude - longitudes.lowerBound) / east * plot.width,
      plot.bottom - (place.latitude - latitudes.lowerBound) / north * plot.height)
  }

  /// A longitude moved by whole turns to the eastern side of the frame's western edge.
  func unwrapped(_ longitude: Double) -> Double {
    guard longitude.magnitude < 1e6 else { return longitude }
    let turns = ((longitude - longitudes.lowerBound) / 360).rounded(.down)
    return longitude - turns * 360
  }

  /// The parts of lines near the frame, in up to three turns of the Earth.
  func path(_ lines: [[Coastline.Place]], _ plot: Rectangle) -> Path {
    let wide = plot.inset(left: -20, top: -20, right: -20, bottom: -20)
    var path = Path()
    for turn in [-360.0, 0, 360] {
      for line in lines {
        var run: [Point] = []
        var previous: Point?
        for place in line {
          let point = point(
            .init(longitude: place.longitude + turn, latitude: place.latitude), plot)
          if let last = previous, GeoFrame.near(last, point, wide) {
            if run.isEmpty { run.append(last) }
            run.append(point)
          } else {
            path.append(Path(line: run))
            run = []
          }
          previous = point
        }
        path.append(Path(line: run))
      }
    }
    return path
  }

  private static func near(_ start: Point, _ end: Point, _ box: Rectangle) -> Bool {
    max(start.x, end.x) >= box.x && min(start.x, end.x) <= box.right
      && max(start.y, end.y) >= box.y && min(start.y, end.y) <= box.bottom
  }
}
