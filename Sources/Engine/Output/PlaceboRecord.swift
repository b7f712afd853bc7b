import Evidence

/// One test of the earthquake's days against other dates.
struct PlaceboRecord: Codable, Sendable, Equatable {
  /// Nil for everything tried together.
  let model: String?
  let station: String?
  /// Standard deviations; nil where it is not defined.
  let observed: Double?
  let otherDates: Int
  let atLeast: Int
  let effectiveDates: Double
  /// Nil where it is not defined, and `missing` says why.
  let probability: Double?
  let missing: PlaceboTest.Missing?
  /// The smallest share of dates under alarm that holds the earthquake's; nil where it is not defined.
  let alarmFraction: Double?
  /// The probability by Holm over all series; nil for everything together, and where it is not defined.
  let holm: Double?

  init(
    _ test: PlaceboTest, model: String? = nil, station: String? = nil, holm: Double? = nil
  ) {
    alarmFraction = test.alarmFraction
    self.holm = holm
    self.model = model
    self.station = station
    observed = test.observed
    otherDates = test.dates
    atLeast = test.atLeast
    effectiveDates = test.effective
    probability = test.probability
    missing = test.missing
  }

  enum CodingKeys: String, CodingKey {
    case model, station, observed, probability, missing, holm
    case alarmFraction = "alarm_fraction"
    case otherDates = "other_dates"
    case atLeast = "at_least"
    case effectiveDates = "effective_dates"
  }
}

/// The earthquake's days beside other dates: every series, and all of them together.
struct PlaceboRecords: Codable, Sendable, Equatable {
  let all: PlaceboRecord
  /// Without suspect days; nil where there are none.
  let withoutSuspectDays: PlaceboRecord?
  /// By the station's code: suspect days.
  let suspectDays: [String: [String]]
  let series: [PlaceboRecord]
  /// The same asked in every reasonable way; nil where no model gave a forecast.
  let specifications: SpecificationRecord?

  init(_ placebo: PlaceboEvidence) {
    all = PlaceboRecord(placebo.all.global)
    withoutSuspectDays = placebo.withoutSuspectDays.map { PlaceboRecord($0.global) }
    suspectDays = Dictionary(
      uniqueKeysWithValues: placebo.suspectDays.map { ($0.station, $0.days.map(\.iso8601)) })
    series = zip(placebo.all.members, placebo.all.holm).map { member, holm in
      PlaceboRecord(member.test, model: member.model, station: member.station, holm: holm)
    }
    specifications = placebo.curve.map { SpecificationRecord($0, placebo.flip) }
  }

  enum CodingKeys: String, CodingKey {
    case all, series, specifications
    case withoutSuspectDays = "all_without_suspect_days"
    case suspectDays = "suspect_days"
  }
}
