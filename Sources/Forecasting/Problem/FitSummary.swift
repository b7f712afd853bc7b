/// What a model learned, as reports tell it: its size, its losses, its layers, its choices.
public struct FitSummary: Sendable, Codable, Equatable {
  /// Trainable parameters; 0 for a model that learns nothing.
  public let parameterCount: Int
  /// The trainings, in the order of the stations; empty for a model without epochs.
  public let trainings: [Forecast.Training]
  /// The layers of a network, input side first, the same for each training; empty for other models.
  public let layers: [Forecast.Layer]
  /// The choices of settings made on the training part, with all that was tried; empty for a model
  /// that chose nothing.
  public let searches: [SettingSearch]

  /// A summary from its parts.
  init(
    parameterCount: Int = 0, trainings: [Forecast.Training] = [], layers: [Forecast.Layer] = [],
    searches: [SettingSearch] = []
  ) {
    self.parameterCount = parameterCount
    self.trainings = trainings
    self.layers = layers
    self.searches = searches
  }

  /// The summary with a choice made before its own.
  func preceded(by search: SettingSearch) -> FitSummary {
    FitSummary(
      parameterCount: parameterCount, trainings: trainings, layers: layers,
      searches: [search] + searches)
  }
}
