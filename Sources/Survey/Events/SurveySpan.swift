import Determinism
import Evidence
import Studies

/// The dates that an earthquake may have, so that its window lies in what no model learned from.
package struct SurveySpan: Sendable, Equatable {
  /// The dates by their day numbers.
  package let days: Range<Int>

  /// The dates of a survey.
  ///
  /// The first is the first day of the test part that is whole, and after it the days that scale errors
  /// and the lead days; the last leaves room for the days after. Empty where there are none.
  package init(of survey: SurveyManifest, template: StudyManifest) {
    let start = template.period.start.dayNumber
    let end = template.period.end.dayNumber
    let tested: Int
    switch template.training.split {
    case .until(let day): tested = day.dayNumber + 1
    case .fraction(let fraction):
      let perDay = 86_400 / template.inputs.tec.step
      let samples = Int(fraction * Double((end - start + 1) * perDay))
      tested = start + (samples + perDay - 1) / perDay
    }
    let first = tested + LeadStatistic.background + survey.leadDays
    days = first..<max(first, end - survey.afterDays + 2)
  }
}
