/// Another way in which a study is run a second time, to be held beside the first.
public enum StudyVariant: String, Sendable, CaseIterable, Codable {
  /// TEC at the moments of maps alone, where samples between them are interpolated (Akhoondzadeh et
  /// al. 2021: the maps are two hours apart).
  case maps
  /// Mean and standard deviation from other samples (Akhoondzadeh et al. 2021, Eqs. 1 and 2).
  case normalisation

  /// What it varies; nil for one that a study has no use for.
  package func variation(of study: StudyManifest) -> Variation? {
    var variation = Variation.none
    switch self {
    case .maps: variation.mapsAlone = true
    case .normalisation:
      guard let second = study.training.secondNormalisation else { return nil }
      variation.normalisation = second
    }
    return variation
  }
}

extension StudyResult {
  /// The study at the moments of maps alone; nil where nothing is interpolated, or maps come at
  /// uneven times.
  public var atMaps: StudyResult? { variants[.maps] }
  /// The study with `second_normalisation`; nil where the manifest asks for none.
  public var otherNormalisation: StudyResult? { variants[.normalisation] }
}
