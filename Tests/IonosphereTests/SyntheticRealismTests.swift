import Foundation
import TestSupport
import Testing

@testable import Determinism
@testable import Ionosphere

@Suite(.enabled(if: SharedData.isPresent, Comment(rawValue: SharedData.absence)))
struct SyntheticRealismTests {
  static func column(_ index: Int, of file: String, dropping: Int = 1) throws -> [Double] {
    let text = try String(
      contentsOf: URL(filePath: SharedData.folder).appending(path: file), encoding: .utf8)
    return text.split(separator: "\n").dropFirst(dropping).compactMap {
      Double($0.split(separator: ",", omittingEmptySubsequences: false)[index])
    }
  }

  /// 1 - SSE/SST of the value so many hours ago as a forecast.
  static func persistence(_ series: [Double], hours: Int) -> Double {
    let recent = Array(series[hours...])
    let mean = OrderedStatistics.mean(recent) ?? 0
    let errors = zip(recent, series).map { ($0 - $1) * ($0 - $1) }
    return 1 - errors.reduce(0, +) / recent.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
  }

  /// The standard deviation of the ratio to the median of the same hour over 27 days before.
  static func dayToDayDeviation(_ series: [Double]) -> Double {
    let ratios = (27 * 24..<series.count).compactMap { index in
      OrderedStatistics.median((1...27).map { series[index - 24 * $0] }).map { series[index] / $0 }
    }
    return OrderedStatistics.standardDeviation(ratios) ?? 0
  }

  @Test func standsComparisonWithIRI() throws {
    let iri = try Self.column(
      3, of: "oracle/iri2020_vtec_35N_45E_2017-08-01_2017-11-30_hourly.csv")
    let mean = try SyntheticTECTests.series(settings: .climatology)
    let whole = try SyntheticTECTests.series()
    #expect(iri.count == mean.count)
    for (name, series, least, most) in [
      ("climatology", mean, 0.95, 2.0), ("whole", whole, 0.85, 4.0),
    ] {
      let differences = zip(series, iri).map { $0 - $1 }
      let bias = OrderedStatistics.mean(differences) ?? .infinity
      let squares = OrderedStatistics.mean(differences.map { $0 * $0 }) ?? .infinity
      let rho = correlation(series, iri)
      #expect(rho > least, "\(name)")
      #expect(abs(bias) < 1, "\(name)")
      #expect(squares.squareRoot() < most, "\(name)")
    }
  }

  @Test func variesFromDayToDayLikeMeasurements() throws {
    let code = try Self.column(1, of: "tec/code_gim_40N_010E_hourly_2015_2017.csv")
    let window = Array(code[(731 + 212 - 27) * 24..<(731 + 334) * 24])
    let from = SyntheticTECTests.start + -27 * 86_400
    let ours = try SyntheticTECTests.series(latitude: 40, longitude: 10, from: from)
    #expect(abs(Self.dayToDayDeviation(ours) - Self.dayToDayDeviation(window)) < 0.05)
    #expect((0.88...0.96).contains(Self.persistence(ours, hours: 1)))
    #expect((0.65...0.9).contains(Self.persistence(ours, hours: 24)))
  }
}
