import Determinism
import Engine
import Evidence
import Figures
import Studies
import TestSupport
import Testing

@testable import Manifests
@testable import Reports

/// The figures of a study of three drawn stations, two windows and five detectors.
@Suite struct StationFiguresTests {
  private static let figures = """
    figures:
      - kind: station-map
      - kind: index-series
      - kind: scatter
      - kind: taylor
        models:
          - persistence
          - dnn
      - kind: score-bars
      - kind: detection-series
        models:
          - dnn
        detectors:
          - rolling-error
          - iqr-normal
        windows:
          - earthquake
        reproduces: Figure 6
      - kind: detection-maps
        models:
          - dnn
        colours: as-published

    """

  private static let whole = Task {
    let manifest = try StudyManifest.decode(
      SmallManifests.stations + figures, file: "study.yaml")
    return try await StudyRunner(
      study: LoadedStudy("small", manifest),
      dataFolder: "/", jobs: 2, progress: SilentProgress()
    ).run()
  }

  private func report() async throws -> StudyReport {
    StudyReport(try await Self.whole.value, words: Words(), typesetter: try Typesetter())
  }

  @Test func everyStationStandsInTheComparison() async throws {
    let result = try await Self.whole.value
    let comparison = ModelComparison(result)
    #expect(comparison.places.map(\.name) == ["NORD", "WEST", "SUED"])
    #expect(comparison.models == ["persistence", "median-27-day", "dnn"])
    for (index, model) in comparison.models.enumerated() {
      let statistics = try #require(comparison.statistics(index))
      #expect(try #require(statistics.departure) < 1e-9, "\(model)")
      let scores = try #require(comparison.scores(index))
      let success = try #require(result.models[index].success)
      let pooled = try #require(success.horizons[0].pooled.test)
      // All samples are there, so the pool of the study's own scores is the same.
      #expect(pooled.count == scores.count)
      #expect((pooled.rmse - scores.rmse).magnitude < 1e-9)
    }
    #expect(ModelComparison(result, models: ["dnn"]).models == ["dnn"])
  }

  @Test func everyFigureHasWordsDataAndAPlace() async throws {
    let document = try await report().document()
    let figures = Dictionary(
      uniqueKeysWithValues: document.figures.map { ($0.id, $0) })
    for id in [
      "fig-place", "fig-indices-earthquake", "fig-indices-comparison", "fig-scatter",
      "fig-taylor-persistence-dnn", "fig-score-bars",
      "fig-detection-earthquake-rolling-error-dnn", "fig-detection-earthquake-iqr-normal",
      "fig-detection-maps-comparison-rolling-error-dnn-iqr-sample",
    ] {
      let figure = try #require(figures[id], "\(id) of \(figures.keys.sorted())")
      #expect(figure.data?.rows.isEmpty == false && figure.alternative.count > 40)
      #expect(figure.drawing.height < 640, "\(id) is \(figure.drawing.height) points tall")
    }
    let bars = try #require(figures["fig-score-bars"]?.data?.rows)
    var groups: [String] = []
    for row in bars where groups.last != row[0] { groups.append(row[0]) }
    #expect(
      groups == [
        "All", "NORD", "WEST", "SUED", "mid-latitude", "low-latitude", "Quiet", "Disturbed",
      ])
    let place = try #require(figures["fig-place"]?.data?.rows)
    #expect(place.map { $0[0] } == ["Nowhere", "Nowhere", "NORD", "WEST", "SUED"])
    let caption = try #require(figures["fig-detection-earthquake-iqr-normal"]).caption.plain
    #expect(caption.hasSuffix("After Figure 6 of the paper, on the data of this study."))
    let scatter = try #require(figures["fig-scatter"]).caption.plain
    #expect(scatter.contains("cells of equal size, on a logarithmic scale; R²"))
    let maps = figures.values.filter { $0.id.hasPrefix("fig-detection-maps") }
    #expect(maps.allSatisfy { $0.caption.plain.contains("as published") })
    #expect(try !ReportWriter(typesetter: try Typesetter()).write(document).pdf.isEmpty)
  }

  /// A caption names the scale when the colours are even in the logarithm of the counts.
  @Test func theCaptionOfAScatterNamesItsScale() throws {
    func caption(_ fullest: Int) throws -> String {
      let points =
        Array(repeating: Point(1, 1), count: fullest) + (2...40).map { Point(Double($0), 1) }
      return try ScatterSection.colours(
        of: ScatterChart(panels: [.init(heading: "", points: points)], xLabel: "", yLabel: ""),
        Words(), Typesetter())
    }
    #expect(try caption(20) == "Colours count samples in cells of equal size")
    #expect(
      try caption(2_000) == "Colours count samples in cells of equal size, on a logarithmic scale")
  }

  @Test func unknownNamesAreRefused() {
    for (key, name) in [("detectors", "rolling-eror"), ("windows", "eartquake")] {
      let text =
        SmallManifests.stations
        + "figures:\n  - kind: detection-maps\n    \(key):\n      - \(name)\n"
      do {
        _ = try StudyManifest.decode(text, file: "study.yaml")
        Issue.record("taken: \(name)")
      } catch {
        #expect("\(error)".contains("`\(name)`"), "\(error)")
      }
    }
  }
}
