import Manifests

/// Bytes as a study's manifest.
enum ManifestInput {
  /// Reads a manifest, and what a run would write of it.
  static func run(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let read = try ReadManifest(bytes, file: "study.yaml")
      let again = try ReadManifest(read.text, file: "study.yaml")
      precondition(again == read, "a text read twice gives two manifests")
      let asRun = try read.asRun(seed: 7, file: "study.yaml")
      precondition(asRun.manifest.seed == 7, "a run's seed is not in its manifest")
    }
  }
}
