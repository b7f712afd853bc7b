import ArgumentParser
import Engine

/// `seismotec lock`.
struct Lock: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write down what a study comes to, for `verify` to hold later runs to.",
    discussion: """
      Computes the study and writes Output/<id>/study.lock.json beside the folder of studies that \
      holds it: numbers and verdicts, digests of lists of samples and of drawings, and digests of \
      files for machines with the same libraries. No measurement stands in a lock. Prints what \
      changed against the lock that was there; one that cannot be read is left as it is.
      """)

  @OptionGroup var options: StudyOptions

  func run() async throws {
    try OpenFiles.demand()
    let progress = ConsoleProgress(isQuiet: options.quiet)
    let run = try options.run(progress)
    let place = LockPlace(of: run.study)
    let writer = try LockWriter(path: place.path)
    let lock = StudyLock(of: try OutputRecord(try await run.files(), place: place.path))
    progress.end()
    let changes = try writer.write(lock)
    let lines = LockChanges(changes, path: place.path).lines
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
  }
}
