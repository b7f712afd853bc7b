import ArgumentParser

/// A span of time given as a number and a unit: `1h`, `15m`, `30s`, `1d`; at most 366 days.
struct TimeStep: ExpressibleByArgument, Equatable {
  /// The span, > 0.
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  init?(argument: String) {
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    guard let last = argument.last, let unit = units[last], argument.utf8.count <= 10,
      argument.dropLast().utf8.allSatisfy({ (48...57).contains($0) }),
      let number = Int(argument.dropLast()), (1...366 * 86_400 / unit).contains(number)
    else { return nil }
    seconds = number * unit
  }

  var defaultValueDescription: String {
    seconds % 3_600 == 0 ? "\(seconds / 3_600)h" : "\(seconds)s"
  }
}
