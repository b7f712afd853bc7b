import Determinism
import Evidence
import Ionosphere
import Manifests
import Readers
import Studies

/// Every input of a study, read as a run would, with all that is wrong and what they cover.
struct InputCheck {
  let gatherer: InputGatherer
  let places: ManifestPlaces

  private var manifest: StudyManifest { gatherer.manifest }

  /// What was found, and what was gathered where nothing is missing.
  func run() async -> (findings: [CheckFinding], observations: Observations?) {
    var findings = missingFiles()
    let missing = findings.count
    var sources: [StudySource] = []
    var index = IndexGatherer.Found()
    var weather: SpaceWeather?
    do throws(RunError) { weather = try gatherer.weather(&sources, &index) } catch {
      if isHere(indexFiles) { findings.append(self.error("inputs.indices", error)) }
    }
    findings += index.shortfalls.map { shortfall in
      CheckFinding(
        .error, at: indexPath(shortfall.file), in: places, shortfall.words,
        mend: "fetch those days, or write `optional: yes` beside the file")
    }
    findings += index.notes.map {
      CheckFinding(.warning, at: indexPath($0.file), in: places, $0.description)
    }
    var stations: [Observations.Station] = []
    var notes: [RunNote] = []
    if missing == 0 || isTECHere {
      do throws(RunError) {
        var calibrations: [StationCalibration] = []
        let records = try await gatherer.records(&sources, &notes, &calibrations)
        for (place, result) in records.enumerated() {
          switch result {
          case .success(let tec):
            findings += self.findings(of: tec, at: tecPath(place))
            stations.append(.init(group: manifest.inputs.tec.stations[place].group, tec: tec))
          case .failure(let error): findings.append(self.error(tecPath(place), error))
          }
        }
        findings += MapCadence(gatherer: gatherer, places: places).findings
        findings += notes.map {
          CheckFinding(
            $0.isAbsence ? .warning : .note, at: "inputs.tec", in: places, $0.description)
        }
      } catch { findings.append(self.error("inputs.tec", error)) }
    }
    var surroundings: Surroundings?
    do throws(RunError) {
      let found = try Surroundings(of: manifest, in: gatherer.dataFolder)
      findings += found.notes.map { note in
        let path = note.file == manifest.inputs.olr?.file ? "inputs.olr" : "inputs.catalogue"
        return CheckFinding(.warning, at: path, in: places, note.description)
      }
      findings += SurroundingsCheck(
        manifest: manifest, dataFolder: gatherer.dataFolder, places: places
      ).findings(on: found)
      surroundings = found
    } catch { findings.append(self.error("inputs", error)) }
    guard !findings.contains(where: { $0.severity == .error }), let weather, let surroundings else {
      return (findings, nil)
    }
    findings += quiet(weather, stations)
    return (
      findings,
      Observations(
        stations: stations, weather: weather, surroundings: surroundings, sources: sources)
    )
  }

  private func error(_ path: String, _ error: RunError) -> CheckFinding {
    CheckFinding(.error, at: path, in: places, error.description)
  }

  /// Files that are not there, each origin once.
  private func missingFiles() -> [CheckFinding] {
    MissingFiles.of(manifest, in: gatherer.dataFolder).map { group in
      let path = path(of: group.files[0])
      let few = group.files.prefix(3).joined(separator: ", ")
      let rest = group.files.count > 3 ? " and \(group.files.count - 3) more" : ""
      return CheckFinding(
        .error, at: path, in: places,
        "not below \(gatherer.dataFolder): \(few)\(rest)",
        mend:
          "put \(group.files.count == 1 ? "it" : "them") there, or name another folder with --data"
          + (group.origin == InputBlocks.citation ? "" : ";\nit comes from \(group.origin)"))
    }
  }

  /// The key that names a file.
  private func path(of file: String) -> String {
    if indexFiles.contains(file) { return indexPath(file) }
    if manifest.inputs.olr?.file == file { return "inputs.olr.file" }
    if manifest.inputs.catalogue?.file == file { return "inputs.catalogue.file" }
    switch manifest.inputs.tec.source {
    case .gim(let archive):
      if manifest.inputs.tec.maps != nil { return "inputs.tec.maps" }
      return archive.centre == nil ? "inputs.tec.pattern" : "inputs.tec.gim"
    case .rinex(let archive): return path(of: file, archive)
    case .csv, .synthetic: break
    }
    let station = manifest.inputs.tec.stations.firstIndex { $0.file == file } ?? 0
    return tecPath(station) + ".file"
  }

  /// The key that names a file of RINEX; all days are tried, for a name does not say its path.
  private func path(of file: String, _ archive: RINEXArchive) -> String {
    let days = (manifest.predictedFrom.dayNumber...manifest.period.end.dayNumber)
      .map(CivilDate.init(dayNumber:))
    func isOne(of pattern: String) -> Bool {
      days.contains { GIMSeries.name(pattern, $0) == file }
    }
    if isOne(of: archive.orbits) { return "inputs.tec.orbits" }
    if archive.biases.contains(where: isOne) { return "inputs.tec.biases" }
    if archive.maps.map(isOne) == true { return "inputs.tec.maps" }
    return "inputs.tec.observations"
  }

  private func tecPath(_ station: Int) -> String {
    manifest.inputs.tec.stations[station].code == nil
      ? "inputs.tec" : "inputs.tec.stations.\(station)"
  }

  private var indexFiles: [String] {
    guard case .archives(let archives) = manifest.inputs.indices else { return [] }
    return archives.names
  }

  private func indexPath(_ file: String) -> String {
    guard case .archives(let archives) = manifest.inputs.indices else { return "inputs.indices" }
    return "inputs.indices." + (file == archives.dst ? "dst" : archives.format.rawValue)
  }

  private func isHere(_ files: [String]) -> Bool {
    files.allSatisfy { InputFile.isPresent($0, in: gatherer.dataFolder) }
  }

  private var isTECHere: Bool {
    switch manifest.inputs.tec.source {
    case .csv: isHere(manifest.inputs.tec.stations.compactMap(\.file))
    case .gim(let archive):
      (manifest.predictedFrom.dayNumber...manifest.period.end.dayNumber).allSatisfy {
        GIMSeries.isOnFile(
          archive.pattern, CivilDate(dayNumber: $0), in: gatherer.dataFolder)
      }
    case .rinex(let archive):
      RINEXFiles(archive: archive, stations: manifest.inputs.tec.stations).needed(
        from: manifest.predictedFrom, through: manifest.period.end
      ).allSatisfy { GIMSeries.isOnFile($0, in: gatherer.dataFolder) }
    case .synthetic: true
    }
  }

  /// Coverage, gaps and suspect days of a station's TEC.
  private func findings(of tec: TECRecord, at path: String) -> [CheckFinding] {
    if let shortfall = gatherer.shortfall(of: tec) {
      return [
        CheckFinding(
          .error, at: path, in: places, shortfall.words, mend: "fetch them, or shorten the period")
      ]
    }
    if case .synthetic = manifest.inputs.tec.source {
      return [CheckFinding(.note, at: path, in: places, "TEC is synthetic: nothing is measured")]
    }
    let coverage = Coverage(
      of: tec.series.clipped(from: UTCTime(manifest.predictedFrom), to: manifest.periodEnd))
    var findings = [
      CheckFinding(
        coverage.isThin ? .warning : .note, at: path, in: places,
        "TEC \(tec.name): \(coverage.words)",
        mend: coverage.isThin ? "see that the file is whole" : "")
    ]
    let days = SuspectDays(of: tec).days.map(CivilDate.init(dayNumber:)).filter {
      manifest.predictedFrom <= $0 && $0 <= manifest.period.end
    }
    if let first = days.first {
      findings.append(
        CheckFinding(
          .warning, at: path, in: places,
          "TEC \(tec.name): \(days.count) days look like faults of the product, the first \(first)",
          mend: manifest.inputs.tec.suspect == .gap
            ? "look at them; they stand for none, unless `suspect: keep` is written"
            : "look at them; the report gives its answer with and without them"))
    }
    return findings
  }

  /// How much of what is tested was quiet.
  private func quiet(
    _ weather: SpaceWeather, _ stations: [Observations.Station]
  ) -> [CheckFinding] {
    guard let series = stations.first?.tec.series else { return [] }
    let frame = Frame(of: manifest.study, on: SampleAxis(of: series), in: weather)
    let quiet = frame.test.count { frame.quiet[$0] == true }
    guard !frame.test.isEmpty else { return [] }
    let share = DecimalText.csv(100 * Double(quiet) / Double(frame.test.count), decimals: 0)
    return [
      CheckFinding(
        quiet == 0 ? .warning : .note, at: "quiet", in: places,
        "\(share) % of the samples tested are quiet",
        mend: quiet == 0 ? "nothing can be flagged in quiet time; widen a limit" : "")
    ]
  }
}
