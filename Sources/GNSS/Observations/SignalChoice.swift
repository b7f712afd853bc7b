/// Chooses the codes and phases of each system from what is observed.
struct SignalChoice {
  private let observations: ObservationSet

  init(_ observations: ObservationSet) { self.observations = observations }

  /// How codes of a band rank where about as many are observed: the encrypted code first, for it is
  /// what biases refer to, then the open ones.
  private static let ranks: [UInt8] = Array("WPYCXQLSIBZADMN".utf8)
  /// The second bands of each system in the order they are taken.
  private static func bands(_ system: SatelliteSystem) -> [UInt8] {
    system == .gps ? [0x32, 0x35] : [0x35, 0x37, 0x38, 0x36]
  }

  /// The pair of a system; nil where none is observed.
  ///
  /// A pair that at least nine tenths as many records have as the best one counts as equal to it.
  ///
  /// - Parameters:
  ///   - asked: a pair by name such as `C1C-C2W`, taken if it is observed.
  ///   - preferred: whether a pair is better than others, say because it has biases.
  func pair(
    of system: SatelliteSystem, asked: String? = nil,
    preferred: ([ObservationCode]) -> Bool = { _ in true }
  ) -> SignalPair? {
    let counts = PairCounts(observations, system)
    for band in Self.bands(system) {
      var candidates = counts.pairs(first: 0x31, second: band)
      if let asked { candidates = candidates.filter { "\($0.codes[0])-\($0.codes[1])" == asked } }
      guard let most = candidates.map(\.count).max(), most > 0 else { continue }
      let good = candidates.filter { 10 * $0.count >= 9 * most }
      let known = good.filter { preferred($0.codes) }
      let best = (known.isEmpty ? good : known).min { Self.rank($0.codes) < Self.rank($1.codes) }
      guard let best else { continue }
      let phases = best.codes.map { counts.phase(for: $0) }
      guard let first = phases[0], let second = phases[1] else { continue }
      return SignalPair(system: system, codes: best.codes, phases: [first, second])
    }
    return nil
  }

  /// The names of all pairs observed, for a message.
  func names(of system: SatelliteSystem) -> [String] {
    let counts = PairCounts(observations, system)
    return Self.bands(system).flatMap { band in
      counts.pairs(first: 0x31, second: band).filter { $0.count > 0 }
        .map { "\($0.codes[0])-\($0.codes[1])" }
    }
  }

  private static func rank(_ codes: [ObservationCode]) -> Int {
    codes.reduce(0) { $0 * 100 + (ranks.firstIndex(of: $1.attribute) ?? 99) }
  }
}

/// How many records of a system have a code, a phase or a pair of codes.
private struct PairCounts {
  private var single: [(code: ObservationCode, count: Int)] = []
  private var double: [[Int]] = []

  init(_ observations: ObservationSet, _ system: SatelliteSystem) {
    var codes: [ObservationCode] = []
    for record in observations.records where record.satellite.system == system {
      for code in observations.layouts[Int(record.layout)] where !codes.contains(code) {
        codes.append(code)
      }
      // A layout is the same for all records but a few; the union of the first ones is not enough
      // where types change, so every layout is looked at once below.
      break
    }
    for record in observations.records where record.satellite.system == system {
      let layout = observations.layouts[Int(record.layout)]
      if layout.allSatisfy({ codes.contains($0) }) { continue }
      for code in layout where !codes.contains(code) { codes.append(code) }
    }
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: codes.count), count: codes.count)
    let places = observations.layouts.map { layout in layout.map { codes.firstIndex(of: $0) } }
    for record in observations.records where record.satellite.system == system {
      let row = places[Int(record.layout)]
      for (column, place) in row.enumerated() {
        guard let place, observations.values[record.offset + column] != 0 else { continue }
        for (other, otherPlace) in row.enumerated() where other >= column {
          guard let otherPlace, observations.values[record.offset + other] != 0 else { continue }
          counts[place][otherPlace] += 1
          if other != column { counts[otherPlace][place] += 1 }
        }
      }
    }
    single = codes.indices.map { (codes[$0], counts[$0][$0]) }
    double = counts
  }

  func pairs(first: UInt8, second: UInt8) -> [(codes: [ObservationCode], count: Int)] {
    var result: [(codes: [ObservationCode], count: Int)] = []
    for (row, one) in single.enumerated() where one.code.isCode && one.code.band == first {
      for (column, two) in single.enumerated() where two.code.isCode && two.code.band == second {
        result.append(([one.code, two.code], double[row][column]))
      }
    }
    return result
  }

  /// The phase to go with a code: the same signal's, unless another of its band is observed with it
  /// in a tenth more records.
  func phase(for code: ObservationCode) -> ObservationCode? {
    guard let row = single.firstIndex(where: { $0.code == code }) else { return nil }
    var best: (code: ObservationCode, count: Int)?
    for (column, other) in single.enumerated()
    where !other.code.isCode && other.code.band == code.band {
      let count = double[row][column]
      let bonus = other.code == code.phase ? count + count / 9 : count
      if bonus > best?.count ?? 0 { best = (other.code, bonus) }
    }
    return best?.code
  }
}
