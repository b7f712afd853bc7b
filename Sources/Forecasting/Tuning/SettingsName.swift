/// The settings that a grid varies and the values of one entry, in one form however a manifest
/// writes them: `cost=10,epsilon=0.1`.
///
/// Keys stand in the order of their characters, and a number as Swift prints it, so that neither the
/// place of an entry in its grid nor 0.10 for 0.1 gives it another name.
enum SettingsName {
  /// The name of an entry; `values` are those of `settings`, several numbers parted by spaces.
  static func of(_ settings: [String], _ values: [String]) -> String {
    zip(settings, values).map { "\($0)=\(canonical($1))" }.sorted().joined(separator: ",")
  }

  private static func canonical(_ value: String) -> String {
    value.split(separator: " ").map { word in
      guard let number = Double(word), number.isFinite else { return String(word) }
      return Int(exactly: number).map { "\($0)" } ?? "\(number)"
    }.joined(separator: " ")
  }
}
