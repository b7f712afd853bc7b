/// The forecasters by name, as manifests and the command line call them.
public enum ForecasterCatalogue {
  /// The names, baselines first.
  public static var names: [String] { makers.map(\.name) }

  /// A forecaster by its name.
  ///
  /// - Parameters:
  ///   - name: one of `names`.
  ///   - options: settings the model does not know are left alone.
  /// - Throws: `ForecastError` for an unknown name or a setting the model cannot work with.
  public static func make(
    _ name: String, options: ForecasterOptions = ForecasterOptions()
  ) throws(ForecastError) -> any Forecaster {
    guard let maker = makers.first(where: { $0.name == name }) else {
      throw ForecastError(model: name, reason: .unknownModel(known: names))
    }
    return try maker.make(options)
  }

  private struct Maker: Sendable {
    let name: String
    let make: @Sendable (ForecasterOptions) throws(ForecastError) -> any Forecaster
  }

  private static let makers: [Maker] =
    [
      Maker(name: "persistence") { _ in Persistence() },
      Maker(name: "median-27-day") { _ in RunningMedian() },
    ]
    + NetworkPlan.names.map { name in
      Maker(name: name) { options throws(ForecastError) in
        try NeuralForecaster(name, options: options)
      }
    }
}
