import Foundation

/// Reads and writes the files of entries, through the system's own calls: what stands in a shared
/// folder may be anything.
enum StoreFile {
  /// What stands under a name.
  enum Reading {
    /// Nothing.
    case absent
    /// A file's bytes.
    case bytes([UInt8])
    /// Something that is no file of ours, or cannot be read.
    case unreadable
  }

  /// Why a file could not be written.
  struct Failure: Error, Equatable {
    /// The file.
    let path: String
    /// The system's number of the error.
    let code: Int32
  }

  /// Writes bytes to a descriptor and returns how many, or -1 and an `errno`.
  typealias Writing = @Sendable (Int32, UnsafeRawBufferPointer) -> Int

  /// The most bytes of one entry; more are neither written nor read.
  static let most = 1 << 30

  /// The bytes under a name.
  ///
  /// Links are not followed, and a pipe is not waited for.
  ///
  /// - Parameter touch: whether the file is marked as used now.
  static func read(_ path: String, touch: Bool) -> Reading {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else {
      return errno == ENOENT || errno == ENOTDIR ? .absent : .unreadable
    }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      (0...most).contains(Int(status.st_size))
    else { return .unreadable }
    let size = Int(status.st_size)
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      count = 0
      while count < size {
        let read = Foundation.read(
          descriptor, buffer.baseAddress?.advanced(by: count), size - count)
        if read < 0, errno == EINTR { continue }
        guard read > 0 else { break }
        count += read
      }
    }
    guard bytes.count == size else { return .unreadable }
    if touch { futimens(descriptor, nil) }
    return .bytes(bytes)
  }

  /// Writes bytes under another name in the same folder and renames the file, so that a reader sees
  /// the whole or nothing, whoever writes at the same time.
  ///
  /// Nothing is flushed to the disk: an entry that a loss of power cuts short fails its check, and
  /// costs no more than computing it again.
  static func write(
    _ bytes: [UInt8], to path: String, partial: String, _ writing: Writing
  ) throws(Failure) {
    let descriptor = open(partial, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Failure(path: path, code: errno) }
    let code = fill(descriptor, bytes, writing)
    // Some file systems find out only now that they are full.
    let closed = close(descriptor) == 0 ? 0 : errno
    guard code == 0, closed == 0, rename(partial, path) == 0 else {
      let failure = Failure(path: path, code: code != 0 ? code : closed != 0 ? closed : errno)
      unlink(partial)
      throw failure
    }
  }

  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], _ writing: Writing
  ) -> Int32 {
    bytes.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = writing(descriptor, UnsafeRawBufferPointer(rebasing: rest))
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if count == 0 || errno != EINTR {
          return count == 0 ? ENOSPC : errno
        }
      }
      return 0
    }
  }

  /// Makes a folder and those above it, for their owner alone; the last may be no link, since what is
  /// kept behind one would never be found by those who make room.
  static func makeFolder(_ path: String) throws(Failure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      guard mkdir(made, 0o700) != 0 else { continue }
      // A folder that is there is as good, whatever the system says of making it.
      let code = errno
      var status = stat()
      guard stat(made, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
        throw Failure(path: path, code: code == EEXIST ? ENOTDIR : code)
      }
    }
    guard let status = status(path), status.st_mode & S_IFMT == S_IFDIR else {
      throw Failure(path: path, code: ENOTDIR)
    }
  }

  /// The status of what stands under a name, a link itself included; nil for nothing.
  static func status(_ path: String) -> stat? {
    var status = stat()
    return lstat(path, &status) == 0 ? status : nil
  }
}
