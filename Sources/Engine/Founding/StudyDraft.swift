import Determinism
import Ionosphere
import Manifests
import Readers
import Studies

/// The text of a new study's manifest: each choice with its reason beside it.
struct StudyDraft {
  /// Days before the earthquake that the period begins.
  static let daysBefore = 365
  /// Days after it that the period ends.
  static let daysAfter = 30
  /// Days before it from which figures show.
  static let shownBefore = 30

  let id: String
  let earthquake: Earthquake
  /// The catalogue's entry that the earthquake is.
  let event: CatalogueEvent
  /// The study that spans, models, detectors and mask are taken from; nil for those of the house.
  let model: ReadManifest?
  /// What TEC and indices are taken from.
  var inputs = NewInputs.synthetic

  /// The whole manifest.
  var text: String {
    [
      head, earthquakeBlock, periodBlock, inputsBlock,
      model.map { taken(from: $0) } ?? Self.recipe,
    ].joined()
  }

  private var node: GeographicPoint { MapNode.nearest(to: event.epicentre) }

  private var nodeName: String {
    PlaceName.text(latitude: node.latitude, longitude: node.longitude)
  }

  private var day: CivilDate { earthquake.time.date }

  private var radius: String {
    DecimalText.csv(EarthquakePreparation.radius(magnitude: earthquake.magnitude), decimals: 0)
  }

  private var head: String {
    """
    \(inputs.head)
    version: 1
    id: \(id)
    title: \(Self.quoted(String((earthquake.name + ", TEC at \(nodeName)").prefix(190))))
    # Any number; every random number of the study follows from it. Here it is the day.
    seed: \(day.iso8601.filter { $0 != "-" })

    """
  }

  private var earthquakeBlock: String {
    let above = (event.depth ?? 0) < 0 ? "  # The catalogue puts it above sea level.\n" : ""
    return """
      # Zone of preparation after Dobrovolsky et al. (1979): \(radius) km about the epicentre.
      earthquake:
        name: \(Self.quoted(String(earthquake.name.prefix(200))))
        time: \(earthquake.time.iso8601)
        latitude: \(Self.number(earthquake.latitude))
        longitude: \(Self.number(earthquake.longitude))
      \(above)  depth: \(Self.number(earthquake.depth))
        magnitude: \(Self.number(earthquake.magnitude))
        magnitude_scale: \(Self.quoted(earthquake.magnitudeScale))

      """
  }

  private var periodBlock: String {
    guard let old = model?.manifest else {
      return """
        # A year before and a month after: long enough to hold the earthquake's days against other dates.
        period:
          start: \(day.advanced(by: -Self.daysBefore).iso8601)
          end: \(day.advanced(by: Self.daysAfter).iso8601)
          # Figures and the first detector show from a month before.
          shown_from: \(day.advanced(by: -Self.shownBefore).iso8601)

        """
    }
    var text = """
      # The same days before and after the earthquake as in \(old.id ?? "the other study").
      period:
        start: \(shifted(old.period.start, old).iso8601)
        end: \(shifted(old.period.end, old).iso8601)
        shown_from: \(shifted(old.period.shownFrom, old).iso8601)

      """
    if !old.period.windows.isEmpty { text += "  windows:\n" }
    for window in old.period.windows {
      text += """
            - name: \(window.name)
              start: \(shifted(window.start, old).iso8601)
              end: \(shifted(window.end, old).iso8601)

        """
    }
    return text
  }

  private func shifted(_ date: CivilDate, _ old: StudyManifest) -> CivilDate {
    date.advanced(by: day.dayNumber - old.earthquake.time.date.dayNumber)
  }

  private var inputsBlock: String {
    let step = (model?.manifest.inputs.tec.step ?? 3_600) / 60
    let blocks = InputBlocks(id: id, step: step, inputs: inputs)
    var text = """
      # To take other data, take the mark # from the lines of one of (a), (b) and (c) in `tec` and of (a) or
      # (b) in `indices`, and mark or delete those there. Files are looked for below the folder that
      # --data names.
      inputs:
        tec:
      \(blocks.tec)    # The node of the global maps nearest to the epicentre.
          latitude: \(Self.number(node.latitude))
          longitude: \(Self.number(node.longitude))
          # \(model == nil ? "Hourly, as CODE's maps are." : "As in the other study.")
          step_minutes: \(step)
        indices:
      \(blocks.indices)  # Other strong earthquakes in the zone, whose days are no quiet dates to compare with:
        # catalogue:
        #   file: catalogue/\(id).csv
        #   minimum_magnitude: 6
        #   radius_km: \(radius)
        #   days: 400
        #   citation: USGS ComCat (public domain)

      """
    if let auxiliaries = model?.manifest.inputs.auxiliaries, !auxiliaries.isEmpty {
      text += "  auxiliaries:\n" + auxiliaries.map { "    - \($0.rawValue)\n" }.joined()
    }
    return text
  }

  /// The sections of another manifest that do not depend on place and time, with its dates moved.
  private func taken(from other: ReadManifest) -> String {
    let blocks = ManifestBlocks(other.text)
    var text = "# Models, detectors and mask as in \(other.manifest.id ?? "the other study").\n"
    for key in ["preparation", "training", "forecasters", "detectors", "quiet", "figures"] {
      guard var block = blocks.lines(of: key) else { continue }
      if key == "training", case .until(let old) = other.manifest.training.split {
        block = block.map {
          $0.replacing(old.iso8601, with: shifted(old, other.manifest).iso8601)
        }
      }
      // What stood for a figure of the other paper stands for none here.
      if key == "figures" { block = ManifestBlocks.without("reproduces", in: block) }
      text += block.map { $0 + "\n" }.joined()
    }
    return text
  }

  private static func number(_ value: Double) -> String {
    var text = DecimalText.csv(value, decimals: 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text == "-0" || text.isEmpty ? "0" : text
  }

  /// A text in quotes, whatever stands in it.
  private static func quoted(_ text: String) -> String {
    let plain = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "'"
      case "\\": "/"
      default:
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate,
          .unassigned:
          " "
        default: String(scalar)
        }
      }
    }
    return "\"" + plain.joined() + "\""
  }
}

extension StudyDraft {
  /// Models, detectors and mask of a study that is taken after no other.
  static let recipe = """
    # Three tenths are learned from. The rest is tested, and no model learned from the ten days before
    # the earthquake or from most of the dates that they are held against.
    training:
      fraction: 0.3
      # Mean and standard deviation of the learned part alone, so that no model knows the days to come.
      normalisation: training
    # Two rivals that learn nothing, and three networks; settings as in Akhoondzadeh et al. (2021).
    forecasters:
      - model: persistence
      - model: median-27-day
      - model: mlp
        lags: 4
        # Fewer passes are quicker and worse; the report says how far each loss has fallen.
        epochs: 100
        units:
          - 100
          - 100
      - model: cnn
        lags: 4
        epochs: 100
        units:
          - 100
          - 100
      - model: lstm
        lags: 4
        epochs: 100
        units:
          - 100
    detectors:
      # The forecast's error beyond 1.5 interquartile ranges of the days that were not learned from.
      - kind: dtec
        threshold: 1.5
        reference: test
      # TEC itself against the same hour of the 15 days before, without any forecast.
      - kind: same-time-median
        factor: 1.5
        days: 15
        reading: sample
    # An anomaly counts in quiet time only: usual limits of Kp, ap and Dst. F10.7 has none, since a
    # limit of it leaves no quiet hour in years of an active Sun.
    quiet:
      kp_below: 2.5
      ap_below: 25
      dst_above: -20
      # Hour h is the one that ends at h:00.
      index_hour: ending

    """
}
