/// A survey of a few seconds: drawn TEC at two stations, twelve earthquakes, thirty random catalogues.
public enum SurveySample {
  /// The manifest; a test changes its words.
  public static let manifest = """
    version: 1
    id: small-survey
    title: A small survey for tests
    seed: 11
    catalogue:
      file: quakes.csv
      minimum_magnitude: 6
      decluster: gardner-knopoff
      citation: made for tests
    template: template.yaml
    nodes:
      kind: stations
    window:
      lead_days: 4
      after_days: 2
    models:
      - persistence
      - median-27-day
    random_catalogues:
      draws: 30
      season_days: 60
    choices:
      - about: Lead days
        choice: Four, decided before the earthquakes were read.

    """

  /// The template.
  public static let template = """
    version: 1
    id: small-template
    title: A template for tests
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
      start: 2017-05-01
      end: 2017-09-30
    inputs:
      tec:
        source: synthetic
        step_minutes: 60
        stations:
          - code: NORD
            latitude: 44.4
            longitude: 86.9
          - code: SUED
            latitude: 25
            longitude: 102.8
      indices:
        source: synthetic
    training:
      until: 2017-05-31
      normalisation: training
    forecasters:
      - model: median-27-day
      - model: persistence
      - model: mlp
        lags: 4
        epochs: 2
        units:
          - 4
    detectors:
      - kind: dtec
        threshold: 1.5
    quiet:
      kp_below: 4
      dst_above: -50
      index_hour: ending

    """

  /// Twelve main shocks in the span, an aftershock, one too early and a small one; not in order.
  public static let catalogue: String = {
    var lines = [
      "2017-07-02T01:00:00Z,10.01,20.01,10,6.0,mww,b,aftershock",
      "2017-05-10T01:00:00Z,44,80,10,7.0,mww,c,too early",
      "2017-08-10T01:00:00Z,-44,80,10,5.0,mww,d,small",
      "2017-07-01T00:00:00Z,10,20,10,7.5,mww,a,main",
    ]
    for number in 0..<11 {
      lines.append(
        "2017-0\(7 + number / 6)-\(10 + number % 6 * 3)T0\(number % 10):30:00Z,"
          + "\(-50 + number * 10),\(number * 25 - 120),\(number * 40),6.\(number % 9),mww,e\(number),place"
      )
    }
    return "time,latitude,longitude,depth,mag,magType,id,place\n"
      + lines.joined(separator: "\n") + "\n"
  }()
}
