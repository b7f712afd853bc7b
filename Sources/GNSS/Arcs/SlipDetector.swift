import Determinism

/// Finds where the count of carrier cycles is broken.
///
/// Three signs part arcs: the receiver's own (loss of lock, half cycles, restart), a jump of the
/// geometry-free phase, and a jump of the wide lane (Melbourne–Wübbena), after Blewitt, "An automatic
/// editing algorithm for GPS data", Geophysical Research Letters 17 (1990), with windows on both
/// sides of an epoch.
struct SlipDetector: Sendable {
  /// Seconds without a link after which a new arc begins.
  var longestGap = 300.0
  /// The least jump of the geometry-free phase in metres that counts: 0.07 is more than one cycle
  /// on both frequencies (0.054) and less than two (0.108).
  var phaseJump = 0.07
  /// How many standard deviations of its neighbours' second differences it must exceed.
  var phaseFactor = 6.0
  /// The least jump of the wide lane in cycles that counts by itself.
  var wideLaneJump = 1.4
  /// The least jump of the wide lane that counts if the phase jumps beside it: no slip with one
  /// cycle between the frequencies leaves the geometry-free phase as it was.
  var smallWideLaneJump = 0.6
  /// The jump of the phase, in metres, that must stand beside a small one of the wide lane.
  var phaseBeside = 0.016
  /// How many standard deviations of the differences of means around it a jump of the wide lane must
  /// exceed where no jump of the phase stands beside it.
  var wanderFactor = 5.0
  /// Links on each side that the wide lane is averaged over.
  var window = 12

  /// The default detector.
  init() {}

  /// The indices at which a new arc begins, 0 among them, in order.
  func breaks(_ links: [Link], times: [Double], wideLanes: [Double]) -> [Int] {
    guard !links.isEmpty else { return [] }
    var result: [Int] = []
    for piece in pieces(links, times) {
      result += phaseBreaks(links, times, piece).flatMap { part in
        wideLaneBreaks(links, times, wideLanes, part)
      }
    }
    return result
  }

  /// Parts at gaps and where the receiver says so.
  private func pieces(_ links: [Link], _ times: [Double]) -> [Range<Int>] {
    var starts = [0]
    for index in links.indices.dropFirst() {
      let lost = links[index].flags & 0x81 != 0
      let halves = (links[index].flags ^ links[index - 1].flags) & 0x02 != 0
      if lost || halves || times[index] - times[index - 1] > longestGap { starts.append(index) }
    }
    return zip(starts, starts.dropFirst() + [links.count]).map { $0..<$1 }
  }

  /// Parts a piece where the geometry-free phase jumps from its course.
  private func phaseBreaks(
    _ links: [Link], _ times: [Double], _ piece: Range<Int>
  ) -> [Range<Int>] {
    var departures = [Double](repeating: 0, count: piece.count)
    for index in piece.dropFirst(2) {
      departures[index - piece.lowerBound] = departure(links, times, index)
    }
    let spread = Self.runningSpread(departures, window: 20)
    var starts = [piece.lowerBound]
    for index in piece.dropFirst() {
      let place = index - piece.lowerBound
      let limit = max(phaseJump, phaseFactor * spread[place])
      if index - (starts.last ?? index) == 1 {
        // One link alone gives no course; the change itself must be far beyond any ionosphere.
        let change = links[index].phase - links[index - 1].phase
        if change.magnitude > max(1, limit) { starts.append(index) }
      } else if departures[place].magnitude > limit {
        starts.append(index)
      }
    }
    return zip(starts, starts.dropFirst() + [piece.upperBound]).map { $0..<$1 }
  }

  /// How far the phase lies from the line through the two links before it.
  private func departure(_ links: [Link], _ times: [Double], _ index: Int) -> Double {
    let before = links[index - 1].phase
    let slope = (before - links[index - 2].phase) / (times[index - 1] - times[index - 2])
    return links[index].phase - before - slope * (times[index] - times[index - 1])
  }

  /// A robust standard deviation of values around each place.
  static func runningSpread(_ values: [Double], window: Int) -> [Double] {
    var result = [Double](repeating: 0, count: values.count)
    for start in stride(from: 0, to: values.count, by: window) {
      let near = max(0, start - window)..<min(values.count, start + 2 * window)
      let sizes = near.map { values[$0].magnitude }.sorted()
      let spread = (OrderedStatistics.quantile(sorted: sizes, 0.5) ?? 0) * 1.4826
      for index in start..<min(values.count, start + window) { result[index] = spread }
    }
    return result
  }

  /// The starts of the parts of an arc between jumps of the wide lane.
  private func wideLaneBreaks(
    _ links: [Link], _ times: [Double], _ wideLanes: [Double], _ arc: Range<Int>
  ) -> [Int] {
    var starts = [arc.lowerBound]
    let least = 4
    guard arc.count >= 2 * least else { return starts }
    var sums = [0.0]
    let base = wideLanes[arc.lowerBound]
    for index in arc { sums.append(sums[sums.count - 1] + (wideLanes[index] - base)) }
    let differences = arc.dropFirst().map { wideLanes[$0] - wideLanes[$0 - 1] }
    let spread = Self.runningSpread(differences, window: 40).map { $0 / 2.0.squareRoot() }
    let departures = arc.map { $0 - arc.lowerBound < 2 ? 0 : departure(links, times, $0) }
    let rough = Self.runningSpread(departures, window: 40)
    var jumps = [Double](repeating: 0, count: arc.count)
    var limits = [Double](repeating: 0, count: arc.count)
    var isBeside = [Bool](repeating: false, count: arc.count)
    for place in least...(arc.count - least) where place < arc.count {
      let back = min(window, place)
      let ahead = min(window, arc.count - place)
      let before = (sums[place] - sums[place - back]) / Double(back)
      let after = (sums[place + ahead] - sums[place]) / Double(ahead)
      jumps[place] = after - before
      let noise = spread[place - 1] * (1 / Double(back) + 1 / Double(ahead)).squareRoot()
      let beside = departures[place].magnitude > max(phaseBeside, phaseFactor * rough[place])
      limits[place] = max(beside ? smallWideLaneJump : wideLaneJump, 5 * noise)
      isBeside[place] = beside
    }
    // Multipath holds together for minutes, so that means differ by more than their links tell.
    let wander = Self.runningSpread(jumps, window: 60)
    for place in limits.indices where !isBeside[place] {
      limits[place] = max(limits[place], wanderFactor * wander[place])
    }
    var place = least
    while place < arc.count {
      guard jumps[place].magnitude > limits[place] else {
        place += 1
        continue
      }
      // The jump stands where the difference of the two means is largest.
      let reach = place..<min(arc.count, place + window)
      let best = reach.max { jumps[$0].magnitude < jumps[$1].magnitude } ?? place
      starts.append(arc.lowerBound + best)
      place = best + window
    }
    return starts
  }
}
