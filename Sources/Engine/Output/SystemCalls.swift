import Files
import Foundation

/// The system calls that leave a run's files, each with the system's own word where it fails.
enum SystemCalls {
  /// Makes a folder and those above it that are missing.
  static func makeFolders(_ path: String) throws(OutputError) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part + "/"
      guard mkdir(made, 0o777) == 0 || errno == EEXIST else {
        throw failure("make the folder", path)
      }
    }
  }

  /// Writes a file that is not there yet.
  static func write(_ bytes: [UInt8], to path: String) throws(OutputError) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw failure("write", path) }
    do throws(FileFault) { try LocalFile.write(bytes[...], to: descriptor) } catch {
      close(descriptor)
      errno = error.code
      throw failure("write", path)
    }
    guard close(descriptor) == 0 else { throw failure("write", path) }
  }

  /// Gives a place a second name; a copy where the system allows no second name.
  static func keep(_ source: String, at target: String) throws(OutputError) {
    if link(source, target) == 0 { return }
    do {
      try FileManager.default.copyItem(atPath: source, toPath: target)
    } catch {
      throw .system(operation: "keep", path: source, reason: error.localizedDescription)
    }
  }

  /// Moves what stands at a path to another.
  static func move(_ source: String, to target: String) throws(OutputError) {
    guard rename(source, target) == 0 else { throw failure("replace", target) }
  }

  /// Whether something stands at a path, a dangling link included.
  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Whether a path leads to a folder, links not followed.
  static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// Whether two paths lead to the same place, by device and number.
  static func isSame(_ first: String, _ second: String) -> Bool {
    var (one, two) = (stat(), stat())
    guard stat(first, &one) == 0, stat(second, &two) == 0 else { return false }
    return one.st_dev == two.st_dev && one.st_ino == two.st_ino
  }

  /// The path with links and dots resolved; the path itself where that fails.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, in the order of their bytes; empty where it cannot be read.
  static func names(in folder: String) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The system's last error as ours.
  static func failure(_ operation: String, _ path: String) -> OutputError {
    .system(operation: operation, path: path, reason: String(cString: strerror(errno)))
  }
}
