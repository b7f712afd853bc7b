import Determinism
import Forecasting
import Studies

extension StudyResult {
  /// The suspect days of each station that has any, as far as the period holds them; none where TEC
  /// was drawn.
  package var suspectDays: [SuspectDays.OfStation] {
    guard !isSynthetic else { return [] }
    let period = manifest.period.start.dayNumber...manifest.period.end.dayNumber
    return stations.compactMap { station in
      let days = SuspectDays(of: station.tec).days.filter(period.contains)
      return days.isEmpty
        ? nil : .init(station: station.code, days: days.map { CivilDate(dayNumber: $0) })
    }
  }

  /// The days after a suspect one whose forecasts read it: as many as a model's lags and its horizon
  /// reach back.
  package func daysReading(_ model: ModelResult) -> Int {
    let options = model.settings.options
    let lags = options.lags ?? ForecasterCatalogue.defaults(of: model.name).lags ?? 0
    let steps = lags + (manifest.training.horizons.first ?? 1)
    return (steps * frame.axis.step + 86_399) / 86_400
  }
}
