import Foundation

/// The shipped manifests, read from the package.
enum ShippedStudies {
  static let names = [
    "amatrice-2016", "far-control-2017", "hutubi-2016", "hutubi-2016-jpld", "hutubi-2016-rinex",
    "hutubi-2016-simulated", "norcia-2016", "sarpol-e-zahab-2017", "sarpol-e-zahab-2017-jpld",
    "synthetic-half-2017", "synthetic-null-2017", "synthetic-signal-2017",
  ]

  static let folder: String = {
    let file = URL(filePath: #filePath)
    return file.deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Studies").path
  }()

  static func text(_ name: String) throws -> String {
    try String(contentsOfFile: folder + "/\(name)/study.yaml", encoding: .utf8)
  }

  /// One that uses every kind of source but the drawn ones.
  static func control() throws -> String { try text("far-control-2017") }
}
