import Engine
import Figures
import Foundation
import Reports
import Store
import Studies

/// A run of a study from its inputs to the bytes of its files: what `run`, `lock` and `verify` share.
struct StudyRun: Sendable {
  /// The study, its seed already the one in force.
  let study: LoadedStudy
  /// The folder that the manifest's data paths start from.
  let dataFolder: String
  /// Models trained side by side; nil for the machine's processors.
  let jobs: Int?
  /// Told what happens.
  let progress: ConsoleProgress
  /// Where fitted models are kept; nil to train every one, as `lock` and `verify` do.
  var store: Store?

  /// What a run came to.
  struct Outcome {
    /// Every file of the output folder.
    let files: [OutputFile]
    /// The models that gave no forecast.
    let failedModels: [String]
  }

  /// Every file of the output folder.
  func files() async throws -> [OutputFile] { try await outcome().files }

  /// Every file of the output folder, and which models are missing in it.
  ///
  /// - Throws: `RunError` when the inputs cannot be had or every model failed, `ReportError` or
  ///   `FigureError` when something cannot be drawn.
  func outcome() async throws -> Outcome {
    let findings = try await runner.findings()
    progress.step(.drawing)
    let files =
      try StudyPublisher(
        findings, manifest: study.text, jobs: threads, store: store, progress: progress
      ).files()
      + [try RunEnvironment.current(libraries: LibraryVersions.current()).file()]
    return Outcome(
      files: files + [try RunCrate(of: files, summary: study.manifest.report.summary).file],
      failedModels: findings.result.failedModels)
  }

  /// Which models a run would train.
  ///
  /// - Throws: `RunError` when the inputs cannot be had.
  func plan() async throws -> StudyPlan { try await runner.plan() }

  /// The findings of a run that was done, from the forecasts that it kept.
  ///
  /// - Parameter name: what the study was called by, for the error.
  /// - Throws: `RunError.notKept` where a model would have to be trained, and what `outcome` throws.
  func keptFindings(named name: String) async throws -> StudyFindings {
    let missing = try await plan().missing
    guard missing.isEmpty else { throw RunError.notKept(study: name, missing) }
    return try await runner.findings()
  }

  private var threads: Int { jobs ?? ProcessInfo.processInfo.activeProcessorCount }

  private var runner: StudyRunner {
    StudyRunner(
      study: study, dataFolder: dataFolder,
      jobs: threads, progress: progress, store: store)
  }
}
