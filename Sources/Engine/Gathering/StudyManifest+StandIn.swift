import Readers
import Studies

extension StudyManifest {
  /// The manifest with the maps that hold its series of TEC as their source, where the manifest names
  /// such maps and a table is not below the data folder; else the manifest itself.
  ///
  /// Files alone decide: the samples are the same from either, and so are the digest of the inputs and
  /// every number.
  func standingIn(in dataFolder: String) -> StudyManifest {
    let tec = study.inputs.tec
    let tables = tec.stations.compactMap(\.file)
    guard case .csv = tec.source, var maps = tec.maps,
      !tables.allSatisfy({ InputFile.isPresent($0, in: dataFolder) })
    else { return self }
    maps.publishedAt += ", in place of " + tables.joined(separator: ", ")
    var manifest = self
    manifest.study.inputs.tec.source = .gim(maps)
    return manifest
  }
}
