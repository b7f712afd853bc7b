import Schema
import Studies

extension ManifestReference {
  /// Every section, from the top level down, as the decoder asks for it.
  package static let sections = LanguageSurvey.sections { StudyManifest.init($0, reader: $1) }

  private static let places: [String: [String: KeyEntry]] = sections.reduce(into: [:]) {
    for entry in $1.entries { $0[$1.path, default: [:]][entry.name] = entry }
  }

  /// A key of a section; nil for one that the language does not know there.
  static func entry(section: String, key: String) -> KeyEntry? { places[section]?[key] }

  /// Every key with its section, such as `detectors.reference`.
  static let keys = sections.flatMap { section in
    section.entries.map { section.path.isEmpty ? $0.name : section.path + "." + $0.name }
  }
}
