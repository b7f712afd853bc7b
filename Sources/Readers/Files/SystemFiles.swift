import Determinism

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The few system calls by which input files are read.
enum SystemFiles {
  /// The bytes of a file, at most `limit` of them.
  static func bytes(
    at path: String, named name: String, limit: Int
  ) throws(InputError) -> [UInt8] {
    let (descriptor, status) = try opened(path, named: name)
    defer { close(descriptor) }
    guard status.st_size <= limit else { throw InputError(file: name, .tooLarge(limit: limit)) }
    var bytes: [UInt8] = []
    // A file may grow while it is read, so the end is where read() says.
    var chunk = [UInt8](repeating: 0, count: min(max(Int(status.st_size) + 1, 4_096), 1 << 20))
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure(errno, of: name)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw InputError(file: name, .tooLarge(limit: limit))
      }
      bytes += chunk[0..<count]
    }
  }

  /// What can be told of a file by one pass over it: its digest, its size and its first bytes.
  static func survey(
    at path: String, named name: String, limit: Int, head: Int
  ) throws(InputError) -> (digest: SHA256Digest, size: Int, head: [UInt8]) {
    let (descriptor, _) = try opened(path, named: name)
    defer { close(descriptor) }
    var size = 0
    var first: [UInt8] = []
    let digest = try SHA256Digest(ofChunks: { () throws(InputError) -> [UInt8] in
      var chunk = [UInt8](repeating: 0, count: 1 << 20)
      var count = read(descriptor, &chunk, chunk.count)
      while count < 0, errno == EINTR { count = read(descriptor, &chunk, chunk.count) }
      guard count >= 0 else { throw failure(errno, of: name) }
      size += count
      guard size <= limit else { throw InputError(file: name, .tooLarge(limit: limit)) }
      chunk.removeLast(chunk.count - count)
      if first.count < head { first += chunk.prefix(head - first.count) }
      return chunk
    })
    return (digest, size, first)
  }

  /// A regular file opened for reading, links followed; a pipe or device is never waited for.
  private static func opened(
    _ path: String, named name: String
  ) throws(InputError) -> (descriptor: CInt, status: stat) {
    func demandFile(_ status: stat) throws(InputError) {
      switch status.st_mode & S_IFMT {
      case S_IFREG: return
      case S_IFDIR: throw InputError(file: name, .folder)
      default: throw InputError(file: name, .noFile)
      }
    }
    guard !path.utf8.contains(0) else { throw InputError(file: name, .absent) }
    var status = stat()
    // Opening a device may already do something to it, so it is asked first.
    guard stat(path, &status) == 0 else { throw failure(errno, of: name) }
    try demandFile(status)
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno, of: name) }
    guard fstat(descriptor, &status) == 0 else {
      let code = errno
      close(descriptor)
      throw failure(code, of: name)
    }
    do throws(InputError) { try demandFile(status) } catch {
      close(descriptor)
      throw error
    }
    return (descriptor, status)
  }

  /// Whether a path names something that is not a folder.
  static func isFile(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT != S_IFDIR
  }

  /// Whether a path names a folder.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder that are files and not hidden, in the order of their bytes.
  static func fileNames(in path: String, named name: String) throws(InputError) -> [String] {
    guard let stream = opendir(path) else { throw failure(errno, of: name) }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let entryName = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
      }
      if !entryName.hasPrefix("."), isFile(path + "/" + entryName) { names.append(entryName) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func failure(_ code: CInt, of name: String) -> InputError {
    code == ENOENT || code == ENOTDIR
      ? InputError(file: name, .absent)
      : InputError(file: name, .unreadable(words(of: code)))
  }

  /// Own words, because the system's depend on the locale.
  private static func words(of code: CInt) -> String {
    switch code {
    case EACCES, EPERM: "permission denied"
    case EIO: "the device reports an error"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "the links lead in a circle"
    case EMFILE, ENFILE: "too many open files"
    default: "system error \(code)"
    }
  }
}
