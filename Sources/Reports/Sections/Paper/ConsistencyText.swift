import Detection
import Determinism
import Evidence
import Studies

/// The checks of the published values in words.
struct ConsistencyText {
  let words: Words

  /// What the paper says, and what stands against it.
  func describe(
    _ evidence: PrintedEvidence
  ) throws(ReportError) -> (says: String, against: String) {
    switch evidence {
    case .threshold(let row, let limit):
      return (
        try text(
          "threshold",
          [
            "model": row.model, "date": row.date.iso8601, "hour": String(row.hour),
            "dtec": print(row.dtec),
          ]), try text("threshold-against", ["limit": print(limit)])
      )
    case .day(let subject, let date, let printed, let counted):
      return (
        try text(
          "day",
          [
            "subject": subject, "date": date.iso8601, "printed": DecimalText.text(printed),
          ]), try text("day-against", ["counted": DecimalText.text(counted)])
      )
    case .mask(let rows, let reading): return try mask(rows, reading)
    case .mention(let mention, let model, let row): return try describe(mention, model, row)
    case .largest(let mention, let model, let larger):
      var values = values(mention, model)
      values["dtec"] = mention.dtec.map(print) ?? DecimalText.dash
      return (try text("largest", values), try larger.map(against) ?? "")
    case .signs(let rows): return try signs(rows)
    case .adjacent(let rows): return try adjacent(rows)
    case .indexValue(let extreme, let hours):
      return (
        try describe(extreme),
        try text(
          "index-value-against",
          [
            "ending": span(hours?.ending, extreme),
            "containing": span(hours?.containing, extreme),
          ])
      )
    case .indexExtreme(let extreme, let found):
      return (
        try describe(extreme),
        try text(
          "index-extreme-against",
          [
            "value": found.map { number($0.value, extreme) } ?? DecimalText.dash,
            "time": found.map(\.time.printed) ?? DecimalText.dash,
          ])
      )
    case .rule(let evidence): return try RuleText(words: words).describe(evidence)
    case .statements(let statements): return try describe(statements)
    }
  }

  /// Whether an hour was quiet, in a word.
  func quiet(_ isQuiet: Bool?) throws(ReportError) -> String {
    guard let isQuiet else { return try text("unknown") }
    return try text(isQuiet ? "quiet" : "disturbed")
  }

  private func text(
    _ name: String, _ values: [String: String] = [:]
  ) throws(ReportError) -> String {
    try words.text("consistency." + name, values)
  }

  private func print(_ number: PrintedNumber) -> String {
    DecimalText.text(number.value, decimals: number.decimals)
  }

  private func unique(_ items: [String]) -> [String] {
    items.reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  private func mask(
    _ rows: [PublishedRow], _ reading: MaskReading?
  ) throws(ReportError) -> (says: String, against: String) {
    let row = rows[0]
    let says = try text(
      "mask",
      [
        "models": try words.list(unique(rows.map(\.model))), "date": row.date.iso8601,
        "hour": String(row.hour),
      ])
    guard let reading else { return (says, try text("unknown")) }
    func value(_ number: Double?, _ decimals: Int) -> String {
      number.map { DecimalText.text($0, decimals: decimals) } ?? DecimalText.dash
    }
    return (
      says,
      try text(
        "mask-against",
        [
          "endingKp": value(reading.ending.kp, 2), "endingAp": value(reading.ending.ap, 0),
          "endingDst": value(reading.ending.dst, 0),
          "endingQuiet": try quiet(reading.endingIsQuiet),
          "containingKp": value(reading.containing.kp, 2),
          "containingAp": value(reading.containing.ap, 0),
          "containingDst": value(reading.containing.dst, 0),
          "containingQuiet": try quiet(reading.containingIsQuiet),
        ])
    )
  }

  private func values(_ mention: PublishedMention, _ model: String) -> [String: String] {
    ["model": model, "day": DecimalText.text(mention.day), "hour": String(mention.hour)]
  }

  private func describe(
    _ mention: PublishedMention, _ model: String, _ row: PublishedRow?
  ) throws(ReportError) -> (says: String, against: String) {
    var values = values(mention, model)
    var passage = "mention"
    if let dtec = mention.dtec {
      values["dtec"] = print(dtec)
      passage = "mention-value"
    }
    let says = try text(passage, values)
    guard let row else { return (says, try text("mention-missing")) }
    return (says, try text("mention-against", ["dtec": print(row.dtec)]))
  }

  private func against(_ larger: PublishedRow) throws(ReportError) -> String {
    try text("largest-against", ["dtec": print(larger.dtec), "hour": String(larger.hour)])
  }

  private func signs(
    _ rows: [PublishedRow]
  ) throws(ReportError) -> (says: String, against: String) {
    let row = rows[0]
    let negative = rows.filter { $0.dtec.value < 0 }.map { "\($0.model) \(print($0.dtec))" }
    let positive = rows.filter { $0.dtec.value > 0 }.map { "\($0.model) \(print($0.dtec))" }
    return (
      try text("signs", ["date": row.date.iso8601, "hours": String(row.hour)]),
      try text(
        "signs-against",
        [
          "negative": negative.joined(separator: ", "),
          "positive": positive.joined(separator: ", "),
        ])
    )
  }

  private func adjacent(
    _ rows: [PublishedRow]
  ) throws(ReportError) -> (says: String, against: String) {
    guard let first = rows.min(by: { $0.time < $1.time }),
      let second = rows.max(by: { $0.time < $1.time })
    else { return ("", "") }
    return (
      try text(
        "adjacent",
        [
          "models": try words.list(unique(rows.map(\.model))), "first": first.date.iso8601,
          "firstHour": String(first.hour), "second": second.date.iso8601,
          "secondHour": String(second.hour),
        ]), try text("adjacent-against")
    )
  }

  private func describe(_ extreme: PublishedExtreme) throws(ReportError) -> String {
    var hours = ""
    if let printed = extreme.hours {
      let values = ["first": String(printed.lowerBound), "last": String(printed.upperBound)]
      hours = try text(printed.count == 1 ? "index-hours" : "index-span", values)
    }
    return try text(
      "index",
      [
        "index": name(extreme.index), "value": print(extreme.value),
        "date": extreme.date.iso8601, "hours": hours.isEmpty ? "" : " " + hours,
        "reading": try text("reading-\(extreme.reading.rawValue)"),
      ])
  }

  private func name(_ index: PublishedExtreme.Index) -> String {
    switch index {
    case .kp: "Kp"
    case .ap: "ap"
    case .dst: "Dst"
    case .f107: "F10.7"
    }
  }

  private func number(_ value: Double, _ extreme: PublishedExtreme) -> String {
    let decimals =
      switch extreme.index {
      case .kp: 2
      case .ap, .dst: 0
      case .f107: 1
      }
    return DecimalText.text(value, decimals: max(decimals, extreme.value.decimals))
  }

  private func span(
    _ span: ClosedRange<Double>?, _ extreme: PublishedExtreme
  ) -> String {
    guard let span else { return DecimalText.dash }
    let low = number(span.lowerBound, extreme)
    return span.lowerBound == span.upperBound
      ? low : low + " … " + number(span.upperBound, extreme)
  }

  private func describe(
    _ statements: [PublishedStatement]
  ) throws(ReportError) -> (says: String, against: String) {
    let first = statements[0]
    var others: [String] = []
    for other in statements.dropFirst() where other.printed != first.printed {
      others.append(
        try text("statement-other", ["printed": other.printed, "place": other.place]))
    }
    return (
      try text("statement", ["about": first.about, "printed": first.printed]),
      try text("statement-against", ["others": others.joined(separator: "; ")])
    )
  }
}
