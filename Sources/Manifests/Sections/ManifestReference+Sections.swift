extension ManifestReference {
  /// Every section, from the top level down.
  package static let sections: [Section] =
    [
      TopKeys.section, EarthquakeKeys.section, PeriodKeys.section, WindowKeys.section,
      InputsKeys.section, TECKeys.section, StationKeys.section, InjectionKeys.section,
      IndicesKeys.section, PreparationKeys.section, OutlierKeys.section, TrainingKeys.section,
      ForecasterKeys.section, TuningKeys.section,
      DetectorKeys.section, QuietKeys.section, FigureKeys.section, StudyChoiceKeys.section,
    ] + [OLRKeys.section, CatalogueKeys.section] + PublishedKeys.sections + [ClaimKeys.section]

  /// A key of a section; nil for one that the language does not know there.
  static func entry(section: String, key: String) -> Entry? {
    sections.lazy.filter { $0.path == section }.flatMap(\.entries).first { $0.name == key }
  }

  /// Every key with its section, such as `detectors.reference`.
  static let keys = sections.flatMap { section in
    section.entries.map { section.path.isEmpty ? $0.name : section.path + "." + $0.name }
  }
}
