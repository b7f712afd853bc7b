/// Manifests of studies of a few seconds, for tests of several modules.
public enum SmallManifests {
  /// The beginning of a study of fifty days drawn at one place, up to its inputs, with one anomaly
  /// from 9:00 on the fifth day before the earthquake.
  ///
  /// - Parameters:
  ///   - hours: how long the anomaly lasts.
  ///   - size: how large it is (TECU).
  public static func place(anomalyHours hours: Int, size: Int) -> String {
    """
    version: 1
    title: A small study for tests
    seed: 7
    earthquake:
      name: Nowhere
      time: 2017-09-10T12:00:00Z
      latitude: 34.9
      longitude: 45.9
      depth: 10
      magnitude: 6.5
      magnitude_scale: Mw
    period:
      start: 2017-08-01
      end: 2017-09-19
    inputs:
      tec:
        source: synthetic
        latitude: 35
        longitude: 45
        step_minutes: 60
        injections:
          - start: 2017-09-05T09:00:00Z
            hours: \(hours)
            size: \(size)
      indices:
        source: synthetic

    """
  }

  /// The same place on daily maps of one's own, up to its indices.
  ///
  /// - Parameter step: minutes between samples.
  public static func ownMaps(step: Int) -> String {
    place(anomalyHours: 2, size: 9).components(separatedBy: "    source: synthetic")[0] + """
          source: gim
          pattern: ionex/own{doy}0.{yy}i
          interpolation: linear
          published_at: a folder
          citation: written for this test
          latitude: 35
          longitude: 45
          step_minutes: \(step)

      """
  }

  /// Three drawn stations of two groups, two windows, every kind of detector, two horizons, one
  /// network and the baselines; anomalies at every station on the fourth day before the earthquake
  /// and at one on the day after it.
  public static let stations = """
    version: 1
    title: A small study of three stations
    seed: 7
    earthquake:
      name: Nowhere
      time: 2017-09-10T12:00:00Z
      latitude: 43.83
      longitude: 86.35
      depth: 10
      magnitude: 6.5
      magnitude_scale: Mw
    period:
      start: 2017-06-01
      end: 2017-09-19
      shown_from: 2017-08-10
      windows:
        - name: earthquake
          start: 2017-09-02
          end: 2017-09-13
        - name: comparison
          start: 2017-08-20
          end: 2017-08-25
    inputs:
      tec:
        source: synthetic
        step_minutes: 60
        stations:
          - code: NORD
            latitude: 44.4
            longitude: 86.9
            group: mid-latitude
          - code: WEST
            latitude: 43.5
            longitude: 82.9
            group: mid-latitude
          - code: SUED
            latitude: 25
            longitude: 102.8
            group: low-latitude
        injections:
          - start: 2017-09-06T06:00:00Z
            hours: 3
            size: 40
          - start: 2017-09-11T06:00:00Z
            hours: 2
            size: 30
            stations:
              - WEST
      indices:
        source: synthetic
      auxiliaries:
        - kp
        - ap
        - f107
    training:
      until: 2017-07-31
      normalisation: training
      horizons:
        - 1
        - 24
      stride: 5
    forecasters:
      - model: persistence
      - model: median-27-day
      - model: dnn
        lags: 4
        epochs: 3
        units:
          - 8
    detectors:
      - kind: rolling-error
        factor: 2
        days: 15
        minimum_share: 0.8
        current: excluded
      - kind: same-time-median
        name: iqr-sample
        factor: 1.5
        reading: sample
      - kind: same-time-median
        name: iqr-normal
        reading: normal
      - kind: same-time-median
        name: iqr-same-rate
        reading: sample
        rate: 0.0455
      - kind: dtec
        threshold: 1.5
    quiet:
      kp_below: 3
      dst_above: -30
      index_hour: containing

    """

  /// The study of three stations with every classical model and two networks beside its baselines,
  /// settings chosen by validation for all stations and by Akaike's criterion for each, outliers
  /// taken out, and conclusions on models, days, shares, signs and strength.
  ///
  /// The forest stands first, so that two cores draw its trees for both horizons at one time.
  public static let everyModel =
    stations
    .replacing("training:\n", with: preparation + "training:\n", maxReplacements: 1)
    .replacing("  - model: median-27-day\n", with: learners)
    .replacing("    epochs: 3\n", with: "    epochs: 1\n    station_inputs: own\n")
    + claims

  private static let preparation = """
    preparation:
      outliers:
        sigma: 4
        limits: training
      gaps: kalman
      split_gaps_over_hours: 3

    """

  private static let learners = """
      - model: random-forest
        lags: 3
        trees: 6
      - model: ed-lstme
        lags: 3
        epochs: 1
        units:
          - 4
          - 4
      - model: median-27-day
      - model: arima
        orders:
          - 1 0 0
          - 1 0 1
        exogenous: auxiliaries
      - model: decision-tree
        lags: 3
        leaf: 5
        station_inputs: own
      - model: svr
        lags: 3
        stride: 2
        tuning:
          cost:
            - 1
            - 10

    """

  private static let claims = """
    claims:
      - rule: best-model
        place: abstract
        says: The network is the best model.
        model: ed-lstme
        group: mid-latitude
      - rule: improvement
        place: abstract
        says: The network improves on ARIMA by a fifth.
        metric: rmse
        model: ed-lstme
        against: arima
        percent: 20
      - rule: synchronous-days
        place: section 1
        says: All stations are flagged on day −4.
        first_day: -4
        last_day: -4
        model: random-forest
      - rule: flagged-share
        place: section 2
        says: Nothing is found in the comparison window.
        at_most_percent: 0
        time: all
        detector: iqr-sample
        window: comparison
      - rule: anomaly-sign
        place: section 3
        says: Anomalies are positive.
        first_day: -8
        last_day: -1
        sign: positive
        model: svr
      - rule: strongest-day
        place: section 3
        says: The anomaly is strongest on day −4.
        day: -4
        first_day: -8
        last_day: -1
        detector: iqr-normal

    """
}
