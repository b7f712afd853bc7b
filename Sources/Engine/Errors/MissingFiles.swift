import Determinism
import Ionosphere
import Readers
import Studies

/// Files of one origin that a study names and the data folder lacks.
public struct MissingFiles: Sendable, Equatable {
  /// Their paths below the data folder.
  public let files: [String]
  /// Where they come from, in the manifest's words.
  public let origin: String

  /// The files as a list that fits a screen: of many the first two and the last.
  var listed: [String] {
    guard files.count > 6, let last = files.last else { return files }
    let rest = "… (\(files.count - 3) more; `seismotec fetch --dry-run` names all)"
    return files.prefix(2) + [rest, last]
  }

  /// What a manifest names and the folder lacks, TEC first; empty when everything is there.
  ///
  /// All files are looked for before one is read, so that a user fetches them in one go. Days of
  /// warm-up may lack their maps, and what the manifest lets be absent is not missing.
  static func of(_ manifest: StudyManifest, in dataFolder: String) -> [MissingFiles] {
    var groups: [MissingFiles] = []
    func look(for names: [String], origin: String) {
      let missing = names.filter { !InputFile.isPresent($0, in: dataFolder) }
      if !missing.isEmpty { groups.append(MissingFiles(files: missing, origin: origin)) }
    }
    let tec = manifest.standingIn(in: dataFolder).inputs.tec
    switch tec.source {
    case .csv: look(for: tec.stations.compactMap(\.file), origin: tec.citation)
    case .gim(let archive):
      let missing = (manifest.predictedFrom.dayNumber...manifest.period.end.dayNumber)
        .map(CivilDate.init(dayNumber:))
        .filter { !GIMSeries.isOnFile(archive.pattern, $0, in: dataFolder) }
      if !missing.isEmpty {
        groups.append(
          MissingFiles(
            files: missing.map { GIMSeries.name(archive.pattern, $0) },
            origin: archive.publishedAt))
      }
    case .rinex(let archive):
      let missing = RINEXFiles(archive: archive, stations: tec.stations).needed(
        from: manifest.predictedFrom, through: manifest.period.end
      ).filter { !GIMSeries.isOnFile($0, in: dataFolder) }
      if !missing.isEmpty {
        groups.append(MissingFiles(files: missing, origin: archive.publishedAt))
      }
    case .synthetic: break
    }
    if case .archives(let archives) = manifest.inputs.indices, !archives.isOptional {
      look(for: archives.names, origin: archives.citation)
    }
    if let olr = manifest.inputs.olr, !olr.isOptional {
      look(for: [olr.file], origin: olr.publishedAt)
    }
    if let catalogue = manifest.inputs.catalogue, !catalogue.isOptional {
      look(for: [catalogue.file], origin: catalogue.citation)
    }
    return groups
  }
}
