import Studies

/// Most flagged quiet samples lie where a conclusion says: at some hours of some days, or on some days
/// of the window.
struct FlaggedPartRule: StatementRule {
  let range: DayRange
  let query: DetectionQuery
  /// The hours of the day, as samples are named, both among them; nil for all, and for the days among
  /// those of the window.
  let hours: ClosedRange<Int>?

  func judge(_ result: StudyResult) -> Finding<ClaimEvidence> {
    let flagged = DetectionEvidence(result: result).flaggedQuiet(query)
    let all = flagged.map { samples in
      hours == nil ? samples : samples.filter { range.days.contains(day(of: $0, in: result)) }
    }
    let within = all.map { samples in
      samples.count { sample in
        hours.map { $0.contains(result.labels[sample].hour) }
          ?? range.days.contains(day(of: sample, in: result))
      }
    }
    return Finding(
      verdict(within: within, of: all?.count),
      .part(within: within ?? 0, of: all?.count ?? 0, isKnown: all != nil))
  }

  func verdict(within: Int?, of all: Int?) -> StatementVerdict {
    guard let within, let all, all >= DetectionEvidence.fewestFlagged else { return .untested }
    return .of(2 * within > all)
  }

  private func day(of sample: Int, in result: StudyResult) -> Int {
    result.labels[sample].date.dayNumber - result.earthquakeDay.dayNumber
  }
}
