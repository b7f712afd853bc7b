/// The days before an earthquake that are searched for precursors.
package enum LeadWindow {
  /// How many they are.
  package static let days = 10
  /// Of how many of them no model may have learned, that the earthquake can be examined at all; a
  /// study of which one has learned from any must say so.
  package static let fewestUnlearned = 5
}
