import Foundation

/// JSON with sorted keys, UTF-8, ending in a line feed: one value, one text.
package func stableJSON(_ value: some Encodable) throws -> [UInt8] {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
  return try Array(encoder.encode(value)) + [UInt8(ascii: "\n")]
}
