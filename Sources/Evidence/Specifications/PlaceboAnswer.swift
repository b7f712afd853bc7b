/// What the days before an earthquake come to beside other dates, at `Support.level`: what remains
/// without suspect days of the record says it first.
package enum PlaceboAnswer: String, Sendable {
  /// Other dates do as well too often.
  case nothing
  /// They do not.
  case more
  /// They do not with suspect days of the record, and do without.
  case suspect
  /// They do not, and without suspect days there is no probability.
  case suspectUndefined = "suspect-undefined"
  /// There are too few other dates.
  case dates
  /// The earthquake's own days have no statistic.
  case event

  /// From the test over everything tried.
  ///
  /// - Parameter without: the same without suspect days; nil where there are none.
  package init(_ global: PlaceboTest, without: PlaceboTest?) {
    let isRare = global.probability.map { $0 < Support.level }
    switch (isRare, without?.probability) {
    case (_, let probability?) where probability < Support.level: self = .more
    case (true?, .some): self = .suspect
    case (_, .some): self = .nothing
    case (true?, nil): self = without == nil ? .more : .suspectUndefined
    case (false?, nil): self = .nothing
    case (nil, nil): self = global.missing == .event ? .event : .dates
    }
  }
}
