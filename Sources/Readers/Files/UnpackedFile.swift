#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file's unpacked bytes under a path of their own, for libraries that read nothing else.
package enum UnpackedFile {
  /// Gives a path of the bytes to a closure and removes the file after it.
  ///
  /// It stands in the system's folder for temporary files, since data folders may be read-only.
  ///
  /// - Throws: `InputError` of the closure, and where the file cannot be written.
  package static func reading<Value>(
    _ file: InputFile, _ body: (String) throws(InputError) -> Value
  ) throws(InputError) -> Value {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? ""
    var template = Array("\(folder.isEmpty ? "/tmp" : folder)/seismotec-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw failure(errno, of: file.name) }
    let path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    defer { unlink(path) }
    let written = file.bytes.withUnsafeBytes { write($0, to: descriptor) }
    guard close(descriptor) == 0, written else { throw failure(errno, of: file.name) }
    return try body(path)
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let part = UnsafeRawBufferPointer(rebasing: rest)
      #if canImport(Glibc)
        let count = Glibc.write(descriptor, part.baseAddress, part.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, part.baseAddress, part.count)
      #else
        let count = Darwin.write(descriptor, part.baseAddress, part.count)
      #endif
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private static func failure(_ code: CInt, of name: String) -> InputError {
    InputError(file: name, .unreadable("no room to unpack it (system error \(code))"))
  }
}
