/// What a part says of itself before its rows.
package struct PartHeader: Sendable, Equatable {
  /// The version of the parts' form.
  package static let form = 1

  /// The digest under which survey and template are registered.
  package let registered: String
  /// The digest of the catalogue's file.
  package let catalogue: String
  /// The digest of the names and digests of TEC, indices and all else that was read.
  package let inputs: String
  /// The shard.
  package let shard: Shard

  /// A header from its parts.
  package init(registered: String, catalogue: String, inputs: String, shard: Shard) {
    self.registered = registered
    self.catalogue = catalogue
    self.inputs = inputs
    self.shard = shard
  }

  /// The name of a shard's part, which tells its number and how many there are.
  package static func name(of shard: Shard) -> String {
    "part-\(digits(shard.index))" + ending(of: shard.count)
  }

  /// What the names of all parts of a division end with.
  static func ending(of count: Int) -> String { "-of-\(digits(count)).csv.gz" }

  private static func digits(_ value: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, 5 - text.utf8.count)) + text
  }

  /// Whether a name is one that some shard's part has.
  static func isName(_ name: String) -> Bool {
    let numbers = name.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    guard numbers.count == 2, let shard = Shard(index: numbers[0], count: numbers[1]) else {
      return false
    }
    return self.name(of: shard) == name
  }
}
