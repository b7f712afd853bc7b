import Determinism
import Studies

extension UTCTime {
  /// `2017-11-12 18:18:17 UTC`.
  var printed: String { "\(date.iso8601) \(clock) UTC" }

  /// `18:18:17`.
  private var clock: String {
    [secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60].map(twoDigits)
      .joined(separator: ":")
  }
}

/// A share of a count as a percentage with one decimal; a dash of nothing.
func percentage(_ part: Int, of whole: Int) -> String {
  whole == 0
    ? DecimalText.dash : DecimalText.text(100 * Double(part) / Double(whole), decimals: 1)
}

/// A latitude or longitude such as `34.911°N`.
func degrees(_ value: Double, _ positive: String, _ negative: String) -> String {
  DecimalText.shortest(value.magnitude) + "°" + (value < 0 ? negative : positive)
}

extension Words {
  /// `a, b and c`.
  func list(_ items: [String]) throws(ReportError) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return try text(
      "summary.list-and", ["list": items.dropLast().joined(separator: ", "), "last": last])
  }

  /// The values `steps` and `hours` of a horizon, such as `96 steps` and `24`.
  ///
  /// - Parameter step: seconds between samples.
  func span(_ steps: Int, step: Int) throws(ReportError) -> [String: String] {
    [
      "steps": steps == 1
        ? try text("stations.one-step")
        : try text("stations.steps", ["steps": DecimalText.text(steps)]),
      "hours": DecimalText.shortest(Double(steps * step) / 3_600),
    ]
  }

  /// A column whose header is a passage.
  func column(
    _ passage: String, unit: String? = nil, _ alignment: Table.Alignment = .left,
    _ values: [String: String] = [:]
  ) throws(ReportError) -> Table.Column {
    Table.Column(try text(passage, values), unit: unit, alignment)
  }
}

extension StudyResult {
  /// A number as it stands in data files: the fewest digits that give it back.
  func field(_ value: Double?) -> String { DecimalText.csv(value) }

  /// Whether a sample was quiet, in data files: `1`, `0`, or nothing where an index is missing.
  func quietField(_ sample: Int) -> String { frame.quiet[sample].map { $0 ? "1" : "0" } ?? "" }
}
