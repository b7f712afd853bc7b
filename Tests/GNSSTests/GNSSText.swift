import Ionosphere
import Readers

@testable import GNSS

/// Lines with a label from column 60 on.
func record(_ data: String, _ label: String) -> String {
  data + String(repeating: " ", count: max(0, 60 - data.count)) + label
}

/// Reads observations from lines.
func observations(_ lines: [String], _ name: String = "a.rnx") throws -> ObservationSet {
  try ObservationFile.read(file(lines.joined(separator: "\n") + "\n", name))
}

/// A file of a text, as if it had been read.
func file(_ text: String, _ name: String = "a.txt") throws -> InputFile {
  try InputFile(name: name, stored: Array(text.utf8))
}

extension ObservationSet {
  /// The value of a satellite at an epoch; nil where there is none.
  func value(_ epoch: Int, _ satellite: String, _ code: String) -> Double? {
    for record in records where record.epoch == epoch && record.satellite.description == satellite {
      guard let code = ObservationCode(code.utf8),
        let column = layouts[Int(record.layout)].firstIndex(of: code)
      else { return nil }
      let value = values[record.offset + column]
      return value == 0 ? nil : value
    }
    return nil
  }

  /// The loss-of-lock indicator beside it.
  func flag(_ epoch: Int, _ satellite: String, _ code: String) -> UInt8? {
    for record in records where record.epoch == epoch && record.satellite.description == satellite {
      guard let code = ObservationCode(code.utf8),
        let column = layouts[Int(record.layout)].firstIndex(of: code)
      else { return nil }
      return flags[record.offset + column]
    }
    return nil
  }
}

/// A small RINEX 3 file: two epochs of two GPS satellites, one of Galileo and one of GLONASS.
let version3Lines = [
  "     3.04           OBSERVATION DATA    M                   RINEX VERSION / TYPE",
  record("TEST", "MARKER NAME"),
  record("  3738358.5958  1148173.5785  5021815.7483", "APPROX POSITION XYZ"),
  record("        0.0622        0.0000        0.0000", "ANTENNA: DELTA H/E/N"),
  record("G    5 C1C L1C S1C C2W L2W", "SYS / # / OBS TYPES"),
  record("E    4 C1X L1X C5X L5X", "SYS / # / OBS TYPES"),
  record("R    2 C1C L1C", "SYS / # / OBS TYPES"),
  record("  2024     2     4     0     0    0.0000000     GPS", "TIME OF FIRST OBS"),
  record("", "END OF HEADER"),
  "> 2024 02 04 00 00  0.0000000  0  4",
  "G05  21717441.633   114125960.17906        46.900    21717447.332    88929337.790 5",
  "R01  19813407.477   106099929.645",
  "E04  23752029.586   124817776.734    23752032.832    93208102.202",
  "G31  25344198.898 5 133184662.998 5        38.600    25344204.504   103780325.416",
  "> 2024 02 04 00 00 30.0000000  0  2",
  "G05  21716676.797   114121941.767          46.900    21716682.801    88926206.572",
  "G31  25344197.148                          38.600    25344202.136   103780317.435",
]

/// The same epochs in RINEX 2.
let version2Lines = [
  "     2.11           OBSERVATION DATA    M (MIXED)           RINEX VERSION / TYPE",
  record("TEST", "MARKER NAME"),
  record("  3738358.5958  1148173.5785  5021815.7483", "APPROX POSITION XYZ"),
  record("        0.0622        0.0000        0.0000", "ANTENNA: DELTA H/E/N"),
  record("     6    C1    L1    S1    P2    L2    P1", "# / TYPES OF OBSERV"),
  record("  2024     2     4     0     0    0.0000000     GPS", "TIME OF FIRST OBS"),
  record("", "END OF HEADER"),
  " 24  2  4  0  0  0.0000000  0  3G05R01 31",
  "  21717441.633   114125960.17916        46.900    21717447.332    88929337.790 5",
  "  21717441.600",
  "  19813407.477   106099929.645",
  "",
  "  25344198.898 5 133184662.998 5        38.600    25344204.504   103780325.416",
  "",
  " 24  2  4  0  0 30.0000000  0  1G05",
  "  21716676.797   114121941.767          46.900    21716682.801    88926206.572",
  "  21716676.700",
]
