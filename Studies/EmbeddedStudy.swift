/// The study that a copy of the program without its sources can still run.
package enum EmbeddedStudy {
  /// The study's name.
  package static let name = "synthetic-signal-2017"
  /// The text of its `study.yaml`.
  package static var manifest: String {
    String(decoding: PackageResources.study_yaml, as: UTF8.self)
  }
  /// The bytes of its lock.
  package static var lock: [UInt8] { PackageResources.study_lock_json }
}
