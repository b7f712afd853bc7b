import Engine
import Foundation
import Studies
import Synchronization

/// Prints a run's progress to standard error: a line that is written over on a terminal, plain lines
/// elsewhere.
final class ConsoleProgress: ProgressReporter {
  private struct State {
    var models: [String: (share: Double, detail: String)] = [:]
    var stepStart = ContinuousClock.now
    var lastDrawn = ContinuousClock.now
    var lineIsOpen = false
  }

  private let isQuiet: Bool
  private let isTerminal: Bool
  private let state = Mutex(State())

  init(isQuiet: Bool) {
    self.isQuiet = isQuiet
    isTerminal = isatty(STDERR_FILENO) == 1
  }

  func step(_ step: RunStep) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      state.stepStart = .now
      write("[\(step.rawValue)/\(RunStep.allCases.count)] \(step.words) …\n")
    }
  }

  func model(_ name: String, share: Double, detail: String) {
    guard !isQuiet, isTerminal else { return }
    state.withLock { state in
      state.models[name] = (share, detail)
      guard ContinuousClock.now - state.lastDrawn > .milliseconds(100) else { return }
      state.lastDrawn = .now
      state.lineIsOpen = true
      StandardError.emptyLine()
      write("      " + line(state))
    }
  }

  func finished(_ name: String, failure: String?) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      state.models[name] = nil
      write("      \(name): \(failure.map { "failed: " + $0 } ?? "done")\n")
    }
  }

  /// Prints a remark on a line of its own.
  func note(_ words: String) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      write(words + "\n")
    }
  }

  func note(_ note: RunNote) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      write("      \(note)\n")
    }
  }

  /// Ends an open line.
  func end() {
    state.withLock { clearLine(&$0) }
  }

  /// What is at work, at most as wide as a terminal of 80 columns, so that it is written over whole.
  private func line(_ state: State) -> String {
    let words = words(state)
    let room = 73
    return words.count <= room ? words : words.prefix(room - 1) + "…"
  }

  private func words(_ state: State) -> String {
    let running = state.models.sorted { $0.key < $1.key }
    let words = running.map { "\($0.key) \($0.value.detail)" }.joined(separator: ", ")
    guard let slowest = running.map(\.value.share).min(), slowest > 0.02 else { return words }
    let elapsed = (ContinuousClock.now - state.stepStart) / .seconds(1)
    return "\(Int((elapsed / slowest * (1 - slowest)).rounded(.up))) s left: " + words
  }

  private func clearLine(_ state: inout State) {
    if state.lineIsOpen { StandardError.emptyLine() }
    state.lineIsOpen = false
  }

  private func write(_ text: String) { StandardError.write(text) }
}
