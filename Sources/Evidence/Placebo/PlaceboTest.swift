/// An earthquake's date held against other dates of the same record, at which nothing is known to have
/// happened.
///
/// Windows of k days at dates a day apart share most of their samples, so that N dates are worth N/k:
/// p = (1 + #/k) / (1 + N/k), with # the dates whose value is at least that of the earthquake.
package struct PlaceboTest: Sendable, Equatable, Codable {
  /// Why a test has no p.
  package enum Missing: String, Sendable, Codable {
    /// The earthquake's own days have no statistic.
    case event
    /// There are too few other dates.
    case dates
  }

  /// Effective number of other dates below which no p is given.
  package static let fewest = 20.0
  /// About how many tested days that takes: other dates, those about the earthquake's own, and the days
  /// by which errors are scaled.
  package static let fewestDays =
    Int(fewest) * LeadStatistic.days + 2 * LeadStatistic.days + LeadStatistic.background

  /// The value at the earthquake's date; nil where it is not defined.
  package let observed: Double?
  /// The values of the other dates, in their order.
  package let others: [Double]
  /// Those whose value is at least the earthquake's.
  package let atLeast: Int

  /// Days that two dates must lie apart to share none of their days, k.
  package let every: Int

  /// A test of a value against those of other dates.
  package init(
    _ observed: Double?, against others: [Double], every: Int = LeadStatistic.days
  ) {
    self.every = every
    self.observed = observed
    self.others = others
    atLeast = observed.map { observed in others.count { $0 >= observed } } ?? 0
  }

  /// Other dates with a value, N.
  package var dates: Int { others.count }

  /// The effective number of other dates, N/k.
  package var effective: Double { Double(dates) / Double(every) }

  /// Why there is no p; nil where there is one.
  package var missing: Missing? {
    if observed == nil { return .event }
    return effective < Self.fewest ? .dates : nil
  }

  /// The probability that a date chosen without regard to the earthquake does as well; nil where the
  /// record is too short for one.
  package var probability: Double? {
    guard missing == nil else { return nil }
    return (1 + Double(atLeast) / Double(every)) / (1 + effective)
  }

  /// The smallest share of all dates, the earthquake's included, that an alarm at every date with at
  /// least the earthquake's value takes: τ* = (1 + #)/(1 + N). An alarm by the statistic that takes less
  /// misses the earthquake. Nil where there is no p.
  ///
  /// For one event it is that event's p too, were dates independent; they are not, and `probability` is
  /// the greater of both.
  package var alarmFraction: Double? {
    guard missing == nil else { return nil }
    return (1 + Double(atLeast)) / (1 + Double(dates))
  }
}
