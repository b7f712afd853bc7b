import Detection
import Determinism
import Evidence
import Studies

/// The paper's conclusions and what came of them.
struct ClaimsSection: ReportSection {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  init?(report: StudyReport) {
    guard !report.result.manifest.paper.claims.isEmpty else { return nil }
    self.report = report
  }

  func section() throws(ReportError) -> ReportDocument.Section {
    var blocks = try words.paragraphs("claims.introduction")
    if result.isSynthetic {
      blocks += try words.paragraphs("claims.control-synthetic")
    } else if result.isFar, let distance = result.distance {
      blocks += try words.paragraphs(
        "claims.control-far",
        [
          "distance": DecimalText.text(distance, decimals: 0),
          "radius": DecimalText.text(result.preparationRadius, decimals: 0),
        ])
    }
    var rows: [Table.Row] = []
    var changed = 0
    for (index, claim) in result.claims.enumerated() {
      // A conclusion on the printed hours of an index is held against both conventions as it is.
      let other = result.otherVerdicts.indices.contains(index) ? result.otherVerdicts[index] : nil
      if let other, other != claim.found { changed += 1 }
      let isSame = other == nil || other == claim.found
      rows.append(
        Table.Row([
          .text("\(claim.claim.says) (\(claim.claim.place))"),
          .words([.bold(try verdict(claim.verdict, of: claim))]),
          .text(
            try isSame
              ? words.text("claims.same")
              : verdict(claim.verdict(of: other ?? claim.found), of: claim)),
          .text(try null(claim.null)),
          .text(try numbers(claim)),
        ]))
    }
    let other = result.manifest.quiet.indexHour == .ending ? "containing" : "ending"
    blocks += try words.paragraphs(
      changed == 0 ? "claims.convention-none" : "claims.convention",
      [
        "convention": try words.text("detection.convention-\(other)"),
        "changed": DecimalText.text(changed), "claims": DecimalText.text(rows.count),
      ])
    blocks.append(
      .table(
        Table(
          id: "table-claims", caption: try words.runs("claims.caption"),
          columns: [
            try words.column("claims.column-claim"),
            try words.column("claims.column-verdict"), try words.column("claims.column-other"),
            try words.column("claims.column-null"), try words.column("claims.column-numbers"),
          ], rows: rows)))
    return ReportDocument.Section(
      id: "claims", heading: try words.text("claims.heading"), blocks: blocks)
  }

  /// A conclusion on the indices is no control's: they are those of the whole Earth.
  func verdict(
    _ verdict: StatementVerdict, of claim: Conclusion
  ) throws(ReportError) -> String {
    let isControl = result.isControl && !claim.claim.rule.isOfIndices
    let suffix = verdict == .fails && isControl ? "-control" : ""
    let word = try words.text("claims.\(verdict.ofConclusion)\(suffix)")
    guard case .metricScores(_, _, let terms) = claim.evidence, !terms.areEqual,
      verdict != .untested
    else { return word }
    return try words.text("claims.by-the-papers-settings", ["verdict": word])
  }

  /// How often the rule holds where there is nothing.
  private func null(_ null: ClaimNull?) throws(ReportError) -> String {
    guard let null else { return DecimalText.dash }
    return try words.text(
      "claims.null-\(null.kind.rawValue)",
      [
        "holds": DecimalText.text(null.holds), "judged": DecimalText.text(null.judged),
        "probability": DecimalText.text(100 * (null.probability ?? 0), decimals: 0),
      ])
  }

  private func numbers(_ claim: Conclusion) throws(ReportError) -> String {
    switch claim.evidence {
    case .days(let days): return try numbers(days, claim.claim.rule)
    case .hour(let hours, let conditions, let isQuiet, _):
      guard let conditions else { return try words.text("claims.hour-none") }
      let models = hours.map { "\($0.model) \(number($0.dtec, 2))" }
      return try words.text(
        "claims.hour",
        [
          "models": models.joined(separator: ", "), "kp": number(conditions.kp, 2),
          "dst": number(conditions.dst, 0),
          "quiet": try ConsistencyText(words: words).quiet(isQuiet),
        ])
    case .correlations(let correlations):
      guard case .predictionsFollow(_, let limit) = claim.claim.rule else { return "" }
      let models = correlations.map { "\($0.model) \(number($0.value, 4))" }
      return try words.text(
        "claims.correlation",
        ["models": models.joined(separator: ", "), "limit": DecimalText.shortest(limit)])
    case .mask(let quiet, let disturbed, let unknown):
      guard quiet + disturbed + unknown > 0 else { return try words.text("claims.mask-none") }
      return try words.text(
        "claims.mask",
        [
          "quiet": DecimalText.text(quiet), "disturbed": DecimalText.text(disturbed),
          "unknown": DecimalText.text(unknown),
        ])
    case .index(let hours, let found):
      guard case .indexExtreme(let extreme) = claim.claim.rule, found != nil else {
        return try words.text("claims.index-none")
      }
      let text = ConsistencyText(words: words)
      let value = try text.describe(.indexExtreme(extreme, found)).against
      let atTime = try text.describe(.indexValue(extreme, hours)).against
      return value + ". " + atTime
    case .metricScores, .detectedDays, .flagged, .radiation, .named, .part:
      return try ClaimDetectionText(words: words).numbers(claim)
    }
  }

  private func numbers(
    _ days: [ClaimEvidence.Day], _ rule: Claim.Rule
  ) throws(ReportError) -> String {
    var parts: [String] = []
    for day in days {
      guard let flagged = day.flagged else {
        parts.append(try words.text("claims.day-none", ["model": day.model]))
        continue
      }
      parts.append(
        try words.text(
          "claims.day",
          [
            "model": day.model, "flagged": DecimalText.text(flagged),
            "quiet": DecimalText.text(day.quiet),
            "otherFlagged": DecimalText.text(day.otherFlagged),
            "others": DecimalText.text(day.others),
            "share": percentage(day.otherFlagged, of: day.others),
          ]))
    }
    var text = parts.joined(separator: ". ")
    if case .anomalousDay(_, _, let minimum) = rule {
      text += ". "
      text += try words.text("claims.minimum", ["minimum": DecimalText.text(minimum)])
    }
    return text
  }

  private func number(_ value: Double?, _ decimals: Int) -> String {
    value.map { DecimalText.text($0, decimals: decimals) } ?? DecimalText.dash
  }
}
