/// The line that a terminal shows of a step at work: a bar, the time left, and what runs.
struct ProgressLine {
  /// The share that is done, 0 ... 1.
  let share: Double
  /// Seconds since the step began.
  let elapsed: Double
  /// What is at work, such as `mlp epoch 12 of 100`.
  let running: [String]
  /// How wide the terminal is.
  let columns: Int

  /// Cells of the bar.
  private static let cells = 20
  /// Before so many seconds a rate is not measured.
  private static let soonest = 2.0
  /// Below this share it is no rate either.
  private static let least = 0.04

  /// The line, always narrower than the terminal so that nothing of it moves to the next.
  var text: String {
    var parts = ["      " + bar]
    if let left = secondsLeft { parts.append(Self.words(left) + " left") }
    let head = parts.joined(separator: ", ")
    let line = running.isEmpty ? head : head + ": " + running.joined(separator: ", ")
    let room = columns - 1
    return line.count <= room ? line : line.prefix(max(0, room - 1)) + "…"
  }

  /// Seconds left at the rate measured so far, at least 1; nil while none is known.
  var secondsLeft: Int? {
    guard elapsed >= Self.soonest, share >= Self.least, share < 1 else { return nil }
    return max(1, Int((elapsed / share * (1 - share)).rounded(.up)))
  }

  private var bar: String {
    let done = min(Self.cells, Int(share * Double(Self.cells)))
    let percent = "\(Int(share * 100))"
    return "[" + String(repeating: "#", count: done)
      + String(repeating: "-", count: Self.cells - done) + "] "
      + String(repeating: " ", count: max(0, 3 - percent.count)) + percent + " %"
  }

  private static func words(_ seconds: Int) -> String {
    switch seconds {
    case ..<100: "\(seconds) s"
    case ..<6_000: "\((seconds + 30) / 60) min"
    default: "\((seconds + 1_800) / 3_600) h"
    }
  }
}
