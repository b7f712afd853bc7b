import Foundation
import Ionosphere
import TestSupport
import Testing

@testable import GNSS

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

  /// Elevation, azimuth and pierce point to 0.01°, slant TEC after one offset an arc to 0.05 TECU
  /// (the phase's own differences, freed of the other tool's levelling).
  @Test func theOtherToolsGeometryAndPhase() throws {
    let result = try solve(.arcs)
    let packed = try InputFile(reading: "oracle_BOR1_G_STEC.csv.gz", in: Self.folder)
    var ours: [String: StationTECResult.Point] = [:]
    for point in result.points {
      let shown = point.time.shown
      let name = shown.date.iso8601 + " " + shown.iso8601.dropFirst(11).prefix(8)
      ours["\(point.satellite) \(name)"] = point
    }
    var offsets: [String: (first: Double, worst: Double)] = [:]
    var worst = SIMD4<Double>()
    var found = 0
    for line in String(decoding: packed.bytes, as: UTF8.self).split(separator: "\n").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      guard let point = ours["\(fields[0].prefix(3)) \(fields[1])"],
        let slant = Double(fields[2]), let elevation = Double(fields[4]),
        let azimuth = Double(fields[5]), let latitude = Double(fields[9]),
        let longitude = Double(fields[10])
      else { continue }
      found += 1
      var turn = (point.point.azimuth - azimuth).magnitude
      if turn > 180 { turn = 360 - turn }
      let differences = SIMD4(
        point.point.elevation - elevation, turn, point.point.latitude - latitude,
        point.point.longitude - longitude)
      for index in 0..<4 { worst[index] = max(worst[index], differences[index].magnitude) }
      let key = "\(fields[0]) \(point.arc)"
      let offset = point.slant - slant / 1e16
      let first = offsets[key]?.first ?? offset
      offsets[key] = (first, max(offsets[key]?.worst ?? 0, (offset - first).magnitude))
    }
    print("oracle: links \(found), worst elevation azimuth latitude longitude \(worst)")
    print("oracle: worst slant after an offset \(offsets.values.map(\.worst).max() ?? 0)")
    #expect(found > 13_000)
    #expect(worst.x < 0.01 && worst.z < 0.01 && worst.w < 0.01)
    #expect(worst.y < 0.1)
    #expect((offsets.values.map(\.worst).max() ?? 9) < 0.05)
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
