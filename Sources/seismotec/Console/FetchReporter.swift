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

  private static func tried(_ attempts: [FetchAttempt]) -> String {
    attempts.map { "\n        \($0.url): \($0.failure.description)" }.joined()
  }
}
