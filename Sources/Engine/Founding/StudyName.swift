/// What a new study may be called, and the place that its name tells.
enum StudyName {
  /// Whether a manifest takes the name as its `id`.
  static func isName(_ name: String) -> Bool {
    let isPlain = name.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte) || byte == 0x2D
    }
    return isPlain && (1...64).contains(name.utf8.count) && name.first != "-" && name.last != "-"
  }

  /// The words of a name without its year, such as `San Jose` of `san-jose-2023`.
  static func place(of name: String) -> String {
    var words = name.split(separator: "-")
    if words.count > 1, let last = words.last, last.count == 4, Int(last) != nil {
      words.removeLast()
    }
    return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
  }
}
