import Studies

extension StudyResult {
  /// Every number that belongs to a model, a horizon, a station or a detector: scores, then what
  /// detectors found, then how far methods agree; models, horizons and detectors in the manifest's
  /// order, all stations before groups and groups before stations.
  var cells: [CellRecord] { scoreCells + detectionSeries.flatMap(cells) + agreementCells }

  private var scoreCells: [CellRecord] {
    models.flatMap { model -> [CellRecord] in
      guard let success = model.success else { return [] }
      return success.horizons.enumerated().flatMap { place, horizon in
        scoreCells(of: model.name, success, horizon, isFirst: place == 0)
      }
        + success.horizonFailures.map { failure in
          CellRecord(
            CellKey(model: model.name, horizon: failure.steps, station: CellKey.all),
            .scores(ScoreRecord(failure: failure.reason)))
        }
    }
  }

  /// The scores of a model at one horizon: skill and parameters are those of the first.
  func scoreCells(
    of model: String, _ success: ModelSuccess, _ horizon: HorizonOutcome, isFirst: Bool
  ) -> [CellRecord] {
    func cell(_ station: String, _ record: ScoreRecord) -> CellRecord {
      CellRecord(
        CellKey(model: model, horizon: horizon.steps, station: station), .scores(record))
    }
    let all = ScoreRecord(
      horizon.pooled, parameters: isFirst ? success.forecast.parameterCount : nil,
      choices: horizon.searches.map(ChoiceRecord.init))
    return [cell(CellKey.all, all)]
      + horizon.groups.map { cell($0.group, ScoreRecord($0.scores)) }
      + stations.indices.map { station in
        cell(
          stations[station].code,
          ScoreRecord(
            horizon.stations[station], skill: isFirst ? success.stations[station].skill : []))
      }
  }

  private func cells(of series: DetectionSeries) -> [CellRecord] {
    func key(_ station: String) -> CellKey {
      CellKey(
        model: series.model, horizon: series.model.flatMap { _ in firstHorizon }, station: station,
        detector: series.detector.name)
    }
    func together(_ station: String, _ series: DetectionSeries) -> CellRecord {
      CellRecord(
        key(station),
        .detection(
          DetectionRecord(
            series,
            windows: frame.windows.indices.map { window in
              (
                frame.windows[window].window.name,
                .init(series, window: window, days: days(of: series, in: window))
              )
            })))
    }
    return [together(CellKey.all, series)]
      + groups.map { together($0, self.series(series, of: $0)) }
      + stations.indices.compactMap { station in
        cell(of: series, at: station).map {
          CellRecord(key(stations[station].code), .detection($0))
        }
      }
  }

  /// What a detector found at one station, or why it failed there.
  private func cell(of series: DetectionSeries, at station: Int) -> DetectionRecord? {
    guard let outcome = series.outcomes[station] else {
      let failures =
        series.model.flatMap { model in
          models.first { $0.name == model }?.success?.stations[station].failures
        } ?? stations[station].failures
      return failures.first { $0.detector == series.detector.name }
        .map { DetectionRecord(series, failure: $0.reason) }
    }
    let finding = dtecFindings(of: series.detector.name, at: station)
      .first { $0.model == series.model }
    let own = series.at { $0 == station }
    return DetectionRecord(
      own, factor: outcome.factor, dtec: finding.map { DTECRecord($0, in: self) },
      windows: frame.windows.indices.map { window in
        (frame.windows[window].window.name, .init(own, window: window, days: nil))
      })
  }

  private var agreementCells: [CellRecord] {
    agreements.map { agreement in
      CellRecord(
        CellKey(
          horizon: firstHorizon, station: agreement.station, detector: agreement.detector),
        .agreement(AgreementRecord(agreement)))
    }
  }

  /// The horizon that feeds the detectors.
  private var firstHorizon: Int? { manifest.training.horizons.first }
}
