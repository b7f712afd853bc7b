import Engine
import Figures
import Foundation
import TestSupport
import Testing

@testable import Reports

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

/// What the laid-out pages of a report must be like.
@Suite struct PageTests {
  private func laid(_ name: String) async throws -> Laid {
    var study = try StudyLibrary.load(name)
    let baselines = ["persistence", "median-27-day"]
    study.manifest.forecasters.removeAll { !baselines.contains($0.model) }
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress()
    ).run()
    return try Laid(StudyReport(result, words: Words(), typesetter: try Typesetter()).document())
  }

  @Test func theFirstPageHoldsTheAnswerAndNothingElse() async throws {
    let laid = try await laid("synthetic-signal-2017")
    #expect(laid.page(of: "fig-null") == 0)
    #expect(laid.page(of: "table-verdict") == 0)
    // The contents begin the second page.
    #expect(laid.pages[1].placed.first?.piece.entry?.title == "Contents")
  }

  @Test func noPageIsAQuarterEmptyAndNoHeadingStandsAlone() async throws {
    let laid = try await laid("synthetic-signal-2017")
    #expect(laid.emptyPages == [])
    #expect(laid.partedHeadings == [])
    let first = try #require(laid.page(of: ReportContents.appendix))
    #expect(laid.pages[first].placed.first?.piece.destinations == [ReportContents.appendix])
  }

  /// Pages before the appendix, first page and contents among them.
  @Test(
    .enabled(
      if: isSlow && SharedData.isPresent, "slow; set SEISMOTEC_SLOW_TESTS=1; \(SharedData.absence)"),
    arguments: [("far-control-2017", 15), ("amatrice-2016", 11), ("hutubi-2016-simulated", 18)])
  func bodiesKeepTheirBudgets(study: String, pages: Int) async throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let result = try await StudyRunner(
      study: try StudyLibrary.load(root.appending(path: "Studies/\(study)").path),
      dataFolder: SharedData.folder, jobs: 2, progress: SilentProgress()
    ).run()
    let laid = try Laid(
      StudyReport(result, words: Words(), typesetter: try Typesetter()).document())
    #expect(laid.body <= pages)
    #expect(laid.partedHeadings == [])
    #expect(laid.pages[1].placed.first?.piece.entry?.title == "Contents")
  }
}
