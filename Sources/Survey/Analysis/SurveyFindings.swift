import Determinism

/// What a survey comes to.
package struct SurveyFindings: Sendable {
  /// One model over all earthquakes.
  package struct OfModel: Sendable {
    /// Earthquakes with a statistic.
    package let events: Int
    /// The mean statistic of the earthquakes, in standard deviations.
    package let test: DrawnTest
    /// The rate of false discoveries among the models.
    package let rate: Double?
    /// By day about the earthquake.
    package let epochs: Epochs
    /// As an alarm.
    package let molchan: Molchan
    /// Each earthquake's statistic against that of its own drawn dates.
    package let single: [DrawnTest]
    /// The rates of false discoveries among the earthquakes.
    package let singleRates: [Double?]
  }

  /// One model over a part of the earthquakes.
  package struct OfStratum: Sendable {
    /// The part.
    package let stratum: Stratum
    /// The model's place.
    package let model: Int
    /// Earthquakes in it.
    package let events: Int
    /// Their mean statistic, in standard deviations.
    package let test: DrawnTest
    /// The rate of false discoveries among all parts and models.
    package let rate: Double?
  }

  /// The record.
  package let record: SurveyRecord
  /// The models in the survey's order.
  package let models: [OfModel]
  /// The greatest of all models' mean statistics, each in standard deviations of all catalogues', the
  /// true one among them; against the same of each random catalogue (Westfall and Young 1993).
  package let global: DrawnTest
  /// Parts of the earthquakes that have any, models within parts.
  package let strata: [OfStratum]

  /// The findings of a record.
  package init(of record: SurveyRecord) {
    self.record = record
    let names = record.survey.manifest.models
    let events = Array(record.selection.events.indices)
    let means = names.indices.map { model in
      (0..<record.catalogues).map { Self.mean(of: record, $0, model, events) }
    }
    let tests = means.map { DrawnTest($0[0], against: $0.dropFirst().compactMap(\.self)) }
    let rates = FalseDiscovery.rates(tests.map(\.probability))
    models = names.indices.map { model in
      let single = events.map { event in
        let values = (0..<record.catalogues).map {
          record.value(catalogue: $0, event: event, model: model).map { Double($0) / 1e6 }
        }
        return DrawnTest(values[0], against: values.dropFirst().compactMap(\.self))
      }
      return OfModel(
        events: events.count { record.value(catalogue: 0, event: $0, model: model) != nil },
        test: tests[model], rate: rates[model], epochs: Epochs(of: record, model: model),
        molchan: Molchan(of: record, model: model), single: single,
        singleRates: FalseDiscovery.rates(single.map(\.probability)))
    }
    global = Self.global(means)
    var parts: [(Stratum, Int, Int, DrawnTest)] = []
    for stratum in Stratum.all {
      let members = events.filter { stratum.contains(record.selection.events[$0].event) }
      guard !members.isEmpty else { continue }
      for model in names.indices {
        let means = (0..<record.catalogues).map { Self.mean(of: record, $0, model, members) }
        parts.append(
          (
            stratum, model, members.count,
            DrawnTest(means[0], against: means.dropFirst().compactMap(\.self))
          ))
      }
    }
    let partRates = FalseDiscovery.rates(parts.map(\.3.probability))
    strata = zip(parts, partRates).map {
      OfStratum(stratum: $0.0, model: $0.1, events: $0.2, test: $0.3, rate: $1)
    }
  }

  /// The mean statistic of some earthquakes in a catalogue, in standard deviations: a sum of whole
  /// numbers, which has no order.
  private static func mean(
    of record: SurveyRecord, _ catalogue: Int, _ model: Int, _ events: [Int]
  ) -> Double? {
    let values = events.compactMap {
      record.value(catalogue: catalogue, event: $0, model: model)
    }
    return values.isEmpty ? nil : Double(values.reduce(0, +)) / Double(values.count) / 1e6
  }

  private static func global(_ means: [[Double?]]) -> DrawnTest {
    let scales = means.compactMap {
      values -> (values: [Double?], mean: Double, deviation: Double)? in
      let all = values.compactMap(\.self)
      guard let mean = OrderedStatistics.mean(all),
        let deviation = OrderedStatistics.standardDeviation(all), deviation > 0
      else { return nil }
      return (values, mean, deviation)
    }
    let greatest = (0..<(means.first?.count ?? 0)).map { catalogue -> Double? in
      let scaled = scales.compactMap { scale in
        scale.values[catalogue].map { ($0 - scale.mean) / scale.deviation }
      }
      // The best of a catalogue is one of as many tries as in every other.
      return scaled.count == scales.count ? scaled.max() : nil
    }
    return DrawnTest(
      greatest.first ?? nil, against: greatest.dropFirst().compactMap(\.self))
  }
}
