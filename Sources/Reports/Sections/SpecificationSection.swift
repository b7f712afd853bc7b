import Determinism
import Evidence
import Figures
import Studies

/// The earthquake's days asked by every specification, beside all other dates asked the same.
struct SpecificationSection: ReportSection {
  let report: StudyReport
  private let curve: SpecificationCurve

  private var words: Words { report.words }

  init?(report: StudyReport) {
    guard let curve = report.placebo.curve else { return nil }
    self.report = report
    self.curve = curve
  }

  /// The answer in one paragraph, for the first page; nothing where no specification says something.
  static func front(_ report: StudyReport) throws(ReportError) -> [Block] {
    guard let section = SpecificationSection(report: report), section.curve.all.defined > 0 else {
      return []
    }
    return [.paragraph(try section.answer())]
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("specifications.introduction", try axes())
    if curve.all.defined == 0 {
      blocks += try words.paragraphs(
        "specifications.undefined", ["fewest": DecimalText.shortest(PlaceboTest.fewest)])
    } else {
      blocks += try flip()
      blocks.append(.figure(try figure()))
    }
    return ReportDocument.Section(
      id: "specifications", heading: try words.text("specifications.heading"), level: 2,
      blocks: blocks)
  }

  private func answer() throws(ReportError) -> [Inline] {
    guard let without = curve.withoutSuspectDays, without.defined > 0 else {
      return try words.runs("specifications.answer", values(curve.all)) + [.text(" ")]
        + joint(curve.all)
    }
    var values = values(without)
    values["all"] = DecimalText.text(curve.all.succeeding)
    return try words.runs("specifications.answer-without", values) + [.text(" ")] + joint(without)
  }

  /// The joint p, or that there are too few dates for one.
  private func joint(_ joint: SpecificationCurve.Joint) throws(ReportError) -> [Inline] {
    try words.runs(
      joint.test.probability == nil ? "specifications.joint-short" : "specifications.joint",
      values(joint))
  }

  private func values(_ joint: SpecificationCurve.Joint) -> [String: String] {
    [
      "defined": DecimalText.text(joint.defined), "succeeding": DecimalText.text(joint.succeeding),
      "share": percentage(joint.succeeding, of: joint.defined),
      "level": DecimalText.shortest(Support.level),
      "some": joint.someSucceed.map { DecimalText.text(100 * $0, decimals: 0) }
        ?? DecimalText.dash,
      "probability": joint.test.probability.map { DecimalText.text($0, decimals: 3) }
        ?? DecimalText.dash,
      "effective": DecimalText.text(joint.test.effective, decimals: 1),
      "fewest": DecimalText.shortest(PlaceboTest.fewest),
    ]
  }

  private func axes() throws(ReportError) -> [String: String] {
    let axes = report.result.manifest.evidence.specifications
    var masks: [String] = []
    for mask in axes.masks { masks.append(try words.text("specifications.mask-\(mask.rawValue)")) }
    return [
      "count": DecimalText.text(curve.outcomes.count),
      "models": DecimalText.text(report.successes.count),
      "limits": try words.list(axes.limits.map(DecimalText.shortest)),
      "days": try words.list(axes.days.map { DecimalText.text($0) }),
      "backgrounds": try words.list(axes.backgrounds.map { DecimalText.text($0) }),
      "masks": try words.list(masks),
      "hours": try words.list(axes.indexHours.map(\.rawValue)),
      "level": DecimalText.shortest(Support.level),
    ]
  }

  /// The fewest choices that turn the answer.
  private func flip() throws(ReportError) -> [Block] {
    guard let flip = report.placebo.flip else { return try words.paragraphs("specifications.firm") }
    var changes: [String] = []
    for axis in flip.changes {
      changes.append(
        try words.text(
          "specifications.change-\(axis.rawValue)",
          [
            "model": flip.to.model, "limit": DecimalText.shortest(flip.to.limit),
            "days": DecimalText.text(flip.to.days),
            "background": DecimalText.text(flip.to.background),
            "mask": try words.text("specifications.mask-\(flip.to.mask.rawValue)"),
            "hour": flip.to.indexHour.rawValue,
          ]))
    }
    return try words.paragraphs(
      changes.count == 1 ? "specifications.flip-one" : "specifications.flip",
      [
        "model": flip.from.model, "changes": try words.list(changes),
        "count": DecimalText.text(changes.count),
      ])
  }

  private func figure() throws(ReportError) -> Figure {
    let defined = curve.outcomes.filter { $0.specification.keepsSuspectDays }
      .compactMap { outcome in outcome.probability.map { (outcome.specification, $0) } }
      .sorted { $0.1 < $1.1 }
    func points(_ values: [Double]) -> [Point] {
      values.enumerated().map { Point(Double($0 + 1), $1) }
    }
    let own = points(defined.map(\.1))
    let last = Double(max(2, defined.count))
    let chart = XYChart(
      curves: [
        XYChart.Curve(
          try words.text("specifications.level"),
          [Point(1, Support.level), Point(last, Support.level)],
          style: StrokeStyle(color: Color(hex: 0x5A6472), width: 0.7, dashes: [3, 2])),
        XYChart.Curve(
          try words.text("specifications.middle"), points(curve.band.map(\.middle)),
          color: Color(hex: 0x3B7EA8)),
        XYChart.Curve(
          try words.text("specifications.earthquake"), own, color: Color(hex: 0xB3261E)),
      ],
      bands: [
        XYChart.Band(
          try words.text("specifications.band"), lower: points(curve.band.map(\.low)),
          upper: points(curve.band.map(\.high)), color: Color(hex: 0xCFE3F0))
      ],
      xLabel: try words.text("specifications.axis-place"),
      yLabel: try words.text("specifications.axis-p"), xRange: 1...last, yRange: 0...1)
    let values = values(curve.all)
    let alternative = try words.text("specifications.alternative", values)
    return Figure(
      id: "fig-specifications",
      drawing: Drawing(
        of: chart, name: "fig-specifications", alternative: alternative,
        width: FigureWidth.double, typesetter: report.typesetter),
      caption: try words.runs("specifications.caption", values), alternative: alternative,
      data: data())
  }

  private func data() -> DataTable {
    DataTable(
      name: "specifications",
      header: [
        "model", "limit", "days", "background_days", "mask", "index_hour", "suspect_days",
        "statistic", "p",
      ],
      rows: curve.outcomes.map { outcome in
        let specification = outcome.specification
        return [
          specification.model, DecimalText.shortest(specification.limit),
          String(specification.days), String(specification.background),
          specification.mask.rawValue, specification.indexHour.rawValue,
          specification.keepsSuspectDays ? "kept" : "left out",
          report.result.field(outcome.observed), report.result.field(outcome.probability),
        ]
      })
  }
}
