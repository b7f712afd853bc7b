import Determinism

/// The windows of series as tables in Float64, in the series' own units.
///
/// A row holds the lags of all stations or of one, oldest first, then each auxiliary at the
/// predicted sample (Xiong et al. 2022, section II-B), as the plain network reads them.
struct WindowTable: Sendable {
  /// Past samples of a window where a manifest names none: six hours at 15 minutes, a day at one
  /// hour.
  static let standardLags = 24

  /// What each feature is, for errors and tables.
  let names: [String]
  /// Samples whose inputs lie inside the period and are no gaps.
  let predictable: [Int]
  /// The features of each predictable sample.
  let features: FeatureMatrix

  /// The windows of series.
  ///
  /// - Parameters:
  ///   - horizon: steps from the newest lag to the predicted sample, ≥ 1.
  ///   - lags: past samples of each station read, ≥ 1.
  ///   - inputs: the stations read.
  ///   - station: the one predicted, where only its own lags are read.
  init(
    _ input: ForecastInput, horizon: Int, lags: Int, inputs: StationInputs = .all,
    station: Int = 0
  ) {
    let (stations, auxiliaries) = (input.targets.count, input.auxiliaries.count)
    let plan: WindowPlan =
      switch inputs {
      case .all:
        .flat(lags, horizon: horizon, stations: stations, auxiliaries: auxiliaries)
      case .own:
        .row(
          lags, horizon: horizon, station: station, stations: stations,
          auxiliaries: auxiliaries)
      }
    let channels = input.targets + input.auxiliaries
    let first = input.period.lowerBound
    var predictable: [Int] = []
    var values: [Double] = []
    for sample in input.period {
      let row = plan.inputs.compactMap { reference in
        sample + reference.offset < first
          ? nil : channels[reference.channel].values[sample + reference.offset]
      }
      guard row.count == plan.inputs.count else { continue }
      predictable.append(sample)
      values += row
    }
    names = plan.inputs.map { reference in
      reference.offset == 0
        ? channels[reference.channel].name
        : "\(channels[reference.channel].name) \(-reference.offset) steps before"
    }
    self.predictable = predictable
    features = FeatureMatrix(
      rows: predictable.count, columns: plan.inputs.count, values: values)
  }

  /// Roughly how many bytes the tables of a fit take: that of all samples and that of those learned
  /// from, each with the room that it grows into.
  static func memory(of problem: ForecastProblem, lags: Int, inputs: StationInputs) -> Double {
    let read = inputs == .all ? problem.targets.count : 1
    let columns = Double(lags * read + problem.auxiliaries.count)
    let rows = Double(problem.input.period.count + problem.training.count / problem.stride)
    return 16 * columns * rows
  }

  /// The samples to learn a station from; none whose target was filled in.
  ///
  /// - Parameters:
  ///   - problem: the problem of the windows.
  ///   - station: the station's place among the targets.
  ///   - model: the model's name, for errors.
  ///   - stride: n, where every n-th of the samples is taken, from the first on; ≥ 1.
  /// - Throws: `ForecastError` when there are too few, or a number no model can learn from.
  func training(
    _ problem: ForecastProblem, station: Int, model: String, stride: Int = 1
  ) throws(ForecastError) -> TrainingTable {
    let channel = problem.targets[station]
    guard channel.values[problem.training].contains(where: { $0 != nil }) else {
      throw ForecastError(model: model, reason: .noObservations(series: channel.name))
    }
    var rows: [Int] = []
    var targets: [Double] = []
    var found = 0
    for (row, sample) in predictable.enumerated() where problem.isLearned(sample) {
      guard let target = channel.values[sample], !channel.wasFilled(sample) else { continue }
      found += 1
      guard (found - 1) % stride == 0 else { continue }
      rows.append(row)
      targets.append(target)
    }
    return try TrainingTable(
      model: model, series: channel.name,
      features: FeatureMatrix(
        rows: rows.count, columns: features.columns, values: rows.flatMap { features.row($0) }),
      names: names, targets: targets)
  }

  /// Predictions of the predictable samples, on the time axis of the series.
  func spread(_ predictions: [Double], over input: ForecastInput) -> [Double?] {
    var result = [Double?](repeating: nil, count: input.period.upperBound)
    for (sample, value) in zip(predictable, predictions) { result[sample] = value }
    return result
  }
}
