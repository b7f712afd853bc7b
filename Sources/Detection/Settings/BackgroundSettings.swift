/// The days before a sample that a detector looks at, and how wide its bounds are.
public struct BackgroundSettings: Sendable, Equatable, Codable {
  /// How wide the bounds are.
  public enum Width: Sendable, Equatable, Codable {
    /// This many times the scale, ≥ 0.
    case factor(Double)
    /// The least factor that flags at most this share, 0 < r < 1, of the station's quiet samples of
    /// the test part that lie outside every detection window.
    case rate(Double)
  }

  /// How wide the bounds are.
  public var width: Width
  /// Days before the sample, ≥ 2.
  public var days: Int
  /// The least share of them that must be present, 0 < s ≤ 1.
  public var minimumShare: Double

  /// From its parts.
  package init(width: Width, days: Int, minimumShare: Double) {
    self.width = width
    self.days = days
    self.minimumShare = minimumShare
  }
}
