/// What a new study takes TEC and indices from.
public enum NewInputs: String, Sendable, CaseIterable {
  /// A synthetic ionosphere; nothing is measured.
  case synthetic
  /// Tables of the user's own.
  case tables
  /// CODE's maps, CelesTrak's indices and Kyoto's Dst, which `fetch` gets.
  case archives

  /// The comment that a manifest begins with.
  var head: String {
    let end = "`seismotec check` says what a run would make of it; docs/reference.md"
    return switch self {
    case .synthetic:
      """
      # Begun by `seismotec new`. It runs as it stands, on a synthetic ionosphere: nothing is measured until
      # `inputs` names data. \(end)
      # explains every key.
      """
    case .tables:
      """
      # Begun by `seismotec new`. It reads two tables of your own below the folder that --data names.
      # \(end) explains every key.
      """
    case .archives:
      """
      # Begun by `seismotec new`. It reads public files, which `seismotec fetch` gets.
      # \(end) explains every key.
      """
    }
  }
}

/// The lines of `inputs.tec` and `inputs.indices` of a new manifest: what is chosen as keys, the rest
/// as comments to be taken instead.
struct InputBlocks {
  let id: String
  /// Minutes between samples.
  let step: Int
  let inputs: NewInputs

  /// The lines of `tec` that name its source.
  var tec: String {
    block(
      [
        (
          .tables,
          [
            "(a) Your own table, with a header such as utc,vtec_tecu and a row every \(step) minutes:"
          ],
          ["source: csv", "file: tec/\(id).csv", "citation: " + Self.citation]
        ),
        (
          .archives, ["(b) CODE's maps, which `seismotec fetch` gets:"],
          [
            "source: gim", "pattern: ionex/codg{doy}0.{yy}i", "interpolation: linear",
            "published_at: AIUB, http://ftp.aiub.unibe.ch/CODE/",
            "citation: CODE final global ionosphere maps, Astronomical Institute, University of Bern",
          ]
        ),
        (
          nil,
          [
            "(c) Daily RINEX observations of a GNSS station, whose place then stands below; docs/vtec.md",
            "says what each choice does to TEC:",
          ],
          [
            "source: rinex", "observations: rinex/{year}/{doy}/abcd{doy}0.{yy}o",
            "orbits: rinex/{year}/{doy}/brdc{doy}0.{yy}n",
            "published_at: Where the files are published", "citation: " + Self.citation,
          ]
        ),
      ])
  }

  /// The lines of `indices`.
  var indices: String {
    block(
      [
        (
          .tables, ["(a) Your own table, with a header utc,kp,ap,dst,f107 and a row every hour:"],
          ["source: archives", "csv: indices/\(id).csv", "citation: " + Self.citation]
        ),
        (
          .archives,
          ["(b) Kp, ap and F10.7 by CelesTrak, Dst by Kyoto, which `seismotec fetch` gets:"],
          [
            "source: archives", "celestrak: indices/SW-All.txt", "dst: indices/kyoto_dst",
            "citation: GFZ Potsdam and DRAO by CelesTrak; WDC for Geomagnetism, Kyoto",
          ]
        ),
      ])
  }

  /// What stands for a citation until the user writes one.
  static let citation = "Who made the data, and on what terms"

  private func block(_ ways: [(way: NewInputs?, words: [String], keys: [String])]) -> String {
    var lines = inputs == .synthetic ? ["source: synthetic"] : []
    for (way, words, keys) in ways {
      lines += words.map { "# " + $0 }
      lines += way == inputs ? keys : keys.map { "# " + $0 }
    }
    return lines.map { "    " + $0 + "\n" }.joined()
  }
}
