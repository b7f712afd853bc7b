/// The table of a choice of settings: what was tried, how well each did, and which was taken.
public struct SettingSearch: Sendable, Codable, Equatable {
  /// What the entries are compared by; less is better.
  public enum Criterion: Sendable, Codable, Equatable {
    /// The RMSE (TECU) over the last share of the training samples, learned from those before.
    case validation(share: Double)
    /// Akaike's information criterion over the training samples.
    case akaike
  }

  /// One entry.
  public struct Row: Sendable, Codable, Equatable {
    /// The value of each setting, as a manifest writes it.
    public let values: [String]
    /// The criterion; nil where the model failed.
    public let score: Double?
    /// Why the model failed, in words.
    public let failure: String?
    /// Whether this entry was taken.
    public let isWinner: Bool

    /// An entry from its parts.
    public init(values: [String], score: Double?, failure: String?, isWinner: Bool) {
      self.values = values
      self.score = score
      self.failure = failure
      self.isWinner = isWinner
    }
  }

  /// The station chosen for; nil for one choice for all.
  public let series: String?
  /// The settings' keys in a manifest.
  public let settings: [String]
  /// What the entries are compared by.
  public let criterion: Criterion
  /// Every entry, in the order tried.
  public let rows: [Row]

  /// A table from its parts.
  public init(series: String?, settings: [String], criterion: Criterion, rows: [Row]) {
    self.series = series
    self.settings = settings
    self.criterion = criterion
    self.rows = rows
  }

  /// The values taken.
  public var winner: [String] { rows.first(where: \.isWinner)?.values ?? [] }
}
