import Determinism
import Ionosphere
import Manifests
import Readers
import Studies

/// How far radiation and catalogue cover the days that a study asks of them.
struct SurroundingsCheck {
  let manifest: StudyManifest
  /// The folder that the manifest's paths start from.
  let dataFolder: String
  let places: ManifestPlaces

  /// What the files hold, and what they lack.
  func findings(on found: Surroundings) -> [CheckFinding] {
    radiation(found.radiation?.value) + catalogue(found.catalogue?.value)
  }

  private func radiation(_ anomalies: RadiationAnomalies?) -> [CheckFinding] {
    guard let anomalies, let input = manifest.inputs.olr else { return [] }
    let path = "inputs.olr.file"
    if let shortfall = anomalies.shortfall {
      return [
        CheckFinding(
          input.isOptional ? .warning : .error, at: path, in: places, shortfall.words,
          mend: "fetch a newer file, or write `optional: yes` beside it")
      ]
    }
    let years = anomalies.days.map(\.years)
    guard let fewest = years.min(), let most = years.max() else { return [] }
    let thin = anomalies.days.count { $0.years < input.minimumYears }
    let span = fewest == most ? "\(fewest)" : "\(fewest) to \(most)"
    return [
      CheckFinding(
        thin > 0 ? .warning : .note, at: path, in: places,
        "\(input.file): every one of \(years.count) days, with \(span) years to hold each against"
          + (thin > 0 ? "; \(thin) days have too few for an index" : ""),
        mend: thin > 0
          ? "get a file with more of `years`, or ask for fewer with `minimum_years`" : "")
    ]
  }

  private func catalogue(_ nearby: NearbyEarthquakes?) -> [CheckFinding] {
    guard let nearby, let input = manifest.inputs.catalogue,
      let file = try? InputFile(reading: input.file, in: dataFolder),
      let all = try? EarthquakeCatalogue(file)
    else { return [] }
    let path = "inputs.catalogue.file"
    let times = all.events.map(\.time).sorted()
    guard let first = times.first, let last = times.last else {
      return [
        CheckFinding(
          .warning, at: path, in: places, "\(input.file) holds no earthquake",
          mend: "fetch it again, or name another file")
      ]
    }
    let quake = manifest.earthquake.time
    let span = "\(input.file): \(all.events.count) earthquakes from \(first.date) to \(last.date)"
    // A catalogue that covers the days holds the study's own earthquake.
    let isAsked = manifest.earthquake.magnitude >= input.minimumMagnitude
    guard nearby.items.contains(where: \.isOwn) || !isAsked else {
      let isOutside = quake < first || last < quake
      return [
        CheckFinding(
          .warning, at: path, in: places,
          "\(span); the study's own of \(quake.date) is not among them",
          mend: isOutside
            ? "get a catalogue of \(input.days) days about it"
            : "compare its time and place with the catalogue's")
      ]
    }
    return [
      CheckFinding(
        .note, at: path, in: places,
        "\(span), \(nearby.items.count) of them near the study's in place and time")
    ]
  }
}
