import Determinism

/// Solves vertical TEC and the offsets of arcs together.
struct CalibrationProblem {
  let gathered: ArcGathering.Result
  let observations: ObservationSet
  let options: StationTECOptions
  let site: StationSite

  /// Seconds between the links of an arc that are taken; in between the ionosphere hardly changes.
  static let thinning = 150.0
  /// Seconds over which what the polynomial cannot follow holds together.
  static let memory = 900.0
  /// Arcs and seconds that a solution needs at least.
  static let fewestArcs = 3

  /// A thinned link's place in the equations.
  private struct Row {
    let factors: [(index: Int, factor: Double)]
    let value: Double
    let mapping: Double
    let elevation: Double

    /// What remains when a solution is taken off, in vertical TECU.
    func rest(_ solution: [Double]) -> Double {
      (value - factors.reduce(0) { $0 + $1.factor * solution[$1.index] }) / mapping
    }
  }

  func solve(biases: BiasTable) throws(GNSSError) -> StationTECResult {
    let arcs = gathered.arcs
    guard arcs.count >= Self.fewestArcs else {
      throw GNSSError(.tooFew(what: .arcs, count: arcs.count, needed: Self.fewestArcs))
    }
    let times = arcs.flatMap { [$0.arc.links.first, $0.arc.links.last] }.compactMap { $0 }
      .map { observations.epochs[Int($0.epoch)] }
    guard let start = times.min(), let end = times.max() else {
      throw GNSSError(.missing(.observations))
    }
    let model = VerticalModel(site: site, from: start, to: end)
    let rows = rows(model)
    let receiver = try ReceiverBias(
      gathered: gathered, observations: observations, options: options
    ).values(biases)
    var deviation = 1.0
    for _ in 0..<2 {
      let (_, solution) = try solved(model, rows, receiver, deviation)
      deviation = max(0.1, Self.spread(rows, solution))
    }
    let (system, solution) = try solved(
      model, rows, receiver, deviation * (Self.memory / Self.thinning).squareRoot())
    return try CalibrationOutcome(
      problem: self, model: model, system: system, solution: solution, receiver: receiver,
      residuals: rows.map {
        StationTECResult.Residual(elevation: $0.elevation, vertical: $0.rest(solution))
      }
    ).result()
  }

  /// The links that are taken, with their factors.
  private func rows(_ model: VerticalModel) -> [Row] {
    var result: [Row] = []
    for (number, biased) in gathered.arcs.enumerated() {
      var last: GPSTime?
      for (index, link) in biased.arc.links.enumerated() {
        let time = observations.epochs[Int(link.epoch)]
        if let last, time - last < Self.thinning - 0.5 { continue }
        last = time
        let mapping = options.mapping.slant(
          elevation: link.point.elevation, shellHeight: options.shellHeight)
        var factors = model.factors(time, model.terms(at: link.point), times: mapping)
        factors.append((model.count + number, 1))
        result.append(
          Row(
            factors: factors, value: biased.arc.slant[index], mapping: mapping,
            elevation: link.point.elevation))
      }
    }
    return result
  }

  private func solved(
    _ model: VerticalModel, _ rows: [Row], _ receiver: ReceiverBias.Values, _ deviation: Double
  ) throws(GNSSError) -> (SkylineSystem, [Double]) {
    let arcs = gathered.arcs
    var system = SkylineSystem(count: model.count + arcs.count + gathered.pairs.count)
    model.addPriors(to: &system)
    for row in rows {
      let sigma = deviation * row.mapping
      system.observe(row.factors, row.value, weight: 1 / (sigma * sigma))
    }
    for (number, biased) in arcs.enumerated() {
      let index = model.count + number
      let pair = gathered.pairs.firstIndex(of: biased.pair) ?? 0
      // Half a TECU stands for what levelling cannot average out.
      let sigma = (biased.arc.levelError * biased.arc.levelError + 0.25).squareRoot()
      switch receiver {
      case .none: system.observe([(index, 1)], 0, weight: 1e-8)
      case .unknown:
        system.observe(
          [(index, 1), (model.count + arcs.count + pair, -1)], biased.satelliteBias ?? 0,
          weight: 1 / (sigma * sigma))
      case .known(let values):
        system.observe(
          [(index, 1)], (biased.satelliteBias ?? 0) + values[pair], weight: 1 / (sigma * sigma))
      }
    }
    for pair in gathered.pairs.indices {
      system.observe([(model.count + arcs.count + pair, 1)], 0, weight: 1e-8)
    }
    let right = system.right
    if let open = system.factorise() {
      throw GNSSError(
        .singular(
          unknown: open < model.count ? "vertical TEC" : "the offsets of arcs", batches: 0))
    }
    return (system, system.solve(right))
  }

  /// A robust standard deviation of what remains, in vertical TECU.
  private static func spread(_ rows: [Row], _ solution: [Double]) -> Double {
    let rests = rows.map { $0.rest(solution).magnitude }
    return (OrderedStatistics.median(rests) ?? 1) * 1.4826
  }
}
