import Foundation

/// Roughly the memory that models need while they learn side by side.
struct MemoryNeed: Sendable {
  /// What the machine has, in bytes.
  static let machine = Double(ProcessInfo.processInfo.physicalMemory)

  /// The model that needs most, and its bytes; nil where no model needs any.
  let greatest: (model: String, bytes: Double)?
  /// The bytes of those that need most, as many as learn at once.
  let bytes: Double

  /// - Parameters:
  ///   - tasks: what is to be fitted.
  ///   - jobs: fits made side by side, ≥ 1.
  init(of tasks: [ForecastTask], jobs: Int) {
    self.init(tasks.map { ($0.settings.model, $0.memory) }, jobs: jobs)
  }

  init(_ needs: [(model: String, bytes: Double)], jobs: Int) {
    let sorted = needs.sorted { $0.bytes > $1.bytes }
    greatest = sorted.first
    bytes = sorted.prefix(max(1, jobs)).reduce(0) { $0 + $1.bytes }
  }

  /// The same, rounded up to mebibytes.
  var mebibytes: Int { Self.mebibytes(bytes) }

  /// Refuses what the machine cannot hold, before any work.
  ///
  /// - Throws: `RunError.memory` with the figures.
  func require(of available: Double = MemoryNeed.machine) throws(RunError) {
    guard let greatest, bytes > available else { return }
    throw .memory(
      model: greatest.model, own: Self.mebibytes(greatest.bytes), all: mebibytes,
      available: Self.mebibytes(available))
  }

  private static func mebibytes(_ bytes: Double) -> Int {
    Int(min(bytes / 1_048_576, 1e15).rounded(.up))
  }
}
