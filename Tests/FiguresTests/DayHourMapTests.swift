import Determinism
import Testing

@testable import Figures

/// A day's curve that varies from day to day, by arithmetic alone.
private func wave(_ day: Int, _ hour: Int) -> Double {
  let noon = Double(hour - 12).magnitude
  return 30 - noon * 1.8 + Double((day * 7 + hour * 3) % 11) * 0.6 + Double(day % 27) * 0.25
}

private let detection = [
  DayHourMap.Category("none", Color(hex: 0xF7F7F7)),
  DayHourMap.Category("above", Palette.vermilion), DayHourMap.Category("below", Palette.blue),
]

private func map(
  days: Int = 122, first: Int = -72, colours: DayHourMap.Colours = .sequential,
  label: String = "TEC (TECU)", heading: String = "",
  value: (Int, Int) -> Double? = { wave($0, $1) }
) -> DayHourMap {
  DayHourMap(
    values: (0..<days).map { day in (0..<24).map { value(day, $0) } },
    days: .relative(first: first), dayLabel: "Day relative to the earthquake",
    rowLabels: (0..<24).map { "\($0)" }, rowTitle: "Hour (UTC)", valueLabel: label,
    colours: colours, event: .init(column: 72, row: 18.3), eventLabel: "earthquake",
    heading: heading)
}

private func panels() -> DayHourPanels {
  let gap: (Int, Int) -> Bool = { day, hour in (30...33).contains(day) || (day + hour) % 97 == 0 }
  var marked = map(
    colours: .categories(detection), heading: "(e) Detected"
  ) { day, hour in
    gap(day, hour) ? nil : (day * 24 + hour) % 53 == 0 ? 1 : (day * 24 + hour) % 71 == 0 ? 2 : 0
  }
  marked.marks = [.init(column: 60, row: 4), .init(column: 66, row: 15)]
  marked.markLabel = "while geomagnetically quiet"
  var difference = map(
    colours: .diverging, label: "ΔTEC (TECU)", heading: "(c) Difference"
  ) { day, hour in
    gap(day, hour) ? nil : Double((day * 13 + hour * 29) % 41 - 20) * 0.2 + (day == 70 ? 9 : 0)
  }
  difference.clippedPart = 0.01
  return DayHourPanels([
    map(label: "TEC (–)", heading: "(a) Observed, normalised") {
      gap($0, $1) ? nil : wave($0, $1) / 40
    },
    map(label: "TEC (–)", heading: "(b) Predicted") { gap($0, $1) ? nil : wave($0, $1 + 1) / 40 },
    difference,
    map(colours: .diverging, label: "DTEC (–)", heading: "(d) Beyond the bounds") { day, hour in
      gap(day, hour) ? nil : (day * 24 + hour) % 53 == 0 ? 2.4 : 0
    },
    marked,
  ])
}

@Suite struct DayHourMapTests {
  @Test(arguments: [("single", FigureWidth.single), ("double", FigureWidth.double)])
  func fivePanels(name: String, width: Double) throws {
    let drawing = try Sample.draw(panels(), "day-hour-panels-\(name)", width: width)
    try Sample.checkLayout(drawing)
  }

  @Test func oneMapIsKept() throws {
    var small = map(days: 9, first: -5) { day, hour in
      day == 3 && hour > 15 ? nil : wave(day, hour)
    }
    small.event = .init(column: 5, row: 18.3)
    let drawing = try Sample.draw(small, "day-hour-map", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    try Golden.check(drawing)
  }

  /// Cells that are hatched carry lines within them alone, and the legend says what they are.
  @Test func hatchedCellsAreDrawnAndExplained() throws {
    var hatched = map(days: 9, first: -5)
    let plain = try Sample.draw(hatched, "day-hour-plain", width: FigureWidth.single)
    hatched.hatched = [
      .init(column: 3, row: 8), .init(column: 3, row: 9), .init(column: 7, row: 20),
      .init(column: 40, row: 1),
    ]
    hatched.hatchLabel = "anomaly injected"
    let drawing = try Sample.draw(hatched, "day-hour-hatched", width: FigureWidth.single)
    try Sample.checkLayout(drawing)
    try Golden.check(drawing)
    func lines(_ drawing: Drawing) -> [[Point]] {
      var found: [[Point]] = []
      for case .stroke(let path, let style) in drawing.operations
      where style.color == .black && style.width == 0.35 {
        found.append(
          path.elements.compactMap {
            switch $0 {
            case .move(let point), .line(let point): point
            default: nil
            }
          })
      }
      return found
    }
    #expect(lines(plain).isEmpty)
    // Once on the map, once in the legend.
    let (onMap, legend) = (lines(drawing).first ?? [], lines(drawing).last ?? [])
    try #require(lines(drawing).count == 2 && !onMap.isEmpty && !legend.isEmpty)
    var plot: Rectangle?
    for case .grid(let grid, let frame) in drawing.operations where grid.columnCount == 9 {
      plot = frame
    }
    let frame = try #require(plot)
    let (width, height) = (frame.width / 9, frame.height / 24)
    func box(column: Double, rows: ClosedRange<Double>) -> Rectangle {
      let hair = 1e-6
      return Rectangle(
        left: frame.x + column * width - hair,
        top: frame.bottom - rows.upperBound * height - hair,
        right: frame.x + (column + 1) * width + hair,
        bottom: frame.bottom - rows.lowerBound * height + hair)
    }
    let boxes: [Rectangle] = [box(column: 3, rows: 8...10), box(column: 7, rows: 20...21)]
    for point in onMap { #expect(boxes.contains { $0.contains(point) }, "\(point)") }
    var words: [String] = []
    for case .text(let found, _, _) in drawing.operations { words.append(found) }
    #expect(words.contains("anomaly injected"))
  }

  @Test func datesAndAFixedRange() throws {
    var dated = map(days: 91)
    dated.days = .dates(first: try #require(CivilDate(year: 2017, month: 9, day: 1)))
    dated.dayLabel = "Date in 2017 (UTC)"
    dated.range = 10...30
    dated.colours = .asPublished(centred: false)
    try Sample.checkLayout(try Sample.draw(dated, "day-hour-dates"))
  }

  /// The grid has a cell for each value, and its blocks fill its frame without overlap.
  @Test func cellsCoverThePlotExactly() throws {
    let drawing = try Sample.draw(map(colours: .diverging), "day-hour-cover")
    var grids: [(CellGrid, Rectangle)] = []
    for case .grid(let grid, let frame) in drawing.operations { grids.append((grid, frame)) }
    let (grid, frame) = try #require(grids.first)
    #expect(grids.count == 2 && grid.columnCount == 122 && grid.rowCount == 24)
    let blocks = CellMerge.blocks(grid.cells).flatMap(\.blocks)
    let boxes = blocks.map { grid.box(columns: $0.columns, rows: $0.rows, in: frame) }
    let area = boxes.reduce(0) { $0 + $1.width * $1.height }
    #expect(abs(area - frame.width * frame.height) < 1e-6)
    #expect(boxes.allSatisfy(frame.contains))
    // Painted in order, each cell ends in its own colour.
    for column in [0, 1, 60, 121] {
      for row in 0..<24 {
        let middle = grid.box(columns: column..<column + 1, rows: row..<row + 1, in: frame).centre
        let top = grid.overlappingRuns(in: frame).last { $0.box.contains(middle) }
        #expect(top?.color == grid.colors[grid.cells[column][row]])
      }
    }
  }

  @Test func stationsByMethods() throws {
    func column(_ method: String) -> [DayHourMap] {
      ["XJSH", "XJWL", "XJKE"].map { station in
        var small = map(
          days: 12, first: -8, colours: .diverging, label: "DTEC (–)",
          heading: "\(station), \(method)"
        ) { day, hour in (day * 24 + hour) % 31 == 0 ? Double(day % 5) - 2 : 0 }
        small.range = -3...3
        small.event = .init(column: 8, row: 5.3)
        return small
      }
    }
    let chart = DayHourColumns([column("ED-LSTME"), column("quartiles")])
    try Sample.checkLayout(try Sample.draw(chart, "day-hour-columns"))
    try Sample.checkLayout(try Sample.draw(DayHourColumns([]), "day-hour-none"))
  }

  @Test func raggedGridsAreRefused() {
    #expect(CellGrid(colors: [.black], cells: [[0], [0, 0]]) == nil)
    #expect(CellGrid(colors: [.black], cells: [[1]]) == nil)
    #expect(CellGrid(colors: [.black], cells: []) == nil)
  }

  @Test func blocksCoverEachCellOnce() {
    let grid = (0..<13).map { column in (0..<7).map { row in (column / 3 + row / 2) % 3 } }
    var count = grid.map { $0.map { _ in 0 } }
    for (key, blocks) in CellMerge.blocks(grid) {
      for block in blocks {
        for column in block.columns {
          for row in block.rows {
            count[column][row] += 1
            #expect(grid[column][row] == key)
          }
        }
      }
    }
    #expect(count.allSatisfy { $0.allSatisfy { $0 == 1 } })
    #expect(CellMerge.blocks([[1, 1], [1, 1], [1, 1]]).map(\.blocks.count) == [1])
    #expect(CellMerge.blocks([]).isEmpty)
  }

  @Test(arguments: [
    ("none", 0, Double?.none), ("one", 1, 5.0), ("nan", 4, .nan), ("infinite", 4, .infinity),
    ("equal", 4, 0.0), ("huge", 4, 1e300), ("all missing", 4, nil),
  ])
  func oddValuesAreDrawn(name: String, days: Int, value: Double?) throws {
    let colours: [DayHourMap.Colours] = [
      .sequential, .diverging, .categories(detection),
    ]
    for kind in colours {
      let drawing = try Sample.draw(
        map(days: days, first: 0, colours: kind) { _, _ in value }, "odd", width: FigureWidth.single
      )
      try Sample.checkLayout(drawing)
    }
  }

  @Test func missingDiffersFromZero() {
    let colours = DayHourColours(
      map(colours: .diverging) { day, _ in day == 0 ? nil : Double(day - 60) })
    #expect(colours.key(nil) == DayHourColours.missing)
    #expect(colours.key(.nan) == DayHourColours.missing)
    #expect(colours.key(0) == ColourMapping.levels / 2)
  }

  @Test func longLabelsStayInside() throws {
    var long = map(label: String(repeating: "a very long quantity ", count: 9) + "(TECU)")
    long.rowTitle = String(repeating: "Hour of the day ", count: 8)
    long.dayLabel = String(repeating: "Day relative to the earthquake ", count: 9)
    long.eventLabel = String(repeating: "mainshock", count: 30)
    long.heading = String(repeating: "(a) heading ", count: 30)
    try Sample.checkLayout(
      try Sample.draw(long, "day-hour-long", width: FigureWidth.single))
  }

  @Test func mapsOfOneQuantityShareTheirColours() {
    let small = map(days: 2, colours: .diverging) { day, _ in Double(day) }
    let large = map(days: 2, colours: .diverging) { day, _ in Double(-8 * day) }
    let other = map(days: 2, colours: .diverging, label: "DTEC") { day, _ in Double(3 * day) }
    let shared = DayHourMap.sharingColours([[small, other], [large]])
    #expect(shared[0][0].range == shared[1][0].range)
    #expect(shared[0][0].range.map { $0.contains(8) && $0.contains(-8) } == true)
    #expect(shared[0][1].range.map { $0.contains(3) && !$0.contains(8) } == true)
    #expect(DayHourColours(shared[0][0]).key(0) == DayHourColours(shared[1][0]).key(0))
  }

  /// Rows that count from 0 and from 1 have ticks at the same hours, whatever the height.
  @Test(arguments: [FigureWidth.single, FigureWidth.double])
  func hoursHaveTheSameTicksEverywhere(width: Double) throws {
    for (first, expected) in [(0, ["0", "6", "12", "18"]), (1, ["6", "12", "18", "24"])] {
      var one = map(days: 9, first: -5)
      one.rowLabels = (first..<first + 24).map(String.init)
      for count in [1, 3, 5] {
        let chart = DayHourPanels(Array(repeating: one, count: count))
        let drawing = try Sample.draw(chart, "hour-ticks", width: width)
        let hours = drawing.operations.compactMap { operation -> String? in
          guard case .text(let words, let point, _) = operation, point.x < 30 else { return nil }
          return Int(words).map(String.init)
        }
        #expect(Array(hours.prefix(4)) == expected, "\(count) maps")
      }
    }
  }
}
