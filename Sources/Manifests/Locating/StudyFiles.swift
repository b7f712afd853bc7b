import Foundation

/// The few questions to the file system that finding a study needs.
package enum StudyFiles {
  /// What stands at a path, links followed.
  package enum Kind {
    case file
    case folder
    case other
  }

  /// What stands at a path, or nil of nothing.
  package static func kind(of path: String) -> Kind? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The names in a folder, in no order; empty where it cannot be read.
  static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The bytes of a file, at most one more than the limit.
  static func read(_ path: String, limit: Int) throws(StudyLocatorError) -> [UInt8] {
    // A pipe in its place must not be waited for.
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    guard let file = fdopen(descriptor, "rb") else {
      let reason = String(cString: strerror(errno))
      close(descriptor)
      throw .unreadable(path, reason: reason)
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: limit + 1)
    let count = fread(&bytes, 1, bytes.count, file)
    guard ferror(file) == 0 else {
      throw .unreadable(path, reason: String(cString: strerror(errno)))
    }
    return Array(bytes.prefix(count))
  }

  /// The path with links and dots resolved; the path itself where that fails.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// What follows the last slash.
  static func lastComponent(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? ""
  }
}
