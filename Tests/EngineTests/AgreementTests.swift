import Determinism
import Testing

@testable import Engine
@testable import Evidence
@testable import Studies

/// How far methods agree, and DTEC by the hour, on a drawn study.
@Suite struct AgreementTests {
  private func result(_ models: [String]) async throws -> StudyResult {
    var study = try StudyLibrary.load("synthetic-signal-2017")
    study.manifest.forecasters.removeAll { !models.contains($0.model) }
    for index in study.manifest.forecasters.indices
    where study.manifest.forecasters[index].epochs != nil {
      study.manifest.forecasters[index].epochs = 1
      study.manifest.forecasters[index].units = [8, 8]
    }
    return try await StudyRunner(
      study: study, dataFolder: "nowhere", jobs: 2, progress: SilentProgress()
    ).run()
  }

  @Test func methodsOfOneSeriesAreHardlyMoreThanOneWitness() async throws {
    let result = try await result(["persistence", "mlp", "cnn"])
    let agreement = try #require(result.agreements.first)
    #expect(result.agreements.count == 1 && agreement.detector == "dtec")
    #expect(agreement.methods == ["mlp", "cnn"])
    let rho = try #require(agreement.correlations[0][1])
    #expect(agreement.correlations[1][0] == rho && rho > 0.2)
    #expect((try #require(agreement.correlations[0][0]) - 1).magnitude < 1e-9)
    // Two errors of one size with this ρ: 4/(2 + 2ρ).
    let independent = try #require(agreement.independent)
    #expect((independent - 2 / (1 + rho)).magnitude < 1e-9)
    let counts = try agreement.methods.map { name in
      QuietDays(
        of: try #require(result.dtecFindings(at: 0).first { $0.model == name }), in: result)
    }
    #expect(agreement.testable > 10 && agreement.testable <= counts[0].testable.count)
    for day in agreement.unanimous {
      #expect(counts.allSatisfy { $0.flagged.contains { $0.date == day.date } })
    }
    let cells = try ResultsJSON(result).cells
    #expect(cells.compactMap(\.agreement) == [AgreementRecord(agreement)])
    #expect(cells.count { $0.detection?.dtec != nil } == 3)
  }

  @Test func oneMethodAgreesWithNobody() async throws {
    #expect(try await result(["persistence", "mlp"]).agreements.isEmpty)
  }

  @Test func everyHourOfDTECByTheHourHasItsOwnScale() async throws {
    let result = try await result(["persistence"])
    let finding = try #require(result.dtecFindings(at: 0).first)
    let hourly = HourlyDTEC(of: finding, in: result)
    for hour in [3, 9, 21] {
      let values = result.shown.filter { result.labels[$0].hour == hour }
        .compactMap { hourly.values[$0] }.sorted()
      #expect(values.count > 100)
      let quartiles = try [0.25, 0.5, 0.75].map {
        try #require(OrderedStatistics.quantile(sorted: values, $0))
      }
      #expect(quartiles[1].magnitude < 1e-9)
      #expect((quartiles[2] - quartiles[0] - 1).magnitude < 1e-9)
    }
    #expect(hourly.quietTestable == finding.quietTestable)
    #expect(hourly.days.testable.count == QuietDays(of: finding, in: result).testable.count)
    // Persistence fails at sunrise: scaled by the hour it is flagged elsewhere.
    #expect(hourly.quietFlagged != finding.quietAnomalies.map(\.sample))
  }
}
