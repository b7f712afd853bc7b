import Determinism

/// A model's mean exceedance by day about the earthquake, over all earthquakes, inside what random
/// catalogues give.
package struct Epochs: Sendable, Equatable {
  /// One day.
  package struct Day: Sendable, Equatable {
    /// Days from the earthquake's own.
    package let offset: Int
    /// The true catalogue's mean exceedance in standard deviations.
    package let observed: Double?
    /// The 2.5 %, 50 % and 97.5 % quantiles of random catalogues; nil of none.
    package let envelope: (low: Double, median: Double, high: Double)?

    package static func == (left: Day, right: Day) -> Bool {
      left.offset == right.offset && left.observed == right.observed
        && left.envelope?.low == right.envelope?.low
        && left.envelope?.median == right.envelope?.median
        && left.envelope?.high == right.envelope?.high
    }
  }

  /// From the first lead day on.
  package let days: [Day]

  /// The epochs of a model.
  init(of record: SurveyRecord, model: Int) {
    let survey = record.survey.manifest
    let events = record.selection.events
    days = (-survey.leadDays..<survey.afterDays).map { offset in
      let means = (0..<record.catalogues).map { catalogue -> Double? in
        var total = DayCount()
        for (index, event) in events.enumerated() {
          let day = record.day(catalogue: catalogue, event: index) + offset
          total = total + record.nodes[event.node].count(of: model, on: day)
        }
        return total.mean
      }
      let drawn = means.dropFirst().compactMap(\.self).sorted()
      func quantile(_ probability: Double) -> Double? {
        OrderedStatistics.quantile(sorted: drawn, probability)
      }
      let envelope: (Double, Double, Double)?
      if let low = quantile(0.025), let median = quantile(0.5), let high = quantile(0.975) {
        envelope = (low, median, high)
      } else {
        envelope = nil
      }
      return Day(offset: offset, observed: means[0], envelope: envelope)
    }
  }
}
