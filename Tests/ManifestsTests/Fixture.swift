import Testing

@testable import Manifests
@testable import Studies

/// Small manifests to edit.
enum Fixture {
  /// What is said of the manifest with one edit.
  static func message(_ old: String, _ new: String) throws -> String {
    let text = manifest()
    #expect(text.contains(old))
    do {
      _ = try StudyManifest.decode(
        text.replacing(old, with: new, maxReplacements: 1), file: "study.yaml")
      return "no error"
    } catch { return error.description }
  }

  static func manifest() -> String { text }

  /// The manifest with measured TEC, and one edit.
  static func control(_ old: String, _ new: String) -> String {
    let start = text.firstRange(of: "    source: synthetic\n")?.lowerBound ?? text.startIndex
    let end = text.firstRange(of: "training:")?.lowerBound ?? text.endIndex
    return String(text[..<start])
      + """
          source: csv
          file: tec/x.csv
          latitude: 40
          longitude: 10
          step_minutes: 60
          citation: nobody
        indices:
          source: archives
          celestrak: a
          dst: b
          citation: nobody

      """.replacing(old, with: new) + String(text[end...])
  }

  static func refusal(of text: String) -> String {
    do {
      _ = try StudyManifest.decode(text, file: "study.yaml")
      return ""
    } catch { return error.description }
  }

  private static let text = """
    version: 1
    title: A study
    seed: 1
    earthquake:
      name: Sarpol-e Zahab
      time: 2017-11-12T18:18:17Z
      latitude: 34.911
      longitude: 45.959
      depth: 19
      magnitude: 7.3
      magnitude_scale: Mw
    period:
      start: 2017-08-01
      end: 2017-11-30
    inputs:
      tec:
        source: synthetic
        latitude: 35
        longitude: 45
        step_minutes: 60
        injections:
          - start: 2017-11-03T08:00:00Z
            hours: 3
            size: 6
      indices:
        source: synthetic
    training:
      fraction: 0.65
    forecasters:
      - model: persistence
    detectors:
      - kind: dtec
        threshold: 1.5
    quiet:
      kp_below: 2.5
      ap_below: 25
      dst_above: -20
      dst_below: 20
      f107_below: 120

    """
}
