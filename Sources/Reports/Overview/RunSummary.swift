import Detection
import Determinism
import Engine
import Foundation
import Studies

/// What the overview says of a run's `results.json`.
struct RunSummary {
  /// The file.
  let results: ResultsJSON

  /// The name of the detector that leads the report; nil without one.
  var leader: String? { leadingCells.first?.key.detector }

  /// Whether the first detector has bounds, and is not DTEC.
  var isLedByBounds: Bool {
    leadingCells.first?.detection.map { $0.kind != DetectorCatalogue.dtec } ?? false
  }

  /// What the first detector found, model by model, all stations together.
  var leading: [(model: String?, found: DetectionRecord)] {
    leadingCells.filter { $0.key.station == CellKey.all }.compactMap { cell in
      cell.detection.map { (cell.key.model, $0) }
    }
  }

  /// What the first detector found, if it is DTEC: models by their names, each with its stations in
  /// the manifest's order; a station is named where there are several.
  var dtec: [(name: String, found: DTECRecord)] {
    let cells = leadingCells.filter { $0.detection?.dtec != nil }
    let isOnePlace = results.stations.count == 1
    let models = Set(cells.compactMap(\.key.model)).sorted()
    return models.flatMap { model in
      cells.filter { $0.key.model == model }.compactMap { cell in
        cell.detection?.dtec.map { (isOnePlace ? model : "\(model), \(cell.key.station)", $0) }
      }
    }
  }

  /// The first window of what a detector found; nil without one.
  func firstWindow(of found: DetectionRecord) -> DetectionRecord.Window? {
    results.windows.first.flatMap { found.windows?[$0.name] }
  }

  /// By model, in percent: quiet samples flagged in the first window, or lead days flagged.
  var sharesBefore: [Double] {
    guard isLedByBounds else { return days { ($0.leadFlagged, $0.leadQuiet) } }
    return leading.compactMap { firstWindow(of: $0.found)?.quiet.share }
  }

  /// By model, in percent: quiet samples flagged outside every window, or other days flagged.
  var sharesElsewhere: [Double] {
    isLedByBounds
      ? leading.compactMap { $0.found.base?.share } : days { ($0.otherFlagged, $0.otherQuiet) }
  }

  private var leadingCells: [CellRecord] {
    let found = results.cells.filter { $0.detection != nil }
    return found.filter { $0.key.detector == found.first?.key.detector }
  }

  private func days(_ count: (DayRecord) -> (flagged: Int, of: Int)) -> [Double] {
    dtec.map { count($0.found.days) }.filter { $0.of > 0 }
      .map { 100 * Double($0.flagged) / Double($0.of) }.sorted()
  }
}

extension DetectionRecord.Count {
  /// The share flagged in percent; nil where nothing was tested.
  var share: Double? { tested == 0 ? nil : 100 * Double(flagged) / Double(tested) }
}

extension DetectionRecord.Window {
  /// The days that say something.
  var testable: [DetectionRecord.Day] { (days ?? []).filter(\.testable) }
}
