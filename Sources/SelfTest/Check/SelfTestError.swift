/// Why the self test could not begin.
package enum SelfTestError: Error, Equatable {
  /// This processor runs no kernels of that name.
  case path(String, available: [String])
}

/// The words of this module's errors, in one place.
extension SelfTestError: CustomStringConvertible {
  /// What is wrong and what would be right.
  package var description: String {
    switch self {
    case .path(let name, let available):
      "this processor runs no kernels called '\(name)'; it runs \(available.joined(separator: ", "))"
    }
  }
}
