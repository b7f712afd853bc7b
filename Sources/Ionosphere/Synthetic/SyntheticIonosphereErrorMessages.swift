/// The words of the synthetic ionosphere's errors, in one place.
extension SyntheticIonosphereError: CustomStringConvertible {
  /// Where, what, and how to mend it.
  package var description: String {
    switch self {
    case .setting(let name, let value, let allowed):
      "synthetic ionosphere: \(name) is \(value); "
        + "give a value from \(allowed.lowerBound) to \(allowed.upperBound)"
    case .place(let name, let latitude, let longitude):
      "synthetic ionosphere, \(name): \(latitude)°N \(longitude)°E is no place; "
        + "give a latitude from -90 to 90 and a longitude from -180 to 360"
    case .period(let from, let to):
      "synthetic ionosphere: no period runs from \(from) to \(to); "
        + "give an end after the start, at most 200 years later"
    case .step(let seconds):
      "synthetic ionosphere: \(seconds) seconds do not divide a day; "
        + "give a step such as 900 or 3600"
    case .injection(let start, let hours, let size):
      "synthetic ionosphere: the injection at \(start) has \(hours) hours and \(size) TECU; "
        + "give 1 to 87600 hours and a size from -1000 to 1000"
    }
  }
}
