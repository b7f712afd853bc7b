/// A map of named places, with coast, borders, an event and circles about it.
package struct StationMap: Chart, Equatable {
  package struct Station: Sendable, Equatable {
    package var name: String
    package var place: Coastline.Place

    package init(_ name: String, latitude: Double, longitude: Double) {
      self.name = name
      place = Coastline.Place(longitude: longitude, latitude: latitude)
    }
  }

  /// A circle of equal distance from the event.
  package struct Circle: Sendable, Equatable {
    package var label: String
    /// Great-circle radius in kilometres.
    package var radius: Double

    package init(_ label: String, radius: Double) {
      self.label = label
      self.radius = radius
    }
  }

  package var stations: [Station]
  package var stationLabel: String
  package var event: Coastline.Place?
  package var eventLabel: String
  package var circles: [Circle]
  /// What is shown; about everything named when nil.
  package var region: GeoFrame?

  package init(
    stations: [Station], stationLabel: String, event: Coastline.Place? = nil,
    eventLabel: String = "", circles: [Circle] = [], region: GeoFrame? = nil
  ) {
    self.stations = stations
    self.stationLabel = stationLabel
    self.event = event
    self.eventLabel = eventLabel
    self.circles = circles
    self.region = region
  }

  package func height<C: Canvas>(forWidth width: Double, on canvas: C) -> Double {
    let legend = Legend(items: legendItems).height(width: width - 4, canvas: canvas)
    return plot(Rectangle(x: 0, y: 0, width: width, height: 0), canvas).bottom + 15
      + (legend > 0 ? legend + 4 : 0)
  }

  package func draw<C: Canvas>(on canvas: inout C, in frame: Rectangle) {
    let plot = plot(frame, canvas)
    let geo = geo(frame.width)
    canvas.fill(plot, Color(hex: 0xF7F9FB))
    canvas.clipped(to: plot) { canvas in
      canvas.stroke(
        geo.path(Coastline.world.borders, plot),
        StrokeStyle(color: Color(hex: 0x9A9A9A), width: 0.4, dashes: [2, 1.2], join: .round))
      canvas.stroke(
        geo.path(Coastline.world.coasts, plot),
        StrokeStyle(color: Color(hex: 0x4D4D4D), width: 0.6, join: .round))
      for (index, circle) in circles.enumerated() {
        canvas.stroke(
          geo.path([turned(ring(circle), geo)], plot), StationMap.circleStyle(index))
      }
    }
    canvas.stroke(Path(plot), FigureStyle.axis)
    let axes = MapAxes.axes(geo, width: plot.width, height: plot.height)
    BottomAxis(axis: axes.x)
      .draw(on: &canvas, plot: plot, left: frame.x + 1, right: frame.right - 1, line: false)
    LeftAxis(axis: axes.y).draw(
      on: &canvas, plot: plot, labelLeft: frame.x, top: plot.y, bottom: plot.bottom, line: false)
    drawPlaces(geo, plot, on: &canvas)
    Legend(items: legendItems)
      .draw(on: &canvas, at: Point(frame.x + 2, plot.bottom + 17), width: frame.width - 4)
  }

  private func ring(_ circle: Circle) -> [Coastline.Place] {
    event.map { GeoCircle.places(centre: $0, radius: circle.radius) } ?? []
  }

  /// A ring whose first point stands within the turn of the frame.
  private func turned(_ ring: [Coastline.Place], _ geo: GeoFrame) -> [Coastline.Place] {
    guard let first = ring.first else { return [] }
    let shift = geo.unwrapped(first.longitude) - first.longitude
    return ring.map { .init(longitude: $0.longitude + shift, latitude: $0.latitude) }
  }

  private static func circleStyle(_ index: Int) -> StrokeStyle {
    let dashes: [[Double]] = [[], [4, 2], [1, 1.5]]
    return StrokeStyle(color: Palette.vermilion, width: 0.9, dashes: dashes[index % 3])
  }

  private func geo(_ width: Double) -> GeoFrame {
    if let region { return region }
    var places = stations.map(\.place) + (event.map { [$0] } ?? [])
    // Distant circles may leave the map; the stations must not shrink to a dot in it.
    if let smallest = circles.min(by: { $0.radius < $1.radius }), smallest.radius < 3_000 {
      places += ring(smallest)
    }
    let found = GeoFrame(holding: places, margin: 1.5)
    // A tall region is widened, so that the map fills its width and leaves room on the page.
    let most = width > 400 ? 0.5 : 1.05
    let east = (found.longitudes.upperBound - found.longitudes.lowerBound) * found.aspect / most
    guard found.aspect > most, east < 360 else { return found }
    let centre = (found.longitudes.lowerBound + found.longitudes.upperBound) / 2
    return GeoFrame(
      longitudes: (centre - east / 2)...(centre + east / 2), latitudes: found.latitudes)
  }

  private func plot(_ frame: Rectangle, _ canvas: some Canvas) -> Rectangle {
    let geo = geo(frame.width)
    func plot(left: Double) -> Rectangle {
      let width = frame.width - left - 8
      let height = min(width * geo.aspect, 250)
      let used = min(width, height / geo.aspect)
      return Rectangle(
        x: frame.x + left + (width - used) / 2, y: frame.y + 4, width: used, height: height)
    }
    func room(_ plot: Rectangle) -> Double {
      let axes = MapAxes.axes(geo, width: plot.width, height: plot.height)
      return LeftAxis(axis: axes.y).tickWidth(height: plot.height, canvas: canvas) + 2
    }
    // Ticks follow from the height, and the height from the room that their labels leave: with the
    // wider of two readings no label is cut, whichever ticks are drawn.
    let first = room(plot(left: 20))
    return plot(left: max(first, room(plot(left: first))))
  }

  private func drawPlaces(_ geo: GeoFrame, _ plot: Rectangle, on canvas: inout some Canvas) {
    func point(_ place: Coastline.Place) -> Point? {
      let turned = Coastline.Place(
        longitude: geo.unwrapped(place.longitude), latitude: place.latitude)
      let point = geo.point(turned, plot)
      return plot.contains(point) ? point : nil
    }
    var labels = PointLabels(plot: plot)
    let points = stations.map { point($0.place) }
    let eventPoint = event.flatMap(point)
    for point in points + [eventPoint] { if let point { labels.keepClear(point, radius: 4) } }
    for point in points {
      if let point {
        Marker.triangle.draw(on: &canvas, at: point, radius: 2.8, color: Palette.blue)
      }
    }
    if let eventPoint {
      Marker.star.draw(on: &canvas, at: eventPoint, radius: 3.6, color: Palette.vermilion)
    }
    for (station, point) in zip(stations, points) {
      if let point { labels.draw(station.name, at: point, on: &canvas) }
    }
  }

  private var legendItems: [LegendItem] {
    var items: [LegendItem] = []
    if !stations.isEmpty {
      items.append(LegendItem(.marker(.triangle, Palette.blue), stationLabel))
    }
    if event != nil {
      items.append(LegendItem(.marker(.star, Palette.vermilion), eventLabel))
      items += circles.enumerated().filter { !ring($0.element).isEmpty }.map {
        LegendItem(.line(StationMap.circleStyle($0.offset)), $0.element.label)
      }
    }
    return items
  }
}
