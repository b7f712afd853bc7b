import Manifests

extension StudyLibrary {
  /// Finds a study and says what a run of it would meet.
  ///
  /// - Throws: `StudyLocatorError`.
  package static func check(
    _ argument: String, dataFolder: String, jobs: Int, progress: any ProgressReporter
  ) async throws(StudyLocatorError) -> StudyCheck {
    await StudyCheck(
      try locate(argument), dataFolder: dataFolder, jobs: jobs, progress: progress)
  }
}
