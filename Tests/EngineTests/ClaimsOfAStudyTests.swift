import Determinism
import Foundation
import TestSupport
import Testing

@testable import Engine
@testable import Manifests
@testable import Studies

/// Claims on a whole study: fifty drawn days with one anomaly, put there on day -5.
@Suite struct ClaimsOfAStudyTests {
  private static let manifest =
    SmallManifests.place(anomalyHours: 1, size: 60) + """
      training:
        fraction: 0.65
        lead_days: learned
      forecasters:
        - model: persistence
      detectors:
        - kind: dtec
          threshold: 1.5
      quiet:
        kp_below: 10
        ap_below: 1000
        dst_above: -1000
        dst_below: 1000
        f107_below: 1000
      figures:
        - kind: series
      claims:
        - rule: anomalous-hour
          place: p
          says: Anomalous where it was put.
          models:
            - persistence
          day: -5
          hour: 9
        - rule: anomalous-day
          place: p
          says: Anomalous on that day.
          models:
            - persistence
          day: -5
        - rule: anomalous-day
          place: p
          says: A day the study does not show.
          models:
            - persistence
          day: -200
        - rule: predictions-follow
          place: p
          says: Persistence follows.
          models:
            - persistence
          correlation: 0.5
        - rule: predictions-follow
          place: p
          says: Persistence is perfect.
          models:
            - persistence
          correlation: 1
        - rule: anomalous-day
          place: p
          says: A model the study lacks.
          models:
            - mlp
          day: -5
        - rule: storm-masked
          place: p
          says: Drawn indices have no storm of the paper's.
          date: 2017-09-08

      """

  @Test func verdictsRestOnTheStudy() async throws {
    let manifest = try StudyManifest.decode(Self.manifest, file: "study.yaml")
    let result = try await StudyRunner(
      study: LoadedStudy("small", manifest), dataFolder: "/",
      jobs: 1, progress: SilentProgress()
    ).run()
    #expect(
      result.claims.map(\.verdict) == [
        .holdsBecauseInjected, .holdsBecauseInjected, .untested, .cannotFail, .fails, .untested,
        .untested,
      ])
    #expect(result.isControl && result.consistency.isEmpty)
    let records = try ResultsJSON(result).file()
    let text = String(decoding: records.bytes, as: UTF8.self)
    #expect(text.contains("\"claims\"") && text.contains("\"not-reproduced\""))
  }
}
