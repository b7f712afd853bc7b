import Forecasting

/// A forecast as the store keeps it; a sample without prediction is not a number.
struct KeptForecast: Codable, Sendable {
  private let predictions: [FlatArray<Double>]
  private let summary: FitSummary

  /// The form of a forecast.
  init(_ forecast: Forecast) {
    predictions = forecast.predictions.map { FlatArray($0.map { $0 ?? .nan }) }
    summary = forecast.summary
  }

  /// The forecast.
  var forecast: Forecast {
    Forecast(
      predictions: predictions.map { $0.values.map { $0.isNaN ? nil : $0 } }, summary: summary)
  }
}
