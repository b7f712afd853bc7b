import Engine
import Figures
import TestSupport
import Testing

@testable import Reports

/// The embedded study with its baselines only, which need no training.
@Suite struct StudyReportTests {
  private func document() async throws -> ReportDocument {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    let baselines = ["persistence", "median-27-day"]
    study.manifest.forecasters.removeAll { !baselines.contains($0.model) }
    let result = try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 1, progress: SilentProgress()
    ).run()
    return try StudyReport(result, words: Words(), typesetter: try Typesetter()).document()
  }

  @Test func sectionsStandInTheirOrderAndEveryFigureHasDataAndWords() async throws {
    let document = try await document()
    let main = document.sections.filter { $0.level == 1 }.map(\.id)
    #expect(
      main == [
        "summary", "inputs", "indices", "models", "scores", "detection", "truth", "maps",
        "hours-cnn", "series", "trust", "claims", "choices", "appendix",
      ])
    let first = try #require(document.sections.firstIndex { $0.id == "appendix" })
    let last = document.sections[first...].map(\.id)
    for id in ["scores-rest", "truth-rest", "hourly", "reproduce", "glossary", "licence", "cite"] {
      #expect(last.contains(id), "the appendix lacks \(id)")
    }
    #expect(document.declaration != nil)
    #expect(document.figures.count == 13)
    for figure in document.figures {
      #expect(figure.data?.rows.isEmpty == false)
      #expect(figure.alternative.count > 40)
    }
    // Where nothing failed and nothing is supported, the first page has no box.
    for block in document.front { if case .verdicts = block { Issue.record("a box") } }
  }

  @Test func bothWritersTakeItAndThePageIsWhole() async throws {
    let files = try ReportWriter(typesetter: try Typesetter()).write(try await document())
    let page = HTMLPage(files.html)
    let ids = page.values(of: "id")
    #expect(Set(ids).count == ids.count)
    for link in page.values(of: "href") where link.hasPrefix("#") {
      #expect(ids.contains(String(link.dropFirst())), "\(link)")
    }
    #expect(!page.withoutAnchors.contains("http://"))
    #expect(!page.withoutAnchors.contains("https://"))
    if let qpdf = Tool("qpdf") {
      let folder = try TemporaryFolder()
      try folder.write(files.pdf, to: "report.pdf")
      #expect(try qpdf.run(["--check", folder.path + "/report.pdf"]).status == 0)
    }
  }
}
