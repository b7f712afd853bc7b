import Determinism
import Engine
import Fetch
import Foundation

/// Tells how fetching goes on, on standard error: one line that is written over on a terminal, and
/// elsewhere a line for each file that came or did not.
final class FetchReporter: FetchObserver {
  private let isQuiet: Bool
  private let isTerminal: Bool

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func progressed(_ progress: FetchProgress) {
    guard !isQuiet, isTerminal else { return }
    let megabytes = Double(progress.bytes) / 1e6
    var words = "      \(progress.filesDone) of \(progress.filesTotal) files, "
    words += "\(Int(megabytes.rounded())) MB, \(Int((progress.rate / 1_000).rounded())) kB/s"
    if let left = progress.secondsLeft { words += ", \(Int(left.rounded())) s left" }
    StandardError.emptyLine()
    StandardError.write(String(words.prefix(79)))
  }

  func ended(_ result: FetchResult) {
    guard !isQuiet else { return }
    if isTerminal { StandardError.emptyLine() }
    guard let words = FetchLines.words(on: result) else { return }
    StandardError.write("      \(words)\n")
  }
}

/// What became of items, as lines of text.
enum FetchLines {
  /// A line on an item; nil of one that was there.
  static func words(on result: FetchResult) -> String? {
    switch result.outcome {
    case .kept: nil
    case .fetched(let record): "\(record.path): \(record.size) bytes from \(record.url ?? "here")"
    case .missing(let attempts): "\(result.item.path): nobody has it\(tried(attempts))"
    case .failed(let attempts): "\(result.item.path): could not be got\(tried(attempts))"
    case .impossible(let error): "\(result.item.path): \(error.description)"
    }
  }

  /// What a run would ask for: days and months as spans, other files by name.
  static func spans(of plans: [FetchPlan]) -> [String] {
    var (days, months): ([CivilDate], [CivilDate]) = ([], [])
    var others: [String] = []
    for plan in plans where !plan.urls.isEmpty {
      switch plan.item.kind {
      case .maps(let day?): days.append(day)
      case .kyotoDst(let month?): months.append(month)
      default: others.append(plan.item.path)
      }
    }
    let maps = joined(days) { $0.advanced(by: 1) }.map { "maps of " + $0 }
    let dst = joined(months) { $0.advanced(by: 32).firstOfMonth }.map { span in
      "Dst of "
        + span.split(separator: " ").map { $0 == "to" ? "to" : $0.prefix(7) }
        .joined(separator: " ")
    }
    let kept = plans.count { $0.state == .good }
    return maps + dst + others
      + (kept > 0 ? ["\(kept) of the files \(kept == 1 ? "is" : "are") there already"] : [])
  }

  /// Dates as spans of those that follow each other, such as `2017-08-01 to 2017-11-30 (122)`.
  private static func joined(
    _ dates: [CivilDate], _ next: (CivilDate) -> CivilDate
  ) -> [String] {
    var runs: [(first: CivilDate, last: CivilDate, count: Int)] = []
    for date in dates.sorted() {
      if let run = runs.last, next(run.last) == date {
        runs[runs.count - 1] = (run.first, date, run.count + 1)
      } else {
        runs.append((date, date, 1))
      }
    }
    return runs.map { run in
      run.count == 1
        ? run.first.iso8601 : "\(run.first.iso8601) to \(run.last.iso8601) (\(run.count))"
    }
  }

  private static func tried(_ attempts: [FetchAttempt]) -> String {
    attempts.map { "\n        \($0.url): \($0.failure.description)" }.joined()
  }
}

extension CivilDate {
  /// The first day of its month.
  fileprivate var firstOfMonth: CivilDate { advanced(by: 1 - day) }
}
