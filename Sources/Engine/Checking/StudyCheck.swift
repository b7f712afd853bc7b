import Determinism
import Manifests
import Studies

/// What a run of a study would meet, found without running it.
public struct StudyCheck: Sendable {
  /// What the study is called.
  public let study: String
  /// The manifest's file as messages print it.
  public let file: String
  /// What was found, in the order of the manifest.
  public let findings: [CheckFinding]
  /// What a run would need; nil where it could not be told.
  public let estimate: RunEstimate?

  /// Whether the study would run.
  public var runs: Bool { !findings.contains { $0.severity == .error } }

  /// Checks a study.
  ///
  /// - Parameters:
  ///   - located: its manifest, not yet read.
  ///   - dataFolder: the folder that the manifest's paths start from.
  ///   - jobs: files read and models trained side by side, ≥ 1.
  ///   - progress: told what is looked at.
  package init(
    _ located: LocatedStudy, dataFolder: String, jobs: Int, progress: any ProgressReporter
  ) async {
    file = located.file
    let read: ReadManifest
    let loaded: LoadedStudy
    do throws(ManifestError) {
      read = try located.decode()
      loaded = try LoadedStudy(located)
    } catch {
      study = located.name
      findings = error.problems.map(CheckFinding.init)
      estimate = nil
      return
    }
    study = loaded.outputName
    let places = ManifestPlaces(read)
    progress.step(.gatheringInputs)
    let inputs = await InputCheck(
      gatherer: InputGatherer(manifest: read.manifest, dataFolder: dataFolder, jobs: jobs),
      places: places
    ).run()
    var found = ManifestCheck(manifest: read.manifest, places: places).findings + inputs.findings
    var estimate: RunEstimate?
    if let observations = inputs.observations {
      let runner = StudyRunner(
        study: loaded, dataFolder: dataFolder, jobs: jobs, progress: progress)
      do throws(RunError) {
        let needs = try runner.needs(on: observations)
        estimate = RunEstimate(
          effort: needs.effort, training: needs.memory.mebibytes, jobs: jobs, of: observations,
          models: read.manifest.forecasters.count)
        do throws(RunError) { try needs.memory.require() } catch {
          found.append(CheckFinding(.error, at: "forecasters", in: places, error.description))
        }
      } catch {
        found.append(CheckFinding(.error, at: "inputs", in: places, error.description))
      }
    }
    self.estimate = estimate
    findings = found.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }.map(\.element)
  }
}
