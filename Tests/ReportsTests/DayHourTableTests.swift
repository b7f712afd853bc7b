import Engine
import Studies
import Testing

@testable import Reports

/// Maps by day and hour have one cell for each sample shown, whatever the step and the convention.
@Suite struct DayHourTableTests {
  @Test(arguments: [900, 3_600, 7_200], [QuietSettings.IndexHour.ending, .containing])
  func everySampleHasItsCell(step: Int, convention: QuietSettings.IndexHour) async throws {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    study.manifest.forecasters.removeAll { $0.model != "persistence" }
    study.manifest.inputs.tec.step = step
    study.manifest.quiet.indexHour = convention
    study.manifest.period.shownFrom = study.manifest.period.start.advanced(by: 10)
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress()
    ).run()
    let table = DayHourTable(result: result)
    let cells = table.values { Double($0) }
    let days = study.manifest.period.end.dayNumber - study.manifest.period.shownFrom.dayNumber + 1
    #expect(cells.count == days)
    #expect(table.rowLabels.count == 86_400 / step)
    #expect(table.rowLabels.first == (convention == .ending ? (step == 7_200 ? "2" : "1") : "0"))
    let filled = cells.joined().compactMap { $0 }
    #expect(filled == result.shown.map(Double.init))
    let finding = try #require(result.dtecFindings(at: 0).first)
    for anomaly in finding.anomalies {
      let place = table.place(anomaly)
      #expect(cells[place.column][Int(place.row)] == Double(anomaly.sample))
    }
  }
}
