/// Another way in which a study is run a second time, to be held beside the first.
public enum StudyVariant: String, Sendable, CaseIterable {
  /// TEC at the moments of maps alone, where samples between them are interpolated (Akhoondzadeh et
  /// al. 2021: the maps are two hours apart).
  case maps
  /// Mean and standard deviation from other samples (Akhoondzadeh et al. 2021, Eqs. 1 and 2).
  case normalisation

  /// What is told of it while it runs.
  package var words: String {
    switch self {
    case .maps: "at maps"
    case .normalisation: "other normalisation"
    }
  }
}

extension StudyResult {
  /// The study at the moments of maps alone; nil where nothing is interpolated, or maps come at
  /// uneven times.
  public var atMaps: StudyResult? { variants[.maps] }
  /// The study with `second_normalisation`; nil where the manifest asks for none.
  public var otherNormalisation: StudyResult? { variants[.normalisation] }
}
