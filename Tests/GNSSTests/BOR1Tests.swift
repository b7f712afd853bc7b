import Foundation
import Ionosphere
import Readers
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

  /// Elevation, azimuth and pierce point to 0.01°, and the codes' difference after one constant a
  /// satellite. The other tool's L4 is not compared: its changes from epoch to epoch are those of
  /// neither phase of the second band.
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
