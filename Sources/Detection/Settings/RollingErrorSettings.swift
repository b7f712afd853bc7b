/// The rolling bounds of the forecast's error (Xiong 2022, Eqs. 1 and 2).
public struct RollingErrorSettings: Sendable, Equatable {
  /// Whether a sample belongs to its own window.
  public enum Current: String, Sendable, CaseIterable {
    case excluded
    case included
  }

  /// The window and the width of the bounds.
  public var background: BackgroundSettings
  /// Whether a sample belongs to its own window.
  public var current: Current

  /// From its parts.
  package init(background: BackgroundSettings, current: Current) {
    self.background = background
    self.current = current
  }
}
