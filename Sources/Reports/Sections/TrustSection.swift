import Determinism
import Evidence
import Studies

/// How far to trust what was found: the days before the earthquake beside all other dates, over every
/// model and station that was tried.
struct TrustSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var placebo: PlaceboFamily { report.placebo.all }
  private var without: PlaceboFamily? { report.placebo.withoutSuspectDays }

  init?(report: StudyReport) {
    guard !report.placebo.all.members.isEmpty else { return nil }
    self.report = report
  }

  /// The answer in one sentence and its numbers, for the first page; nothing where no model gave a
  /// forecast.
  static func front(_ report: StudyReport) throws(ReportError) -> [Block] {
    guard let section = TrustSection(report: report) else { return [] }
    let values = section.values(of: report.placebo.decisive)
    let answer = report.placebo.answer
    let isInjected = answer == .more && InjectedTruth(of: report.result) != nil
    let said = isInjected ? "injected" : answer.rawValue
    return [
      .lead(try report.words.runs("trust.answer-\(said)", values)),
      .paragraph(try section.numbers()),
    ]
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    let values = [
      "days": String(LeadStatistic.days), "limit": DecimalText.shortest(LeadStatistic.limit),
      "background": String(LeadStatistic.background),
      "hours": DecimalText.shortest(LeadStatistic.quietHours * Double(LeadStatistic.days)),
      "fewest": DecimalText.shortest(PlaceboTest.fewest),
      "magnitude": DecimalText.shortest(StudyResult.placeboMagnitude),
    ]
    var blocks = try words.paragraphs("trust.introduction", values)
    if without != nil {
      blocks += try words.paragraphs("trust.suspect", ["reach": String(SuspectDays.reach)])
    }
    blocks.append(.table(try table(withMembers: !isLong)))
    let constant = placebo.members.filter(\.isConstant).map { "\($0.model), \($0.station)" }
    if !constant.isEmpty {
      blocks += try words.paragraphs("trust.constant", ["list": try words.list(constant)])
    }
    return ReportDocument.Section(
      id: "trust", heading: try words.text("trust.heading"), blocks: blocks)
  }

  func appendix() throws(ReportError) -> ReportDocument.Section? {
    guard isLong else { return nil }
    var table = try table(withMembers: true)
    table.id += "-all"
    return ReportDocument.Section(
      id: "trust-rest", heading: try words.text("trust.heading-rest"), blocks: [.table(table)])
  }

  /// Whether the series are too many for a table of the body.
  private var isLong: Bool { placebo.members.count > 12 }

  /// What the test over everything tried says: first without suspect days, then with them.
  private func numbers() throws(ReportError) -> [Inline] {
    let global = placebo.global
    var values = values(of: report.placebo.decisive)
    let named = report.placebo.suspectDays.flatMap { found in
      found.days.map { report.result.isOnePlace ? $0.iso8601 : "\(found.station) \($0.iso8601)" }
    }
    values["list"] = try words.list(named)
    values["withAtLeast"] = DecimalText.text(global.atLeast)
    values["withDates"] = DecimalText.text(global.dates)
    values["withProbability"] =
      global.probability.map { DecimalText.text($0, decimals: 3) } ?? DecimalText.dash
    switch global.missing {
    case .event: return try words.runs("trust.numbers-event", values)
    case .dates: return try words.runs("trust.numbers-dates", values)
    case nil: break
    }
    guard let without else { return try words.runs("trust.numbers", values) }
    guard without.global.probability == nil else {
      return try words.runs("trust.numbers-without", values)
    }
    return try words.runs("trust.numbers", values) + [.text(" ")]
      + words.runs("trust.without-undefined", values)
  }

  private func values(of test: PlaceboTest) -> [String: String] {
    [
      "days": String(LeadStatistic.days), "tried": DecimalText.text(placebo.members.count),
      "dates": DecimalText.text(test.dates), "atLeast": DecimalText.text(test.atLeast),
      "effective": DecimalText.text(test.effective, decimals: 1),
      "fewest": DecimalText.shortest(PlaceboTest.fewest),
      "probability": test.probability.map { DecimalText.text($0, decimals: 3) }
        ?? DecimalText.dash,
    ]
  }

  private func table(withMembers: Bool) throws(ReportError) -> Table {
    var rows =
      withMembers
      ? zip(placebo.members, placebo.holm).map { row($0.model, $0.station, $0.test, holm: $1) } : []
    rows.append(row(try words.text("trust.all"), DecimalText.dash, placebo.global))
    if let without {
      rows.append(row(try words.text("trust.all-without"), DecimalText.dash, without.global))
    }
    return Table(
      id: "table-placebo", caption: try words.runs("trust.caption"),
      columns: [
        try words.column("trust.column-model"), try words.column("trust.column-station"),
        try words.column("trust.column-observed", .decimal),
        try words.column("trust.column-dates", .right),
        try words.column("trust.column-at-least", .right),
        try words.column("trust.column-alarm", unit: "%", .decimal),
        try words.column("trust.column-effective", .decimal),
        try words.column("trust.column-probability", .decimal),
        try words.column("trust.column-holm", .decimal),
      ], rows: rows)
  }

  private func row(
    _ model: String, _ station: String, _ test: PlaceboTest, holm: Double? = nil
  ) -> Table.Row {
    Table.Row([
      .text(model), .text(station), .optional(test.observed, decimals: 3), .integer(test.dates),
      test.observed == nil ? .missing : .integer(test.atLeast),
      .optional(test.alarmFraction.map { 100 * $0 }, decimals: 1),
      .number(test.effective, decimals: 1), .optional(test.probability, decimals: 3),
      .optional(holm, decimals: 3),
    ])
  }
}
