import Studies

/// The figures that a manifest asks for, each beside the step of the study that it shows; those that
/// stand for a paper's stand together in the paper's order.
struct FigureSections {
  /// A step of the study.
  enum Step {
    case inputs
    case models
    case scores
    case paper
    case anomalies
    /// Those of anomalies in a study whose body shows the paper's.
    case rest
  }

  private let requests: [FigureRequest]
  private let words: Words
  /// Whether the manifest asks for figures of the paper.
  private let hasPaper: Bool

  init(report: StudyReport) {
    words = report.words
    hasPaper = report.result.manifest.report.figures.contains { $0.reproduces != nil }
    var kinds: Set<FigureKind> = []
    requests = report.result.manifest.report.figures.map { settings in
      FigureRequest(
        report: report, settings: settings, isFirst: kinds.insert(settings.kind).inserted)
    }
  }

  /// The sections of a step's figures, in the manifest's order; those of the paper below a section
  /// of their own.
  func sections(of step: Step) throws(ReportError) -> [ReportDocument.Section] {
    var sections: [ReportDocument.Section] = []
    for request in requests where self.step(of: request.settings) == step {
      guard isDrawn(request) else { continue }
      let own = try self.sections(of: request).map { $0.reproducing(request.settings.reproduces) }
      sections += step == .paper ? FigureSections.below(own) : own
    }
    guard step == .paper, !sections.isEmpty else { return sections }
    return [try paper()] + sections
  }

  /// What the paper's figures stand below.
  private func paper() throws(ReportError) -> ReportDocument.Section {
    ReportDocument.Section(
      id: "paper-figures", heading: try words.text("figures.paper-heading"), blocks: [])
  }

  /// The sections of one figure as subsections.
  private static func below(_ sections: [ReportDocument.Section]) -> [ReportDocument.Section] {
    let shift = 2 - (sections.map(\.level).min() ?? 2)
    return sections.map { section in
      ReportDocument.Section(
        id: section.id, heading: section.heading, level: section.level + shift,
        blocks: section.blocks)
    }
  }

  private func step(of settings: FigureSettings) -> Step {
    if settings.reproduces != nil { return .paper }
    return switch settings.kind {
    case .stationMap, .indicesMaps, .indexSeries: .inputs
    case .networkDiagram, .architectures: .models
    case .scatter, .taylor, .scoreBars: .scores
    case .dayHourMaps, .anomalies, .hourSeries, .series, .detectionSeries, .detectionMaps:
      hasPaper ? .rest : .anomalies
    }
  }

  /// Whether the study has what a figure shows: DTEC, or detectors with bounds.
  private func isDrawn(_ request: FigureRequest) -> Bool {
    let manifest = request.report.result.manifest
    let hasBounds = manifest.detectors.contains { $0.days > 0 }
    switch request.settings.kind {
    case .dayHourMaps, .anomalies, .series: return manifest.dtec != nil
    case .detectionSeries, .detectionMaps, .indexSeries: return hasBounds
    default: return true
    }
  }

  private func sections(
    of request: FigureRequest
  ) throws(ReportError) -> [ReportDocument.Section] {
    switch request.settings.kind {
    case .stationMap: [try PlaceSection(request: request).section()]
    case .networkDiagram: [try NetworkSection(request: request).section()]
    case .architectures: [try ArchitecturesSection(request: request).section()]
    case .scatter: [try ScatterSection(request: request).section()]
    case .taylor: [try TaylorSection(request: request).section()]
    case .scoreBars: [try ScoreBarsSection(request: request).section()]
    case .indicesMaps: [try IndicesSection(request: request).section()]
    case .dayHourMaps: try MapsSection(request: request).sections()
    case .anomalies: [try AnomaliesSection(request: request).section()]
    case .hourSeries: [try HourSeriesSection(request: request).section()]
    case .series: [try SeriesSection(request: request).section()]
    case .detectionSeries: [try DetectionSeriesSection(request: request).section()]
    case .detectionMaps: [try DetectionMapsSection(request: request).section()]
    case .indexSeries: [try IndexSeriesSection(request: request).section()]
    }
  }
}

extension ReportDocument.Section {
  /// The section with each of its figures said to stand for one of the paper's.
  fileprivate func reproducing(_ name: String?) -> Self {
    var section = self
    section.blocks = blocks.map { block in
      guard case .figure(var figure) = block else { return block }
      figure.reproduces = name
      return .figure(figure)
    }
    return section
  }
}
