/// One day's values on a part of a grid.
package struct GriddedField: Sendable, Equatable, Codable {
  /// By longitude from the west, then latitude from the south; nil where there is no value.
  package var values: [[Double?]]

  /// A field of values by longitude and latitude.
  package init(values: [[Double?]]) { self.values = values }
}
