import Determinism

/// Puts a solved problem into results.
struct CalibrationOutcome {
  let problem: CalibrationProblem
  let model: VerticalModel
  let system: SkylineSystem
  let solution: [Double]
  let receiver: ReceiverBias.Values
  let residuals: [StationTECResult.Residual]

  func result() throws(GNSSError) -> StationTECResult {
    let (rows, refused) = try stationRows()
    let arcs = problem.gathered.arcs
    let header = problem.observations.header
    return StationTECResult(
      station: header.marker, latitude: problem.site.latitude, longitude: problem.site.longitude,
      rows: rows, refused: refused, points: arcs.indices.flatMap(points),
      residuals: residuals, step: problem.options.step, arcs: arcs.indices.map(arcResult),
      pairs: problem.gathered.pairs.map(\.name),
      receiverBiases: receiverBiases(), notes: problem.gathered.notes)
  }

  private func stationRows() throws(GNSSError) -> ([StationTECResult.Row], Int) {
    let epochs = problem.observations.epochs
    let step = problem.options.step
    guard let first = epochs.first, let last = epochs.last else { return ([], 0) }
    var rows: [StationTECResult.Row] = []
    var refused = 0
    let nearby = satellitesNearby(step)
    let candidates = candidates(to: last, from: first, step)
    let spread = VerticalSpread(latitude: problem.site.latitude, candidates.map(\.vertical))
    for (moment, vertical, variance) in candidates {
      let sigma = spread.deviation(vertical, variance: variance)
      let count = nearby[moment.seconds.flooredQuotient(by: step)]?.count ?? 0
      guard sigma <= problem.options.largestSigma, count > 0 else {
        refused += 1
        continue
      }
      guard (-10...1_000).contains(vertical) else {
        throw GNSSError(.implausible(vertical: (vertical * 10).rounded() / 10, at: moment.iso8601))
      }
      rows.append(
        StationTECResult.Row(time: moment, vertical: vertical, sigma: sigma, satellites: count))
    }
    guard !rows.isEmpty else {
      throw GNSSError(.singular(unknown: "vertical TEC over the station", batches: refused))
    }
    return (rows, refused)
  }

  /// Vertical TEC over the station and the variance that the equations give it, at every multiple of
  /// the step.
  private func candidates(
    to last: GPSTime, from first: GPSTime, _ step: Int
  ) -> [(moment: UTCTime, vertical: Double, variance: Double)] {
    var result: [(moment: UTCTime, vertical: Double, variance: Double)] = []
    var moment = UTCTime(
      seconds: (first.utc.seconds + step - 1).flooredQuotient(by: step) * step)
    while GPSTime(moment) <= last {
      let factors = model.factors(GPSTime(moment), [1, 0, 0, 0, 0, 0], times: 1)
      let vertical = factors.reduce(0) { $0 + $1.factor * solution[$1.index] }
      result.append((moment, vertical, system.variance(factors)))
      moment = moment + step
    }
    return result
  }

  /// The satellites with links within half a step of each multiple of the step.
  private func satellitesNearby(_ step: Int) -> [Int: Set<Satellite>] {
    var result: [Int: Set<Satellite>] = [:]
    let slots = problem.observations.epochs.map {
      ($0.utc.seconds + step / 2).flooredQuotient(by: step)
    }
    for biased in problem.gathered.arcs {
      var last: Int?
      for link in biased.arc.links where slots[Int(link.epoch)] != last {
        last = slots[Int(link.epoch)]
        result[slots[Int(link.epoch)], default: []].insert(biased.arc.satellite)
      }
    }
    return result
  }

  private func points(of number: Int) -> [StationTECResult.Point] {
    let arc = problem.gathered.arcs[number].arc
    let offset = solution[model.count + number]
    return arc.links.indices.map { index in
      let link = arc.links[index]
      let slant = arc.slant[index] - offset
      let mapping = problem.options.mapping.slant(
        elevation: link.point.elevation, shellHeight: problem.options.shellHeight)
      return StationTECResult.Point(
        time: problem.observations.epochs[Int(link.epoch)], satellite: arc.satellite, arc: number,
        point: link.point, slant: slant, vertical: slant / mapping)
    }
  }

  private func arcResult(_ number: Int) -> StationTECResult.ArcResult {
    let arc = problem.gathered.arcs[number].arc
    let epochs = problem.observations.epochs
    let index = model.count + number
    let first = epochs[Int(arc.links.first?.epoch ?? 0)]
    let last = epochs[Int(arc.links.last?.epoch ?? 0)]
    return StationTECResult.ArcResult(
      satellite: arc.satellite, span: first...last, offset: solution[index],
      sigma: system.variance([(index, 1)]).squareRoot())
  }

  private func receiverBiases() -> [String: Double] {
    var result: [String: Double] = [:]
    for (index, pair) in problem.gathered.pairs.enumerated() {
      switch receiver {
      case .none: break
      case .unknown:
        let place = model.count + problem.gathered.arcs.count + index
        result[pair.name] = -solution[place] / pair.tecuPerNanosecond
      case .known(let values): result[pair.name] = -values[index] / pair.tecuPerNanosecond
      }
    }
    return result
  }
}
