import Schema

/// A section of the language and one of its keys.
struct AskedKey: Hashable {
  let section: String
  let key: String

  /// The key with its section, such as `detectors.reference`.
  var path: String { section.isEmpty ? key : section + "." + key }
}

/// Collects what is wrong while a manifest is read, so that one look shows all of it.
final class ManifestReader {
  private let text: ManifestText
  private var problems: [ManifestProblem] = []
  /// Every key that the sections have asked for, as it is declared.
  private(set) var entries: [AskedKey: KeyEntry] = [:]

  /// What is noted where no manifest is read but the language surveyed.
  let survey: SpecimenRun?

  init(_ text: ManifestText, survey: SpecimenRun? = nil) {
    self.text = text
    self.survey = survey
  }

  /// Notes a problem; the same one at the same place is noted once.
  func report(_ reason: ManifestProblem.Reason, at position: SourcePosition) {
    let problem = ManifestProblem(
      position: position, sourceLine: text.line(position.line), reason: reason)
    if !problems.contains(problem) { problems.append(problem) }
  }

  /// Notes that a section knows a key.
  func ask(section: String, entry: KeyEntry) {
    let key = AskedKey(section: section, key: entry.name)
    if entries[key] == nil { entries[key] = entry }
  }

  /// The problems noted so far as an error, in the order of the text, or nil of none.
  func error(file: String) -> ManifestError? {
    let sorted = problems.enumerated().sorted {
      ($0.element.position, $0.offset) < ($1.element.position, $1.offset)
    }
    guard let first = sorted.first?.element else { return nil }
    return ManifestError(file: file, first: first, others: sorted.dropFirst().map(\.element))
  }
}
