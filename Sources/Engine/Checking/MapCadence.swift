import Determinism
import Manifests
import Readers
import Studies

/// The step of a study's maps beside the step of its samples, by the maps of the period's first day.
struct MapCadence {
  let gatherer: InputGatherer
  let places: ManifestPlaces

  /// What is to be said where the two differ.
  var findings: [CheckFinding] {
    let manifest = gatherer.manifest
    let step = manifest.inputs.tec.step
    guard case .gim(let archive) = manifest.inputs.tec.source,
      let apart = secondsApart(archive, manifest), apart != step
    else { return [] }
    let maps = "the maps of \(manifest.period.start) come every \(Self.minutes(apart))"
    if apart > step {
      let between = DecimalText.csv(100 * (1 - Double(step) / Double(apart)), decimals: 0)
      return [
        CheckFinding(
          .warning, at: "inputs.tec.step_minutes", in: places,
          "\(maps) and samples every \(Self.minutes(step)): \(between) % of the samples lie between "
            + "maps",
          mend:
            "write `step_minutes: \(apart / 60)`; or keep it, and the report gives the study at "
            + "the maps alone beside it")
      ]
    }
    guard step % apart != 0 else {
      return [
        CheckFinding(
          .note, at: "inputs.tec.step_minutes", in: places,
          "\(maps); one of \(step / apart) is a sample")
      ]
    }
    return [
      CheckFinding(
        .warning, at: "inputs.tec.step_minutes", in: places,
        "\(maps), of which \(Self.minutes(step)) is no multiple",
        mend: "write a multiple of \(apart / 60) minutes")
    ]
  }

  /// Seconds between the maps of the period's first day; nil where its file cannot be read, which
  /// gathering tells, or its maps come at no even times.
  private func secondsApart(_ archive: GIMArchive, _ manifest: StudyManifest) -> Int? {
    let name = GIMSeries.name(archive.pattern, manifest.period.start)
    guard let stored = GIMSeries.stored(name, in: gatherer.dataFolder),
      let file = try? InputFile(reading: stored, in: gatherer.dataFolder),
      let maps = try? MapFile(file, around: manifest.inputs.tec.stations.map(\.latitude)).maps
    else { return nil }
    let steps = Set(zip(maps, maps.dropFirst()).map { $1.epoch - $0.epoch })
    return steps.count == 1 ? steps.first : nil
  }

  private static func minutes(_ seconds: Int) -> String {
    seconds % 60 == 0 ? "\(seconds / 60) minutes" : "\(seconds) s"
  }
}
