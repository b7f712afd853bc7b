import Foundation
import TestSupport

/// A study of a few seconds: fifty synthetic days, two baselines and a small network.
enum SmallStudy {
  static let manifest =
    SmallManifests.place(anomalyHours: 2, size: 9) + """
      training:
        fraction: 0.65
        lead_days: learned
        normalisation: whole-series
      forecasters:
        - model: persistence
        - model: median-27-day
        - model: mlp
          lags: 4
          epochs: 3
          batch: 32
          learning_rate: 0.001
          units:
            - 16
            - 16
      detectors:
        - kind: dtec
          threshold: 1.5
          reference: shown
      quiet:
        kp_below: 2.5
        ap_below: 25
        dst_above: -20
        dst_below: 20
        f107_below: 120
        index_hour: ending
      figures:
        - kind: indices-maps
        - kind: day-hour-maps
        - kind: series

      """

  /// The study on a table `tec.csv`, with indices of `days.txt` and `dst.txt`, its models normalised
  /// by the training part and its DTEC scaled by the test part.
  static let tableManifest =
    manifest
    .replacingOccurrences(
      of: "source: synthetic\n    latitude",
      with: "source: csv\n    file: tec.csv\n    citation: Made up\n    latitude"
    )
    .replacingOccurrences(
      of: """
            injections:
              - start: 2017-09-05T09:00:00Z
                hours: 2
                size: 9

        """, with: ""
    )
    .replacingOccurrences(
      of: "indices:\n    source: synthetic",
      with: """
        indices:
            source: archives
            celestrak: days.txt
            dst: dst.txt
            optional: yes
            citation: Made up
        """
    )
    .replacingOccurrences(of: "whole-series", with: "training")
    .replacingOccurrences(of: "reference: shown", with: "reference: test")

  /// Writes a study, this one where no other is given, to `small-study/study.yaml` below a folder.
  static func write(_ manifest: String = manifest, below folder: URL) throws -> URL {
    let study = folder.appendingPathComponent("small-study")
    try FileManager.default.createDirectory(at: study, withIntermediateDirectories: true)
    try Data(manifest.utf8).write(to: study.appendingPathComponent("study.yaml"))
    return study
  }

  /// Every file below a folder by its path, but the one outside the determinism contract.
  static func files(below folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) {
      let file = folder.appendingPathComponent(path)
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: file.path, isDirectory: &isFolder)
      if !isFolder.boolValue, path != "environment.json" {
        files[path] = try Data(contentsOf: file)
      }
    }
    return files
  }
}
