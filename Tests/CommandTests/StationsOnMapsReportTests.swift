import Foundation
import TestSupport
import Testing

private let isSlow = ProcessInfo.processInfo.environment["SEISMOTEC_SLOW_TESTS"] != nil

/// The shipped study of nine stations, cut down, run by the command on written maps to its report.
@Suite(.enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
struct StationsOnMapsReportTests {
  /// What the command wrote, by path below the output folder.
  private func run(_ manifest: String) throws -> [String: Data] {
    let folder = try TemporaryFolder()
    try StationsOnMaps.write(to: folder)
    try folder.write(manifest, to: "hutubi-2016/study.yaml")
    let place = URL(fileURLWithPath: folder.path)
    let result = try Command.run(
      ["run", "hutubi-2016", "--data", ".", "--output", "out"], in: place)
    #expect(result.status == 0, "\(result.errors)")
    return try SmallStudy.files(below: place.appendingPathComponent("out"))
  }

  /// Two models of eight, so that it is quick.
  private func shortManifest() throws -> String {
    let text = try StationsOnMaps.manifest()
    let second = try #require(text.range(of: "  - model: median-27-day\n"))
    let network = try #require(text.range(of: "  - model: ed-lstme\n"))
    let third = try #require(text.range(of: "  - model: dnn\n"))
    let detectors = try #require(text.range(of: "\ndetectors:\n"))
    return String(
      text[..<second.lowerBound] + text[network.lowerBound..<third.lowerBound]
        + text[detectors.lowerBound...])
  }

  private func lines(_ name: String, in files: [String: Data]) throws -> [String] {
    let bytes = try #require(files[name], "\(name)")
    return String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map(String.init)
  }

  private static let codes = [
    "XJSH", "XJWL", "XJDS", "XJKE", "XJKL", "XIAA", "LHAS", "KMIN", "QION",
  ]

  @Test func tablesAndFiguresOfNineStationsAreThere() throws {
    let files = try run(shortManifest())
    let stations = try lines("tables/table-stations.csv", in: files)
    // Table I of the paper prints 45.73 km and 35.16°N 161.43°E.
    #expect(stations[1] == "XJSH,near,44.20,86.10,45.74,35.19,161.45")
    #expect(stations.dropFirst().map { String($0.prefix(4)) } == Self.codes)

    // Both horizons: all stations, three groups and nine stations, two models each.
    for horizon in ["96", "1"] {
      let scores = try lines("tables/table-station-scores-\(horizon).csv", in: files)
      #expect(scores.count == 1 + 2 * (1 + 3 + 9))
      #expect(scores.contains { $0.hasPrefix("near,persistence,") })
      #expect(scores.contains { $0.hasPrefix("QION,ed-lstme,") })
    }
    for window in ["earthquake", "weeks"] {
      let rows = try lines("tables/table-window-stations-\(window).csv", in: files)
      #expect(rows[0] == "Detector," + Self.codes.joined(separator: ","))
      for detector in [
        "\"persistence, rolling-error\",", "\"ed-lstme, rolling-error\",", "iqr,",
        "iqr-of-sample,", "\"persistence, rolling-error-5-percent\",", "iqr-5-percent,",
      ] {
        #expect(rows.contains { $0.hasPrefix(detector) }, "\(window) \(detector)")
      }
    }
    let days = try lines("tables/table-window-days-tec-earthquake.csv", in: files)
    #expect(days.count == 13)
    #expect(days[10].hasPrefix("1,2016-12-09,3.00,no,"))
    let synchronous = try lines("tables/table-window-synchronous-tec-earthquake.csv", in: files)
    #expect(synchronous.contains { $0.hasPrefix("-5,2016-12-03,near,yes") })

    let radiation = try lines("tables/table-radiation.csv", in: files)
    // Five rows of 15 columns; the greatest cell is the sample's on day −1, but for chance.
    #expect(radiation.count == 13)
    #expect(radiation[8].hasPrefix("2016-12-07,-1,9,") && radiation[8].contains(",5.37,"))
    let quakes = try lines("tables/table-earthquakes.csv", in: files)
    #expect(quakes.count == 3 && quakes[2].contains("This earthquake"))
    let sources = try lines("tables/table-sources.csv", in: files)
    #expect(
      sources.contains {
        $0.hasPrefix("TEC,\"64 files, ionex/uqrg2870.16i to ionex/uqrg3500.16i\"")
      })
    #expect(try lines("data/prepared-tec.csv", in: files).count == 1 + 5 * 3)

    let html = try lines("report.html", in: files).joined(separator: "\n")
    for (number, name) in [
      (1, "place"), (2, "network-ed-lstme"), (3, "scatter-near"), (4, "taylor-near"),
      (5, "score-bars-near"), (6, "detection-earthquake-rolling-error-ed-lstme-near"),
      (7, "detection-earthquake-iqr-near"),
      (10, "detection-maps-weeks-rolling-error-ed-lstme-iqr-near"), (11, "indices-weeks"),
    ] {
      #expect(html.contains("Fig. \(number) of the paper:"), "\(number)")
      for kind in ["svg", "pdf"] {
        #expect(files["figures/fig-\(name).\(kind)"] != nil, "\(name).\(kind)")
      }
      #expect(files["data/\(name).csv"] != nil, "\(name).csv")
    }
    #expect(html.contains("Outgoing longwave radiation"))
    #expect(files["figures/fig-radiation.svg"] != nil)
    #expect(files["report.pdf"] != nil)
  }

  private struct Results: Decodable {
    struct Claim: Decodable {
      let says: String
      let verdict: String
    }
    let claims: [Claim]
    let failures: [String: String]
  }

  @Test(.enabled(if: isSlow, "slow; set SEISMOTEC_SLOW_TESTS=1"))
  func allEightModelsRunAndEveryConclusionIsJudged() throws {
    let files = try run(StationsOnMaps.manifest())
    let results = try JSONDecoder().decode(
      Results.self, from: #require(files["results.json"]))
    #expect(results.failures.isEmpty, "\(results.failures)")
    let claims = try #require(
      StationsOnMaps.manifest().split(separator: "\nclaims:\n").last?.split(separator: /\n(?=\w)/)
        .first)
    #expect(results.claims.count == claims.split(separator: "  - rule: ").count)
    let untested = results.claims.filter { $0.verdict == "cannot-be-tested" }
    // The window of the spring is not on file.
    #expect(untested.contains { $0.says.contains("confutation") })
    for model in ["dnn", "random-forest", "svr", "arima", "decision-tree"] {
      let scores = try lines("tables/table-station-scores-96.csv", in: files)
      #expect(scores.contains { $0.hasPrefix("LHAS,\(model),") }, "\(model)")
    }
  }
}
