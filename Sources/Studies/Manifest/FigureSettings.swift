/// A figure of the report, as an item of `figures` asks for it.
public struct FigureSettings: Sendable, Equatable {
  /// What is drawn.
  public var kind: FigureKind
  /// The models shown, in this order; empty for every model of the study.
  public var models: [String]
  /// The maps of `day-hour-maps`, in this order; empty for all five.
  public var panels: [FigurePanel]
  /// The hours of `hour-series`, named as `index_hour` names them; empty for every third.
  public var hours: [Int]
  /// How values become colours in maps.
  public var colours: FigureColours
  /// The paper's name for the figure or table this one stands for, such as `Figure 3`.
  public var reproduces: String?

  /// A figure with its options.
  public init(
    kind: FigureKind, models: [String] = [], panels: [FigurePanel] = [], hours: [Int] = [],
    colours: FigureColours = .even, reproduces: String? = nil
  ) {
    self.kind = kind
    self.models = models
    self.panels = panels
    self.hours = hours
    self.colours = colours
    self.reproduces = reproduces
  }

  /// What a manifest without `figures` asks for: each kind once, with every model.
  public static let standard = FigureKind.allCases.map { FigureSettings(kind: $0) }

  /// Whether two items would draw the same thing.
  func draws(sameAs other: FigureSettings) -> Bool {
    kind == other.kind && panels == other.panels
      && (models.isEmpty || other.models.isEmpty || models.contains(where: other.models.contains))
  }
}

/// A kind of figure that a study can ask for.
public enum FigureKind: String, Sendable, CaseIterable {
  /// Epicentre, places, coast and the zone of preparation (X14).
  case stationMap = "station-map"
  /// The layers of networks as boxes (A11).
  case networkDiagram = "network-diagram"
  /// A table of the models' layers and parameters (A11).
  case architectures
  /// Predicted against observed TEC, one panel a model (X16).
  case scatter
  /// Correlation, standard deviation and bias of models in one diagram (X17).
  case taylor
  /// R², MAE, RMSE and ρ of models as bars (X18).
  case scoreBars = "score-bars"
  /// Kp, ap, Dst and F10.7 as day × hour maps (A2).
  case indicesMaps = "indices-maps"
  /// Normalised TEC, predicted, difference, DTEC, detected, as day × hour maps (A8, A10).
  case dayHourMaps = "day-hour-maps"
  /// A table of the anomalies in quiet time (A12).
  case anomalies
  /// Observed and predicted TEC at single hours of every day (A9).
  case hourSeries = "hour-series"
  /// Observed and predicted series around the earthquake.
  case series

  /// The options that the kind takes beside `reproduces`.
  var options: [String] {
    switch self {
    case .stationMap, .anomalies: []
    case .indicesMaps: ["colours"]
    case .networkDiagram, .architectures, .series, .scatter, .taylor, .scoreBars: ["models"]
    case .dayHourMaps: ["models", "panels", "colours"]
    case .hourSeries: ["models", "hours"]
    }
  }
}

/// How values become colours in maps.
public enum FigureColours: String, Sendable, CaseIterable {
  /// Perceptually even scales.
  case even
  /// A rainbow, as many papers print it.
  case asPublished = "as-published"
}

/// One of the maps of `day-hour-maps`.
public enum FigurePanel: String, Sendable, CaseIterable {
  case observed
  case predicted
  case difference
  case dtec
  case detected
}
