import Ionosphere
import Readers
import Studies

/// What is known of an earthquake's days and place besides TEC and indices.
package struct Surroundings: Sendable {
  /// Anomalies of outgoing longwave radiation; nil for a study without.
  package let radiation: SideInput<RadiationAnomalies>?
  /// Other earthquakes; nil for a study without.
  package let catalogue: SideInput<NearbyEarthquakes>?
  /// The files that were read.
  let sources: [StudySource]
  /// What must be said of them.
  let notes: [RunNote]

  /// Reads what a manifest names and the data folder has.
  init(of manifest: StudyManifest, in dataFolder: String) throws(PipelineError) {
    var sources: [StudySource] = []
    var notes: [RunNote] = []
    if let input = manifest.inputs.olr {
      radiation = try Self.read("OLR", input.file, input.publishedAt, dataFolder) {
        () throws(InputError) in
        let anomalies = try RadiationAnomalies(input, about: manifest.earthquake, in: dataFolder)
        sources.append(
          StudySource(
            role: "OLR", name: input.file, digest: anomalies.source.digest,
            citation: input.citation))
        return anomalies
      }
    } else {
      radiation = nil
    }
    if let input = manifest.inputs.catalogue {
      let role = "earthquakes"
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
    } else {
      catalogue = nil
    }
    self.sources = sources
    self.notes = notes
  }

  private static func read<Value>(
    _ role: String, _ file: String, _ publishedAt: String, _ folder: String,
    _ body: () throws(InputError) -> Value
  ) throws(PipelineError) -> SideInput<Value> {
    guard InputFile.isPresent(file, in: folder) else {
      return .absent(file: file, publishedAt: publishedAt)
    }
    do { return .found(try body()) } catch {
      throw .input(role: role, reason: error.description)
    }
  }
}
