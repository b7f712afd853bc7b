import Determinism
import Forecasting
import Foundation
import Ionosphere
import Limits
import Readers

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
    /// What becomes of TEC below zero; nil refuses it.
    public var negative: NegativeTEC?
    /// CSV files of a moment and a value, given to the models that take auxiliaries. A value holds
    /// until the next one is due.
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
  /// What must be said of the auxiliaries.
  public let notes: [String]
  /// The result of each model, in the order asked for.
  public let results: [Result<SeriesForecastResult, ForecastError>]

  /// Runs a request.
  ///
  /// - Throws: `RunError` for an unreadable file or an impossible setting, `ForecastError` for an
  ///   unknown model or option. A model that fails later has its error among the results.
  public static func run(_ request: Request) async throws -> SeriesForecast {
    guard request.fraction > 0, request.fraction < 1 else {
      throw RunError.setting("fraction is \(request.fraction); it must lie between 0 and 1")
    }
    try check("horizon", request.horizon, SettingLimits.horizon)
    try check("jobs", request.jobs, SettingLimits.jobs)
    // Before the files, which may be large.
    let forecasters = try request.models.map {
      try ForecasterCatalogue.make($0, options: request.options)
    }
    let series = try read(request.series, as: .tec(negative: request.negative))
    let others = try request.auxiliaries.map { try read($0, as: .auxiliary) }
    let auxiliaries = zip(request.auxiliaries, others).map { name, other in
      ForecastProblem.Channel(name: name, values: other.held(on: series))
    }
    let count = series.values.count
    let problem = ForecastProblem(
      start: series.start, step: series.step, period: 0..<count,
      training: 0..<Int(request.fraction * Double(count)), horizon: request.horizon,
      targets: [ForecastProblem.Channel(name: "series", values: series.values)],
      auxiliaries: auxiliaries)
    let clock: ProcessorClock = forecasters.count > 1 && request.jobs > 1 ? .thread : .process
    let results = await parallelMap(forecasters, jobs: request.jobs) { forecaster in
      SeriesForecastResult.make(forecaster, problem, seed: request.seed, clock: clock)
    }
    return SeriesForecast(
      series: series, notes: notes(series, zip(request.auxiliaries, others), auxiliaries),
      results: results)
  }

  private static func check(
    _ name: String, _ value: Int, _ range: ClosedRange<Int>
  ) throws(RunError) {
    guard value >= range.lowerBound else {
      throw .setting("\(name) is \(value); it must be at least \(range.lowerBound)")
    }
    guard value <= range.upperBound else {
      throw .setting("\(name) is \(value); it must be at most \(range.upperBound)")
    }
  }

  /// On which steps the auxiliaries stand and how many samples have them all: a model trained on a
  /// twentieth of the series must not look like one trained on all of it.
  private static func notes(
    _ series: Series<TECU>, _ files: some Sequence<(String, Series<TECU>)>,
    _ auxiliaries: [ForecastProblem.Channel]
  ) -> [String] {
    guard !auxiliaries.isEmpty else { return [] }
    let other = files.filter { _, file in
      file.step != series.step || (file.start - series.start) % series.step != 0
    }.map { name, file in
      "\(name): a value every \(file.step) s, held on the series' step of \(series.step) s"
    }
    let complete = series.values.indices.count { index in
      series.values[index] != nil && auxiliaries.allSatisfy { $0.values[index] != nil }
    }
    return other + [
      "\(complete) of \(series.values.count) samples have TEC and every auxiliary input"
    ]
  }

  private static func read(
    _ name: String, as content: TableContent
  ) throws(RunError) -> Series<TECU> {
    do throws(InputError) {
      return try TECTable.read(InputFile(reading: name), as: content)
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

extension Series {
  /// The values on another series' moments: each holds from its moment until the next is due.
  fileprivate func held(on other: Series) -> [Double?] {
    other.values.indices.map { index in
      let offset = other.time(at: index) - start
      guard offset >= 0, offset / step < values.count else { return nil }
      return values[offset / step]
    }
  }
}
