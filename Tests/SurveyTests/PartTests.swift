import Engine
import Foundation
import TestSupport
import Testing

@testable import Survey

@Suite struct PartTests {
  /// All that a record says, as text.
  private func text(_ record: SurveyRecord) -> [String] {
    var lines = [record.inputs]
    for catalogue in 0..<record.catalogues {
      for event in record.selection.events.indices {
        lines.append("\(record.day(catalogue: catalogue, event: event))")
        for model in record.survey.manifest.models.indices {
          let value = record.value(catalogue: catalogue, event: event, model: model)
          lines.append(value.map { "\($0)" } ?? "-")
        }
      }
    }
    return lines
  }

  @Test func theRecordIsTheSameWhateverTheNumberOfShards() async throws {
    let small = try SmallSurvey()
    var records: [SurveyRecord] = []
    for count in [1, 7, 64] {
      let parts = try await small.run(count)
      records.append(try small.reduction(parts, expecting: count).record())
    }
    #expect(text(records[0]) == text(records[1]))
    #expect(text(records[0]) == text(records[2]))
    #expect(records[0].nodes == records[1].nodes)
    #expect(records[0].nodes == records[2].nodes)
    let values = text(records[0]).filter { $0 != "-" }
    #expect(Set(values).count > 100)
  }

  @Test func aPartIsReadAsItWasWritten() async throws {
    let small = try SmallSurvey()
    let survey = try small.survey
    let runner = ShardRunner(
      survey: survey, selection: try small.selection(survey), dataFolder: small.folder.path,
      jobs: 1, progress: SilentProgress())
    let part = try await runner.part(try Shard("2/5"))
    let models = survey.manifest.models
    #expect(try SurveyPart(part.bytes, file: "part", models: models) == part)
    // Every cut and every changed byte is seen.
    for length in stride(from: 0, to: part.bytes.count, by: 97) {
      #expect(throws: SurveyError.damagedPart(file: "part")) {
        try SurveyPart(Array(part.bytes.prefix(length)), file: "part", models: models)
      }
      var changed = part.bytes
      changed[length] ^= 1
      #expect(throws: SurveyError.damagedPart(file: "part")) {
        try SurveyPart(changed, file: "part", models: models)
      }
    }
  }

  @Test func faultsAreNamedAndNothingIsTaken() async throws {
    let small = try SmallSurvey()
    let parts = try await small.run(4)
    let first = PartHeader.name(of: try Shard("1/4"))
    let second = PartHeader.name(of: try Shard("2/4"))
    let files = FileManager.default
    let (one, two) = (parts.path + "/" + first, parts.path + "/" + second)
    let (own, other) = (
      try #require(files.contents(atPath: one)), try #require(files.contents(atPath: two))
    )
    func refusal(_ expecting: Int = 4) throws -> String? {
      message { _ = try small.reduction(parts, expecting: expecting).record() }
    }
    func missing() throws -> [Int] { try small.reduction(parts, expecting: 4).missing() }
    #expect(try refusal() == nil)
    #expect(try refusal(5)?.contains("one of 4 parts, and 5 are expected") == true)

    try own.prefix(own.count / 2).write(to: URL(filePath: one))
    #expect(try refusal()?.contains(first) == true)
    #expect(try missing() == [1])
    try other.write(to: URL(filePath: one))
    #expect(try refusal()?.contains("\(first) holds shard 2 of 4") == true)
    #expect(try missing() == [1])
    try own.write(to: URL(filePath: one))

    try own.write(to: URL(filePath: parts.path + "/copy of " + first))
    #expect(try refusal()?.contains("is no part of a survey by its name") == true)
    try files.removeItem(atPath: parts.path + "/copy of " + first)

    try files.removeItem(atPath: two)
    #expect(try refusal()?.contains("lacks the parts of shards 2 of 4") == true)
    try await small.run(4, only: [2])
    #expect(try refusal() == nil)
    // The same shard gives the same bytes.
    #expect(files.contents(atPath: two) == other)
  }

  @Test func partsOfAnotherSurveyCatalogueOrTemplateAreRefused() async throws {
    let small = try SmallSurvey()
    let parts = try await small.run(2)
    func refusal() -> String? {
      message { _ = try small.reduction(parts, expecting: 2).record() }
    }
    try small.folder.write(
      SmallSurvey.manifest.replacing("seed: 11", with: "seed: 12"), to: "survey.yaml")
    #expect(refusal()?.contains("is of another survey") == true)
    try small.folder.write(SmallSurvey.manifest, to: "survey.yaml")
    try small.folder.write(
      SmallSurvey.template.replacing("until: 2017-05-31", with: "until: 2017-06-01"),
      to: "template.yaml")
    #expect(refusal()?.contains("is of another survey") == true)
    try small.folder.write(SmallSurvey.template, to: "template.yaml")
    try small.folder.write(SmallSurvey.catalogue + "\n", to: "quakes.csv")
    #expect(refusal()?.contains("was made from another catalogue") == true)
    try small.folder.write(SmallSurvey.catalogue, to: "quakes.csv")
    #expect(refusal() == nil)
  }

  @Test func nodesOnMapsAreTrainedOneByOne() async throws {
    let manifest = SmallSurvey.manifest.replacing(
      "kind: stations", with: "kind: maps\n  latitude_step: 20\n  longitude_step: 60")
    let small = try SmallSurvey(manifest: manifest)
    #expect(try small.selection(small.survey).nodes.count > 5)
    let whole = try small.reduction(try await small.run(1), expecting: 1).record()
    let divided = try small.reduction(try await small.run(5), expecting: 5).record()
    #expect(text(whole) == text(divided))
  }

  @Test func numbersAreListedAsArraysTakeThem() {
    #expect(PartCheck.list([1, 2, 3, 5, 7, 8]) == "1-3,5,7-8")
    #expect(PartCheck.list([]).isEmpty)
  }
}
