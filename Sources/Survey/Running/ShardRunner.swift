import Determinism
import Engine
import Store
import Studies

/// Makes one part of a survey: a pure function of manifest, template, catalogue, data and shard.
package struct ShardRunner: Sendable {
  private let survey: LoadedSurvey
  private let selection: SurveySelection
  private let nodes: NodeRunner

  /// A runner of a survey's shards.
  ///
  /// - Parameters:
  ///   - dataFolder: the folder that paths of data start from.
  ///   - jobs: fits made side by side, ≥ 1; no number depends on it.
  ///   - store: where fits are kept between shards; nil for nowhere.
  package init(
    survey: LoadedSurvey, selection: SurveySelection, dataFolder: String, jobs: Int,
    progress: any ProgressReporter, store: Store? = nil
  ) {
    self.survey = survey
    self.selection = selection
    nodes = NodeRunner(
      survey: survey, selection: selection, dataFolder: dataFolder, jobs: jobs, store: store,
      progress: progress)
  }

  /// The part of a shard.
  ///
  /// - Throws: `RunError` where the inputs cannot be had, `SurveyError` where a model fails.
  package func part(_ shard: Shard) async throws -> SurveyPart {
    let manifest = survey.manifest
    let tasks = SurveyTasks(of: manifest, selection).tasks(of: shard)
    var wanted: [Int: Set<Int>] = [:]
    for task in tasks {
      wanted[task.node, default: []].formUnion(
        task.day - manifest.leadDays..<task.day + manifest.afterDays)
    }
    // A shard without a task still says what it would have read.
    let needed = wanted.isEmpty ? [0] : wanted.keys.sorted()
    let found = try await nodes.days(of: needed)
    var days: [SurveyPart.DayRow] = []
    for node in wanted.keys.sorted() {
      for model in manifest.models.indices {
        for day in (wanted[node] ?? []).sorted() {
          guard let count = found.nodes[node]?.count(of: model, on: day), count.seconds > 0 else {
            continue
          }
          days.append(SurveyPart.DayRow(node: node, model: model, day: day, count: count))
        }
      }
    }
    let rows = tasks.map { task in
      SurveyPart.TaskRow(
        task: task,
        values: manifest.models.indices.map { model in
          found.nodes[task.node]?.value(
            of: model, before: task.day, leadDays: manifest.leadDays)
        })
    }
    return SurveyPart(
      header: PartHeader(
        registered: survey.registered.description,
        catalogue: selection.catalogue.description, inputs: found.inputs.description, shard: shard),
      models: manifest.models, days: days, tasks: rows)
  }
}
