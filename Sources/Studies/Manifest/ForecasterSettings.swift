import Forecasting

/// One model of a study with the forecaster's own options, which are read as if they were its own.
@dynamicMemberLookup
public struct ForecasterSettings: Sendable, Equatable {
  /// The regressors of ARIMA.
  public typealias Exogenous = Forecasting.Exogenous
  /// The stations whose delayed TEC a model reads.
  public typealias StationInputs = Forecasting.StationInputs

  /// The model's name, such as `mlp`.
  public var model: String
  /// What the manifest sets; nil where it leaves a setting to the model.
  public var options: ForecasterOptions
  /// A grid of settings to choose from on the training part; nil for none.
  public var tuning: TuningSettings?

  /// From its parts.
  package init(
    model: String, options: ForecasterOptions = ForecasterOptions(), tuning: TuningSettings? = nil
  ) {
    self.model = model
    self.options = options
    self.tuning = tuning
  }

  /// One of the options.
  public subscript<Value>(dynamicMember path: WritableKeyPath<ForecasterOptions, Value>) -> Value {
    get { options[keyPath: path] }
    set { options[keyPath: path] = newValue }
  }

  /// The settings of every entry of the grid, without the grid; the settings themselves where there
  /// is none.
  ///
  /// - Throws: `ForecastError` for a key or a value that no grid can set.
  package func candidates() throws(ForecastError) -> [ForecasterSettings] {
    guard let tuning else { return [self] }
    var candidates: [ForecasterSettings] = []
    for entry in tuning.entries {
      var settings = ForecasterSettings(model: model, options: options)
      for (axis, value) in zip(tuning.axes, entry) {
        guard let setting = ModelSetting.named(axis.key), setting.set(value, in: &settings.options)
        else {
          throw ForecastError(
            model: model,
            reason: .setting("no grid can set \(axis.key) to \(value.text); see the reference"))
        }
      }
      candidates.append(settings)
    }
    return candidates
  }
}

extension ForecasterSettings: Codable {
  private enum CodingKeys: String, CodingKey {
    case model
    case tuning
  }

  /// Reads what was written.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    model = try container.decode(String.self, forKey: .model)
    options = try ForecasterOptions(from: decoder)
    tuning = try container.decodeIfPresent(TuningSettings.self, forKey: .tuning)
  }

  /// The options stand beside the model's name, without the threads, which no result depends on.
  public func encode(to encoder: any Encoder) throws {
    var options = options
    options.jobs = nil
    try options.encode(to: encoder)
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(model, forKey: .model)
    try container.encodeIfPresent(tuning, forKey: .tuning)
  }
}
