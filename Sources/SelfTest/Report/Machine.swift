import Forecasting

/// What a self test ran on.
package struct Machine: Sendable, Equatable {
  /// `x86_64`, `arm64` or `other`.
  package let architecture: String
  /// `Linux`, `macOS` or `other`.
  package let system: String

  /// This machine.
  package static let current = Machine(architecture: architectureName, system: systemName)

  private static var architectureName: String {
    #if arch(x86_64)
      "x86_64"
    #elseif arch(arm64)
      "arm64"
    #else
      "other"
    #endif
  }

  private static var systemName: String {
    #if os(Linux)
      "Linux"
    #elseif os(macOS)
      "macOS"
    #else
      "other"
    #endif
  }
}
