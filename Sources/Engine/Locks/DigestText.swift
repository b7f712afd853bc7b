/// The written form of a SHA-256 digest.
enum DigestText {
  /// Whether a text is 64 lower-case hexadecimal digits.
  static func isWhole(_ text: String) -> Bool {
    text.utf8.count == 64
      && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}
