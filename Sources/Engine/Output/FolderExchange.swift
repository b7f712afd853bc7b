import CExchange
import Foundation

/// Puts a folder's new files in place of an earlier run's: all at once, or not at all.
///
/// The new folder is built beside the old one, with what is somebody else's kept by a second name, and
/// then both change places in one step. A folder that cannot change places, such as a mount, gets its
/// files one by one, and each step is taken back when a later one fails.
struct FolderExchange {
  /// Marks a folder as a run's own half-built one.
  private static let marker = ".seismotec-partial"

  /// The folder, links resolved.
  private let folder: String
  /// The earlier run's files; nil for none.
  private let earlier: EarlierRun?

  init(folder: String, earlier: EarlierRun?) {
    self.folder = SystemCalls.resolved(folder)
    self.earlier = earlier
  }

  /// Removes half-built folders that a killed run left beside the folder, or in it.
  func removeLeftovers() {
    for (place, prefix) in [(parent, prefix), (folder, ".partial-")] {
      for name in SystemCalls.names(in: place) where name.hasPrefix(prefix) {
        let path = place + "/" + name
        if SystemCalls.exists(path + "/" + Self.marker) || EarlierRun(in: path) != nil {
          try? FileManager.default.removeItem(atPath: path)
        }
      }
    }
  }

  /// Leaves the files.
  func put(_ files: [OutputFile]) throws(OutputError) {
    if let place = try putBeside(files) {
      try? FileManager.default.removeItem(atPath: place)
    } else {
      try putInside(files)
    }
  }

  private var parent: String {
    let path = (folder as NSString).deletingLastPathComponent
    return path.isEmpty ? "." : path
  }

  private var prefix: String { "." + (folder as NSString).lastPathComponent + ".partial-" }

  /// Builds the new folder beside the old one and exchanges them.
  ///
  /// - Returns: what is to be removed; nil where the folders cannot change places.
  private func putBeside(_ files: [OutputFile]) throws(OutputError) -> String? {
    guard let staging = try? makeStaging(in: parent, prefix: prefix) else { return nil }
    do throws(OutputError) {
      try write(files, below: staging)
      try keepOthers(from: folder, below: "", in: staging)
      guard unlink(staging + "/" + Self.marker) == 0 else {
        throw SystemCalls.failure("write", staging)
      }
      var status = stat()
      if stat(folder, &status) == 0 { chmod(staging, status.st_mode & 0o7777) }
      let code = exchange_paths(staging, folder)
      if code == 0 {
        // Where the old files cannot be removed now, a later run knows them by this.
        try? SystemCalls.write([], to: staging + "/" + Self.marker)
        return staging
      }
      try? FileManager.default.removeItem(atPath: staging)
      let cannot = [ENOSYS, EINVAL, EBUSY, EPERM, EACCES, EXDEV, EOPNOTSUPP]
      guard cannot.contains(code) else {
        throw .system(
          operation: "replace", path: folder, reason: String(cString: strerror(code)))
      }
      return nil
    } catch {
      try? FileManager.default.removeItem(atPath: staging)
      throw error
    }
  }

  private func makeStaging(in place: String, prefix: String) throws(OutputError) -> String {
    var template = Array((place + "/" + prefix + "XXXXXX").utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemCalls.failure("make a folder in", place) }
    let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    try SystemCalls.write([], to: path + "/" + Self.marker)
    return path
  }

  private func write(_ files: [OutputFile], below place: String) throws(OutputError) {
    var made: Set<String> = []
    for file in files {
      let path = place + "/" + file.path
      let above = (path as NSString).deletingLastPathComponent
      if made.insert(above).inserted { try SystemCalls.makeFolders(above) }
      try SystemCalls.write(file.bytes, to: path)
    }
  }

  /// Gives everything that is no file of the earlier run its place in the new folder.
  private func keepOthers(
    from old: String, below path: String, in new: String
  ) throws(OutputError) {
    for name in SystemCalls.names(in: path.isEmpty ? old : old + "/" + path) {
      let own = path.isEmpty ? name : path + "/" + name
      if earlier?.files.contains(own) == true || own.hasPrefix(".partial-") { continue }
      let (source, target) = (old + "/" + own, new + "/" + own)
      if SystemCalls.isFolder(source) {
        // A folder that held nothing but the run's own files goes with them.
        let isEmptied = earlier?.files.contains { $0.hasPrefix(own + "/") } == true
        if !isEmptied, !SystemCalls.exists(target) { try SystemCalls.makeFolders(target) }
        try keepOthers(from: old, below: own, in: new)
        continue
      }
      if SystemCalls.exists(target) { throw .foreignInTheWay(folder: folder, file: own) }
      try SystemCalls.makeFolders((target as NSString).deletingLastPathComponent)
      try SystemCalls.keep(source, at: target)
    }
  }

  /// Moves files one by one inside the folder, and takes every step back when one fails.
  func putInside(_ files: [OutputFile]) throws(OutputError) {
    let staging = try makeStaging(in: folder, prefix: ".partial-")
    defer { try? FileManager.default.removeItem(atPath: staging) }
    try write(files, below: staging + "/new")
    let new = Set(files.map(\.path))
    let old = (earlier?.files ?? []).filter { SystemCalls.exists(folder + "/" + $0) }
    if let foreign = new.subtracting(old).sorted().first(where: {
      SystemCalls.exists(folder + "/" + $0)
    }) {
      throw .foreignInTheWay(folder: folder, file: foreign)
    }
    var done: [(from: String, to: String)] = []
    do throws(OutputError) {
      for (paths, from, to) in [
        (old.sorted(), folder, staging + "/old"), (new.sorted(), staging + "/new", folder),
      ] {
        for path in paths {
          let target = to + "/" + path
          try SystemCalls.makeFolders((target as NSString).deletingLastPathComponent)
          try SystemCalls.move(from + "/" + path, to: target)
          done.append((from + "/" + path, target))
        }
      }
    } catch {
      for step in done.reversed() {
        try? SystemCalls.makeFolders((step.from as NSString).deletingLastPathComponent)
        rename(step.to, step.from)
        removeEmptyFolders(above: step.to)
      }
      throw error
    }
  }

  /// Removes the folders that a file was put in and taken out of again; the system removes a folder
  /// only while it is empty.
  private func removeEmptyFolders(above path: String) {
    var place = (path as NSString).deletingLastPathComponent
    while place.count > folder.count, rmdir(place) == 0 {
      place = (place as NSString).deletingLastPathComponent
    }
  }
}
