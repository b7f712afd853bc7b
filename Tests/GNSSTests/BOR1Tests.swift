import Determinism
import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import GNSS
@testable import Readers

/// A day of the station BOR1 beside what another tool made of it.
@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct BOR1Tests {
  private static let folder = SharedData.folder + "/rinex/bor1_2024_035/"
  private static let day = [
    "BOR100POL_R_20240350000_01D_30S_MO.crx.gz", "BRDC00CNE_R_20240350000_01D_GN.rnx.gz",
    "COD0OPSFIN_20240350000_01D_01D_OSB.BIA.gz", "CAS1OPSRAP_20240350000_01D_01D_DCB.BIA.gz",
  ]

  private func solve(_ method: CalibrationMethod) throws -> StationTECResult {
    let inputs = try GNSSInputs(files: Self.day, in: Self.folder)
    var options = StationTECOptions()
    options.method = method
    return try StationTEC.solve(
      observations: inputs.observations, orbits: inputs.orbits, biases: inputs.biases,
      options: options)
  }

  @Test(arguments: CalibrationMethod.allCases) func wholeDay(_ method: CalibrationMethod) throws {
    let result = try solve(method)
    #expect(result.rows.count == 96)
    #expect(result.rows.first?.time.iso8601 == "2024-02-04T00:00:00Z")
    #expect(result.rows.allSatisfy { (1...45).contains($0.vertical) && $0.sigma < 2 })
    #expect(result.pairs == ["C1C-C2W"])
  }

  /// Maps at a pierce point, linear in time between maps turned with the Sun.
  private static func vertical(
    of maps: [TECMap], at point: StationTECResult.Point
  ) -> Double? {
    let time = point.time.utc
    guard let index = maps.lastIndex(where: { $0.epoch <= time }), index + 1 < maps.count else {
      return nil
    }
    func value(_ map: TECMap) -> Double? {
      let turn = Double(time - map.epoch) / 240
      let units = map.units(
        latitude: point.point.latitude, longitude: point.point.longitude + turn)
      return units.map { TECMap.scaled($0, by: map.exponent) }
    }
    guard let before = value(maps[index]), let after = value(maps[index + 1]) else { return nil }
    let span = Double(maps[index + 1].epoch - maps[index].epoch)
    let share = Double(time - maps[index].epoch) / span
    return before + share * (after - before)
  }

  /// Above 30° vertical TEC at the pierce points lies by CODE's map of the day.
  @Test func besideTheMapOfTheDay() throws {
    let packed = try InputFile(
      reading: "COD0OPSFIN_20240350000_01D_01H_GIM.INX.gz", in: Self.folder)
    let maps = try IONEXFile(packed).tec
    let result = try solve(.arcs)
    var differences: [Double] = []
    for point in result.points where point.point.elevation > 30 {
      guard let mapped = Self.vertical(of: maps, at: point) else { continue }
      differences.append(point.vertical - mapped)
    }
    let count = Double(differences.count)
    let bias = differences.reduce(0, +) / count
    let rms = (differences.reduce(0) { $0 + $1 * $1 } / count).squareRoot()
    print("BOR1 less CODE: \(differences.count) points, bias \(bias), rms \(rms) TECU")
    #expect(differences.count > 14_000)
    #expect(bias.magnitude <= 0.5)
    #expect(rms <= 1.3)
  }

  /// What the other tool calls L4 is no phase: it is its P4, the difference of the codes, averaged
  /// over the 25 epochs to either side of each within its arc, with the fourth power of the sine of
  /// elevation as weight. Made so from our codes, it is theirs in every arc longer than half of that.
  @Test func theOtherToolsL4IsAnAverageOfCodes() throws {
    let inputs = try GNSSInputs(files: Self.day, in: Self.folder)
    let set = inputs.observations
    var codes: [String: Double] = [:]
    let names = ["C1C", "C2W"].compactMap { ObservationCode($0.utf8) }
    for record in set.records where record.satellite.system == .gps {
      let layout = set.layouts[Int(record.layout)]
      guard let first = layout.firstIndex(of: names[0]),
        let second = layout.firstIndex(of: names[1])
      else { continue }
      let shown = set.epochs[Int(record.epoch)].shown
      let name = shown.date.iso8601 + " " + shown.iso8601.dropFirst(11).prefix(8)
      codes["\(record.satellite) \(name)"] =
        set.values[record.offset + second] - set.values[record.offset + first]
    }
    var arcs: [(name: Substring, rows: [(code: Double, theirs: Double, weight: Double)])] = []
    let packed = try InputFile(reading: "oracle_BOR1_G_STEC.csv.gz", in: Self.folder)
    for line in String(decoding: packed.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      let code = try #require(codes["\(fields[0].prefix(3)) \(fields[1])"])
      let sine = sin(try #require(Double(fields[4])) * .pi / 180)
      if arcs.last?.name != fields[0] { arcs.append((fields[0], [])) }
      arcs[arcs.count - 1].rows.append(
        (code, try #require(Double(fields[6])), sine * sine * sine * sine))
    }
    var worst = 0.0
    var compared = 0
    for (_, rows) in arcs where rows.count > 25 {
      let ours = rows.indices.map { index in
        let near = rows[max(0, index - 25)...min(rows.count - 1, index + 25)]
        return near.reduce(0) { $0 + $1.code * $1.weight } / near.reduce(0) { $0 + $1.weight }
      }
      // Biases are one constant an arc.
      let constant = rows[0].theirs - ours[0]
      for (row, value) in zip(rows, ours) {
        worst = max(worst, (row.theirs - value - constant).magnitude)
        compared += 1
      }
    }
    print("oracle: \(compared) rows of L4, worst difference \(worst) m")
    #expect(compared > 13_600)
    #expect(worst < 1e-6)
  }

  /// Elevation, azimuth and pierce point to 0.01°, and the codes' difference after one constant a
  /// satellite.
  @Test func theOtherToolsGeometryAndCodes() throws {
    let inputs = try GNSSInputs(files: Self.day, in: Self.folder)
    let set = inputs.observations
    let marker = try #require(set.header.position)
    let site = try #require(StationSite(marker: marker, antenna: set.header.antenna))
    let arcs = try ArcGathering(
      observations: set, orbits: inputs.orbits, biases: inputs.biases,
      options: StationTECOptions(), site: site
    ).gather().arcs
    var ours: [String: Link] = [:]
    for biased in arcs {
      for link in biased.arc.links {
        let shown = set.epochs[Int(link.epoch)].shown
        let name = shown.date.iso8601 + " " + shown.iso8601.dropFirst(11).prefix(8)
        ours["\(biased.arc.satellite) \(name)"] = link
      }
    }
    let packed = try InputFile(reading: "oracle_BOR1_G_STEC.csv.gz", in: Self.folder)
    var constants: [Substring: Double] = [:]
    var worst = SIMD4<Double>()
    var worstCode = 0.0
    var found = 0
    for line in String(decoding: packed.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let link = ours["\(fields[0].prefix(3)) \(fields[1])"],
        let elevation = Double(fields[4]), let azimuth = Double(fields[5]),
        let code = Double(fields[7]), let latitude = Double(fields[9]),
        let longitude = Double(fields[10])
      else { continue }
      found += 1
      let turn = (link.point.azimuth - azimuth).magnitude
      let differences = SIMD4(
        link.point.elevation - elevation, min(turn, 360 - turn), link.point.latitude - latitude,
        link.point.longitude - longitude)
      for index in 0..<4 { worst[index] = max(worst[index], differences[index].magnitude) }
      let constant = constants[fields[0].prefix(3)] ?? link.code - code
      constants[fields[0].prefix(3)] = constant
      worstCode = max(worstCode, (link.code - code - constant).magnitude)
    }
    print("oracle: \(found) links, worst elevation, azimuth, latitude, longitude \(worst)")
    print("oracle: worst difference of the codes \(worstCode) m")
    #expect(found > 13_000)
    #expect(worst.max() < 0.01)
    #expect(worstCode < 1e-6)
  }

  @Test func aPairWithoutBiasIsNamed() throws {
    let inputs = try GNSSInputs(files: Array(Self.day.prefix(2)), in: Self.folder)
    var options = StationTECOptions()
    options.method = .leastSquares
    let found = message {
      _ = try StationTEC.solve(
        observations: inputs.observations, orbits: inputs.orbits, options: options)
    }
    #expect(found?.hasPrefix("no bias for the pair C1C-C2W of G") == true, "\(found ?? "solved")")
  }
}
