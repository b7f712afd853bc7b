import Determinism
import Engine
import Evidence
import Studies

/// The first page: what was found, how sure that is, and what would change it.
struct FrontPage {
  let report: StudyReport

  private var words: Words { report.words }
  private var result: StudyResult { report.result }

  func blocks() throws(ReportError) -> [Block] {
    var blocks = try TrustSection.front(report)
    blocks += try SpecificationSection.front(report)
    blocks += try support() + far() + TruthSection.front(report) + conclusions()
    blocks += try words.paragraphs("front.change-\(whatWouldChangeIt)")
    for absence in result.absences {
      blocks += try words.paragraphs("front.absent", ["note": absence.description])
    }
    let failures = try failures()
    if !failures.isEmpty { blocks.append(.verdicts(failures)) }
    if let figure = try NullFigure(report: report)?.figure() { blocks.append(.figure(figure)) }
    blocks.append(
      .table(
        report.isLedByBounds
          ? try FlaggedWindowsTable(report: report).front()
          : try LeadDaysTable(report: report).table()))
    blocks += try words.paragraphs("front.scope", ["days": String(LeadStatistic.days)])
    return blocks + [.paragraph(try citation())]
  }

  /// What to name where the report is cited.
  private func citation() throws(ReportError) -> [Inline] {
    try words.runs(
      "front.cite",
      [
        "version": ProgramVersion.current, "study": result.id,
        "date": result.manifest.report.dated.map { ", \($0.iso8601)" } ?? "",
      ])
  }

  /// Whether what is more than at other dates supports a precursor, and why it does not.
  private func support() throws(ReportError) -> [Block] {
    guard report.placebo.answer == .more, !result.isControl else { return [] }
    var supporting: [String] = []
    var objections: Set<Support.Objection> = []
    for member in report.placebo.all.members {
      guard let station = result.stations.firstIndex(where: { $0.code == member.station }) else {
        continue
      }
      let support = Support(
        model: member.model, station: station, in: result, report.placebo)
      objections.formUnion(support.objections)
      if support.objections.isEmpty {
        supporting.append(result.name(member.model, at: result.stations[station]))
      }
    }
    guard supporting.isEmpty else {
      return [
        .verdicts([
          Verdict(
            tone: .supports, headline: try words.runs("front.supports-headline"),
            detail: try words.runs("front.supports", ["list": try words.list(supporting)]))
        ])
      ]
    }
    var reasons: [String] = []
    for objection in Support.Objection.allCases where objections.contains(objection) {
      reasons.append(try words.text("front.objection-\(objection.rawValue)"))
    }
    return try words.paragraphs("front.supports-nothing", ["reasons": try words.list(reasons)])
  }

  /// That no place of the study can show the earthquake.
  private func far() throws(ReportError) -> [Block] {
    guard result.isFar, let distance = result.distance else { return [] }
    return try words.paragraphs(
      "front.far",
      [
        "distance": DecimalText.text(distance, decimals: 0),
        "radius": DecimalText.text(result.preparationRadius, decimals: 0),
      ])
  }

  /// What came of the paper's conclusions, by verdict.
  private func conclusions() throws(ReportError) -> [Block] {
    let verdicts = result.claims.map(\.verdict)
    guard !verdicts.isEmpty else { return [] }
    var counts: [String] = []
    for verdict in StatementVerdict.ofConclusions {
      let count = verdicts.count { $0 == verdict }
      guard count > 0 else { continue }
      counts.append(
        try words.text("front.count-\(verdict.ofConclusion)", ["count": DecimalText.text(count)]))
    }
    return try words.paragraphs(
      "front.conclusions",
      ["claims": DecimalText.text(verdicts.count), "list": try words.list(counts)])
  }

  /// Stations without TEC and models without a forecast.
  private func failures() throws(ReportError) -> [Verdict] {
    var failed = result.failedStations.map { ($0.code, $0.reason) }
    for model in result.models {
      if case .failure(let reason) = model.outcome { failed.append((model.name, reason)) }
    }
    var verdicts: [Verdict] = []
    for (name, reason) in failed {
      verdicts.append(
        Verdict(
          tone: .warns, headline: try words.runs("front.failure-headline", ["name": name]),
          detail: try words.runs("front.failure", ["reason": reason])))
    }
    return verdicts
  }

  /// The passage that says what another answer would take.
  private var whatWouldChangeIt: String {
    switch report.placebo.answer {
    case .dates: "dates"
    case .event: "event"
    case _ where result.isControl: "control"
    case .nothing, .suspect: "nothing"
    case .more, .suspectUndefined: "more"
    }
  }
}
