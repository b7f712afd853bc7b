/// A figure of the report, as an item of `figures` asks for it.
public struct FigureSettings: Sendable, Equatable, Codable {
  /// What is drawn.
  public var kind: FigureKind
  /// The models shown, in this order; empty for every model of the study.
  public var models: [String]
  /// The maps of `day-hour-maps`, in this order; empty for all five.
  public var panels: [FigurePanel]
  /// The hours of `hour-series`, named as `index_hour` names them; empty for every third.
  public var hours: [Int]
  /// The detectors whose findings are shown, by their names; empty for every one.
  public var detectors: [String]
  /// The detection windows shown, by their names; empty for every one.
  public var windows: [String]
  /// The groups whose stations are shown, by their names; empty for every station.
  public var groups: [String]
  /// How values become colours in maps.
  public var colours: FigureColours
  /// The paper's name for the figure or table this one stands for, such as `Figure 3`.
  public var reproduces: String?

  /// A figure with its options.
  public init(
    kind: FigureKind, models: [String] = [], panels: [FigurePanel] = [], hours: [Int] = [],
    detectors: [String] = [], windows: [String] = [], groups: [String] = [],
    colours: FigureColours = .even,
    reproduces: String? = nil
  ) {
    self.kind = kind
    self.models = models
    self.panels = panels
    self.hours = hours
    self.detectors = detectors
    self.windows = windows
    self.groups = groups
    self.colours = colours
    self.reproduces = reproduces
  }

  /// What a manifest without `figures` asks for: each kind once, with every model. Those of
  /// detection windows are left out: every model, detector and window would fill a book.
  public static let standard = FigureKind.allCases.filter { !$0.options.contains("windows") }
    .map { FigureSettings(kind: $0) }

  /// Whether two items would draw the same thing.
  package func draws(sameAs other: FigureSettings) -> Bool {
    func meet(_ mine: [String], _ others: [String]) -> Bool {
      mine.isEmpty || others.isEmpty || mine.contains(where: others.contains)
    }
    return kind == other.kind && panels == other.panels && meet(models, other.models)
      && meet(detectors, other.detectors) && meet(windows, other.windows)
      && meet(groups, other.groups)
  }
}

/// A kind of figure that a study can ask for.
public enum FigureKind: String, Sendable, CaseIterable, Codable {
  /// Epicentre, places, coast and the zone of preparation (Xiong et al. 2022, Fig. 1).
  case stationMap = "station-map"
  /// The layers of networks as boxes (Akhoondzadeh et al. 2021, Fig. 1 and Table 1).
  case networkDiagram = "network-diagram"
  /// A table of the models' layers and parameters (Akhoondzadeh et al. 2021, Fig. 1 and Table 1).
  case architectures
  /// Predicted against observed TEC, one panel a model (Xiong et al. 2022, Fig. 3).
  case scatter
  /// Correlation, standard deviation and bias of models in one diagram (Xiong et al. 2022, Fig. 4).
  case taylor
  /// R², MAE, RMSE and ρ of models as bars (Xiong et al. 2022, Fig. 5).
  case scoreBars = "score-bars"
  /// Kp, ap, Dst and F10.7 as day × hour maps (Akhoondzadeh et al. 2021, Fig. 2).
  case indicesMaps = "indices-maps"
  /// Normalised TEC, predicted, difference, DTEC, detected, as day × hour maps (Akhoondzadeh et al.
  /// 2021, Figs. 3 to 5 and 7 to 11).
  case dayHourMaps = "day-hour-maps"
  /// A table of the anomalies in quiet time (Akhoondzadeh et al. 2021, Table 2).
  case anomalies
  /// Observed and predicted TEC at single hours of every day (Akhoondzadeh et al. 2021, Fig. 6).
  case hourSeries = "hour-series"
  /// Observed and predicted series around the earthquake.
  case series
  /// TEC with a detector's bounds at every station of a window, above Kp and Dst (Xiong et al.
  /// 2022, Figs. 6 to 8).
  case detectionSeries = "detection-series"
  /// By how much TEC leaves its bounds, by day and time, for stations and methods (Xiong et al.
  /// 2022, Fig. 10).
  case detectionMaps = "detection-maps"
  /// Kp and Dst over a window with the limits of quiet time (Xiong et al. 2022, Fig. 11).
  case indexSeries = "index-series"

  /// The options that the kind takes beside `reproduces`.
  package var options: [String] {
    switch self {
    case .stationMap, .anomalies: []
    case .indicesMaps: ["colours"]
    case .networkDiagram, .architectures, .series: ["models"]
    case .scatter, .taylor, .scoreBars: ["models", "groups"]
    case .dayHourMaps: ["models", "panels", "colours"]
    case .hourSeries: ["models", "hours"]
    case .detectionSeries: ["models", "detectors", "windows", "groups"]
    case .detectionMaps: ["models", "detectors", "windows", "groups", "colours"]
    case .indexSeries: ["windows"]
    }
  }
}

/// How values become colours in maps.
public enum FigureColours: String, Sendable, CaseIterable, Codable {
  /// Perceptually even scales.
  case even
  /// A rainbow, as many papers print it.
  case asPublished = "as-published"
}

/// One of the maps of `day-hour-maps`.
public enum FigurePanel: String, Sendable, CaseIterable, Codable {
  case observed
  case predicted
  case difference
  case dtec
  case detected
}
