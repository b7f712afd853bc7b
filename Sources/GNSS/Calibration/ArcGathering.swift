import Ionosphere

/// An arc with what the bias files say of it.
struct BiasedArc: Sendable {
  let arc: Arc
  let pair: SignalPair
  /// The satellite's bias in TECU, to be taken off; nil where it is not known.
  let satelliteBias: Double?
}

/// Gathers the arcs of all systems.
struct ArcGathering {
  let observations: ObservationSet
  let orbits: Orbits
  let biases: BiasTable
  let options: StationTECOptions
  let site: StationSite

  struct Result {
    var arcs: [BiasedArc] = []
    var pairs: [SignalPair] = []
    var notes: [String] = []
  }

  func gather() throws(GNSSError) -> Result {
    var result = Result()
    var lost: [Satellite] = []
    for system in options.systems {
      let choice = SignalChoice(observations)
      let satellite = observations.records.first { $0.satellite.system == system }?.satellite
      guard
        let pair = choice.pair(
          of: system, asked: options.pair,
          preferred: { codes in
            guard let satellite, let time = observations.epochs.first else { return true }
            return biases.difference(of: satellite, codes[0], codes[1], at: time) != nil
          })
      else { continue }
      let finder = PiercePointFinder(site: site, shellHeight: options.shellHeight)
      let builder = LinkBuilder(
        observations: observations, orbits: orbits, site: site, finder: finder, mask: options.mask)
      let (links, without) = builder.links(of: pair)
      lost += without
      if links.isEmpty { continue }
      let arcs = ArcBuilder(
        pair: pair, detector: options.detector, shortest: options.shortestArc
      ).arcs(links, epochs: observations.epochs)
      try add(arcs, of: pair, to: &result)
    }
    guard !result.pairs.isEmpty else { throw emptiness(lost) }
    if !lost.isEmpty {
      result.notes.append(
        "no orbit for \(lost.map(\.description).joined(separator: " ")): left out")
    }
    return result
  }

  private func emptiness(_ lost: [Satellite]) -> GNSSError {
    if !lost.isEmpty { return GNSSError(.noOrbits(satellites: lost.map(\.description))) }
    if let asked = options.pair {
      let names = options.systems.flatMap { SignalChoice(observations).names(of: $0) }
      if !names.contains(asked) { return GNSSError(.pairNotObserved(asked, observed: names)) }
    }
    let systems = options.systems.map(\.letter).joined(separator: " ")
    return GNSSError(.noPair(systems: systems))
  }

  private func add(
    _ arcs: [Arc], of pair: SignalPair, to result: inout Result
  ) throws(GNSSError) {
    var missing: [Satellite] = []
    var added: [BiasedArc] = []
    for arc in arcs {
      guard let link = arc.links.first else { continue }
      let difference = biases.difference(
        of: arc.satellite, pair.codes[0], pair.codes[1],
        at: observations.epochs[Int(link.epoch)])
      if difference == nil, !missing.contains(arc.satellite) { missing.append(arc.satellite) }
      if difference == nil, options.method != .arcs { continue }
      added.append(
        BiasedArc(
          arc: arc, pair: pair,
          satelliteBias: difference.map { -$0.value * pair.tecuPerNanosecond }))
    }
    if options.method != .arcs, !missing.isEmpty {
      guard !added.isEmpty else {
        throw GNSSError(
          .biasMissing(
            pair: pair.name, satellites: missing.map(\.description),
            known: missing.first.map { biases.known(of: $0) } ?? []))
      }
      result.notes.append(
        "no bias for the pair \(pair.name) of"
          + " \(missing.map(\.description).joined(separator: " ")): left out")
    }
    result.arcs += added
    result.pairs.append(pair)
  }
}
