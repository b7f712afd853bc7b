import Files
import Foundation

/// A regular file that a command writes anew.
///
/// A link is followed and stays, the mode of an earlier file stays, and until the new bytes are whole
/// the old ones stand.
public struct ReplacedFile: Sendable {
  private let given: String
  private let inputs: [String]

  /// A file to be written, checked before any work.
  ///
  /// - Parameters:
  ///   - path: where it will stand.
  ///   - inputs: files that must not be replaced, by whatever name they are reached.
  /// - Throws: `RunError` when it is one of the inputs or no regular file, or when its folder
  ///   cannot be written to.
  public init(_ path: String, sparing inputs: [String]) throws(RunError) {
    given = path
    self.inputs = inputs
    let (target, _) = try place()
    guard access(LocalFile.folder(of: target), W_OK | X_OK) == 0 else {
      throw .outputUnwritable(path, code: errno == ENOENT ? nil : errno)
    }
  }

  /// Writes the bytes, in place of an earlier file's.
  ///
  /// - Throws: `RunError`; the earlier file is then as it was.
  public func write(_ bytes: [UInt8]) throws(RunError) {
    let (target, earlier) = try place()
    let (descriptor, staging) = try stage(in: LocalFile.folder(of: target))
    var isDone = false
    defer {
      close(descriptor)
      if !isDone { unlink(staging) }
    }
    if let earlier {
      // The owner can be kept by a privileged user alone, and the mode of a file must come after it.
      _ = fchown(descriptor, earlier.st_uid, earlier.st_gid)
      try demand(fchmod(descriptor, earlier.st_mode & 0o7777))
    }
    do throws(FileFault) { try LocalFile.write(bytes[...], to: descriptor) } catch {
      throw .outputUnwritable(given, code: error.code)
    }
    try demand(fsync(descriptor))
    // Something else may have been put there while the models were trained.
    _ = try place()
    try demand(rename(staging, target))
    isDone = true
  }

  /// Where the links end, and what stands there.
  private func place() throws(RunError) -> (target: String, earlier: stat?) {
    guard !given.isEmpty, !given.utf8.contains(0) else {
      throw .outputUnwritable(given, code: nil)
    }
    var target = given
    var status = stat()
    for _ in 0..<40 {
      guard lstat(target, &status) == 0 else {
        guard errno == ENOENT, !target.hasSuffix("/") else {
          throw .outputUnwritable(given, code: errno == ENOENT ? nil : errno)
        }
        return (target, nil)
      }
      guard status.st_mode & S_IFMT == S_IFLNK else {
        guard status.st_mode & S_IFMT == S_IFREG else { throw .outputIsNoFile(given) }
        for input in inputs {
          var other = stat()
          if stat(input, &other) == 0, other.st_dev == status.st_dev,
            other.st_ino == status.st_ino
          {
            throw .outputIsInput(output: given, input: input)
          }
        }
        return (target, status)
      }
      guard let link = Self.target(ofLink: target) else {
        throw .outputUnwritable(given, code: errno)
      }
      target = link.hasPrefix("/") ? link : LocalFile.folder(of: target) + "/" + link
    }
    throw .outputUnwritable(given, code: ELOOP)
  }

  /// A new file of a name nothing else has.
  private func stage(in folder: String) throws(RunError) -> (CInt, String) {
    for attempt in 0..<1_000 {
      let name = "\(folder)/.seismotec-\(getpid())-\(attempt).partial"
      let descriptor = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if descriptor >= 0 { return (descriptor, name) }
      guard errno == EEXIST else { break }
    }
    throw .outputUnwritable(given, code: errno)
  }

  private func demand(_ status: CInt) throws(RunError) {
    guard status == 0 else { throw .outputUnwritable(given, code: errno) }
  }

  private static func target(ofLink path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: Int(PATH_MAX))
    let room = bytes.count
    let count = bytes.withUnsafeMutableBytes { buffer in
      buffer.bindMemory(to: CChar.self).baseAddress.map { readlink(path, $0, room) } ?? -1
    }
    return count < 0 ? nil : String(decoding: bytes.prefix(count), as: UTF8.self)
  }
}
