import Determinism
import Forecasting
import Foundation
import Ionosphere

/// Trains models on one series of a user's own and scores them on its last part.
public struct SeriesForecast: Sendable {
  /// What to do.
  public struct Request: Sendable {
    /// The names of the models, at least one.
    public var models: [String]
    /// The settings of every model.
    public var options = ForecasterOptions()
    /// A CSV file of `utc,vtec_tecu`.
    public var series: String
    /// CSV files of the same form, on the series' step, given to the models that take auxiliaries.
    public var auxiliaries: [String] = []
    /// The share of the series, at its start, that is learned from; 0 < f < 1.
    public var fraction = 0.65
    /// Steps from the newest lag to the predicted sample, ≥ 1.
    public var horizon = 1
    /// The seed of every random number.
    public var seed: UInt64 = 0
    /// Models trained side by side, ≥ 1; changes no number.
    public var jobs = 1

    /// A request with the defaults.
    public init(models: [String], series: String) {
      self.models = models
      self.series = series
    }
  }

  /// The series' moments and values.
  public let series: Series<TECU>
  /// The result of each model, in the order asked for.
  public let results: [Result<SeriesForecastResult, ForecastError>]

  /// Runs a request.
  ///
  /// - Throws: `PipelineError` for an unreadable file or an impossible setting, `ForecastError` for an
  ///   unknown model or option. A model that fails later has its error among the results.
  public static func run(_ request: Request) async throws -> SeriesForecast {
    guard request.fraction > 0, request.fraction < 1 else {
      throw PipelineError.setting("fraction is \(request.fraction); it must lie between 0 and 1")
    }
    guard request.horizon >= 1 else {
      throw PipelineError.setting("horizon is \(request.horizon); it must be at least 1")
    }
    guard request.jobs >= 1 else {
      throw PipelineError.setting("jobs is \(request.jobs); it must be at least 1")
    }
    let series = try read(request.series, step: nil)
    let auxiliaries = try request.auxiliaries.map { name -> ForecastProblem.Channel in
      let other = try read(name, step: series.step)
      return ForecastProblem.Channel(
        name: name, values: other.clipped(from: series.start, to: series.end).values)
    }
    let count = series.values.count
    let problem = ForecastProblem(
      start: series.start, step: series.step, period: 0..<count,
      training: 0..<Int(request.fraction * Double(count)), horizon: request.horizon,
      targets: [ForecastProblem.Channel(name: "series", values: series.values)],
      auxiliaries: auxiliaries)
    let forecasters = try request.models.map {
      try ForecasterCatalogue.make($0, options: request.options)
    }
    let clock: ProcessorClock = forecasters.count > 1 && request.jobs > 1 ? .thread : .process
    let results = await parallelMap(forecasters, jobs: request.jobs) { forecaster in
      SeriesForecastResult.make(forecaster, problem, seed: request.seed, clock: clock)
    }
    return SeriesForecast(series: series, results: results)
  }

  private static func read(_ name: String, step: Int?) throws(PipelineError) -> Series<TECU> {
    do throws(InputError) {
      return try TECTable.read(InputFile(reading: name), step: step)
    } catch {
      throw .input(role: "series", reason: "\(error)")
    }
  }

  /// Observed and predicted TEC as CSV, a row for each sample and a column for each model.
  public func predictionsCSV() -> String {
    let models = results.compactMap { try? $0.get() }
    var text = (["utc", "observed_tecu"] + models.map { $0.model + "_tecu" })
      .joined(separator: ",")
    text += "\n"
    for (index, observed) in series.values.enumerated() {
      let values = [observed] + models.map { $0.predictions[index] }
      text += series.time(at: index).iso8601
      for value in values { text += "," + (value.map { "\($0)" } ?? "") }
      text += "\n"
    }
    return text
  }

  /// Writes `predictionsCSV()` to a file.
  ///
  /// - Throws: `PipelineError` when the file cannot be written.
  public func writePredictions(to path: String) throws(PipelineError) {
    do {
      try predictionsCSV().write(toFile: path, atomically: true, encoding: .utf8)
    } catch {
      throw .setting("\(path) cannot be written; choose a folder that exists and can be written to")
    }
  }

  /// The records of the models that succeeded: one object for one model, else an array.
  ///
  /// - Throws: `EncodingError` for a number that JSON cannot hold.
  public func json() throws -> String {
    let records = results.compactMap { try? $0.get() }
    let bytes =
      results.count == 1 && records.count == 1
      ? try stableJSON(records[0]) : try stableJSON(records)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The records as text, one after another.
  public func text() -> String {
    results.compactMap { try? $0.get().text }.joined(separator: "\n\n")
  }

  /// The first error of a model, if any.
  public var failure: ForecastError? {
    for case .failure(let error) in results { return error }
    return nil
  }
}
