import Determinism

/// Whether a JSON value satisfies a JSON Schema, as far as the manifest's schema goes: types, words,
/// ranges, lengths, lists, required and unknown keys, and keys that go with a word of another.
enum SchemaValidator {
  static func accepts(_ value: JSONTree, _ schema: JSONTree) -> Bool {
    if let type = schema["type"], !isOf(type, value) { return false }
    if let words = schema["enum"]?.items, !words.contains(value) { return false }
    if let number = value.double, !isWithin(schema, number) { return false }
    if let text = value.text {
      if let limit = schema["maxLength"]?.double, Double(text.unicodeScalars.count) > limit {
        return false
      }
      if let pattern = schema["pattern"]?.text, !matches(text, pattern) { return false }
    }
    if let items = value.items, !accepts(items: items, schema) { return false }
    if let members = value.members, !accepts(members: members, schema) { return false }
    return (schema["allOf"]?.items ?? []).allSatisfy { condition in
      guard let test = condition["if"] else { return accepts(value, condition) }
      let branch = accepts(value, test) ? condition["then"] : condition["else"]
      return branch.map { accepts(value, $0) } ?? true
    } && schema["not"].map { !accepts(value, $0) } ?? true
  }

  private static func isOf(_ type: JSONTree, _ value: JSONTree) -> Bool {
    let names = type.items?.compactMap(\.text) ?? [type.text].compactMap(\.self)
    return switch value {
    case .null: names.contains("null")
    case .bool: names.contains("boolean")
    case .number(let digits):
      names.contains("number") || names.contains("integer") && !digits.contains(".")
    case .string: names.contains("string")
    case .array: names.contains("array")
    case .object: names.contains("object")
    }
  }

  private static func isWithin(_ schema: JSONTree, _ number: Double) -> Bool {
    (schema["minimum"]?.double ?? -.infinity) <= number
      && (schema["exclusiveMinimum"]?.double).map { $0 < number } ?? true
      && number <= (schema["maximum"]?.double ?? .infinity)
  }

  private static func matches(_ text: String, _ pattern: String) -> Bool {
    (try? Regex(pattern)).flatMap { try? $0.firstMatch(in: text) } != nil
  }

  private static func accepts(items: [JSONTree], _ schema: JSONTree) -> Bool {
    let count = Double(items.count)
    guard count >= schema["minItems"]?.double ?? 0, count <= schema["maxItems"]?.double ?? .infinity
    else { return false }
    return schema["items"].map { item in items.allSatisfy { accepts($0, item) } } ?? true
  }

  private static func accepts(members: [JSONTree.Member], _ schema: JSONTree) -> Bool {
    let names = members.map(\.key)
    let required = (schema["required"]?.items ?? []).compactMap(\.text)
    guard required.allSatisfy(names.contains) else { return false }
    let known = schema["properties"]
    return members.allSatisfy { member in
      guard let inner = known?[member.key] else {
        return schema["additionalProperties"] != .bool(false)
      }
      return accepts(member.value, inner)
    }
  }
}
