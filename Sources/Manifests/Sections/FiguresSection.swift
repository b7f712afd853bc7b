import Schema
import Studies

/// The keys of an item of `figures`.
enum FigureKeys {
  static let kind = ManifestKey(
    "kind", ValueFormat<FigureKind>.choice,
    "`station-map`: epicentre, places and the zone of preparation; `network-diagram`: layers as boxes; `architectures`: a table of layers and parameters; "
      + "`scatter`: predicted against observed; `taylor`: a Taylor diagram; `score-bars`: scores as "
      + "bars, by place and by quiet and disturbed times; `indices-maps`: Kp, ap, Dst and F10.7 by day and hour; `day-hour-maps`: TEC, predicted, "
      + "difference, DTEC and flagged samples by day and hour; `anomalies`: a table of those in "
      + "quiet time; `hour-series`: observed and predicted at single hours of every day; `series`: "
      + "observed, predicted and DTEC around the earthquake; `detection-series`: TEC with bounds at "
      + "every station of a detection window; `detection-maps`: by how much it leaves them, by day "
      + "and time; `index-series`: Kp and Dst over a detection window.")
  static let models = ManifestKey(
    "models", PublishedFormat.models, absent: "every model of the study",
    "The models shown, in this order; not with `station-map`, `indices-maps`, "
      + "`anomalies` and `index-series`.")
  static let panels = ManifestKey(
    "panels",
    .list("a list of panels, one a line", of: ValueFormat<FigurePanel>.choice),
    absent: "all five", "With `day-hour-maps`: the maps, in this order.")
  static let hours = ManifestKey(
    "hours",
    .list(
      "a list of hours from 0 to 24, one a line",
      of: ValueFormat<Int>.integer(0...24, example: "9")),
    absent: "every third", "With `hour-series`: the hours, named as `index_hour` names them.")
  static let detectors = ManifestKey(
    "detectors", .list("a list of detectors' names, one a line", of: ValueFormat<String>.code),
    absent: "every detector",
    "With `detection-series` and `detection-maps`: the detectors shown, in their own order.")
  static let windows = ManifestKey(
    "windows", .list("a list of windows' names, one a line", of: ValueFormat<String>.code),
    absent: "every detection window",
    "With `detection-series`, `detection-maps` and `index-series`: the windows shown, in their own "
      + "order.")
  static let groups = ManifestKey(
    "groups", .list("a list of groups of stations, one a line", of: ValueFormat<String>.code),
    absent: "every station",
    "With `scatter`, `taylor`, `score-bars`, `detection-series` and `detection-maps`: the groups "
      + "whose stations are shown.")
  static let colours = ManifestKey(
    "colours", ValueFormat<FigureColours>.choice, absent: "even",
    "With maps by day and hour: `even`, scales that look as even as their numbers; "
      + "`as-published`, the rainbow of many papers.")
  static let reproduces = ManifestKey(
    "reproduces", .text(limit: 60, example: "Figure 3"), absent: "nothing of the paper",
    "The paper's figure or table that this one stands for; printed in its heading.")
}

extension FigureSettings {
  init?(_ table: ManifestMapping) {
    guard let kind = table.required(FigureKeys.kind) else {
      table.open()
      return nil
    }
    func option<Value>(_ key: ManifestKey<Value>) -> Value? {
      guard kind.options.contains(key.name) else { return nil }
      return table.optional(key)
    }
    self.init(
      kind: kind, models: option(FigureKeys.models)?.map(\.value) ?? [],
      panels: option(FigureKeys.panels)?.map(\.value) ?? [],
      hours: option(FigureKeys.hours)?.map(\.value) ?? [],
      detectors: option(FigureKeys.detectors)?.map(\.value) ?? [],
      windows: option(FigureKeys.windows)?.map(\.value) ?? [],
      groups: option(FigureKeys.groups)?.map(\.value) ?? [],
      colours: option(FigureKeys.colours) ?? .even,
      reproduces: table.optional(FigureKeys.reproduces))
  }
}

extension [FigureSettings] {
  /// Reads the list of figures, the standard one where it is absent.
  ///
  /// A figure that stands twice, a model, detector or window that the study has not, and an hour
  /// that no sample is named by are noted.
  init?(
    in table: ManifestMapping, models: [String]?, detectors: [String]?, windows: [String]?,
    groups: [String]?, indexHour: QuietSettings.IndexHour?
  ) {
    guard let items = table.items(TopKeys.figures) else { return nil }
    guard !items.isEmpty else {
      self = FigureSettings.standard
      return
    }
    var earlier: [(figure: FigureSettings, line: Int)] = []
    self = table.tables(items, of: TopKeys.figures) { item in
      guard let figure = FigureSettings(item) else { return nil }
      if let first = earlier.first(where: { figure.draws(sameAs: $0.figure) }) {
        item.report(
          .duplicateFigure(figure.kind.rawValue, firstLine: first.line), at: FigureKeys.kind.name)
      }
      earlier.append((figure, item.position.line))
      if let models, let unknown = figure.models.first(where: { !models.contains($0) }) {
        item.report(.figureOfUnknownModel(unknown), at: FigureKeys.models.name)
      }
      for (key, known, named) in [
        (FigureKeys.detectors.name, detectors, figure.detectors),
        (FigureKeys.windows.name, windows, figure.windows),
        (FigureKeys.groups.name, groups, figure.groups),
      ] {
        if let known, let unknown = named.first(where: { !known.contains($0) }) {
          item.report(.figureOfUnknownName(unknown, of: key), at: key)
        }
      }
      let hours = indexHour == .containing ? 0...23 : 1...24
      if indexHour != nil, let hour = figure.hours.first(where: { !hours.contains($0) }) {
        item.report(
          .hourWithoutSamples(hour, first: hours.lowerBound, last: hours.upperBound),
          at: FigureKeys.hours.name)
      }
      return figure
    }
  }
}
