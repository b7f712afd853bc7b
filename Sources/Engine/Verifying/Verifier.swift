import Foundation

/// Computes a study anew and compares it with its lock, or with somebody's output folder.
package struct Verifier {
  /// A study, or an output folder, as the user named it.
  private let argument: String
  /// The folder that the manifest's data paths start from.
  private let dataFolder: String
  /// Models trained side by side, ≥ 1.
  private let jobs: Int
  /// The program's own file, to repeat the run under other conditions; nil for no repetition.
  private let program: String?
  /// Computes a study's files without writing any.
  private let recompute: (LoadedStudy) async throws -> [OutputFile]

  /// A verifier.
  package init(
    argument: String, dataFolder: String, jobs: Int, program: String?,
    recompute: @escaping (LoadedStudy) async throws -> [OutputFile]
  ) {
    self.argument = argument
    self.dataFolder = dataFolder
    self.jobs = jobs
    self.program = program
    self.recompute = recompute
  }

  /// What came of it; whatever goes wrong on the way is part of the answer.
  package func verify() async -> Verification {
    do {
      let isOutput = FileManager.default.fileExists(atPath: argument + "/results.json")
      return isOutput ? try await verifyOutput() : try await verifyStudy()
    } catch {
      return Verification(
        study: argument, reference: "a lock or a run", comparison: nil, obstacle: "\(error)")
    }
  }

  /// The path or name of the study that an argument of `verify` leads to.
  package static func studyPath(of argument: String) -> String {
    FileManager.default.fileExists(atPath: argument + "/results.json")
      ? argument + "/study.yaml" : argument
  }

  private func verifyStudy() async throws -> Verification {
    let study = try StudyLibrary.load(argument)
    let reference: (lock: StudyLock, name: String)
    do { reference = try LockPlace(of: study).lock(of: study) } catch {
      return Verification(
        study: study.id, reference: "its lock", comparison: nil, obstacle: "\(error)")
    }
    return await verification(of: study, against: reference.lock, named: reference.name)
  }

  private func verifyOutput() async throws -> Verification {
    let folder =
      argument.count > 1 && argument.hasSuffix("/") ? String(argument.dropLast()) : argument
    let output = try OutputRecord(folder: folder)
    let checks = try OutputChecks(of: output, in: folder)
    do {
      let study = try StudyLibrary.load(folder + "/study.yaml")
      return await verification(
        of: study, against: StudyLock(of: output), named: folder, checks: checks)
    } catch {
      return Verification(
        study: output.study, reference: folder, comparison: nil, obstacle: "\(error)",
        checks: checks)
    }
  }

  private func verification(
    of study: LoadedStudy, against lock: StudyLock, named name: String, checks: OutputChecks? = nil
  ) async -> Verification {
    let files: [OutputFile]
    do { files = try await recompute(study) } catch {
      return Verification(
        study: study.id, reference: name, comparison: nil, obstacle: "\(error)", checks: checks)
    }
    do {
      let found = try OutputRecord(files, place: "the recomputation")
      var verification = Verification(
        study: study.id, reference: name,
        comparison: LockComparison(expected: lock, found: StudyLock(of: found)), checks: checks,
        recomputed: files)
      if let program {
        verification.repetition = try RunRepeater(
          study: study, dataFolder: dataFolder, jobs: jobs, program: program
        ).compare(with: found)
      }
      return verification
    } catch {
      return Verification(
        study: study.id, reference: name, comparison: nil, obstacle: "\(error)", checks: checks)
    }
  }
}
