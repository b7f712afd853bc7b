import Determinism

/// Whole milliseconds by which a receiver set its codes, but not its phases, at some epochs.
///
/// Such a jump shifts code less phase of every satellite by the same amount. It cancels in the
/// differences between two frequencies, but would look like a slip of the wide lane.
enum ClockJumps {
  private static let millisecond = EarthRotation.lightSpeed * 1e-3

  /// For each epoch, by how many metres codes are ahead of the first epoch's clock.
  static func offsets(of satellites: [SatelliteLinks], epochs: Int) -> [Double] {
    var jumps = [[Double]](repeating: [], count: epochs)
    for satellite in satellites {
      for (before, after) in zip(satellite.links, satellite.links.dropFirst())
      where (after.clockTrace - before.clockTrace).magnitude > millisecond / 2 {
        jumps[Int(after.epoch)].append(after.clockTrace - before.clockTrace)
      }
    }
    var counts = [Int](repeating: 0, count: epochs)
    for satellite in satellites {
      for link in satellite.links.dropFirst() { counts[Int(link.epoch)] += 1 }
    }
    var total = 0.0
    return jumps.indices.map { epoch in
      // Fewer than half of the satellites, or no common whole number: slips, not the clock.
      if !jumps[epoch].isEmpty, 2 * jumps[epoch].count > counts[epoch],
        let median = OrderedStatistics.median(jumps[epoch])
      {
        let whole = (median / millisecond).rounded() * millisecond
        if (median - whole).magnitude < 100 { total += whole }
      }
      return total
    }
  }
}
