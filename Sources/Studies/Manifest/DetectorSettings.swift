import Detection

/// One detector of a study.
public struct DetectorSettings: Sendable, Equatable {
  /// What it holds against what.
  package enum Kind: Sendable {
    /// The forecast's error against its own median and interquartile range over the study.
    case dtec(DTECSettings)
    /// A sample against the days before it.
    case background(any BackgroundDetector)
  }

  /// The name that results and reports call it by; each at most once.
  public var name: String
  /// What it holds against what, with its settings.
  package var kind: Kind

  /// A detector from its parts.
  package init(name: String, kind: Kind) {
    self.name = name
    self.kind = kind
  }

  /// Whether the detector looks at a model's forecast, and not at TEC alone.
  public var usesForecast: Bool {
    switch kind {
    case .dtec: true
    case .background(let detector): type(of: detector).usesForecast
    }
  }

  /// Days it looks back from each sample; 0 for DTEC, whose scale is the study's.
  public var days: Int {
    switch kind {
    case .dtec: 0
    case .background(let detector): detector.background.days
    }
  }
}

extension DetectorSettings.Kind: Equatable {
  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.dtec(let left), .dtec(let right)): left == right
    case (.background(let left), .background(let right)): left.isEqual(to: right)
    default: false
    }
  }
}

extension DetectorSettings.Kind: Codable {
  private enum CodingKeys: String, CodingKey {
    case kind, settings
  }

  /// The word of the manifest.
  package var name: String {
    switch self {
    case .dtec: DetectorCatalogue.dtec
    case .background(let detector): type(of: detector).kind
    }
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let name = try container.decode(String.self, forKey: .kind)
    if name == DetectorCatalogue.dtec {
      self = .dtec(try container.decode(DTECSettings.self, forKey: .settings))
    } else if let kind = DetectorCatalogue.backgroundKind(named: name) {
      self = .background(try container.decode(kind, forKey: .settings))
    } else {
      throw DecodingError.dataCorruptedError(
        forKey: .kind, in: container, debugDescription: "no detector is called \(name)")
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .kind)
    switch self {
    case .dtec(let settings): try container.encode(settings, forKey: .settings)
    case .background(let detector): try container.encode(detector, forKey: .settings)
    }
  }
}

extension DetectorSettings: Codable {}
