import Determinism
import Foundation
import Readers

/// A bundle as a folder: somebody's archive unpacked for a while, or a folder that one was unpacked to.
package struct OpenedBundle: Sendable {
  /// The most bytes that a packed byte may unfold to: reports come to a tenth of it.
  private static let mostUnfolded = 200

  /// What the user called it.
  private let name: String
  /// The folder with `bundle.json`.
  private let folder: String
  /// The folder to be removed in the end; nil where it is the user's.
  private let temporary: String?
  /// Where the bundle's inputs and another folder's were put together; nil where they were not.
  private var joined: (place: String, beside: String)?
  private let list: BundleList

  /// Opens what an argument of `verify` leads to; nil where it is neither an archive nor a bundle's
  /// folder.
  ///
  /// - Throws: `BundleError` for an archive that is none of a bundle, or a hostile one.
  package init?(_ argument: String) throws(BundleError) {
    name = argument
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder) else {
      return nil
    }
    if isFolder.boolValue {
      guard FileManager.default.fileExists(atPath: argument + "/" + BundleList.fileName) else {
        return nil
      }
      folder = argument
      temporary = nil
    } else {
      guard !argument.hasSuffix(".yaml") else { return nil }
      let files = try Self.files(of: argument)
      guard let top = files.first?.path.prefix(while: { $0 != "/" }),
        files.contains(where: { $0.path == top + "/" + BundleList.fileName })
      else { throw .noBundle(argument) }
      let place = FileManager.default.temporaryDirectory.path + "/seismotec-\(UUID())"
      do throws(BundleError) { try Self.write(files, below: place) } catch {
        try? FileManager.default.removeItem(atPath: place)
        throw error
      }
      temporary = place
      folder = place + "/" + top
    }
    do throws(BundleError) { list = try Self.list(in: folder, named: argument) } catch {
      if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
      throw error
    }
  }

  /// The output folder of the run.
  package var output: String { folder + "/output" }
  /// The study's id.
  package var study: String { list.study }

  /// The folder of all inputs: the bundle's own, and those that it leaves out as links to another
  /// folder, which need hold no more than these.
  ///
  /// - Parameter dataFolder: the folder with what the bundle leaves out.
  /// - Throws: `BundleError.system` where links cannot be made.
  package mutating func inputs(beside dataFolder: String) throws(BundleError) -> String {
    let own = folder + "/data"
    guard !list.leftOut.isEmpty else { return own }
    guard !list.inputs.isEmpty else { return dataFolder }
    let place = FileManager.default.temporaryDirectory.path + "/seismotec-inputs-\(UUID())"
    joined = (place, dataFolder)
    for (inputs, source) in [(list.inputs, own), (list.leftOut, dataFolder)] {
      for input in inputs where TarText.isSafe(input.path) {
        let target = URL(fileURLWithPath: source + "/" + input.path).standardizedFileURL
        guard FileManager.default.fileExists(atPath: target.path) else { continue }
        let link = URL(fileURLWithPath: place + "/" + input.path)
        do {
          try FileManager.default.createDirectory(
            at: link.deletingLastPathComponent(), withIntermediateDirectories: true)
          try FileManager.default.createSymbolicLink(at: link, withDestinationURL: target)
        } catch { throw .system(path: link.path, code: errno) }
      }
    }
    return place
  }

  /// What is to be said of inputs that are not there; empty where all are.
  package var leftOut: [String] { BundleWords.leftOut(list.leftOut) }

  /// What the bundle's files contradict: its list, or its lock.
  package func contradictions() -> [String] {
    var found = list.files.keys.sorted { $0.bytesPrecede($1) }.compactMap { path -> String? in
      guard TarText.isSafe(path), let data = FileManager.default.contents(atPath: file(path)) else {
        return BundleWords.missing(path)
      }
      return SHA256Digest(of: Array(data)).description == list.files[path]
        ? nil : BundleWords.changed(path)
    }
    if let lock = try? StudyLock.read(file("study/" + StudyLock.fileName)),
      let output = try? OutputRecord(folder: self.output)
    {
      let count = LockComparison(expected: lock, found: StudyLock(of: output)).of(.value).count
      if count > 0 {
        found.append(BundleWords.contradicted("study/" + StudyLock.fileName, values: count))
      }
    }
    return found
  }

  /// A line of a verification with the names that the user gave in place of temporary folders.
  package func named(_ line: String) -> String {
    let line = joined.map { line.replacing($0.place, with: $0.beside) } ?? line
    return temporary == nil ? line : line.replacing(folder, with: name)
  }

  /// Removes what was unpacked for a while.
  package func close() {
    if let joined { try? FileManager.default.removeItem(atPath: joined.place) }
    if let temporary { try? FileManager.default.removeItem(atPath: temporary) }
  }

  private func file(_ path: String) -> String { folder + "/" + path }

  private static func files(of argument: String) throws(BundleError) -> [OutputFile] {
    let size = (try? FileManager.default.attributesOfItem(atPath: argument))?[.size] as? Int ?? 0
    let unfolded = min(size, StudyBundle.limit) * mostUnfolded
    let limit = min(StudyBundle.limit * 2, (1 << 20) + unfolded)
    let file: InputFile
    do throws(InputError) {
      file = try InputFile(reading: argument, limit: max(limit, size))
    } catch {
      throw error.isBomb ? .unfoldsBeyond(argument, limit: limit) : .unreadable("\(error)")
    }
    return try TarText.files(of: file.bytes, named: argument)
  }

  private static func write(_ files: [OutputFile], below place: String) throws(BundleError) {
    let manager = FileManager.default
    for file in files {
      let path = place + "/" + file.path
      let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        .joined(separator: "/")
      do {
        try manager.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(file.bytes).write(to: URL(fileURLWithPath: path), options: .withoutOverwriting)
      } catch { throw .system(path: path, code: errno) }
    }
  }

  private static func list(
    in folder: String, named name: String
  ) throws(BundleError) -> BundleList {
    let path = folder + "/" + BundleList.fileName
    let shown = name + ": " + BundleList.fileName
    guard let data = FileManager.default.contents(atPath: path) else { throw .noBundle(name) }
    // Foundation's own decoder answers deep nesting with an error, as the reader here does.
    guard let tree = try? JSONReader.read(Array(data)), let version = tree["version"]?.double else {
      throw .badList(shown)
    }
    guard version == Double(BundleList.current) else {
      throw .newer(file: shown, version: Int(exactly: version) ?? 0)
    }
    guard let list = try? JSONDecoder().decode(BundleList.self, from: data) else {
      throw .badList(shown)
    }
    return list
  }
}

extension InputError {
  /// Whether the file unfolds to more than its reader takes.
  fileprivate var isBomb: Bool {
    switch reason {
    case .unfoldsBeyond, .tooLarge: true
    default: false
    }
  }
}
