import Determinism
import Foundation

/// The few system calls by which local files are read and put in place.
package enum LocalFile {
  /// What stands at a path, links followed.
  package enum Kind { case none, file, folder, other }

  /// What stands at a path.
  package static func kind(of path: String) -> Kind {
    var status = stat()
    guard !path.utf8.contains(0), stat(path, &status) == 0 else { return .none }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The bytes of a regular file, at most `limit`; more is the system's “file too large”.
  package static func bytes(at path: String, limit: Int) throws(FileFault) -> [UInt8] {
    var bytes: [UInt8] = []
    try read(path) { (chunk: [UInt8]) throws(FileFault) in
      guard bytes.count + chunk.count <= limit else { throw FileFault(code: EFBIG) }
      bytes += chunk
    }
    return bytes
  }

  /// Size and digest of a regular file, read once.
  package static func survey(_ path: String) throws(FileFault) -> (size: Int, digest: SHA256Digest)
  {
    let descriptor = try opened(path)
    defer { close(descriptor) }
    var size = 0
    let digest = try SHA256Digest(ofChunks: { () throws(FileFault) -> [UInt8] in
      let chunk = try Self.chunk(descriptor)
      size += chunk.count
      return chunk
    })
    return (size, digest)
  }

  /// Gives the parts of a regular file one after the other.
  package static func read(
    _ path: String, _ take: ([UInt8]) throws(FileFault) -> Void
  ) throws(FileFault) {
    let descriptor = try opened(path)
    defer { close(descriptor) }
    while true {
      let chunk = try chunk(descriptor)
      if chunk.isEmpty { return }
      try take(chunk)
    }
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws(FileFault) {
    if path.isEmpty || kind(of: path) == .folder { return }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o777) == 0 || (errno == EEXIST && kind(of: path) == .folder) else {
      throw FileFault(code: errno)
    }
  }

  /// Writes a file beside its place and puts it there in one step.
  package static func replace(_ path: String, with bytes: [UInt8]) throws(FileFault) {
    let staging = folder(of: path) + "/.\(name(of: path)).\(getpid()).new"
    let descriptor = open(staging, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileFault(code: errno) }
    var fault: FileFault?
    do throws(FileFault) {
      try write(bytes[...], to: descriptor)
      if fsync(descriptor) != 0 { throw FileFault(code: errno) }
    } catch { fault = error }
    close(descriptor)
    if fault == nil, rename(staging, path) != 0 { fault = FileFault(code: errno) }
    guard let fault else { return }
    unlink(staging)
    throw fault
  }

  /// Writes all of some bytes.
  package static func write(_ bytes: ArraySlice<UInt8>, to descriptor: Int32) throws(FileFault) {
    var rest = bytes
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw FileFault(code: count == 0 ? EIO : errno) }
      rest = rest.dropFirst(count)
    }
  }

  /// The folder that a path lies in; `.` for a mere name.
  package static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    String(path[(path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex)...])
  }

  private static func opened(_ path: String) throws(FileFault) -> Int32 {
    // A pipe must not be waited for.
    guard !path.utf8.contains(0) else { throw FileFault(code: ENOENT) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw FileFault(code: errno) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      close(descriptor)
      throw FileFault(code: EISDIR)
    }
    return descriptor
  }

  private static func chunk(_ descriptor: Int32) throws(FileFault) -> [UInt8] {
    var chunk = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw FileFault(code: errno) }
      chunk.removeLast(chunk.count - count)
      return chunk
    }
  }
}
