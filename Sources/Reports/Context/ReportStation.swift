import Determinism
import Studies

/// A station as sections show it that speak of one station at a time; a study of one place has one,
/// which is not named.
struct ReportStation {
  let report: StudyReport
  /// Its place among the stations of the result.
  let index: Int

  private var result: StudyResult { report.result }

  /// The station with what was observed there.
  var record: StationRecord { result.stations[index] }

  /// A name of a table, figure or file that no other station has.
  func id(_ id: String) -> String {
    if result.isOnePlace { return id }
    let code = record.code.lowercased()
    let isShared = result.stations.count { $0.code.lowercased() == code } > 1
    return "\(id)-\(code)" + (isShared ? "-\(index + 1)" : "")
  }

  /// A caption that begins with the station's code.
  func caption(_ runs: [Inline]) -> [Inline] {
    result.isOnePlace ? runs : [.bold(record.code), .text(": ")] + runs
  }

  /// What tells a model here from others: its name, and the station's code where there are several.
  func name(_ model: String) -> String { result.name(model, at: record) }

  /// What the models made of the station at the first horizon, in the manifest's order.
  var outcomes: [(model: String, outcome: StationOutcome)] {
    report.successes.map { ($0.name, $0.success.stations[index]) }
  }

  /// What the first DTEC detector found here, models in the manifest's order.
  var findings: [DTECFinding] { result.dtecFindings(at: index) }

  /// What it found for one model; nil without a scale.
  func finding(_ model: String) -> DTECFinding? { findings.first { $0.model == model } }
}

extension StudyReport {
  /// The stations that could be studied, in the manifest's order.
  var stations: [ReportStation] {
    result.stations.indices.map { ReportStation(report: self, index: $0) }
  }

  /// The station of a study of one place; nil in a study of several.
  var onlyStation: ReportStation? { result.isOnePlace ? stations.first : nil }

  /// What the first DTEC detector found, station by station; each with a name that tells it from the
  /// others.
  var findings: [(name: String, finding: DTECFinding)] {
    stations.flatMap { station in station.findings.map { (station.name($0.model), $0) } }
  }

  /// The threshold of the first DTEC detector; a dash in a study without one.
  var threshold: String {
    result.manifest.dtec.map { DecimalText.shortest($0.threshold) } ?? DecimalText.dash
  }
}
