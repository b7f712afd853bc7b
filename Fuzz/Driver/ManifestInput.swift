import Determinism

@testable import Manifests

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
      let written = try ReadManifest(read.manifest.written, file: "study.yaml")
      precondition(
        written.manifest == read.manifest, "a manifest that was written is read otherwise")
    }
  }

  /// Reads a survey's manifest, and asks for the models of a template.
  static func survey(_ bytes: [UInt8]) {
    FuzzTarget.refusing {
      let read = try ReadSurvey(bytes, file: "survey.yaml")
      precondition(!read.registered.canonicalText.isEmpty, "nothing is registered")
      try read.demand(modelsAmong: ["persistence", "mlp"])
    }
  }
}
