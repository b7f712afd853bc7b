import Engine

/// The words of remarks on the console.
enum Remarks {
  /// A manifest has no `id`.
  static func noID(example: String) -> String {
    let plain = example.lowercased().map { character in
      character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
    }
    let words = String(plain).split(separator: "-").joined(separator: "-")
    return "the manifest has no id and is called `study` in results; to name it, add the line\n"
      + "  id: \(words.isEmpty ? "my-study" : words)"
  }

  /// What a new study's inputs are, and what to do for them.
  static func next(_ inputs: NewInputs, study: String, manifest: String) -> String {
    switch inputs {
    case .synthetic: "TEC and indices are synthetic until \(manifest) names data; it says how."
    case .tables:
      """
      Next, put two tables below a folder, here my:
        my/tec/\(study).csv        utc,vtec_tecu
        my/indices/\(study).csv    utc,kp,ap,dst,f107
      and let this say what is missing in them:
        seismotec check \(study) --data my
      """
    case .archives: "Next: seismotec fetch \(study) --data my"
    }
  }

  /// Where a list of studies comes from.
  static func studies(in folder: String, isThere: Bool) -> String {
    isThere
      ? "from \(folder)/ in this folder, and the study in the program itself"
      : "there is no \(folder)/ in this folder; this is the study in the program itself"
  }

  /// Some models gave no forecast.
  static func failed(_ models: [String]) -> String {
    "the report was written without \(models.joined(separator: ", ")); it says why"
  }
}
