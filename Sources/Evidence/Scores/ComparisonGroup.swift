/// Samples of a comparison of models that are scored together.
package struct ComparisonGroup: Sendable {
  /// Which samples they are.
  package enum Kind: Sendable, Equatable {
    /// Every sample.
    case all
    /// Those of one place, or of a group of places.
    case places(String)
    /// Those of quiet times.
    case quiet
    /// Those of disturbed times.
    case disturbed
  }

  /// Which samples they are.
  package let kind: Kind
  private let rows: [(place: Int, sample: Int)]

  /// Samples in the group.
  package var count: Int { rows.count }

  /// The groups of a comparison that hold a sample: all, each place where there are several, the groups
  /// of places in the order of their first, quiet and disturbed times.
  package static func all(of comparison: ModelComparison) -> [ComparisonGroup] {
    let places = comparison.places
    var pools: [String] = []
    for name in places.compactMap(\.group) where !pools.contains(name) { pools.append(name) }
    // A group of every place would say the same twice.
    if places.allSatisfy({ $0.group == pools.first }) { pools = [] }
    func rows(_ isChosen: (ModelComparison.Place, Int) -> Bool) -> [(place: Int, sample: Int)] {
      places.indices.flatMap { place in
        places[place].observed.indices.filter { isChosen(places[place], $0) }.map { (place, $0) }
      }
    }
    var groups = [ComparisonGroup(kind: .all, rows: rows { _, _ in true })]
    if places.count > 1 {
      groups += places.indices.map { place in
        ComparisonGroup(
          kind: .places(places[place].name),
          rows: places[place].observed.indices.map { (place, $0) })
      }
    }
    groups += pools.map { name in
      ComparisonGroup(kind: .places(name), rows: rows { place, _ in place.group == name })
    }
    groups.append(ComparisonGroup(kind: .quiet, rows: rows { $0.quiet[$1] == true }))
    groups.append(ComparisonGroup(kind: .disturbed, rows: rows { $0.quiet[$1] == false }))
    return groups.filter { $0.count > 0 }
  }

  /// The group's samples with a model's predictions, each with the number of its day.
  ///
  /// - Parameter model: the model's place in the comparison.
  package func samples(
    of model: Int, in comparison: ModelComparison
  ) -> [(observed: Double?, predicted: Double?, block: Int)] {
    rows.map { row in
      let place = comparison.places[row.place]
      return (
        observed: place.observed[row.sample], predicted: place.predicted[model][row.sample],
        block: place.days[row.sample]
      )
    }
  }
}
