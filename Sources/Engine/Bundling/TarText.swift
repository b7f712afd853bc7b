import Determinism

/// Plain files as a tar archive and back (POSIX.1-1988 ustar): nothing but paths and bytes, so that the
/// same files give the same archive.
enum TarText {
  /// The most files that are read from an archive.
  static let mostFiles = 100_000
  private static let block = 512

  /// The archive of files, in the order of their paths' bytes, with mode 644 and no time or owner.
  ///
  /// - Throws: `BundleError.longPath`.
  static func archive(of files: [OutputFile]) throws(BundleError) -> [UInt8] {
    var bytes: [UInt8] = []
    for file in files.sorted(by: { $0.path.bytesPrecede($1.path) }) {
      bytes += try header(of: file) + file.bytes
      bytes += [UInt8](repeating: 0, count: (block - file.bytes.count % block) % block)
    }
    return bytes + [UInt8](repeating: 0, count: 2 * block)
  }

  /// The files of an archive that holds plain files alone, all below one another's folders as paths
  /// without `.` and `..`.
  ///
  /// - Parameter name: what messages call the archive.
  /// - Throws: `BundleError.damaged` for anything else.
  static func files(of bytes: [UInt8], named name: String) throws(BundleError) -> [OutputFile] {
    var files: [OutputFile] = []
    var paths: Set<String> = []
    var folders: Set<String> = []
    var place = 0
    func damage(_ damage: BundleError.Damage) -> BundleError {
      .damaged(file: name, entry: files.count + 1, damage)
    }
    while true {
      guard place + block <= bytes.count else { throw damage(.cut) }
      let header = bytes[place..<place + block]
      place += block
      if header.allSatisfy({ $0 == 0 }) {
        guard bytes[place...].allSatisfy({ $0 == 0 }) else { throw damage(.tail) }
        return files
      }
      guard files.count < mostFiles else { throw damage(.tail) }
      guard number(header, 148, 8) == sum(of: header) else { throw damage(.checksum) }
      guard header.dropFirst(257).starts(with: "ustar".utf8) else { throw damage(.kind) }
      let kind = header[header.startIndex + 156]
      guard kind == UInt8(ascii: "0") || kind == 0, text(header, 157, 100).isEmpty else {
        throw damage(.kind)
      }
      guard let size = number(header, 124, 12) else { throw damage(.number) }
      let prefix = text(header, 345, 155)
      let path = (prefix.isEmpty ? "" : prefix + "/") + text(header, 0, 100)
      guard isSafe(path) else { throw damage(.path(path)) }
      let above = parents(of: path)
      guard !folders.contains(path), above.allSatisfy({ !paths.contains($0) }),
        paths.insert(path).inserted
      else { throw damage(.twice(path)) }
      folders.formUnion(above)
      guard size <= bytes.count - place else { throw damage(.cut) }
      files.append(OutputFile(path: path, bytes: Array(bytes[place..<place + size])))
      let padded = (size + block - 1) / block * block
      guard padded <= bytes.count - place else { throw damage(.cut) }
      place += padded
    }
  }

  /// Whether a path stays below its folder on every system: relative, printable, without empty parts,
  /// `.`, `..`, backslash or colon.
  static func isSafe(_ path: String) -> Bool {
    guard !path.isEmpty, !path.unicodeScalars.contains("\u{FFFD}"),
      path.unicodeScalars.allSatisfy({
        $0.value >= 0x20 && $0.value != 0x7F && $0 != "\\" && $0 != ":"
      })
    else { return false }
    return path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
      !$0.isEmpty && $0 != "." && $0 != ".."
    }
  }

  private static func parents(of path: String) -> [String] {
    var parts = path.split(separator: "/")
    var parents: [String] = []
    while parts.count > 1 {
      parts.removeLast()
      parents.append(parts.joined(separator: "/"))
    }
    return parents
  }

  private static func header(of file: OutputFile) throws(BundleError) -> [UInt8] {
    let (prefix, name) = try parted(file.path)
    var header = [UInt8](repeating: 0, count: block)
    func put(_ text: some Sequence<UInt8>, _ place: Int) {
      for (index, byte) in text.enumerated() { header[place + index] = byte }
    }
    put(name, 0)
    put("0000644".utf8, 100)
    put("0000000".utf8, 108)
    put("0000000".utf8, 116)
    put(octal(file.bytes.count, digits: 11).utf8, 124)
    put("00000000000".utf8, 136)
    put("        ".utf8, 148)
    put("0".utf8, 156)
    put("ustar".utf8, 257)
    put("00".utf8, 263)
    put(prefix, 345)
    put(octal(header.reduce(0) { $0 + Int($1) }, digits: 6).utf8, 148)
    header[154] = 0
    return header
  }

  /// A path as the format's two fields.
  private static func parted(_ path: String) throws(BundleError) -> ([UInt8], [UInt8]) {
    let bytes = Array(path.utf8)
    if bytes.count <= 100 { return ([], bytes) }
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "/") {
      let rest = bytes.count - index - 1
      if index <= 155, rest > 0, rest <= 100 {
        return (Array(bytes[..<index]), Array(bytes[(index + 1)...]))
      }
    }
    throw .longPath(path)
  }

  private static func octal(_ value: Int, digits: Int) -> String {
    let text = String(value, radix: 8)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }

  private static func sum(of header: ArraySlice<UInt8>) -> Int {
    let start = header.startIndex
    return header.indices.reduce(0) { sum, index in
      sum + ((148..<156).contains(index - start) ? 32 : Int(header[index]))
    }
  }

  private static func field(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int)
    -> ArraySlice<UInt8>
  {
    header.dropFirst(start).prefix(count).prefix { $0 != 0 }
  }

  private static func text(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> String {
    String(decoding: field(header, start, count), as: UTF8.self)
  }

  /// An octal number, which blanks may surround.
  private static func number(_ header: ArraySlice<UInt8>, _ start: Int, _ count: Int) -> Int? {
    var digits = field(header, start, count).drop { $0 == 32 }
    while digits.last == 32 { digits.removeLast() }
    guard !digits.isEmpty, digits.count <= 12, digits.allSatisfy({ (48...55).contains($0) }) else {
      return nil
    }
    return digits.reduce(0) { $0 << 3 | Int($1 - 48) }
  }
}
