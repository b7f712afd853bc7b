import Foundation

/// What the overview needs of a run's `results.json`.
struct RunSummary: Decodable {
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

  let study: String
  let title: String
  let synthetic: Bool
  let detection: [String: Detection]
  let failures: [String: String]

  /// The runs in a folder, one a subfolder, by the subfolders' names. What is no run, or one of
  /// another version that cannot be read, is left out.
  static func runs(in folder: String) -> [(folder: String, summary: RunSummary)] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard !name.hasPrefix("."),
        let data = FileManager.default.contents(atPath: "\(folder)/\(name)/results.json"),
        let summary = try? JSONDecoder().decode(RunSummary.self, from: data)
      else { return nil }
      return (name, summary)
    }
  }
}
