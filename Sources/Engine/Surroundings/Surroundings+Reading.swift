import Ionosphere
import Readers
import Studies

extension Surroundings {
  /// Reads what a manifest names and the data folder has.
  init(of manifest: StudyManifest, in dataFolder: String) throws(RunError) {
    var sources: [StudySource] = []
    var notes: [RunNote] = []
    var radiation: SideInput<RadiationAnomalies>?
    if let input = manifest.inputs.olr {
      radiation = try Self.read("OLR", input.file, input.publishedAt, dataFolder) {
        () throws(InputError) in
        let anomalies = try RadiationAnomalies(input, about: manifest.earthquake, in: dataFolder)
        sources.append(
          StudySource(
            role: StudySource.Role.radiation, name: input.file, digest: anomalies.digest,
            citation: input.citation))
        return anomalies
      }
    }
    var catalogue: SideInput<NearbyEarthquakes>?
    if let input = manifest.inputs.catalogue {
      let role = StudySource.Role.catalogue
      catalogue = try Self.read(role, input.file, input.citation, dataFolder) {
        () throws(InputError) in
        let file = try InputFile(reading: input.file, in: dataFolder)
        sources.append(
          StudySource(
            role: role, name: input.file, digest: file.digest, citation: input.citation))
        let catalogue = try EarthquakeCatalogue(file)
        if catalogue.withoutMagnitude + catalogue.otherKinds > 0 {
          notes.append(
            .catalogueRows(
              file: input.file, withoutMagnitude: catalogue.withoutMagnitude,
              otherKinds: catalogue.otherKinds))
        }
        return NearbyEarthquakes(catalogue, input, about: manifest.earthquake)
      }
    }
    if case .absent(let file, _) = radiation, manifest.inputs.olr?.isOptional == true {
      notes.append(.inputAbsent(role: StudySource.Role.radiation, file: file))
    }
    if case .absent(let file, _) = catalogue, manifest.inputs.catalogue?.isOptional == true {
      notes.append(.inputAbsent(role: StudySource.Role.catalogue, file: file))
    }
    self.init(radiation: radiation, catalogue: catalogue, sources: sources, notes: notes)
  }

  private static func read<Value>(
    _ role: String, _ file: String, _ publishedAt: String, _ folder: String,
    _ body: () throws(InputError) -> Value
  ) throws(RunError) -> SideInput<Value> {
    guard InputFile.isPresent(file, in: folder) else {
      return .absent(file: file, publishedAt: publishedAt)
    }
    do { return .found(try body()) } catch {
      throw .input(role: role, reason: error.description)
    }
  }
}
