import Determinism
import Studies

/// What a survey would take: tasks, time, memory, room and inputs. Nothing is read but the catalogue.
package struct SurveyPlan: Sendable {
  private let survey: LoadedSurvey
  private let selection: SurveySelection
  private let shards: Int

  /// A plan.
  ///
  /// - Parameter shards: into how many the tasks are to be divided, ≥ 1.
  package init(of survey: LoadedSurvey, _ selection: SurveySelection, shards: Int) {
    self.survey = survey
    self.selection = selection
    self.shards = shards
  }

  /// Nodes that some earthquake has.
  var nodes: Int { Set(selection.events.map(\.node)).count }
  /// Tasks in all.
  var tasks: Int { SurveyTasks(of: survey.manifest, selection).count }
  /// Runs of the template that all shards make: one a node where nodes lie on maps, else one a shard.
  var trainings: Int {
    switch survey.manifest.nodes.kind {
    case .stations: shards
    case .maps: min(nodes, tasks) + shards - 1
    }
  }

  /// Bytes of all parts, unpacked: a task's row and the days that each part repeats.
  var bytes: Int {
    let models = survey.manifest.models.count
    let days = selection.span.days.count + survey.manifest.leadDays + survey.manifest.afterDays
    return tasks * (24 + 7 * models) + min(nodes + shards - 1, nodes * shards) * days * models * 32
  }

  /// Bytes that a reduction holds.
  var reducing: Int { tasks * (4 + 4 * survey.manifest.models.count) }

  /// The plan in lines.
  package var lines: [String] {
    let manifest = survey.manifest
    let span = selection.span.days
    func count(_ reason: SurveySelection.Reason) -> Int { selection.left[reason] ?? 0 }
    return [
      "registered   \(survey.registered)",
      "catalogue    \(manifest.catalogue.file), sha256 \(selection.catalogue)",
      "earthquakes  \(selection.read) read, \(count(.filtered)) filtered, \(count(.dependent)) "
        + "dependent, \(count(.outside)) outside the record, \(count(.far)) without a node, "
        + "\(selection.events.count) asked",
      "dates        \(CivilDate(dayNumber: span.lowerBound)) to "
        + "\(CivilDate(dayNumber: span.upperBound - 1))",
      "nodes        \(nodes)",
      "tasks        \(tasks): \(selection.events.count) earthquakes in "
        + "\(manifest.draws.count + 1) catalogues; in \(shards) shards at most "
        + "\((tasks + shards - 1) / shards) each",
      "training     \(trainings) runs of the template \(survey.template.id) with "
        + "\(manifest.models.joined(separator: ", ")) without a shared --cache, "
        + "\(survey.manifest.nodes.kind == .stations ? 1 : nodes) with one; their time is that of "
        + "`seismotec run` without drawing",
      "CPU          about 10 µs a task after training: \(tasks / 100_000 + 1) s in all",
      "memory       a shard: that of the template's run and \(megabytes(tasks / shards * 120)); the "
        + "reduction: \(megabytes(reducing))",
      "disk         \(megabytes(bytes)) unpacked, about a fifth of it as parts",
    ] + inputs.map { "input        \($0)" }
  }

  private var inputs: [String] {
    let inputs = survey.template.manifest.inputs
    var names = inputs.tec.stations.compactMap(\.file)
    if case .gim(let archive) = inputs.tec.source {
      names.append("\(archive.pattern) (one file a day; \(archive.publishedAt))")
    }
    if case .rinex(let archive) = inputs.tec.source {
      names.append("\(archive.observations) (one file a day; \(archive.publishedAt))")
    }
    if case .archives(let archives) = inputs.indices { names += archives.names }
    return names.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
      + [survey.manifest.catalogue.file]
  }

  private func megabytes(_ bytes: Int) -> String { "\(bytes / 1_000_000 + 1) MB" }
}
