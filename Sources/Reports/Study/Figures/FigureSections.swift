import Studies

/// The sections of the figures that a manifest asks for, in its order.
struct FigureSections {
  let report: StudyReport

  func sections() throws(ReportError) -> [ReportDocument.Section] {
    var sections: [ReportDocument.Section] = []
    var kinds: Set<FigureKind> = []
    for settings in report.result.manifest.figures {
      let isFirst = kinds.insert(settings.kind).inserted
      sections += try self.sections(
        of: FigureRequest(report: report, settings: settings, isFirst: isFirst))
    }
    return sections
  }

  private func sections(
    of request: FigureRequest
  ) throws(ReportError) -> [ReportDocument.Section] {
    switch request.settings.kind {
    case .networkDiagram: [try NetworkSection(request: request).section()]
    case .architectures: [try ArchitecturesSection(request: request).section()]
    case .indicesMaps: [try IndicesSection(request: request).section()]
    case .dayHourMaps: try MapsSection(request: request).sections()
    case .anomalies: [try AnomaliesSection(request: request).section()]
    case .hourSeries: [try HourSeriesSection(request: request).section()]
    case .series: [try SeriesSection(request: request).section()]
    }
  }
}
