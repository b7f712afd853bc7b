import Engine
import Figures
import Studies
import Testing

@testable import Reports

/// Figures that stand for a paper's come in the manifest's order, each named.
@Suite struct PaperOrderTests {
  @Test func sectionsFollowThePaper() async throws {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    study.manifest.forecasters.removeAll { $0.model != "persistence" }
    study.manifest.report.figures = [
      FigureSettings(kind: .series),
      FigureSettings(kind: .architectures, reproduces: "Table 1"),
      FigureSettings(kind: .indicesMaps, reproduces: "Figure 2"),
      FigureSettings(
        kind: .dayHourMaps, models: ["persistence"], panels: [.dtec], reproduces: "Figure 8"),
      FigureSettings(kind: .hourSeries, hours: [9], reproduces: "Figure 6"),
    ]
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress()
    ).run()
    let document = try StudyReport(
      result, words: Words(), typesetter: try Typesetter()
    ).document()
    let named = document.sections.map(\.heading).filter { $0.contains(" of the paper: ") }
    #expect(
      named == [
        "Table 1 of the paper: Architectures",
        "Figure 2 of the paper: Solar and geomagnetic indices",
        "Figure 8 of the paper: DTEC by day and hour: persistence",
        "Figure 6 of the paper: Observed and predicted at single hours",
      ])
    // They stand one below the other, all of one level, and the other figures elsewhere.
    let first = try #require(document.sections.firstIndex { $0.id == "paper-figures" })
    let levels = document.sections[first...].prefix(6).map(\.level)
    #expect(levels == [1, 2, 2, 2, 2, 1])
    let figure = try #require(document.figures.first { $0.id == "fig-maps-persistence-dtec" })
    #expect(
      figure.caption.plain.hasSuffix("After Figure 8 of the paper, on the data of this study."))
    #expect(figure.data?.name == "maps-persistence-dtec")
  }
}
