import Determinism
import Figures

/// What a page says of the cells of day × hour maps when a pointer stands on them.
///
/// The same numbers stand in the figure's data file; a page without script loses nothing.
package struct CellTips: Sendable, Equatable {
  /// The values of one map.
  package struct Map: Sendable, Equatable {
    /// Quantity and unit.
    package var label: String
    /// By day, then hour from the lowest; nil is missing.
    package var values: [[Double?]]
    /// Words for whole values from 0 on; empty for numbers.
    package var names: [String]

    /// A map from its parts.
    package init(label: String, values: [[Double?]], names: [String] = []) {
      self.label = label
      self.values = values
      self.names = names
    }
  }

  /// Words with `{map}`, `{date}`, `{day}`, `{hour}` and `{value}` in them.
  package var pattern: String
  /// What stands for a missing value.
  package var missing: String
  /// The first column's date.
  package var firstDate: CivilDate
  /// The first column's day, counted from the event's.
  package var firstDay: Int
  /// The hour of each row, lowest first.
  package var hours: [String]
  /// The maps, in the order of the drawing.
  package var maps: [Map]

  /// Tips from their parts.
  package init(
    pattern: String, missing: String, firstDate: CivilDate, firstDay: Int, hours: [String],
    maps: [Map]
  ) {
    self.pattern = pattern
    self.missing = missing
    self.firstDate = firstDate
    self.firstDay = firstDay
    self.hours = hours
    self.maps = maps
  }
}
