import Foundation
import Testing

@testable import Figures

private let stations: [StationMap.Station] = [
  .init("XJSH", latitude: 44.18, longitude: 86.00), .init("XJWL", latitude: 44.28, longitude: 86.2),
  .init("XJDS", latitude: 44.30, longitude: 84.88),
  .init("XJKE", latitude: 41.78, longitude: 86.19),
  .init("XJKL", latitude: 43.35, longitude: 81.9), .init("XJSS", latitude: 44.2, longitude: 86.1),
]

@Suite struct MapTests {
  private func map() -> StationMap {
    StationMap(
      stations: stations, stationLabel: "GNSS station",
      event: .init(longitude: 86.35, latitude: 43.83), eventLabel: "epicentre",
      circles: [.init("radius of preparation, 380 km", radius: 380)])
  }

  @Test(arguments: [("single", FigureWidth.single), ("double", FigureWidth.double)])
  func stationsAndCircle(name: String, width: Double) throws {
    let drawing = try Sample.draw(map(), "stations-\(name)", width: width)
    try Sample.checkLayout(drawing)
    if name == "single" { try Golden.check(drawing) }
  }

  @Test func regionsAcrossTheDateLineAndThePole() throws {
    for (west, south) in [(165.0, -30.0), (-200, 40), (0, 70), (-180, -90)] {
      var map = map()
      map.event = .init(longitude: west + 8, latitude: south + 10)
      map.circles = [.init("1,500 km", radius: 1_500), .init("nonsense", radius: -1)]
      map.stations = [.init("A", latitude: south + 5, longitude: west + 370)]
      map.region = GeoFrame(longitudes: west...(west + 40), latitudes: south...(south + 30))
      let drawing = try Sample.draw(map, "stations-edge", width: FigureWidth.single)
      try Sample.checkLayout(drawing)
      #expect(drawing.text.contains("\"A\""))
    }
  }

  /// Studies near 180° are drawn as any other, however their longitudes are written.
  @Test(
    arguments: [
      (176.0, -179.0, 172.0), (176, 181, 172), (-184, -179, 172), (184, -172, 190),
      (359, 2, -3), (-179, 178, 181.5),
    ])
  func mapsAcrossTheDateLineAreNoWiderThanTheirPlaces(
    event: Double, first: Double, second: Double
  ) throws {
    func drawing(_ shift: Double, _ shifts: [Double] = [0, 0, 0]) throws -> Drawing {
      var map = map()
      map.event = .init(longitude: event + shift + shifts[0], latitude: -20)
      map.circles = [.init("380 km", radius: 380)]
      map.stations = [
        .init("FIJI", latitude: -18, longitude: first + shift + shifts[1]),
        .init("VANU", latitude: -17, longitude: second + shift + shifts[2]),
      ]
      let drawing = try Sample.draw(map, "stations-180", width: FigureWidth.single)
      try Sample.checkLayout(drawing)
      return drawing
    }
    let frame = GeoFrame(
      holding: [event, first, second].map { .init(longitude: $0, latitude: -20) }, margin: 1.5)
    #expect(frame.longitudes.upperBound - frame.longitudes.lowerBound < 26)
    for longitude in [event, first, second] {
      let place = frame.unwrapped(longitude)
      #expect(frame.longitudes.contains(place), "\(longitude)")
    }
    let text = try drawing(0).text
    #expect(text.contains("\"FIJI\"") && text.contains("\"VANU\""))
    // A whole turn more in any of them changes nothing that is drawn.
    for shifts in [[360.0, 0, 0], [0, -360, 0], [0, 0, 360], [-360, 360, 0]] {
      #expect(try drawing(0, shifts).text == text)
    }
  }

  /// Degrees of every latitude and size of region fit beside the map.
  @Test(arguments: [FigureWidth.single, FigureWidth.double])
  func degreesAreNeverCut(width: Double) throws {
    for step in 0..<40 {
      let latitude = -78 + 3.9 * Double(step)
      let radius = 40 + 61 * Double(step * 7 % 40)
      let region = GeoFrame(
        longitudes: -170.5...(-160 + 3 * Double(step)),
        latitudes: (latitude - 1.7)...(latitude + 1 + 0.3 * Double(step)))
      var map = map()
      map.stations = [.init("node", latitude: latitude + 9.3, longitude: 21.7)]
      map.event = .init(longitude: 3.3 * Double(step), latitude: latitude)
      map.circles = [.init("circle", radius: radius)]
      try Sample.checkLayout(try Sample.draw(map, "stations-\(step)", width: width))
      let gridded = GriddedMaps(
        maps: [.init(heading: "a", values: [[1, 2], [3, 4]])], region: region,
        valueLabel: "OLR (–)", isDiverging: true)
      try Sample.checkLayout(try Sample.draw(gridded, "gridded-\(step)", width: width))
    }
  }

  @Test func oddPlacesAreDrawn() throws {
    for stations in [
      [], [.init("one", latitude: 10, longitude: 20)],
      [.init("nan", latitude: .nan, longitude: 20), .init("pole", latitude: 90, longitude: 0)],
      (0..<30).map { .init("name \($0)", latitude: 10, longitude: 20) },
    ] as [[StationMap.Station]] {
      let map = StationMap(stations: stations, stationLabel: "station")
      try Sample.checkLayout(try Sample.draw(map, "stations-odd", width: FigureWidth.single))
    }
  }

  @Test func theWorldIsWhole() {
    let world = Coastline.world
    #expect(world.coasts.count == 134 && world.borders.count > 150)
    let all = (world.coasts + world.borders).flatMap { $0 }
    #expect(all.count > 7_000)
    #expect(all.allSatisfy { $0.longitude.magnitude <= 180 && $0.latitude.magnitude <= 90 })
    #expect(Coastline(packed: [1, 0, 9, 0, 1]).coasts.isEmpty)
    #expect(Coastline(packed: [255, 255]).coasts.isEmpty)
  }

  /// Every place of a circle stands at its distance, by the haversine formula.
  @Test(arguments: [(0.0, 0.0, 100.0), (43.83, 86.35, 380), (-60, 179, 3_000), (89.9, 0, 500)])
  func circlesKeepTheirDistance(latitude: Double, longitude: Double, radius: Double) {
    let places = GeoCircle.places(
      centre: .init(longitude: longitude, latitude: latitude), radius: radius)
    #expect(places.count == 121)
    for place in places {
      let (a, b) = (latitude * .pi / 180, place.latitude * .pi / 180)
      let turn = (place.longitude - longitude) * .pi / 180
      let h = pow(sin((b - a) / 2), 2) + cos(a) * cos(b) * pow(sin(turn / 2), 2)
      #expect(abs(2 * 6_371 * asin(h.squareRoot()) - radius) < 1e-6)
    }
    for (first, second) in zip(places, places.dropFirst()) where latitude < 80 {
      #expect(abs(first.longitude - second.longitude) < 30)
    }
  }

  @Test func griddedSeries() throws {
    func value(_ x: Int, _ y: Int, _ day: Int) -> Double? {
      if (x + y + day) % 37 == 0 { return nil }
      return Double((x * (day + 3) + y * 5) % 23 - 11) * 3
    }
    let maps = (0..<8).map { day in
      GriddedMaps.Map(
        heading: "\(4 + day) December 2016",
        values: (0..<24).map { x in (0..<16).map { y in value(x, y, day) } })
    }
    var chart = GriddedMaps(
      maps: maps,
      region: GeoFrame(longitudes: 70...100, latitudes: 30...50), valueLabel: "OLR index (–)",
      isDiverging: true, event: .init(longitude: 86.35, latitude: 43.83), eventLabel: "epicentre")
    try Sample.checkLayout(try Sample.draw(chart, "gridded-double"))
    try Sample.checkLayout(try Sample.draw(chart, "gridded-single", width: FigureWidth.single))
    chart.maps = []
    try Sample.checkLayout(try Sample.draw(chart, "gridded-none"))
    let ragged: [[Double?]] = [[], [1], [nil, .nan]]
    chart.maps = [
      GriddedMaps.Map(heading: "", values: []), GriddedMaps.Map(heading: "x", values: ragged),
    ]
    let small = try Sample.draw(chart, "gridded", width: FigureWidth.single)
    try Sample.checkLayout(small)
  }
}

@Suite struct NetworkDiagramTests {
  private let layers: [NetworkDiagram.Layer] = [
    .init(kind: "Input", shape: [4, 1], parameters: 0),
    .init(kind: "Conv1D", shape: [4, 64], parameters: 256, note: "3 wide, ReLU"),
    .init(kind: "MaxPooling1D", shape: [2, 64], parameters: 0, note: "2 wide"),
    .init(kind: "LSTM", shape: [2, 100], parameters: 66_000, note: "tanh, sequences"),
    .init(kind: "Dropout", shape: [2, 100], parameters: 0, note: "0.2 in training"),
    .init(kind: "LSTM", shape: [50], parameters: 30_200, note: "tanh"),
    .init(kind: "Dense", shape: [1], parameters: 51, note: "linear"),
  ]

  @Test(arguments: [("single", FigureWidth.single), ("double", FigureWidth.double)])
  func layersInOrder(name: String, width: Double) throws {
    let chart = NetworkDiagram(layers: layers)
    #expect(chart.parameters == 96_507)
    let drawing = try Sample.draw(chart, "network-\(name)", width: width)
    try Sample.checkLayout(drawing)
    if name == "single" { try Golden.check(drawing) }
    #expect(drawing.text.contains("\"96\u{2009}507 parameters in all\""))
  }

  @Test func oddNetworksAreDrawn() throws {
    for layers in [
      [],
      [NetworkDiagram.Layer(kind: String(repeating: "long", count: 50), shape: [], parameters: 1)],
    ] {
      let chart = NetworkDiagram(layers: layers)
      try Sample.checkLayout(try Sample.draw(chart, "network-odd", width: FigureWidth.single))
    }
    #expect(NetworkDiagram.grouped(1_234_567) == "1\u{2009}234\u{2009}567")
    #expect(NetworkDiagram.grouped(9_999) == "9999")
  }
}
