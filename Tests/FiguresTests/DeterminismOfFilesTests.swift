import Foundation
import Testing

@testable import Figures

/// Every chart once, small.
private func samples(_ typesetter: Typesetter) -> [Drawing] {
  let map = DayHourMap(
    values: (0..<20).map { day in (0..<24).map { Double((day * 7 + $0 * 5) % 17) } },
    days: .relative(first: -10), dayLabel: "Day", rowLabels: (0..<24).map { "\($0)" },
    rowTitle: "Hour (UTC)", valueLabel: "TEC (TECU)", colours: .sequential)
  let bars = GroupedDots(
    panels: [.init(label: "RMSE (TECU)", dots: [[.init(1.5, low: 1.2, high: 1.8)]])],
    groups: ["all"], series: ["model"])
  let points = (0..<300).map { Point(Double($0 % 23), Double($0 * 7 % 29)) }
  let scatter = ScatterChart(
    panels: [.init(heading: "Dots", points: points)], xLabel: "x", yLabel: "y")
  let stations = StationMap(
    stations: [.init("A", latitude: 40, longitude: 10)], stationLabel: "station",
    event: .init(longitude: 11, latitude: 41), eventLabel: "event",
    circles: [.init("300 km", radius: 300)])
  func draw(_ chart: some Chart, _ name: String) -> Drawing {
    Drawing(
      of: chart, name: name, alternative: name, width: FigureWidth.single, typesetter: typesetter)
  }
  return [draw(map, "map"), draw(bars, "bars"), draw(scatter, "dots"), draw(stations, "stations")]
}

private func files(_ drawing: Drawing, _ renderer: Renderer) throws -> [[UInt8]] {
  [
    try renderer.pdf(drawing, date: Sample.date), try renderer.png(drawing, dpi: 150),
    Array(try renderer.svg(drawing).utf8),
  ]
}

@Suite struct DeterminismOfFilesTests {
  /// Bytes depend neither on what was drawn before nor on what other threads draw.
  @Test func filesAreTheSameOnEveryThread() async throws {
    let renderer = try Renderer(typesetter: Typesetter())
    let expected = try samples(renderer.typesetter).map { try files($0, renderer) }
    try await withThrowingTaskGroup(of: (Int, [[UInt8]]).self) { group in
      for task in 0..<16 {
        group.addTask {
          let renderer = try Renderer(typesetter: Typesetter())
          let drawings = samples(renderer.typesetter)
          // Each task begins elsewhere, so that no two have the same history.
          _ = try renderer.pdf(drawings[task % 3], date: Sample.date)
          return (task % 4, try files(drawings[task % 4], renderer))
        }
      }
      for try await (index, found) in group { #expect(found == expected[index]) }
    }
  }

  @Test func drawingsAreTheSameWithAnotherTypesetter() throws {
    #expect(try samples(Typesetter()) == samples(Typesetter()))
  }

  /// No time of the clock and no name of the machine stands in a file.
  @Test func filesTellNothingOfTheMachine() throws {
    let renderer = try Renderer(typesetter: Typesetter())
    let host = ProcessInfo.processInfo.hostName
    for drawing in samples(renderer.typesetter) {
      for bytes in try files(drawing, renderer) {
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(!text.contains("/usr/share"))
        if host.count > 6 { #expect(!text.contains(host)) }
      }
      let pdf = String(
        decoding: try renderer.pdf(drawing, date: Sample.date), as: UTF8.self)
      #expect(pdf.contains("/CreationDate (20171112181817Z)"))
      #expect(pdf.contains("/ModDate (20171112181817Z)"))
    }
  }
}
