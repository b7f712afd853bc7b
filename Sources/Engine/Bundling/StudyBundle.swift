import Determinism
import Fetch
import Foundation
import Readers
import Studies

/// A study's manifest, the inputs that may be passed on, its locks and its report as one archive.
package struct StudyBundle: Sendable {
  /// The most bytes of a bundle's files together: 1 GiB.
  static let limit = 1 << 30

  /// The files below the bundle's folder, its list among them.
  private let files: [OutputFile]
  private let list: BundleList

  /// The bundle of a study's run.
  ///
  /// - Parameters:
  ///   - study: the study.
  ///   - folder: the output folder of its run.
  ///   - dataFolder: the folder of the run's inputs.
  package init(
    of study: LoadedStudy, run folder: String, dataFolder: String
  ) throws(BundleError) {
    let output: OutputRecord
    do throws(LockError) { output = try OutputRecord(folder: folder) } catch {
      throw .noRun(study: study.outputName, folder: folder)
    }
    guard output.study == study.id, output.digests == Self.digests(of: study, in: output) else {
      throw .otherManifest(study: study.outputName, folder: folder)
    }
    var files: [OutputFile] = []
    func take(_ source: String, as path: String) throws(BundleError) {
      guard let data = FileManager.default.contents(atPath: source) else {
        throw .unreadable(source)
      }
      files.append(OutputFile(path: path, bytes: Array(data)))
      let size = files.reduce(0) { $0 + $1.bytes.count }
      guard size <= Self.limit else { throw .tooLarge(limit: Self.limit) }
    }
    for path in OutputFiles.paths(in: folder) {
      try take(folder + "/" + path, as: "output/" + path)
    }
    files.append(OutputFile(path: "study/study.yaml", text: study.text))
    if let place = study.folder, Self.exists(place + "/" + InputsLock.fileName) {
      try take(place + "/" + InputsLock.fileName, as: "study/" + InputsLock.fileName)
    }
    let lock = LockPlace(of: study).path
    if Self.exists(lock) { try take(lock, as: "study/" + StudyLock.fileName) }
    var (inputs, leftOut): ([BundleList.Input], [BundleList.Input]) = ([], [])
    for input in Self.inputs(of: output) {
      guard study.manifest.study.mayPassOn(role: input.role) else {
        leftOut.append(input)
        continue
      }
      let source = dataFolder + "/" + input.path
      guard Self.exists(source) else { throw .inputChanged(input.path, folder: dataFolder) }
      try take(source, as: "data/" + input.path)
      guard files.last.map({ SHA256Digest(of: $0.bytes).description }) == input.sha256 else {
        throw .inputChanged(input.path, folder: dataFolder)
      }
      inputs.append(input)
    }
    files.append(
      OutputFile(
        path: "ATTRIBUTION.txt",
        text: BundleWords.attribution(
          study: study.manifest.report.title, citations: Self.citations(of: output),
          leftOut: leftOut)))
    list = BundleList(
      version: BundleList.current, study: study.id,
      program: output.provenance["program"]?.text ?? "", inputs: inputs, leftOut: leftOut,
      files: Dictionary(
        files.map { ($0.path, SHA256Digest(of: $0.bytes).description) },
        uniquingKeysWith: { first, _ in first }))
    self.files = files
  }

  /// The archive: tar within gzip, the same bytes of the same files.
  ///
  /// - Throws: `BundleError`, `EncodingError` never.
  package func archive() throws -> [UInt8] {
    let list = OutputFile(path: BundleList.fileName, bytes: try stableJSON(self.list))
    let below = self.list.study + "/"
    let tar = try TarText.archive(
      of: (files + [list]).map { OutputFile(path: below + $0.path, bytes: $0.bytes) })
    guard let packed = GzipPacking.packed(tar) else {
      throw BundleError.tooLarge(limit: Self.limit)
    }
    return packed
  }

  /// What it holds and lacks, a line each.
  package var lines: [String] {
    BundleWords.contents(
      files: files.count + 1, inputs: list.inputs.count, leftOut: list.leftOut.map(\.path))
  }

  /// The digests of the run with those of the manifest's values as they are now.
  private static func digests(of study: LoadedStudy, in output: OutputRecord) -> JSONTree {
    guard let members = output.digests.members else { return output.digests }
    return .object(
      members.map { member in
        switch member.key {
        case RunDigestNames.computes: .init(member.key, .string(study.digests.computes.description))
        case RunDigestNames.says: .init(member.key, .string(study.digests.says.description))
        default: member
        }
      })
  }

  private static func inputs(of output: OutputRecord) -> [BundleList.Input] {
    (output.provenance["inputs"]?.items ?? []).compactMap { input in
      guard let path = input["name"]?.text, let role = input["role"]?.text,
        let digest = input["sha256"]?.text
      else { return nil }
      return BundleList.Input(
        path: path, role: role, sha256: digest, citation: input["citation"]?.text ?? "")
    }
  }

  /// Every citation once, in the order of the inputs.
  private static func citations(of output: OutputRecord) -> [String] {
    var citations: [String] = []
    for input in output.provenance["inputs"]?.items ?? [] {
      guard let text = input["citation"]?.text, !text.isEmpty, !citations.contains(text) else {
        continue
      }
      citations.append(text)
    }
    return citations
  }

  private static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: path)
  }
}

extension Study {
  /// Whether the manifest says that files of a role may be passed on.
  fileprivate func mayPassOn(role: String) -> Bool {
    var archives: IndexArchives?
    if case .archives(let given) = inputs.indices { archives = given }
    return switch role {
    case StudySource.Role.tec: inputs.tec.mayBePassedOn
    case StudySource.Role.radiation: inputs.olr?.mayBePassedOn == true
    case StudySource.Role.catalogue: inputs.catalogue?.mayBePassedOn == true
    case StudySource.Role.indices: archives?.mayBePassedOn == true
    case StudySource.Role.dst: archives?.dstMayBePassedOn == true
    default: false
    }
  }
}
