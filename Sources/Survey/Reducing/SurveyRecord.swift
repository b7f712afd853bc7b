import Determinism

/// Everything that the parts of a survey say, whatever their number.
package struct SurveyRecord: Sendable {
  /// The survey.
  package let survey: LoadedSurvey
  /// Its earthquakes and nodes.
  package let selection: SurveySelection
  /// The digest of what the parts were made from.
  package let inputs: String
  /// For each node what its days add.
  package private(set) var nodes: [NodeDays]
  private var values: [Int32]
  private var days: [Int32]

  /// Catalogues, the true one first.
  package var catalogues: Int { survey.manifest.draws.count + 1 }

  /// A record with nothing in it yet.
  init(survey: LoadedSurvey, selection: SurveySelection, inputs: String) {
    self.survey = survey
    self.selection = selection
    self.inputs = inputs
    let models = survey.manifest.models.count
    let tasks = selection.events.count * (survey.manifest.draws.count + 1)
    nodes = Array(repeating: NodeDays(models: models), count: selection.nodes.count)
    values = Array(repeating: -1, count: tasks * models)
    days = Array(repeating: 0, count: tasks)
  }

  /// The statistic of an earthquake in a catalogue in 10⁻⁶ standard deviations; nil where it has none.
  package func value(catalogue: Int, event: Int, model: Int) -> Int? {
    let value = values[place(catalogue, event) * survey.manifest.models.count + model]
    return value < 0 ? nil : Int(value)
  }

  /// The day of an earthquake in a catalogue, by its number.
  package func day(catalogue: Int, event: Int) -> Int { Int(days[place(catalogue, event)]) }

  mutating func take(_ row: SurveyPart.TaskRow) {
    let place = place(row.task.catalogue, row.task.event)
    days[place] = Int32(row.task.day)
    for (model, value) in row.values.enumerated() {
      // Two thousand standard deviations are as good as any more.
      values[place * row.values.count + model] = value.map { Int32(min($0, Int(Int32.max))) } ?? -1
    }
  }

  mutating func take(_ row: SurveyPart.DayRow, file: String) throws(SurveyError) {
    guard nodes.indices.contains(row.node) else { throw .otherTasks(file: file) }
    guard nodes[row.node].note(row.count, of: row.model, on: row.day) else {
      throw .contradiction(
        file: file, node: row.node, model: survey.manifest.models[row.model],
        day: CivilDate(dayNumber: row.day).iso8601)
    }
  }

  private func place(_ catalogue: Int, _ event: Int) -> Int {
    catalogue * selection.events.count + event
  }
}
