extension ForecasterCatalogue {
  /// A network whose inner loops take a path of one's choice, which changes no bit of its forecast.
  ///
  /// - Precondition: the name is that of a network.
  /// - Throws: `ForecastError` for a setting the network cannot work with or a path that this
  ///   processor cannot run.
  package static func network(
    _ name: String, options: ForecasterOptions, on path: KernelPath
  ) throws(ForecastError) -> any Forecaster {
    guard let table = path.table else {
      throw ForecastError(
        model: name, reason: .setting("this processor cannot run the path \(path.rawValue)"))
    }
    return try NeuralForecaster(name, options: options, kernels: Kernels(table: table))
  }
}
