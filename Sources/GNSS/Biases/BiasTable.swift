/// Biases of codes, of satellites and of receivers, as files give them.
package struct BiasTable: Sendable {
  /// Whose bias it is.
  enum Subject: Hashable, Sendable {
    case satellite(Satellite)
    case receiver(SatelliteSystem, station: String)
  }

  /// The bias of one code, or the difference of two (the first less the second), in nanoseconds.
  struct Entry: Sendable {
    let first: ObservationCode
    let second: ObservationCode?
    let value: Double
    /// The span it holds for; open where the file gives none.
    let span: ClosedRange<GPSTime>?
  }

  /// A difference of biases and the codes it was put together from.
  package struct Difference: Sendable, Equatable {
    /// The first code's bias less the second's, in nanoseconds.
    package let value: Double
    /// The codes on the way from the first to the second, such as C1C C1W C2W.
    package let path: [ObservationCode]
  }

  private var entries: [Subject: [Entry]] = [:]

  /// A table without biases.
  package init() {}

  /// Whether it holds none.
  package var isEmpty: Bool { entries.isEmpty }

  mutating func add(_ subject: Subject, _ entry: Entry) {
    entries[subject, default: []].append(entry)
  }

  /// The difference of a satellite's biases at a moment; nil where the files do not join the codes.
  package func difference(
    of satellite: Satellite, _ first: ObservationCode, _ second: ObservationCode, at time: GPSTime
  ) -> Difference? {
    difference(.satellite(satellite), first, second, time)
  }

  /// The difference of a receiver's biases at a moment, by the first four letters of its name.
  package func difference(
    ofStation station: String, _ system: SatelliteSystem, _ first: ObservationCode,
    _ second: ObservationCode, at time: GPSTime
  ) -> Difference? {
    difference(.receiver(system, station: Self.key(station)), first, second, time)
  }

  static func key(_ station: String) -> String { String(station.uppercased().prefix(4)) }

  /// The pairs and codes given for a satellite at any time, for a message.
  func known(of satellite: Satellite) -> [String] {
    var names: [String] = []
    for entry in entries[.satellite(satellite)] ?? [] {
      let name = entry.first.description + (entry.second.map { "-\($0)" } ?? "")
      if !names.contains(name) { names.append(name) }
    }
    return names
  }

  /// The shortest way from one code to the other over the differences given, of equally short ones
  /// the one whose differences were given first. Codes with an absolute bias are one step apart.
  private func difference(
    _ subject: Subject, _ first: ObservationCode, _ second: ObservationCode, _ time: GPSTime
  ) -> Difference? {
    let valid = (entries[subject] ?? []).filter { $0.span?.contains(time) ?? true }
    let absolute = valid.filter { $0.second == nil }
    var reached = [(code: first, value: 0.0, from: -1)]
    var next = 0
    while next < reached.count {
      let (code, value, _) = reached[next]
      if code == second { return Difference(value: value, path: Self.path(reached, to: next)) }
      func reach(_ other: ObservationCode, _ step: Double) {
        guard !reached.contains(where: { $0.code == other }) else { return }
        reached.append((other, value + step, next))
      }
      for entry in valid {
        guard let other = entry.second else { continue }
        if entry.first == code { reach(other, entry.value) }
        if other == code { reach(entry.first, -entry.value) }
      }
      if let own = absolute.first(where: { $0.first == code }) {
        for other in absolute where !Self.isClock(subject, own, other) {
          reach(other.first, own.value - other.value)
        }
      }
      next += 1
    }
    return nil
  }

  /// Whether two biases of a receiver are its clock alone.
  ///
  /// Products made with clocks (CODE's) see a receiver only by the combination that is free of the
  /// ionosphere; they give both bands one value, which says nothing of their difference.
  private static func isClock(_ subject: Subject, _ one: Entry, _ other: Entry) -> Bool {
    guard case .receiver = subject else { return false }
    return one.first.band != other.first.band && one.value == other.value
  }

  private static func path(
    _ reached: [(code: ObservationCode, value: Double, from: Int)], to last: Int
  ) -> [ObservationCode] {
    var path: [ObservationCode] = []
    var place = last
    while place >= 0 {
      path.append(reached[place].code)
      place = reached[place].from
    }
    return path.reversed()
  }
}

extension ArraySlice<UInt8> {
  /// A bias in nanoseconds; nil where there is no number, or one that no receiver could have.
  var bias: Double? { real.flatMap { $0.magnitude < 1e6 ? $0 : nil } }
}
