import Determinism
import Foundation

/// What the overview needs of a run's `results.json`.
struct RunSummary: Decodable {
  /// What DTEC of one model flags by days.
  struct Detection: Decodable {
    struct Days: Decodable {
      let leadQuiet: Int
      let leadFlagged: Int
      let otherQuiet: Int
      let otherFlagged: Int
      let chance: Double?

      enum CodingKeys: String, CodingKey {
        case chance
        case leadQuiet = "lead_quiet"
        case leadFlagged = "lead_flagged"
        case otherQuiet = "other_quiet"
        case otherFlagged = "other_flagged"
      }
    }

    let quietTestable: Int
    let quietFlagged: Int
    let days: Days

    enum CodingKeys: String, CodingKey {
      case days
      case quietTestable = "quiet_testable"
      case quietFlagged = "quiet_flagged"
    }
  }

  /// One detector on one model's forecasts, or on TEC alone.
  struct Series: Decodable {
    struct Count: Decodable {
      let tested: Int
      let flagged: Int
      let expected: Double?

      /// The share flagged in percent; nil where nothing was tested.
      var share: Double? { tested == 0 ? nil : 100 * Double(flagged) / Double(tested) }
    }

    struct Day: Decodable {
      let testable: Bool
      let synchronous: Bool
      let chance: Double?

      enum CodingKeys: String, CodingKey {
        case testable, synchronous
        case chance = "synchronous_by_chance"
      }
    }

    struct Window: Decodable {
      let quiet: Count
      let days: [Day]

      /// The days with enough quiet hours.
      var testable: [Day] { days.filter(\.testable) }

      /// The testable days on which chance flags every station; nil without an expectation.
      var expectedDays: Double? {
        let chances = testable.compactMap(\.chance)
        return chances.count == testable.count ? chances.reduce(0, +) : nil
      }
    }

    let detector: String
    let kind: String
    let model: String?
    let base: Count
    let windows: [String: Window]
  }

  /// A detection window.
  struct Window: Decodable {
    let name: String
  }

  /// A tested conclusion of the paper.
  struct Claim: Decodable {
    let verdict: String
    let control: Bool
  }

  let study: String
  let title: String
  let synthetic: Bool
  let detection: [String: Detection]
  let failures: [String: String]
  let windows: [Window]
  let detectors: [Series]
  let claims: [Claim]

  /// Whether the first detector has bounds, and is not DTEC.
  var isLedByBounds: Bool { detectors.first.map { $0.kind != "dtec" } ?? false }

  /// What the first detector found, model by model.
  var leading: [Series] { detectors.filter { $0.detector == detectors.first?.detector } }

  /// By model, in percent: quiet samples flagged in the first window, or lead days flagged.
  var sharesBefore: [Double] {
    guard isLedByBounds else { return days { ($0.leadFlagged, $0.leadQuiet) } }
    return leading.compactMap { series in
      windows.first.flatMap { series.windows[$0.name]?.quiet.share }
    }
  }

  /// By model, in percent: quiet samples flagged outside every window, or other days flagged.
  var sharesElsewhere: [Double] {
    isLedByBounds
      ? leading.compactMap(\.base.share) : days { ($0.otherFlagged, $0.otherQuiet) }
  }

  private func days(_ count: (Detection.Days) -> (flagged: Int, of: Int)) -> [Double] {
    detection.values.map { count($0.days) }.filter { $0.of > 0 }
      .map { 100 * Double($0.flagged) / Double($0.of) }.sorted()
  }

  /// The runs in a folder, one a subfolder, by the subfolders' names. What is no run, or one of
  /// another version that cannot be read, is left out.
  static func runs(in folder: String) -> [Run] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard !name.hasPrefix("."),
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)/results.json"),
        let summary = try? JSONDecoder().decode(RunSummary.self, from: data)
      else { return nil }
      return Run(
        folder: name, summary: summary, digest: SHA256Digest(of: Array(data)).description)
    }
  }
}

/// A run in the folder of all runs.
struct Run {
  /// The name of its folder.
  let folder: String
  /// What it found.
  let summary: RunSummary
  /// The digest of its results.
  let digest: String
}
