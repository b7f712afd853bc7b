import Studies

extension RadiationAnomalies {
  /// The days about the earthquake that the file lacks; nil where it has all.
  var shortfall: InputShortfall? {
    guard let first = days.first?.date, let last = days.last?.date else { return nil }
    return InputShortfall(
      StudySource.Role.radiation, in: settings.file, of: first...last,
      known: Set(days.filter { $0.radiation != nil }.map(\.date.dayNumber)))
  }
}
