extension Claim.Rule {
  /// The days before the earthquake that the rule is about, counted from the earthquake's; nil for one
  /// that is not about days before it.
  package var days: ClosedRange<Int>? {
    switch self {
    case .anomalousDay(let day, _, _), .anomalousHour(let day, _, _, _): day...day
    case .synchronousDays(let range, _, _, _), .anomalySign(let range, _, _),
      .strongestDay(_, let range, _), .radiationDays(let range, _, _),
      .flaggedHours(let range, _, _), .flaggedDays(let range, _), .growingDays(let range, _):
      range.days
    case .flaggedShare, .fewerDays, .worseGroup, .smallBias, .predictionsFollow, .stormMasked,
      .indexExtreme, .bestModel, .improvement:
      nil
    }
  }

  /// Whether another date of the same record may be asked the same.
  package var isOfDates: Bool {
    switch self {
    case .anomalousDay, .anomalousHour, .synchronousDays, .anomalySign, .strongestDay,
      .flaggedShare, .flaggedHours, .flaggedDays, .growingDays, .fewerDays:
      true
    case .worseGroup, .smallBias, .radiationDays, .predictionsFollow, .stormMasked, .indexExtreme,
      .bestModel, .improvement:
      false
    }
  }

  /// Whether it is said of the indices, which are those of the whole Earth and no control's.
  package var isOfIndices: Bool {
    switch self {
    case .stormMasked, .indexExtreme: true
    default: false
    }
  }
}
