import Determinism
import Forecasting
import Studies

extension StudyResult {
  /// The suspect days of each station that has any, as far as the period or a longer record
  /// before it holds them; none where TEC was drawn.
  package var suspectDays: [SuspectDays.OfStation] {
    guard !isSynthetic else { return [] }
    let period = manifest.predictedFrom.dayNumber...manifest.period.end.dayNumber
    return stations.compactMap { station in
      let days = SuspectDays(of: station.tec).days.filter(period.contains)
      return days.isEmpty
        ? nil : .init(station: station.code, days: days.map { CivilDate(dayNumber: $0) })
    }
  }

  /// The samples that say nothing of a model at a station once suspect days are left out: those of
  /// these days, and those whose forecasts read one of them.
  package func voidSamples(
    of model: ModelResult, at station: StationRecord, _ suspect: [SuspectDays.OfStation]
  ) -> [Range<Int>] {
    guard let found = suspect.first(where: { $0.station == station.code }) else { return [] }
    let options = model.settings.options
    let lags = options.lags ?? ForecasterCatalogue.defaults(of: model.name).lags ?? 1
    let reach = lags + (manifest.training.horizons.first ?? 1) - 1
    return found.days.map { day in
      let start = frame.axis.place(of: UTCTime(day))
      let end = frame.axis.place(of: UTCTime(day.advanced(by: 1)))
      return start..<end + reach
    }
  }
}
