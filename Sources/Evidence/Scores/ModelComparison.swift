import Determinism
import Evaluation
import Studies

/// Observations and predictions of several models on the same samples: those of the test part that
/// were observed and that every model predicts.
///
/// Scores of models that skip different hours say more on the hours than on the models.
package struct ModelComparison {
  /// One place's samples.
  package struct Place: Sendable {
    /// The place's name as figures print it: a station's code, or coordinates.
    package let name: String
    /// The group that scores are pooled by; nil for none.
    package let group: String?
    /// Each sample's moment.
    package let times: [UTCTime]
    /// Observed TEC (TECU).
    package let observed: [Double]
    /// Predicted TEC (TECU) by model, then sample.
    package let predicted: [[Double]]
    /// Whether each sample was quiet; nil where an index is missing.
    package let quiet: [Bool?]
    /// The number of each sample's day.
    package let days: [Int]
  }

  /// The models' names, in the order of the report.
  package let models: [String]
  /// The places, in the order of the report.
  package let places: [Place]

  /// The comparison of some models, or of all where none is named; models without a prediction in
  /// the test part are left out.
  ///
  /// - Parameter groups: the groups whose stations are compared; empty for all.
  package init(_ result: StudyResult, models wanted: [String] = [], groups: [String] = []) {
    let found = result.models.compactMap { model in
      model.success.map { (name: model.name, success: $0) }
    }.filter { $0.success.stations.contains { $0.scores.test != nil } }
    let chosen =
      wanted.isEmpty ? found : wanted.compactMap { name in found.first { $0.name == name } }
    models = chosen.map(\.name)
    places = result.stations(of: groups).map {
      ModelComparison.place(result, $0, chosen.map(\.success))
    }
  }

  private static func place(
    _ result: StudyResult, _ station: Int, _ models: [ModelSuccess]
  ) -> Place {
    let record = result.stations[station]
    let observed = record.tec.series.values
    let predicted = models.map { $0.stations[station].predicted }
    let samples = result.test.filter { sample in
      observed[sample] != nil && !models.isEmpty && predicted.allSatisfy { $0[sample] != nil }
    }
    return Place(
      name: record.code, group: record.group,
      times: samples.map { result.axis.time(at: $0) },
      observed: samples.compactMap { observed[$0] },
      predicted: predicted.map { values in samples.compactMap { values[$0] } },
      quiet: samples.map { result.quiet[$0] },
      days: samples.map { result.axis.time(at: $0).date.dayNumber })
  }

  /// Samples of all places.
  package var count: Int { places.reduce(0) { $0 + $1.observed.count } }

  /// Observations of all places, one place after the other.
  package var observed: [Double] { places.flatMap(\.observed) }

  /// Predictions of a model at all places.
  package func predicted(_ model: Int) -> [Double] { places.flatMap { $0.predicted[model] } }

  /// A model's statistics over all places; nil without a sample.
  package func statistics(_ model: Int) -> TaylorStatistics? {
    TaylorStatistics(observed: observed, predicted: predicted(model))
  }

  /// A model's scores over all places; nil without a sample.
  package func scores(_ model: Int) -> Scores? {
    Scores(observed: observed, predicted: predicted(model))
  }
}
