import Evidence
import Figures
import Studies

/// What the sections of a study's report read: the result, the words, and how text is set.
package struct StudyReport {
  let result: StudyResult
  let words: Words
  let typesetter: Typesetter
  /// Width that figures are drawn for, in points.
  let figureWidth: Double
  /// The earthquake's days beside other dates.
  let placebo: PlaceboEvidence

  /// A report on a result.
  ///
  /// - Parameters:
  ///   - placebo: the earthquake's days beside other dates; nil to ask for them.
  ///   - figureWidth: width that figures are drawn for, in points.
  ///   - jobs: parts of the evidence computed side by side, ≥ 1; no number depends on it.
  package init(
    _ result: StudyResult, placebo: PlaceboEvidence? = nil, words: Words, typesetter: Typesetter,
    figureWidth: Double = FigureWidth.double, jobs: Int = 1
  ) {
    self.result = result
    self.figureWidth = figureWidth
    self.placebo = placebo ?? PlaceboEvidence(of: result, jobs: jobs)
    self.words = words
    self.typesetter = typesetter
  }

  /// The results of models that gave a forecast, by their names in the manifest's order.
  var successes: [(name: String, success: ModelSuccess)] {
    result.models.compactMap { model in model.success.map { (model.name, $0) } }
  }

  /// The first and the last moment of the test part, as passages name them.
  var testSpan: [String: String] {
    let axis = result.axis
    let last = max(result.test.lowerBound, result.test.upperBound - 1)
    return [
      "start": axis.time(at: result.test.lowerBound).printed,
      "end": axis.time(at: last).printed,
    ]
  }

  /// The first and the last day shown.
  var shownDays: (first: String, last: String) {
    let labels = result.labels
    return (
      labels[result.shown.lowerBound].date.iso8601, labels[result.shown.upperBound - 1].date.iso8601
    )
  }
}
