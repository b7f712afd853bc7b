import Studies

/// Runs the fits of a study and of all its variants as one list, so that no core waits for the last
/// of one variant while others are still to come.
enum FitSchedule {
  /// The results of each stage, in the stages' order.
  ///
  /// The longest begin first, as a long one that began last would run alone; the order of beginning
  /// changes no result.
  static func run(_ stages: [ForecastingStage], jobs: Int) async -> [[ModelResult]] {
    let tasks = stages.map { $0.tasks() }
    let places = tasks.indices.flatMap { stage in
      tasks[stage].indices.map { (stage: stage, task: $0, effort: tasks[stage][$0].effort) }
    }
    let order = places.indices.sorted {
      (-places[$0].effort, $0) < (-places[$1].effort, $1)
    }
    let parts = await parallelMap(order, jobs: jobs) { index in
      let place = places[index]
      return stages[place.stage].part(tasks[place.stage][place.task])
    }
    var sorted = tasks.map { [ForecastingStage.Part?](repeating: nil, count: $0.count) }
    for (index, part) in zip(order, parts) {
      sorted[places[index].stage][places[index].task] = part
    }
    return zip(stages, sorted).map { $0.results($1.compactMap(\.self)) }
  }
}
