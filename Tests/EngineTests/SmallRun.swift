import Figures
import Reports
import TestSupport

@testable import Engine
@testable import Manifests
@testable import Studies

/// A study of a second and what it left, for tests that damage it.
enum SmallRun {
  static let manifest =
    SmallManifests.place(anomalyHours: 2, size: 9) + """
      training:
        fraction: 0.65
        lead_days: learned
        normalisation: whole-series
      forecasters:
        - model: persistence
        - model: mlp
          lags: 4
          epochs: 2
          batch: 32
          learning_rate: 0.001
          units:
            - 8
      detectors:
        - kind: dtec
          threshold: 1.5
          reference: shown
      quiet:
        kp_below: 2.5
        ap_below: 25
        dst_above: -20
        dst_below: 20
        f107_below: 120
        index_hour: ending
      figures:
        - kind: day-hour-maps
        - kind: taylor

      """

  /// A run of a manifest's text.
  static func result(_ text: String = manifest, seed: UInt64? = nil) async throws -> (
    study: LoadedStudy, result: StudyResult
  ) {
    let study = try LoadedStudy(
      LocatedStudy(name: "small", file: "study.yaml", bytes: Array(text.utf8)), seed: seed)
    let result = try await StudyRunner(
      study: study, dataFolder: "/", jobs: 1, progress: SilentProgress()
    ).run()
    return (study, result)
  }

  /// The files of a run, its document changed on the way.
  static func files(
    _ text: String = manifest, seed: UInt64? = nil,
    changing change: (inout ReportDocument) -> Void = { _ in }
  ) async throws -> [OutputFile] {
    let (study, result) = try await result(text, seed: seed)
    let fonts = try FontFiles.find()
    let report = StudyReport(result, words: Words(), typesetter: try Typesetter(fonts: fonts))
    var document = try report.document()
    change(&document)
    let files = try StudyPublisher(result, manifest: study.text).files(of: document, report, fonts)
    return files
      + [try RunEnvironment.current(libraries: LibraryVersions.current()).file()]
  }

  /// The lock of files.
  static func lock(_ files: [OutputFile]) throws -> StudyLock {
    StudyLock(of: try OutputRecord(files, place: "a run"))
  }

  /// The files and the lock of the plain study, run once for all tests.
  static let plain = Task { try await files() }
}
