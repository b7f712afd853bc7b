/// A JSON document as it is written: numbers keep their digits, objects the order of their members.
///
/// Foundation's decoder gives numbers back as values, which cannot say whether two texts are the
/// same number in the same digits; digests and locks need both.
package enum JSONTree: Sendable, Equatable {
  /// A member of an object.
  package struct Member: Sendable, Equatable {
    /// The name.
    package let key: String
    /// The value.
    package let value: JSONTree

    /// A member from its parts.
    package init(_ key: String, _ value: JSONTree) {
      self.key = key
      self.value = value
    }
  }

  case null
  case bool(Bool)
  /// The digits as written.
  case number(String)
  case string(String)
  case array([JSONTree])
  case object([Member])

  /// A whole number.
  package static func integer(_ value: some BinaryInteger) -> JSONTree { .number("\(value)") }

  /// An object of texts, in the order of its keys' bytes.
  package static func strings(_ texts: [String: String]) -> JSONTree {
    .object(texts.sorted { $0.key.bytesPrecede($1.key) }.map { Member($0.key, .string($0.value)) })
  }

  /// The value of a member; nil of anything but an object that has it.
  package subscript(key: String) -> JSONTree? {
    if case .object(let members) = self { members.first { $0.key == key }?.value } else { nil }
  }

  /// The members of an object; nil of anything else.
  package var members: [Member]? { if case .object(let members) = self { members } else { nil } }
  /// The items of an array; nil of anything else.
  package var items: [JSONTree]? { if case .array(let items) = self { items } else { nil } }
  /// A text; nil of anything else.
  package var text: String? { if case .string(let text) = self { text } else { nil } }
  /// The value of a number; nil of anything else.
  package var double: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }

  /// The same object without a member; anything else as it is.
  package func without(_ key: String) -> JSONTree {
    guard case .object(let members) = self else { return self }
    return .object(members.filter { $0.key != key })
  }
}

extension String {
  /// Whether this text stands before another by the order of their UTF-8 bytes.
  package func bytesPrecede(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
