/// The names of the digests in `results.json` that name a run.
enum RunDigestNames {
  static let manifestVersion = "manifest_version"
  static let computes = "manifest_computes"
  static let says = "manifest_says"
  static let inputs = "inputs"
  static let results = "results"

  /// Those that are digests, in the order of a run.
  static let all = [computes, says, inputs, results]
}
