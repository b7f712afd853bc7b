import Detection
import Determinism
import Forecasting
import Ionosphere
import Studies

/// A study with its inputs gathered, framed and made ready for models.
struct PreparedStudy: Sendable {
  let manifest: StudyManifest
  let frame: Frame
  /// The stations whose TEC can be learned from; never empty.
  let stations: [StationRecord]
  let failedStations: [StationFailure]

  private init(
    manifest: StudyManifest, frame: Frame, stations: [StationRecord],
    failedStations: [StationFailure]
  ) {
    self.manifest = manifest
    self.frame = frame
    self.stations = stations
    self.failedStations = failedStations
  }

  /// - Throws: `RunError` when no station can be learned from, in the words of the first.
  init(manifest: StudyManifest, observations: Observations) throws(RunError) {
    guard let series = observations.stations.first?.tec.series else {
      throw .noStation(observations.failedStations.first?.reason ?? "")
    }
    let frame = Frame(of: manifest.study, on: SampleAxis(of: series), in: observations.weather)
    var stations: [StationRecord] = []
    var failures = observations.failedStations
    for station in observations.stations {
      let prepared = PreparedSeries(
        station.tec.series.values, name: station.tec.name, period: frame.period,
        training: frame.training, step: series.step, settings: manifest.preparation)
      let learned = prepared.values[frame.training].compactMap { $0 }
      if observations.stations.count > 1, learned.allSatisfy({ $0 == learned[0] }) {
        failures.append(
          StationFailure(
            code: station.tec.name, latitude: station.tec.latitude,
            longitude: station.tec.longitude,
            reason: "the training part holds "
              + (learned.isEmpty ? "no TEC" : "one value of TEC everywhere")))
      } else {
        stations.append(
          StationRecord(
            code: station.tec.name, group: station.group, tec: station.tec, prepared: prepared))
      }
    }
    guard !stations.isEmpty else { throw .noStation(failures.first?.reason ?? "") }
    let order = manifest.inputs.tec.stations.map(\.code)
    self.init(
      manifest: manifest, frame: frame, stations: stations,
      failedStations: failures.sorted {
        (order.firstIndex(of: $0.code) ?? 0) < (order.firstIndex(of: $1.code) ?? 0)
      })
  }

  /// The same series framed by another manifest's dates, conventions and limits.
  func framed(by manifest: StudyManifest, in weather: SpaceWeather) -> PreparedStudy {
    PreparedStudy(
      manifest: manifest, frame: Frame(of: manifest.study, on: frame.axis, in: weather),
      stations: stations, failedStations: failedStations)
  }

  /// The same study with anomalies in what was observed after models learned.
  func injected(_ injections: [Injection]) -> PreparedStudy {
    guard !injections.isEmpty else { return self }
    return PreparedStudy(
      manifest: manifest, frame: frame,
      stations: stations.map { station in
        station.injected(
          injections.filter { $0.stations.isEmpty || $0.stations.contains(station.code) })
      }, failedStations: failedStations)
  }

  /// The series and the samples of them that are predicted: the period's, any after it, and those of
  /// a longer record before it.
  var input: ForecastInput { input(frame.record.lowerBound..<frame.axis.count) }

  /// The problem put to every forecaster for each horizon of the manifest, in their order.
  func problems() -> [ForecastProblem] {
    let input = input(frame.period)
    return manifest.training.horizons.map { horizon in
      ForecastProblem(
        input, training: frame.training, horizon: horizon,
        normalisation: manifest.training.normalisation, stride: manifest.training.stride)
    }
  }

  private func input(_ period: Range<Int>) -> ForecastInput {
    let end = period.upperBound
    return ForecastInput(
      start: frame.axis.start, step: frame.axis.step, period: period,
      targets: stations.map { station in
        .init(
          name: station.code, values: Array(station.prepared.values.prefix(end)),
          isFilled: station.prepared.filled.contains(true)
            ? Array(station.prepared.filled.prefix(end)) : [])
      },
      auxiliaries: manifest.inputs.auxiliaries.map { auxiliary in
        .init(
          name: auxiliary.rawValue, values: frame.conditions.prefix(end).map { $0[auxiliary] })
      })
  }
}

extension Conditions {
  fileprivate subscript(auxiliary: AuxiliaryInput) -> Double? {
    switch auxiliary {
    case .kp: kp
    case .ap: ap
    case .f107: f107
    case .dst: dst
    }
  }
}
