import Schema
import Studies

/// The keys of an item of `choices`.
enum StudyChoiceKeys {
  static let about = ManifestKey(
    "about", .text(limit: 200, example: "Samples that scale DTEC"), "What is open.")
  static let paper = ManifestKey(
    "paper", .text(limit: 600, example: "Not stated."), "What the paper says of it.")
  static let choice = ManifestKey(
    "choice", .text(limit: 800, example: "All days shown, trained on or not."),
    "What the study does, and why; values of `keys` are printed beside it.")
  static let keys = ManifestKey(
    "keys",
    .list(
      "a list of keys with their sections, one a line",
      of: .text(limit: 100, example: "detectors.reference")),
    absent: "no key",
    "The keys of this manifest that hold the choice, such as "
      + "`detectors.reference`.")
}

extension StudyChoice {
  init?(_ table: ManifestMapping) {
    let about = table.required(StudyChoiceKeys.about)
    let paper = table.required(StudyChoiceKeys.paper)
    let choice = table.required(StudyChoiceKeys.choice)
    let keys = table.items(StudyChoiceKeys.keys)
    guard let about, let paper, let choice, let keys else { return nil }
    let asked = Set(table.reader.entries.keys.map(\.path))
    for key in keys where !asked.contains(key.value) && !table.isSurvey {
      // The manifest itself has most keys; only another one needs the whole language.
      let known = ManifestReference.keys
      guard !known.contains(key.value) else { continue }
      table.reader.report(
        .conflict(
          .unknownKeyOfChoice(
            key.value, nearest: Spelling.nearest(to: key.value, among: known))),
        at: key.position)
    }
    self.init(about: about, paper: paper, choice: choice, keys: keys.map(\.value))
  }
}
