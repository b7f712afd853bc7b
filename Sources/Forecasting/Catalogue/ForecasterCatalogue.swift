/// The forecasters by name, as manifests and the command line call them.
public enum ForecasterCatalogue {
  /// Every family, baselines first.
  private static let families: [any ForecasterFamily.Type] = [
    Persistence.self,
    RunningMedian.self,
    NeuralForecaster.self,
    ARIMAForecaster.self,
    TreeForecaster.self,
    SupportVectorForecaster.self,
  ]

  /// The names, baselines first.
  public static var names: [String] { families.flatMap { $0.names } }

  /// A forecaster by its name.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - options: settings the model does not know are left alone.
  /// - Throws: `ForecastError` for an unknown name or a setting the model cannot work with.
  public static func make(
    _ name: String, options: ForecasterOptions = ForecasterOptions()
  ) throws(ForecastError) -> any Forecaster {
    let family = try family(of: name)
    try OptionReader(model: name).check(options)
    return try family.make(name, options: options)
  }

  /// The settings that a model knows; none of an unknown name.
  package static func settings(of name: String) -> [ModelSetting] {
    families.first { $0.names.contains(name) }?.settings(of: name) ?? []
  }

  /// The settings that a model has where a manifest is silent; none of an unknown name.
  public static func defaults(of name: String) -> ForecasterOptions {
    families.first { $0.names.contains(name) }?.defaults(of: name) ?? ForecasterOptions()
  }

  /// The family that a name belongs to.
  ///
  /// - Throws: `ForecastError` for an unknown name.
  static func family(of name: String) throws(ForecastError) -> any ForecasterFamily.Type {
    guard let family = families.first(where: { $0.names.contains(name) }) else {
      throw ForecastError(model: name, reason: .unknownModel(known: names))
    }
    return family
  }
}
