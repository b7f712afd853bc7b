import Forecasting
import Store
import Studies

/// The forecasts of several variations of a study as one list: each that they share is made once, and
/// no core waits for the last of one variation while others are still to come.
struct ForecastSchedule: Sendable {
  /// A forecast, or why there is none.
  typealias Outcome = Result<Forecast, ForecastError>

  /// Every forecast once, in the order of the studies.
  let tasks: [ForecastTask]
  /// For each study, the places of its forecasts among the tasks; horizons within models.
  private let places: [[Int]]

  init(_ studies: [VariedStudy]) {
    var tasks: [ForecastTask] = []
    var known: [StoreKey: Int] = [:]
    places = studies.map { study in
      study.tasks().map { task in
        let key = task.place
        if let key, let place = known[key] { return place }
        if let key { known[key] = tasks.count }
        tasks.append(task)
        return tasks.count - 1
      }
    }
    self.tasks = tasks
  }

  /// The forecasts of each study.
  ///
  /// The longest begin first, as a long one that began last would run alone; the order of beginning
  /// changes no result.
  func run(
    in store: ForecastStore, jobs: Int, progress: any ProgressReporter
  ) async -> [[Outcome]] {
    let groups = groups
    let efforts = groups.map { tasks[$0[0]].effort }
    let order = groups.indices.sorted { (-efforts[$0], $0) < (-efforts[$1], $1) }
    let meter = EffortMeter(efforts)
    progress.progressed(.forecasting, share: 0)
    let outcomes = await parallelMap(order, jobs: jobs) { group in
      defer { progress.progressed(.forecasting, share: meter.ended(group)) }
      return store.forecasts(groups[group].map { tasks[$0] }) { task, share, detail in
        progress.progressed(.forecasting, share: meter.told(share, by: group))
        progress.model(task.name, share: share, detail: detail)
      } finished: { task, outcome in
        if case .failure(let error) = outcome {
          progress.finished(task.name, failure: error.words)
        } else {
          progress.finished(task.name, failure: nil)
        }
      }
    }
    var sorted = [Outcome?](repeating: nil, count: tasks.count)
    for (group, outcomes) in zip(order, outcomes) {
      for (index, outcome) in zip(groups[group], outcomes) { sorted[index] = outcome }
    }
    return places.map { $0.compactMap { sorted[$0] } }
  }

  /// The tasks that share a fit, by their places, in the order of their first.
  private var groups: [[Int]] {
    var groups: [[Int]] = []
    var known: [StoreKey: Int] = [:]
    for (index, task) in tasks.enumerated() {
      let key = try? StoreKey(.fits, parts: task.fitKey)
      if let key, let group = known[key] {
        groups[group].append(index)
        continue
      }
      if let key { known[key] = groups.count }
      groups.append([index])
    }
    return groups
  }
}
