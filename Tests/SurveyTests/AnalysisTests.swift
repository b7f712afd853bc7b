import Engine
import Foundation
import TestSupport
import Testing

@testable import Reports
@testable import Survey

@Suite struct AnalysisTests {
  @Test func falseDiscoveriesAreThoseOfBenjaminiAndHochberg() {
    // By hand: p sorted 0.01, 0.02, 0.03, 0.5 of four; 4 p / rank is 0.04, 0.04, 0.04, 0.5.
    let rates = FalseDiscovery.rates([0.03, 0.01, nil, 0.5, 0.02])
    let wanted: [Double?] = [0.04, 0.04, nil, 0.5, 0.04]
    for (rate, wanted) in zip(rates, wanted) {
      #expect((rate == nil) == (wanted == nil))
      #expect(((rate ?? 0) - (wanted ?? 0)).magnitude < 1e-12)
    }
  }

  @Test func aProbabilityCountsTheTrueCatalogueAmongAll() {
    #expect(DrawnTest(2, against: [1, 2, 3, 0]).probability == 3.0 / 5)
    #expect(DrawnTest(9, against: [1, 2, 3, 0]).probability == 1.0 / 5)
    #expect(DrawnTest(nil, against: [1]).probability == nil)
    #expect(DrawnTest(1, against: []).probability == nil)
  }

  @Test func everyMagnitudeLatitudeAndMonthHasOnePart() throws {
    let small = try SmallSurvey()
    for event in try small.selection(small.survey).events {
      for kind in Stratum.Kind.allCases {
        #expect(Stratum.all.count { $0.kind == kind && $0.contains(event.event) } == 1)
      }
    }
  }

  /// A record whose values are given, not computed.
  private func record(_ value: (_ catalogue: Int, _ event: Int) -> Int?) throws -> SurveyRecord {
    let small = try SmallSurvey()
    let survey = try small.survey
    let selection = try small.selection(survey)
    var record = SurveyRecord(survey: survey, selection: selection, inputs: "none")
    for catalogue in 0..<record.catalogues {
      for (event, quake) in selection.events.enumerated() {
        let given = value(catalogue, event)
        record.take(
          SurveyPart.TaskRow(
            task: SurveyTask(catalogue: catalogue, event: event, node: quake.node, day: quake.day),
            values: [given, given]))
      }
    }
    return record
  }

  @Test func anAlarmThatKnowsAllHasTheWholeArea() throws {
    let findings = SurveyFindings(of: try record { $0 == 0 ? 1_000 + $1 : $0 + $1 })
    let model = findings.models[0]
    #expect(model.molchan.areaSkill.observed == 1)
    #expect(model.molchan.points.first?.missed == 1)
    #expect(model.molchan.points.dropFirst().allSatisfy { $0.missed == 0 })
    #expect(model.test.probability == 1.0 / 31)
    #expect(findings.global.probability == 1.0 / 31)
    #expect(model.single.allSatisfy { $0.probability == 1.0 / 31 })
  }

  @Test func anAlarmThatKnowsNothingHasHalfTheArea() throws {
    // Every catalogue has the same values, so that all are ties.
    let findings = SurveyFindings(of: try record { _, event in event * 100 })
    #expect(findings.models[0].molchan.areaSkill.observed == 0.5)
    #expect(findings.models[0].test.probability == 1)
    #expect(findings.global.observed == nil)
  }

  @Test func anAlarmThatIsAlwaysWrongHasNoArea() throws {
    let findings = SurveyFindings(of: try record { $0 == 0 ? $1 : 1_000 + $0 + $1 })
    #expect(findings.models[0].molchan.areaSkill.observed == 0)
    #expect(findings.models[0].molchan.points.dropLast().allSatisfy { $0.missed == 1 })
    #expect(findings.models[0].molchan.points.last?.missed == 0)
  }

  @Test func whatHasNoValueIsNotCounted() throws {
    let findings = SurveyFindings(of: try record { $1 == 0 ? nil : $0 + $1 })
    #expect(findings.models[0].events == 11)
    #expect(findings.models[0].single[0].observed == nil)
    let none = SurveyFindings(of: try record { _, _ in nil })
    #expect(none.models[0].molchan.points.isEmpty)
    #expect(none.models[0].test.probability == nil)
  }

  @Test func theReportIsTheSameWhateverTheNumberOfShards() async throws {
    let small = try SmallSurvey()
    func files(_ count: Int) async throws -> [OutputFile] {
      let parts = try await small.run(count)
      return try SurveyPublisher(try small.reduction(parts, expecting: count).record()).files()
    }
    let (one, several) = (try await files(1), try await files(5))
    #expect(one == several)
    let page = String(
      decoding: try #require(one.first { $0.path == "report.html" }).bytes, as: UTF8.self)
    #expect(page.contains("Registered choices"))
    #expect(page.contains("Molchan"))
    let events = try #require(one.first { $0.path == "data/events.csv" })
    #expect(String(decoding: events.bytes, as: UTF8.self).split(separator: "\n").count == 13)
    // A reduction replaces only what one of the same survey left.
    let folder = small.folder.path + "/result"
    let id = SurveyPublisher.id(of: try small.survey)
    try OutputFolder(folder, id: id).replaceContents(with: one)
    try OutputFolder(folder, id: id).replaceContents(with: several)
    let held = try OutputFolder(folder, id: id)
    #expect(throws: OutputError.inUse(folder: folder)) { try OutputFolder(folder, id: id) }
    _ = held.path
  }
}

@Suite struct ExportTests {
  @Test func scriptsTellTheCountThemselves() {
    let scripts = EngineScripts(
      survey: "/a b/it's", data: "/data", program: "seismotec", shards: 64)
    let slurm = scripts.files(for: .slurm)
    let texts = slurm.map { String(decoding: $0.bytes, as: UTF8.self) }
    #expect(texts.allSatisfy { !$0.contains("SLURM_ARRAY_TASK_COUNT") })
    #expect(texts[0].contains("SURVEY='/a b/it'\\''s'"))
    #expect(texts[0].contains("SHARDS=64"))
    #expect(texts[1].contains("--dependency=\"afterok:"))
    let snake = String(decoding: scripts.files(for: .snakemake)[1].bytes, as: UTF8.self)
    #expect(snake.contains("parts/part-{i}-of-00064.csv.gz"))
  }
}
