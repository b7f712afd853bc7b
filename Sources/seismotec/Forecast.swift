import ArgumentParser
import Engine
import Forecasting
import Ionosphere
import Readers

/// `seismotec forecast`: trains models on a series and prints how well they did.
struct Forecast: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Trains one or more models on a TEC series and scores them on its last part.")

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(
    help: ArgumentHelp(
      "A model; repeat it for several. One of \(ForecasterCatalogue.names.joined(separator: " ")).",
      valueName: "name"), completion: .list(ForecasterCatalogue.names))
  var model: [String]
  @Option(
    help: """
      A CSV file of utc,vtec_tecu, or of more columns that are named so; 9999, 999.9 and nan are gaps.
      """)
  var series: String
  @Option(help: "What TEC below zero is: gap or keep. (default: such a file is refused)")
  var negative: NegativeTEC?
  @Option(
    help: """
      A CSV file of an auxiliary input, in any unit; a value holds until the next one is due. \
      Repeat it for several.
      """)
  var auxiliary: [String] = []
  @Option(help: "Past samples in a window. \(SettingDefaults.words("lags"))")
  var lags: Int?
  @Option(help: "Steps from the newest lag to the predicted sample.")
  var horizon = 1
  @Option(help: "The share of the series, at its start, to learn from.")
  var fraction = 0.65
  @Option(help: "Passes over the training windows. \(SettingDefaults.words("epochs"))")
  var epochs: Int?
  @Option(help: "Windows in a mini-batch. \(SettingDefaults.words("batch"))")
  var batch: Int?
  @Option(help: "Adam's step size. \(SettingDefaults.words("learning_rate"))")
  var learningRate: Double?
  @Option(
    help: """
      Units of a hidden layer; repeat it for each layer. \(SettingDefaults.words("units"))
      """)
  var units: [Int] = []
  @Option(help: "Trees of a forest. \(SettingDefaults.words("trees"))")
  var trees: Int?
  @Option(
    help: """
      The price of an error outside the tube of svr. \(SettingDefaults.words("cost"))
      """)
  var cost: Double?
  @Option(
    help: """
      The half-width of the tube of svr, in standard deviations of TEC. \
      \(SettingDefaults.words("epsilon"))
      """)
  var epsilon: Double?
  @Option(
    parsing: .upToNextOption,
    help: "The orders p d q, or p d q P D Q s (arima); without them the best of a grid.")
  var order: [Int] = []
  @Option(help: "The seed of every random number.")
  var seed: UInt64 = 0
  @Option(help: "Models trained side by side.")
  var jobs = 1
  @Option(help: "How to print the scores: text or json.")
  var format = Format.text
  @Option(help: "Where to write observed and predicted values as CSV.")
  var predictions: String?

  func run() async throws {
    var request = SeriesForecast.Request(models: model, series: series)
    request.options.lags = lags
    request.options.epochs = epochs
    request.options.batch = batch
    request.options.learningRate = learningRate
    request.options.trees = trees
    request.options.cost = cost
    request.options.epsilon = epsilon
    request.options.order = order.isEmpty ? nil : order
    request.options.units = units.isEmpty ? nil : units
    request.options.jobs = model.count > 1 ? 1 : jobs
    request.negative = negative
    request.auxiliaries = auxiliary
    request.fraction = fraction
    request.horizon = horizon
    request.seed = seed
    request.jobs = jobs
    // Asked before any work, so that hours of training are not spent on what cannot be kept.
    let target = try predictions.map { path in
      try ReplacedFile(path, sparing: [series] + auxiliary)
    }
    let answer = try await SeriesForecast.run(request)
    for note in answer.notes { StandardError.write(note + "\n") }
    let writing = Result { try target?.write(Array(answer.predictionsCSV().utf8)) }
    let text = try format == .json ? answer.json() : answer.text()
    if !text.isEmpty { try StandardOutput.write(text + "\n") }
    try writing.get()
    if let failure = answer.failure { throw failure }
  }
}

extension NegativeTEC: ExpressibleByArgument {}
