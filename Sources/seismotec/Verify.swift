import ArgumentParser
import Engine
import Foundation

/// `seismotec verify`.
struct Verify: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compute a study anew and say whether it comes to the same.",
    discussion: """
      STUDY is a study, which is held to its lock, or the output folder of anybody's run, which is \
      held to itself and to the recomputation, or a bundle (`seismotec bundle`), packed or as a \
      folder, which brings its inputs along. Nothing but a certificate is written outside a \
      temporary folder. The \
      first line is the verdict; the lines below say what differs first, and in which step. Where \
      the data are not at hand, what the folder alone can say is said.

      Exit status: 0 equal, 1 different, 2 could not be compared.
      """)

  @OptionGroup var options: StudyOptions

  @Flag(
    help: """
      Also repeat the run with other jobs, time zone, locale, folders, umask, order of files, hash \
      seed and environment, and compare every byte.
      """)
  var vary = false

  @Option(
    help: """
      A new folder for what a reviewer hands to a journal: codecheck.yml (CODECHECK 2.0), a page as \
      PDF, and the figures, tables and results that were computed.
      """, completion: .directory)
  var certificate: String?

  func run() async throws {
    try OpenFiles.demand()
    var bundle: OpenedBundle?
    defer { bundle?.close() }
    let data: String
    do throws(BundleError) {
      bundle = try OpenedBundle(options.study)
      data = try bundle?.inputs(beside: options.data) ?? options.data
    } catch {
      StandardError.write("Error: \(error)\n")
      throw ExitCode(Verification.Verdict.notComparable.rawValue)
    }
    let contradictions = bundle?.contradictions() ?? []
    let verdict = try await verify(
      bundle?.output ?? options.study, dataFolder: data, in: bundle)
    // What came to the same had all inputs that count.
    let leftOut = verdict == .equal ? [] : bundle?.leftOut ?? []
    for line in contradictions + leftOut { try StandardOutput.write(line + "\n") }
    guard verdict == .equal, contradictions.isEmpty else {
      throw ExitCode(verdict == .equal ? Verification.Verdict.different.rawValue : verdict.rawValue)
    }
  }

  private func verify(
    _ study: String, dataFolder: String, in bundle: OpenedBundle?
  ) async throws -> Verification.Verdict {
    let progress = ConsoleProgress(isQuiet: options.quiet)
    let folder = try certificate.map { try CertificateFolder($0) }
    let verification = await Verifier(
      argument: study, dataFolder: dataFolder,
      jobs: options.jobs ?? ProcessInfo.processInfo.activeProcessorCount,
      program: vary ? ProgramFile.path : nil
    ) { study in
      try await StudyRun(
        study: study, dataFolder: dataFolder, jobs: options.jobs, progress: progress
      ).files()
    }.verify()
    progress.end()
    let lines = VerificationText(verification).lines.map { bundle?.named($0) ?? $0 }
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
    if let folder,
      let text = try CertificateFiles.write(verification, of: study, to: folder)
    {
      try StandardOutput.write(text)
    }
    return verification.verdict
  }
}
