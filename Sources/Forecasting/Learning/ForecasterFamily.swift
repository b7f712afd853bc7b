/// Forecasters that learn the same kind of parameters.
///
/// A family is a folder of its own and one line of `ForecasterCatalogue`.
protocol ForecasterFamily: Forecaster {
  /// The parameters it learns.
  associatedtype Fitted: FittedModel
  /// The names of its forecasters, as manifests and the command line call them.
  static var names: [String] { get }
  /// A forecaster of a name.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - options: settings the model does not know are left alone.
  /// - Throws: `ForecastError` for a setting the model cannot work with.
  static func make(_ name: String, options: ForecasterOptions) throws(ForecastError) -> Self

  /// The settings that a forecaster of a name knows.
  static func settings(of name: String) -> [ModelSetting]

  /// The settings that a forecaster of a name has where the options are silent; nil where there is
  /// no one value, such as no limit of depth.
  static func defaults(of name: String) -> ForecasterOptions
}

extension ForecasterFamily {
  /// Nothing to set.
  static func settings(of name: String) -> [ModelSetting] { [] }

  /// Nothing to set.
  static func defaults(of name: String) -> ForecasterOptions { ForecasterOptions() }
}
