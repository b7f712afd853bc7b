import Engine
import Foundation
import Studies
import Synchronization

/// Prints a run's progress to standard error: a line that is written over on a terminal, plain lines
/// elsewhere.
final class ConsoleProgress: ProgressReporter {
  private struct State {
    var models: [String: String] = [:]
    var stepStart = ContinuousClock.now
    var share = 0.0
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
      state.share = 0
      state.models = [:]
      write("[\(step.rawValue)/\(RunStep.allCases.count)] \(step.words) …\n")
    }
  }

  func model(_ name: String, share: Double, detail: String) {
    draw { $0.models[name] = detail }
  }

  func progressed(_ step: RunStep, share: Double) {
    draw { state in
      if share == 0 { state.stepStart = .now }
      state.share = share == 0 ? 0 : max(state.share, share)
    }
  }

  /// Takes what is new, and writes the open line over at most ten times a second.
  private func draw(_ change: (inout State) -> Void) {
    guard !isQuiet, isTerminal else { return }
    state.withLock { state in
      change(&state)
      guard ContinuousClock.now - state.lastDrawn > .milliseconds(100) else { return }
      state.lastDrawn = .now
      state.lineIsOpen = true
      let line = ProgressLine(
        share: state.share, elapsed: (ContinuousClock.now - state.stepStart) / .seconds(1),
        running: state.models.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" },
        columns: StandardError.columns)
      StandardError.emptyLine()
      write(line.text)
    }
  }

  func finished(_ name: String, failure: String?) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      state.models[name] = nil
      remark("      \(name): \(failure.map { "failed: " + $0 } ?? "done")")
    }
  }

  /// Prints a remark on a line of its own.
  func note(_ words: String) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      for line in words.split(separator: "\n", omittingEmptySubsequences: false) {
        remark(String(line))
      }
    }
  }

  func note(_ note: RunNote) {
    guard !isQuiet else { return }
    state.withLock { state in
      clearLine(&state)
      remark("      \(note)")
    }
  }

  /// Ends an open line.
  func end() {
    state.withLock { clearLine(&$0) }
  }

  private func clearLine(_ state: inout State) {
    if state.lineIsOpen { StandardError.emptyLine() }
    state.lineIsOpen = false
  }

  /// A line of its own; on a terminal as lines that it does not break.
  private func remark(_ line: String) {
    let lines = isTerminal ? WrappedLine.lines(of: line, columns: StandardError.columns) : [line]
    for line in lines { write(line + "\n") }
  }

  private func write(_ text: String) { StandardError.write(text) }
}
