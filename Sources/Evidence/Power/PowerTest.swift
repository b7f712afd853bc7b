import Determinism
import Studies

/// Counts which of the anomalies that were added are found: at their own samples, and by the test of
/// the days before a date over everything tried.
package struct PowerTest {
  private let base: StudyResult
  private let design: PowerDesign
  private let family: Family

  /// The scores of every model at every station, and the statistic of every date.
  private struct Family {
    let scores: [[LeadScores]]
    let statistics: [LeadStatistic]

    init(of result: StudyResult) {
      let models = result.models.compactMap(\.success)
      scores = models.map { success in
        zip(result.stations, success.stations).compactMap { station, outcome in
          LeadScores(
            of: outcome.predicted, at: station, in: result.frame,
            background: LeadStatistic.background)
        }
      }
      statistics = scores.flatMap { $0 }.map {
        LeadStatistic(
          of: [$0], in: result.frame, limit: LeadStatistic.limit, days: LeadStatistic.days,
          quiet: result.frame.quiet)
      }
    }
  }

  /// A test of a study's anomalies against the study without them.
  package init(_ base: StudyResult, _ design: PowerDesign) {
    self.base = base
    self.design = design
    family = Family(of: base)
  }

  /// What is found under the same study with anomalies added.
  ///
  /// - Parameters:
  ///   - result: the study with them.
  ///   - injections: the anomalies.
  package func outcome(
    _ result: StudyResult, share: Double, isPositive: Bool, _ injections: [Injection]
  ) -> PowerOutcome {
    let added = Family(of: result)
    let models = zip(base.models.filter { $0.success != nil }, zip(family.scores, added.scores))
      .map { model, scores in
        PowerOutcome.OfModel(
          model: model.name, hits: hits(scores.1, isPositive),
          baseHits: hits(scores.0, isPositive))
      }
    let windows = windows(added)
    return PowerOutcome(
      share: share, isPositive: isPositive,
      size: OrderedStatistics.median(injections.map(\.size.magnitude)) ?? 0,
      places: design.places.count, models: models, phases: phases(added, isPositive),
      hours: hours(added, isPositive, injections), tested: windows.count,
      found: windows.count { $0 })
  }

  /// Samples of some places of the record at all models and stations.
  private func samples(
    _ places: some Sequence<Int>, _ added: Family, _ isPositive: Bool
  ) -> PowerOutcome.Samples {
    func isHit(_ score: Double) -> Bool {
      isPositive ? score > LeadStatistic.limit : score < -LeadStatistic.limit
    }
    var count = PowerOutcome.Samples()
    let pairs = zip(family.scores.joined(), added.scores.joined())
    for sample in places {
      for (without, with) in pairs {
        guard let score = with.score(at: sample), let base = without.score(at: sample) else {
          continue
        }
        count.tested += 1
        if isHit(score) { count.hits += 1 }
        if isHit(base) { count.baseHits += 1 }
      }
    }
    return count
  }

  /// Every anomaly's first hour, the hours between, and its last hour.
  private func phases(_ added: Family, _ isPositive: Bool) -> [PowerOutcome.Samples] {
    let hour = 3_600 / base.frame.axis.step
    return PowerOutcome.Phase.allCases.map { phase in
      let all = design.places.flatMap { place -> ArraySlice<Int> in
        let samples = Array(place)
        return switch phase {
        case .onset: samples.prefix(hour)
        case .plateau: samples.dropFirst(hour).dropLast(hour)
        case .end: samples.suffix(hour)
        }
      }
      return samples(all, added, isPositive)
    }
  }

  /// The anomalies by the local hour at which they begin.
  private func hours(
    _ added: Family, _ isPositive: Bool, _ injections: [Injection]
  ) -> [PowerOutcome.Hour] {
    guard let station = base.stations.first else { return [] }
    let turn = Int((station.longitude / 15 * 3_600).rounded())
    func local(_ place: Range<Int>) -> Int {
      let time = base.frame.axis.time(at: place.lowerBound) + turn
      return time.secondOfDay / 3_600
    }
    return Set(design.places.map(local)).sorted().map { hour in
      let places = design.places.filter { local($0) == hour }
      let starts = Set(places.map { base.frame.axis.time(at: $0.lowerBound) })
      let sizes = injections.filter {
        starts.contains($0.start) && $0.stations.contains(station.code)
      }.map(\.size.magnitude)
      return PowerOutcome.Hour(
        local: hour, size: OrderedStatistics.median(sizes) ?? 0,
        samples: samples(places.joined(), added, isPositive))
    }
  }

  /// Anomalies of which a sample of the first two hours exceeds the limit on the right side, at any
  /// station.
  private func hits(_ stations: [LeadScores], _ isPositive: Bool) -> Int {
    let first = 2 * 3_600 / base.frame.axis.step
    return design.places.count { place in
      place.prefix(first).contains { sample in
        stations.contains { station in
          guard let score = station.score(at: sample) else { return false }
          return isPositive ? score > LeadStatistic.limit : score < -LeadStatistic.limit
        }
      }
    }
  }

  /// For each anomaly that the test can be asked about, whether the days before a date that follows it
  /// are unusual.
  private func windows(_ added: Family) -> [Bool] {
    let event = base.earthquakeDay.dayNumber
    let excluded = base.otherEarthquakeDays + [event]
    let dates = (family.statistics.first?.dates ?? []).filter { date in
      excluded.allSatisfy { abs(date - $0) >= LeadStatistic.days }
    }
    let values = family.statistics.map { statistic in
      Dictionary(
        uniqueKeysWithValues: dates.compactMap { date in
          statistic.value(before: date).map { (date, $0) }
        })
    }
    let scales = values.map { values -> (mean: Double, deviation: Double)? in
      let all = dates.compactMap { values[$0] }
      guard let mean = OrderedStatistics.mean(all),
        let deviation = OrderedStatistics.standardDeviation(all), deviation > 0
      else { return nil }
      return (mean, deviation)
    }
    func greatest(_ value: (Int) -> Double?) -> Double? {
      let all = scales.indices.filter { scales[$0] != nil }
      let scaled = all.compactMap { member in
        value(member).flatMap { value in
          scales[member].map { (value - $0.mean) / $0.deviation }
        }
      }
      return scaled.count == all.count ? scaled.max() : nil
    }
    return design.places.compactMap { place in
      let date =
        base.frame.labels[place.lowerBound].date.dayNumber + PowerDesign.lead
      let own = greatest { added.statistics[$0].value(before: date) }
      let others = dates.filter { abs($0 - date) >= LeadStatistic.days }
        .compactMap { date in greatest { values[$0][date] } }
      return PlaceboTest(own, against: others).probability.map { $0 < Support.level }
    }
  }
}

extension LeadScores {
  /// The score of a sample of the record; nil where there is none.
  func score(at sample: Int) -> Double? {
    for span in spans where span.samples.contains(sample) {
      return span.scores[sample - span.samples.lowerBound]
    }
    return nil
  }
}
