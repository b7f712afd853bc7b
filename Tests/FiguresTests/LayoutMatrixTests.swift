import Determinism
import Testing

@testable import Figures

/// Every chart with every odd set of values, at both widths of a journal, with short and with long
/// words: nothing clipped, no text over another, every number paintable.
@Suite struct LayoutMatrixTests {
  struct Values: Sendable, CustomTestStringConvertible {
    let name: String
    let values: [Double?]
    var testDescription: String { name }
    /// Values as numbers, missing ones as NaN.
    var numbers: [Double] { values.map { $0 ?? .nan } }
    var points: [Point] {
      numbers.enumerated().map { Point(Double($0.offset), $0.element) }
        + numbers.map { Point($0, $0) }
    }
  }

  static let values = [
    Values(name: "usual", values: [3, 1, 4, 1, 5, 9, 2, 6]), Values(name: "no point", values: []),
    Values(name: "one point", values: [5]), Values(name: "all equal", values: [2, 2, 2, 2]),
    Values(name: "all zero", values: [0, 0, 0]), Values(name: "missing", values: [nil, nil]),
    Values(name: "NaN among values", values: [1, .nan, nil, 3]),
    Values(name: "only NaN", values: [.nan, .nan]),
    Values(name: "infinities", values: [.infinity, 1, -.infinity, 2]),
    Values(name: "negative", values: [-3, -1, -2]),
    Values(name: "huge", values: [1e300, -1e300, 1e299]),
    Values(name: "tiny", values: [1e-300, 2e-300, 0]),
    Values(name: "one far away", values: [1, 2, 1, 1e9]),
  ]

  static let widths = [FigureWidth.single, FigureWidth.double]
  static let words = ["Model", "A long name of a model, a station or a quantity (TECU) "]

  /// A word as short as it is, or three times as long again.
  private static func charts(_ values: Values, _ word: String) -> [(String, any Chart)] {
    let many = Array(repeating: word, count: word.count < 10 ? 1 : 3).joined()
    func named(_ index: Int) -> String { word + " \(index)" }
    return [
      ("taylor", taylor(values, many, named)), ("scatter", scatter(values, many, named)),
      ("bars", bars(values, many, named)), ("maps", maps(values, many, named)),
      ("columns", DayHourColumns([[map(values, many)], [map(values, many)]])),
      ("series", series(values, many, named)), ("stations", stations(values, many, named)),
      ("gridded", gridded(values, many, named)), ("network", network(values, many)),
      ("histogram", histogram(values, many)),
      (
        "small multiples",
        SmallMultiples(
          (0..<5).map { .init(named($0), histogram(values, many)) }, columns: 3)
      ),
      (
        "curves",
        XYChart(
          curves: [
            .init(named(1), values.points, color: .black),
            .init(named(2), values.points, form: .points, color: Palette.blue),
            .init(named(3), values.points, form: .steps, color: Palette.green),
          ], bands: [.init(many, lower: values.points, upper: values.points, color: Palette.sky)],
          xLabel: many, yLabel: many)
      ),
    ]
  }

  private static func histogram(_ values: Values, _ words: String) -> Histogram {
    Histogram(
      values: values.numbers, intervals: 5, xLabel: words, yLabel: words,
      levels: [.init(words, values.numbers.first ?? 0, color: .black)])
  }

  private static func taylor(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> TaylorDiagram {
    TaylorDiagram(
      models: values.numbers.enumerated().map { index, value in
        .init(name(index), correlation: value / 9, deviation: value, bias: value)
      }, reference: values.numbers.first ?? 0, referenceLabel: words, deviationLabel: words,
      differenceLabel: words, biasLabel: words)
  }

  private static func scatter(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> ScatterChart {
    ScatterChart(
      panels: (0..<5).map {
        .init(
          heading: name($0), note: words, points: values.points,
          fit: .init(slope: values.numbers.first ?? 1, intercept: values.numbers.last ?? 0))
      }, xLabel: words, yLabel: words)
  }

  private static func bars(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> GroupedDots {
    let bars = values.values.map { value in
      GroupedDots.Dot(value, low: value.map { $0 - 1 }, high: value.map { $0 + 1 })
    }
    return GroupedDots(
      panels: [.init(label: words, dots: [bars, bars]), .init(label: words, dots: [])],
      groups: [words, name(2)], series: values.values.indices.map(name))
  }

  private static func map(_ values: Values, _ words: String) -> DayHourMap {
    DayHourMap(
      values: values.values.map { Array(repeating: $0, count: 24) }, days: .relative(first: -5),
      dayLabel: words, rowLabels: (1...24).map(String.init), rowTitle: words, valueLabel: words,
      colours: .diverging, event: .init(column: 3, row: 18.3), eventLabel: words,
      marks: [.init(column: 0, row: 2), .init(column: 90, row: -4)], markLabel: words,
      heading: words)
  }

  private static func maps(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> DayHourPanels {
    var published = map(values, words)
    published.colours = .asPublished(centred: true)
    var flagged = map(values, words)
    flagged.colours = .categories(values.values.indices.map { .init(name($0), Palette.blue) })
    return DayHourPanels([map(values, words), published, flagged])
  }

  private static func series(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> TimeSeriesChart {
    TimeSeriesChart(
      start: UTCTime(seconds: 1_509_753_600), step: 3_600,
      panels: [
        .init(
          label: words, heading: words, lines: [.init(name(1), values.values, color: .black)],
          bands: [
            .init(name(2), lower: values.values, upper: values.values, color: Palette.sky)
          ], spans: [.init(words, 1..<3, color: Palette.yellow)],
          thresholds: [.init(name(3), values.numbers.first ?? 0)]),
        .init(label: words, bars: [.init(name(4), values.values, color: Palette.orange)]),
      ], event: UTCTime(seconds: 1_509_757_200), eventLabel: words)
  }

  private static func stations(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> StationMap {
    StationMap(
      stations: values.numbers.enumerated().map {
        .init(name($0.offset), latitude: $0.element, longitude: 10 * $0.element)
      }, stationLabel: words, event: .init(longitude: 46, latitude: 35), eventLabel: words,
      circles: [.init(words, radius: values.numbers.first.map { 100 * $0 } ?? 500)])
  }

  private static func gridded(
    _ values: Values, _ words: String, _ name: (Int) -> String
  ) -> GriddedMaps {
    GriddedMaps(
      maps: (0..<3).map { .init(heading: name($0), values: [values.values, values.values]) },
      region: GeoFrame(longitudes: 40...50, latitudes: 30...40), valueLabel: words,
      isDiverging: true, event: .init(longitude: 46, latitude: 35), eventLabel: words)
  }

  private static func network(_ values: Values, _ words: String) -> NetworkDiagram {
    NetworkDiagram(
      layers: values.values.indices.map {
        .init(kind: words, shape: [$0, 1_000_000], parameters: $0 * 1_000_000, note: words)
      })
  }

  @Test(arguments: values, [0, 1])
  func everyChartKeepsItsLayout(values: Values, wordIndex: Int) throws {
    for (name, chart) in LayoutMatrixTests.charts(values, LayoutMatrixTests.words[wordIndex]) {
      for width in LayoutMatrixTests.widths {
        let drawing = try Sample.draw(chart, "matrix-\(name)", width: width)
        try Sample.checkLayout(drawing)
        #expect(drawing.height < 1_500, "\(name) is \(drawing.height) points tall")
      }
    }
  }

  /// Type of less than 6 points cannot be read in print.
  @Test func noTypeIsSmallerThanSixPoints() throws {
    for (name, chart) in LayoutMatrixTests.charts(LayoutMatrixTests.values[0], "Model") {
      let drawing = try Sample.draw(chart, "matrix-\(name)", width: FigureWidth.double)
      for case .text(let words, _, let style) in drawing.operations {
        #expect(style.size >= 6, "\(name): `\(words)` at \(style.size) points")
      }
    }
  }
}
