import Determinism

/// Something about a study's inputs that stops nothing and yet must not go unsaid.
public enum RunNote: Sendable, Equatable, Codable {
  /// Rows of a catalogue that were left out.
  case catalogueRows(file: String, withoutMagnitude: Int, otherKinds: Int)
  /// A file of indices lacks the mark that closes its observed days.
  case indicesUnclosed(file: String)
  /// A file of indices announces more days than it holds.
  case indicesFewer(file: String, announced: Int, found: Int)
  /// Days of the study, warm-up included, that a file or folder of indices lacks; how many of them lie
  /// in the period.
  case indicesMissing(file: String, days: Int, first: CivilDate, inPeriod: Int)
  /// A file that the manifest lets be absent, and is; `role` is what it would give.
  case inputAbsent(role: String, file: String)
  /// The uncertainty of a station's TEC from RINEX: the median and the largest standard deviation in
  /// TECU, how many samples have TEC and how many were refused as too uncertain.
  case stationUncertainty(
    station: String, median: Double, largest: Double, samples: Int, refused: Int)
  /// Days of the study, warm-up included, without TEC from RINEX at a station, and why the first of
  /// them has none; how many of them lie in the period.
  case stationDaysWithout(
    station: String, days: Int, first: CivilDate, reason: String, inPeriod: Int)
  /// Days of a station's measured TEC that look like faults of the product and stand for none, as the
  /// manifest says; how many of them lie in the period.
  case suspectDays(station: String, days: Int, first: CivilDate, inPeriod: Int)

  /// The file, folder or station it is about.
  package var file: String {
    switch self {
    case .catalogueRows(let file, _, _), .indicesUnclosed(let file), .indicesFewer(let file, _, _),
      .indicesMissing(let file, _, _, _), .inputAbsent(_, let file):
      file
    case .stationUncertainty(let station, _, _, _, _), .stationDaysWithout(let station, _, _, _, _),
      .suspectDays(let station, _, _, _):
      station
    }
  }

  /// Whether something is absent that the study could have.
  package var isAbsence: Bool {
    switch self {
    case .inputAbsent: true
    case .indicesMissing(_, _, _, let inPeriod), .stationDaysWithout(_, _, _, _, let inPeriod),
      .suspectDays(_, _, _, let inPeriod):
      inPeriod > 0
    case .catalogueRows, .indicesUnclosed, .indicesFewer, .stationUncertainty: false
    }
  }
}

extension RunNote: CustomStringConvertible {
  /// The note in words.
  public var description: String {
    switch self {
    case .catalogueRows(let file, let withoutMagnitude, let otherKinds):
      let parts = [
        withoutMagnitude > 0 ? "\(withoutMagnitude) without a magnitude" : nil,
        otherKinds > 0 ? "\(otherKinds) that are no earthquakes" : nil,
      ]
      return "\(file): left out \(parts.compactMap { $0 }.joined(separator: " and "))"
    case .indicesUnclosed(let file):
      return "\(file): no “END OBSERVED”; it may be cut short"
    case .indicesFewer(let file, let announced, let found):
      return "\(file): \(found) observed days where it announces \(announced); check that "
        + "it is whole"
    case .indicesMissing(let file, let days, let first, _):
      return "\(file): lacks \(days) of the study's days, the first \(first.iso8601); "
        + "their indices are gaps"
    case .inputAbsent(let role, let file):
      return
        "\(file): not in the data folder; the study does without its \(role), as the manifest allows"
    case .stationUncertainty(let station, let median, let largest, let samples, let refused):
      return "\(station): TEC of \(samples) samples from RINEX, their standard deviation "
        + "\(DecimalText.csv(median, decimals: 2)) TECU in the median and at most "
        + "\(DecimalText.csv(largest, decimals: 2)); \(refused) samples refused as too uncertain"
    case .suspectDays(let station, let days, let first, _):
      return "\(station): \(days) days of TEC look like faults of the product, the first "
        + "\(first.iso8601), and stand for none, as the manifest says"
    case .stationDaysWithout(let station, let days, let first, let reason, _):
      return "\(station): \(days) of the study's days are without TEC from RINEX, the first "
        + "\(first.iso8601): \(reason)"
    }
  }
}
