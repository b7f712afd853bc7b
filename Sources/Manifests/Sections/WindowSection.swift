import Schema
import Studies

/// The keys of an item of `period.windows`.
enum WindowKeys {
  static let name = ManifestKey("name", .code, "The name in results and reports.")
  static let start = ManifestKey("start", .date, "First day.")
  static let end = ManifestKey("end", .date, "Last day; both lie in the period.")
}

extension DetectionWindow {
  init?(_ table: ManifestMapping, in period: ClosedRange<Int>?) {
    let name = table.required(WindowKeys.name)
    let start = table.required(WindowKeys.start)
    let end = table.required(WindowKeys.end)
    guard let name, let start, let end else { return nil }
    self.init(name: name, start: start, end: end)
    if start.dayNumber > end.dayNumber {
      table.report(
        .windowReversed(name: name, start: start.iso8601, end: end.iso8601),
        at: WindowKeys.end.name)
    } else if let period, !period.contains(start.dayNumber) || !period.contains(end.dayNumber) {
      table.report(
        .windowOutsidePeriod(name: name, start: start.iso8601, end: end.iso8601),
        at: WindowKeys.start.name)
    }
  }
}

extension [DetectionWindow] {
  /// Reads the list of windows and notes a name that stands twice.
  init(_ items: [ManifestNode], in table: ManifestMapping, period: ClosedRange<Int>?) {
    var firstLines: [String: Int] = [:]
    self = table.tables(items, of: PeriodKeys.windows) { item in
      guard let window = DetectionWindow(item, in: period) else { return nil }
      if let line = firstLines[window.name] {
        item.report(
          .duplicateName(window.name, of: "window", firstLine: line), at: WindowKeys.name.name)
      } else {
        firstLines[window.name] = item.position.line
      }
      return window
    }
  }
}

extension Period {
  /// The window that begins first; the days shown where the period names none.
  var earliestWindow: DetectionWindow? {
    windows.isEmpty
      ? DetectionWindow(name: "shown", start: shownFrom, end: end)
      : windows.min { $0.start.dayNumber < $1.start.dayNumber }
  }
}
