import Engine
import Figures
import Foundation
import Studies
import TestSupport
import Testing

@testable import Evidence
@testable import Reports

/// What a report may say of a precursor, and what it marks, in the shipped studies of drawn TEC: their
/// baselines alone, which need no training.
@Suite struct SupportWordsTests {
  private func report(_ name: String) async throws -> StudyReport {
    var study = try StudyLibrary.load(name)
    study.manifest.forecasters.removeAll { !Baselines.names.contains($0.model) }
    study.manifest.evidence.powerShares = []
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 2, progress: SilentProgress()
    ).run()
    return StudyReport(result, words: Words(), typesetter: try Typesetter())
  }

  /// Drawn TEC supports nothing, whatever p is: neither the box nor its words stand anywhere.
  @Test(arguments: ["synthetic-signal-2017", "synthetic-half-2017", "synthetic-null-2017"])
  func nothingIsSupportedByDrawnTEC(_ name: String) async throws {
    let report = try await report(name)
    let document = try report.document()
    let page = String(
      decoding: try ReportWriter(typesetter: try Typesetter()).write(document).html,
      as: UTF8.self)
    #expect(!page.contains("<li class=\"supports\">"))
    #expect(page.range(of: "consistent with a precursor", options: .caseInsensitive) == nil)
    let isInjected = name != "synthetic-null-2017"
    #expect(report.result.injections.isEmpty != isInjected)
    // Injections are hatched in every figure of the days shown, and in the null study there are none.
    let figures = document.figures.filter { figure in
      ["fig-maps", "fig-series", "fig-hours"].contains { figure.id.hasPrefix($0) }
    }
    #expect(figures.count > 2)
    for figure in figures {
      var words: [String] = []
      for case .text(let found, _, _) in figure.drawing.operations { words.append(found) }
      #expect(words.contains("Anomaly injected") == isInjected, "\(figure.id)")
    }
  }

  /// A box that supports is drawn as one: the words that are looked for above are those it would have.
  @Test func aBoxThatSupportsHasThoseWords() throws {
    let box = Block.verdicts([
      Verdict(tone: .supports, headline: [.text("x")], detail: [.text("y")])
    ])
    let document = ReportDocument(
      title: "t", subtitle: "s",
      identity: ReportDocument.Identity(name: "n", digests: [], results: ""),
      date: .init(seconds: 0), declaration: nil, front: [box], sections: [])
    let page = String(
      decoding: try HTMLWriter(words: Words()).write(document, drawings: [:]), as: UTF8.self)
    #expect(page.contains("<li class=\"supports\">"))
    #expect(page.range(of: "consistent with a precursor", options: .caseInsensitive) != nil)
  }
}
