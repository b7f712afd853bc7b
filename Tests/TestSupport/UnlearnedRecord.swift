import Determinism
import Ionosphere

@testable import Manifests
@testable import Studies

/// A frame of hourly samples that no model learned from but for the first day's.
package enum UnlearnedRecord {
  /// The number of its first day.
  package static let firstDay = 16_000

  /// A frame of some days with indices that are quiet throughout.
  package static func frame(days: Int) throws -> (frame: Frame, weather: SpaceWeather) {
    var manifest = try StudyManifest.decode(SmallManifests.stations, file: "study.yaml")
    manifest.period = Period(
      start: CivilDate(dayNumber: firstDay), end: CivilDate(dayNumber: firstDay + days - 1),
      shownFrom: CivilDate(dayNumber: firstDay), windows: [])
    manifest.training.split = .fraction(0.001)
    manifest.quiet.indexHour = .containing
    let start = UTCTime(manifest.period.start)
    func series<Unit>(_ step: Int, _ value: Double) -> Series<Unit> {
      Series(start: start, step: step, values: (0..<days * 86_400 / step).map { _ in value })
    }
    let weather = SpaceWeather(
      kp: series(10_800, 1), ap: series(10_800, 1), dailyAp: series(86_400, 1),
      f107: series(86_400, 70), dst: series(3_600, 0))
    let tec: Series<TECU> = series(3_600, 20)
    return (Frame(of: manifest.study, on: SampleAxis(of: tec), in: weather), weather)
  }
}
