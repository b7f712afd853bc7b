import Forecasting
import Studies

extension ForecasterSettings {
  /// The model with these settings, or one that chooses among those of the grid.
  ///
  /// - Throws: `ForecastError` for a setting that the model cannot work with.
  func forecaster() throws(ForecastError) -> any Forecaster {
    guard let tuning else { return try ForecasterCatalogue.make(model, options: options) }
    let candidates = zip(tuning.entries, try candidates()).map { entry, settings in
      (values: entry.map(\.text), options: settings.options)
    }
    return try TunedForecaster(
      model, settings: tuning.axes.map(\.key), candidates: candidates,
      validation: tuning.validation)
  }
}
