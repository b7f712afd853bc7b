import Determinism
import Evidence
import Ionosphere
import Studies

/// Takes days that look like faults of the product out of measured TEC.
struct SuspectGaps {
  let manifest: StudyManifest

  /// Whether anything is taken out.
  private var acts: Bool {
    if case .synthetic = manifest.inputs.tec.source { return false }
    return manifest.inputs.tec.suspect == .gap
  }

  /// The record without its suspect days, and what is to be said of them; nil where it has none.
  func without(
    _ station: Observations.Station
  ) -> (station: Observations.Station, note: RunNote)? {
    guard acts else { return nil }
    let days = SuspectDays(of: station.tec).days
    guard let first = days.first else { return nil }
    var tec = station.tec
    let suspect = Set(days)
    for index in tec.series.values.indices
    where suspect.contains(tec.series.time(at: index).date.dayNumber) {
      tec.series.values[index] = nil
    }
    let period = manifest.period.start.dayNumber...manifest.period.end.dayNumber
    let note = RunNote.suspectDays(
      station: tec.name, days: days.count, first: CivilDate(dayNumber: first),
      inPeriod: days.count(where: period.contains))
    return (station: Observations.Station(group: station.group, tec: tec), note: note)
  }
}
