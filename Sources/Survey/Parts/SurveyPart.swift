import Determinism

/// The rows that one shard comes to.
package struct SurveyPart: Sendable, Equatable {
  /// A day at a node under a model.
  package struct DayRow: Sendable, Equatable {
    /// The node's place.
    package let node: Int
    /// The model's place.
    package let model: Int
    /// The day by its number.
    package let day: Int
    /// What it adds.
    package let count: DayCount
  }

  /// A task and what it came to.
  package struct TaskRow: Sendable, Equatable {
    /// The task.
    package let task: SurveyTask
    /// The statistic of each model in 10⁻⁶ standard deviations; nil where it is not defined.
    package let values: [Int?]
  }

  /// What the part says of itself.
  package let header: PartHeader
  /// The models as they head their columns.
  package let models: [String]
  /// The days that its tasks look at.
  package let days: [DayRow]
  /// Its tasks.
  package let tasks: [TaskRow]

  /// A part from its parts.
  package init(header: PartHeader, models: [String], days: [DayRow], tasks: [TaskRow]) {
    self.header = header
    self.models = models
    self.days = days
    self.tasks = tasks
  }

  /// The part as text: CSV in two tables between lines that begin with `#`, the last of which holds the
  /// digest of all before it.
  package var bytes: [UInt8] {
    var text = """
      # seismotec survey part, form \(PartHeader.form)
      # registered \(header.registered)
      # catalogue \(header.catalogue)
      # inputs \(header.inputs)
      # shard \(header.shard.index) of \(header.shard.count)
      # days \(days.count)
      node,model,day,exceedance_micro_sigma_hours,quiet_seconds

      """
    for row in days {
      text += "\(row.node),\(row.model),\(CivilDate(dayNumber: row.day).iso8601),"
      text += "\(row.count.exceedance),\(row.count.seconds)\n"
    }
    text += "# tasks \(tasks.count)\ncatalogue,event,node,day"
    for model in models { text += "," + model }
    text += "\n"
    for row in tasks {
      text += "\(row.task.catalogue),\(row.task.event),\(row.task.node),"
      text += CivilDate(dayNumber: row.task.day).iso8601
      for value in row.values { text += value.map { ",\($0)" } ?? "," }
      text += "\n"
    }
    let body = Array(text.utf8)
    return body + Array("# sha256 \(SHA256Digest(of: body))\n".utf8)
  }
}
