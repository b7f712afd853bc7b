import Determinism
import Studies

/// Holds a paper's printed values against each other and against the archived indices.
struct ConsistencyChecks {
  let published: Published
  /// The day that days are counted from.
  let earthquakeDay: CivilDate
  /// Measured indices; nil for a study whose indices are drawn.
  let archives: ArchivedIndices?
  /// The earthquake; nil leaves out what rests on it.
  var earthquake: Earthquake?
  /// Earthquakes near the study's; nil where the study has no catalogue.
  var nearby: NearbyEarthquakes?

  /// Every check in the order of the rules.
  func run() -> [PrintedStatement] {
    thresholds() + days() + masks() + mentions() + signs() + adjacent() + indices() + statements()
      + rules()
  }

  private func finding(
    _ holds: Bool?, _ place: String, _ evidence: PrintedEvidence
  ) -> PrintedStatement {
    PrintedStatement(verdict: .of(holds), place: place, evidence: evidence)
  }

  private func thresholds() -> [PrintedStatement] {
    guard let threshold = published.threshold else { return [] }
    return published.rows.map { row in
      finding(
        !row.dtec.isSurelyBelow(threshold), published.table, .threshold(row, threshold))
    }
  }

  private func days() -> [PrintedStatement] {
    let groups = published.anomalies.map { (published.table, $0.model, $0.date, Int?.some($0.day)) }
    let extremes = published.extremes.map { ($0.place, $0.index.rawValue, $0.date, $0.day) }
    return (groups + extremes).compactMap { place, subject, date, printed in
      guard let printed else { return nil }
      let counted = date.dayNumber - earthquakeDay.dayNumber
      return finding(
        printed == counted, place,
        .day(subject: subject, date: date, printed: printed, counted: counted))
    }
  }

  /// One check for each hour, since the mask knows nothing of methods.
  private func masks() -> [PrintedStatement] {
    grouped(published.rows.sorted { $0.time < $1.time }) { $0.time == $1.time }.map { rows in
      let reading = archives?.mask(of: rows[0])
      return PrintedStatement(
        verdict: verdict(of: reading), place: published.table, evidence: .mask(rows, reading))
    }
  }

  private func verdict(of reading: MaskReading?) -> StatementVerdict {
    let quiet = [reading?.endingIsQuiet, reading?.containingIsQuiet].compactMap { $0 ?? nil }
    return quiet.contains(false) && quiet.contains(true) ? .divided : .of(quiet.first)
  }

  private func mentions() -> [PrintedStatement] {
    published.mentions.flatMap { mention in
      mention.models.flatMap { model -> [PrintedStatement] in
        let ofDay = published.rows.filter { $0.model == model && $0.day == mention.day }
        let row = ofDay.first { $0.hour == mention.hour }
        let agrees = row.map { row in mention.dtec.map { agree($0, row.dtec) } ?? true } ?? false
        let listed = finding(
          agrees, mention.place, .mention(mention, model: model, row: row))
        guard mention.reading == .largest, let printed = mention.dtec else { return [listed] }
        let larger = ofDay.filter {
          $0.dtec.value.magnitude - $0.dtec.halfUnit > printed.value.magnitude + printed.halfUnit
        }.max { $0.dtec.value.magnitude < $1.dtec.value.magnitude }
        return [
          listed,
          finding(larger == nil, mention.place, .largest(mention, model: model, larger: larger)),
        ]
      }
    }
  }

  /// Whether two printings may stand for one number.
  private func agree(_ one: PrintedNumber, _ other: PrintedNumber) -> Bool {
    (one.value - other.value).magnitude <= (one.halfUnit + other.halfUnit) * (1 + 1e-6)
  }

  private func signs() -> [PrintedStatement] {
    grouped(published.rows.sorted { $0.time < $1.time }) { $0.time == $1.time }
      .filter { $0.count > 1 }.map { rows in
        let isMixed =
          rows.contains { $0.dtec.value < 0 } && rows.contains { $0.dtec.value > 0 }
        return finding(!isMixed, published.table, .signs(rows))
      }
  }

  /// Rows that stand under two days though nothing but midnight lies between their hours.
  private func adjacent() -> [PrintedStatement] {
    guard !published.rows.isEmpty else { return [] }
    var pairs: [[PublishedRow]] = []
    for row in published.rows {
      pairs += published.rows.filter {
        $0.model == row.model && $0.date > row.date && $0.time - row.time <= 3_600
      }.map { [row, $0] }
    }
    let found = grouped(pairs.sorted { $0[0].time < $1[0].time }) { $0[0].time == $1[0].time }
    let findings = found.map { pairs in
      finding(false, published.table, .adjacent(pairs.flatMap { $0 }))
    }
    return findings.isEmpty ? [finding(true, published.table, .adjacent([]))] : findings
  }

  private func indices() -> [PrintedStatement] {
    published.extremes.flatMap { extreme -> [PrintedStatement] in
      let reading = ExtremeReading(of: extreme, in: archives)
      return [
        PrintedStatement(
          verdict: reading.atHours, place: extreme.place,
          evidence: .indexValue(extreme, reading.hours)),
        PrintedStatement(
          verdict: reading.amongAll, place: extreme.place,
          evidence: .indexExtreme(extreme, reading.found)),
      ]
    }
  }

  private func statements() -> [PrintedStatement] {
    var topics: [String] = []
    for statement in published.statements where !topics.contains(statement.about) {
      topics.append(statement.about)
    }
    return topics.compactMap { topic in
      let printings = published.statements.filter { $0.about == topic }
      guard printings.count > 1 else { return nil }
      let agree = printings.allSatisfy { $0.printed == printings[0].printed }
      return finding(agree, printings[0].place, .statements(printings))
    }
  }

  /// Tables of scores and stations, and what else is said, in the manifest's order.
  private func rules() -> [PrintedStatement] {
    let scores = published.scores
    var findings = scores.map { ScoreTableRules(scores: $0).findings() } ?? []
    guard let earthquake else { return findings }
    if let stations = published.stations {
      findings += StationTableRules(stations: stations, earthquake: earthquake).findings()
    }
    return published.checks.reduce(into: findings) {
      $0 += self.findings(of: $1, earthquake: earthquake)
    }
  }

  private func grouped<Item>(_ items: [Item], by same: (Item, Item) -> Bool) -> [[Item]] {
    items.reduce(into: []) { groups, item in
      if let first = groups.last?.first, same(first, item) {
        groups[groups.count - 1].append(item)
      } else {
        groups.append([item])
      }
    }
  }
}
