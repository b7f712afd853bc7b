import Determinism
import Ionosphere

/// Follows the satellites over a synthetic station and writes the observation files.
struct SyntheticTracker {
  let station: SyntheticStation
  let field: SyntheticField
  /// The satellites, and of each the first code's bias less the second's, satellite and receiver
  /// together, in ns.
  let skies: [(sky: SyntheticSky, biases: [Double])]
  let layerScale: Double
  let path: SeedPath

  /// What is carried from epoch to epoch of a satellite.
  private struct Satellite {
    let sky: SyntheticSky
    let index: Int
    let bias: Double
    var stream: RandomStream
    var cycles = SIMD2<Int>()
    var multipath = SIMD2<Double>()
    var irregular = 0.0
    var isSeen = false
  }

  func track(into record: inout SyntheticRecord) {
    let place = position
    var satellites = skies.flatMap { sky, biases in
      (0..<sky.count).map { index in
        Satellite(
          sky: sky, index: index, bias: biases[index],
          stream: path.appending(
            (sky.letter == "G" ? "satellite-" : "galileo-") + "\(index)"
          ).stream())
      }
    }
    var clockStream = path.appending("clock").stream()
    var clock = 3e4 * clockStream.normal()
    var ahead = 0.0
    let epochs = 86_400 / station.step
    let week = Double((station.date.dayNumber - 3_657) % 7 * 86_400)
    for day in 0..<station.days {
      var text = SyntheticHeader(station: station, place: place).text(day: day)
      for epoch in 0..<epochs {
        let seconds = day * 86_400 + epoch * station.step
        clock += 30 * clockStream.normal()
        let isJump = clockStream.uniform() < 0.004
        if station.jumps, isJump { ahead += SyntheticStation.lightSpeed * 1e-3 }
        var seen: [(name: String, values: [Double])] = []
        for index in satellites.indices {
          let there = satellites[index].sky.place(
            satellites[index].index, week: week + Double(seconds))
          guard let view = view(from: place, to: there, at: Double(seconds)) else {
            satellites[index].isSeen = false
            continue
          }
          let values = observe(
            view, &satellites[index], seconds, clock: clock, ahead: ahead, &record)
          seen.append((satellites[index].sky.name(satellites[index].index), values))
        }
        record.links += seen.count
        SyntheticHeader.append(seen, day: day, second: epoch * station.step, station, &text)
      }
      record.observations.append(text)
    }
  }

  private struct View {
    let range: Double
    let sine: Double
    let slant: Double
  }

  /// The station on the ellipsoid of WGS 84, in metres.
  private var position: SIMD3<Double> {
    let square = 0.00669437999014
    let sine = Elementary.sin(radians(station.latitude))
    let cosine = Elementary.cos(radians(station.latitude))
    let radius = 6_378_137 / (1 - square * sine * sine).squareRoot()
    return SIMD3(
      radius * cosine * Elementary.cos(radians(station.longitude)),
      radius * cosine * Elementary.sin(radians(station.longitude)), radius * (1 - square) * sine)
  }

  /// Range, sine of elevation and slant TEC; nil below the horizon.
  private func view(from here: SIMD3<Double>, to there: SIMD3<Double>, at seconds: Double) -> View?
  {
    let way = there - here
    let range = (way * way).sum().squareRoot()
    let unit = way / range
    let normal = SIMD3(
      Elementary.cos(radians(station.latitude)) * Elementary.cos(radians(station.longitude)),
      Elementary.cos(radians(station.latitude)) * Elementary.sin(radians(station.longitude)),
      Elementary.sin(radians(station.latitude)))
    let sine = (unit * normal).sum()
    guard sine > Elementary.sin(radians(SyntheticStation.horizon)) else { return nil }
    let moment = Double(station.date.dayNumber * 86_400) + seconds - 18
    var slant = 0.0
    let along = (here * unit).sum()
    let square = (here * here).sum()
    for layer in SyntheticStation.layers {
      let radius = 6_371_000 + layer.height * 1_000 * layerScale
      let length = -along + (along * along - square + radius * radius).squareRoot()
      let pierce = here + unit * length
      let level = (pierce.x * pierce.x + pierce.y * pierce.y).squareRoot()
      let vertical = field.value(
        latitude: degrees(Elementary.atan2(pierce.z, level)),
        longitude: degrees(Elementary.atan2(pierce.y, pierce.x)), seconds: moment)
      slant += layer.share * vertical * radius / (pierce * unit).sum()
    }
    return View(range: range, sine: sine, slant: slant)
  }

  /// Both codes and both phases, changed by what the satellite carries.
  private func observe(
    _ view: View, _ satellite: inout Satellite, _ seconds: Int, clock: Double, ahead: Double,
    _ record: inout SyntheticRecord
  ) -> [Double] {
    let frequencies = satellite.sky.frequencies
    let lengths = SyntheticStation.lightSpeed / frequencies
    if !satellite.isSeen {
      satellite.isSeen = true
      satellite.irregular = 0
      satellite.cycles = SIMD2(
        satellite.stream.integer(below: 2_000) - 1_000,
        satellite.stream.integer(below: 2_000) - 1_000)
      satellite.multipath = SIMD2(satellite.stream.normal(), satellite.stream.normal())
    } else if satellite.stream.uniform() < station.slipsPerHour * Double(station.step) / 3_600 {
      let slip = Self.slip(&satellite.stream)
      satellite.cycles = satellite.cycles &+ slip
      record.slips.append(
        SyntheticRecord.Slip(
          satellite: satellite.sky.name(satellite.index), seconds: seconds, cycles: slip,
          elevation: degrees(Elementary.asin(view.sine))))
    }
    satellite.irregular +=
      station.irregularity * (Double(station.step) / 60).squareRoot() * satellite.stream.normal()
    // Multipath holds together for ten minutes.
    let keep = Elementary.exp(-Double(station.step) / 600)
    let fresh = SIMD2(satellite.stream.normal(), satellite.stream.normal())
    satellite.multipath = keep * satellite.multipath + (1 - keep * keep).squareRoot() * fresh
    let slant = view.slant + satellite.irregular / view.sine
    let delays = 40.3e16 * slant / (frequencies * frequencies)
    let noise =
      (station.codeNoise * SIMD2(satellite.stream.normal(), satellite.stream.normal())
        + station.multipath * satellite.multipath) / (view.sine + 0.1)
    let phases =
      station.phaseNoise * SIMD2(satellite.stream.normal(), satellite.stream.normal()) / view.sine
    let bias = SIMD2(satellite.bias * 1e-9 * SyntheticStation.lightSpeed, 0)
    let codes = view.range + clock + ahead + delays + noise + bias
    let turns =
      (view.range + clock - delays + phases) / lengths
      + SIMD2(Double(satellite.cycles.x), Double(satellite.cycles.y))
    return [codes.x, turns.x, codes.y, turns.y]
  }

  /// A slip of two cycles or more on at least one band, up to twelve.
  private static func slip(_ stream: inout RandomStream) -> SIMD2<Int> {
    while true {
      let both = SIMD2(stream.integer(below: 25) - 12, stream.integer(below: 25) - 12)
      let kind = stream.integer(below: 3)
      let slip = kind == 0 ? SIMD2(both.x, 0) : kind == 1 ? SIMD2(0, both.y) : both
      if max(abs(slip.x), abs(slip.y)) >= 2 { return slip }
    }
  }
}
