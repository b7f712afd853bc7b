import Determinism
import Engine
import Evidence
import Ionosphere
import Store
import Studies

/// Trains a survey's models once for each node and says what each day adds to their statistic.
struct NodeRunner: Sendable {
  let survey: LoadedSurvey
  let selection: SurveySelection
  /// The folder that the template's data paths start from.
  let dataFolder: String
  /// Fits made side by side, ≥ 1; no number depends on it.
  let jobs: Int
  /// Where fits are kept; nil for nowhere.
  let store: Store?
  let progress: any ProgressReporter

  /// What was found, and what it was read from.
  struct Outcome {
    var nodes: [Int: NodeDays] = [:]
    var inputs: SHA256Digest
  }

  /// The days of some nodes.
  ///
  /// - Parameter nodes: their places in the selection.
  /// - Throws: `RunError` where the inputs cannot be had, `SurveyError` where a model or a station fails.
  func days(of nodes: [Int]) async throws -> Outcome {
    var study = survey.template
    let isOnMaps = survey.manifest.nodes.kind != .stations
    if isOnMaps {
      study.manifest.inputs.tec.stations = nodes.map { station(selection.nodes[$0]) }
    }
    let observations = try await StudyRunner(
      study: study, dataFolder: dataFolder, jobs: jobs, progress: progress, store: store
    ).observations()
    if let failed = observations.failedStations.first {
      throw SurveyError.stationFailed(failed.code, reason: failed.reason)
    }
    var outcome = Outcome(inputs: Self.digest(observations.sources))
    guard isOnMaps else {
      let result = try await result(of: study, on: observations)
      for node in nodes {
        let name = selection.nodes[node].name
        let place =
          study.manifest.inputs.tec.stations.count == 1
          ? 0 : result.stations.firstIndex { $0.code == name }
        guard let place, result.stations.indices.contains(place) else {
          throw SurveyError.stationFailed(name, reason: "it cannot be learned from")
        }
        outcome.nodes[node] = try days(of: result, at: place, node: name)
      }
      return outcome
    }
    // Each node is a study of its own, so that it does not matter which others a shard has.
    for (place, node) in nodes.enumerated() {
      var alone = study
      alone.manifest.inputs.tec.stations = [study.manifest.inputs.tec.stations[place]]
      let result = try await result(
        of: alone, on: observations.with(stations: [observations.stations[place]]))
      outcome.nodes[node] = try days(of: result, at: 0, node: selection.nodes[node].name)
    }
    return outcome
  }

  private func station(_ node: SurveyNode) -> StationInput {
    StationInput(
      code: node.name, latitude: node.place.latitude, longitude: node.place.longitude)
  }

  private func result(
    of study: LoadedStudy, on observations: Observations
  ) async throws(RunError) -> StudyResult {
    let engine = StudyEngine(
      study: study, observations: observations, jobs: jobs, progress: progress, store: store)
    return try await engine.results(of: [.none], asksOtherDates: false)[0]
  }

  /// The days of one station under each model.
  private func days(
    of result: StudyResult, at place: Int, node: String
  ) throws(SurveyError) -> NodeDays {
    let station = result.stations[place]
    let suspect =
      survey.manifest.suspectDays == .leaveOut
      ? result.suspectDays : []
    let span = selection.span.days
    let days =
      span.lowerBound - survey.manifest.leadDays..<span.upperBound + survey.manifest.afterDays
    var node = NodeDays(models: survey.manifest.models.count)
    for (index, model) in result.models.enumerated() {
      switch model.outcome {
      case .failure(let reason):
        throw .modelFailed(model.name, node: station.code, reason: reason)
      case .success(let success):
        if let statistic = LeadStatistic(
          of: success.stations[place].predicted, at: station, in: result.frame,
          void: result.voidSamples(of: model, at: station, suspect))
        {
          node.take(statistic, of: index, days: days)
        }
      }
    }
    return node
  }

  private static func digest(_ sources: [StudySource]) -> SHA256Digest {
    JSONTree.array(
      sources.map { source in
        .array([
          .string(source.role), .string(source.name),
          .string(source.digest?.description ?? ""),
        ])
      }
    ).digest
  }
}
