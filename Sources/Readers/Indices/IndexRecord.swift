import Determinism

/// Kp, ap, Ap, F10.7 and, where the file holds it, Dst of days, whatever file they come from.
package struct IndexRecord: Sendable, Equatable {
  /// How a file is written.
  package enum Format: Sendable, CaseIterable {
    case celestrak
    case gfz
    case omni2
    case csv

    /// What reads it.
    var reader: any IndexReader.Type {
      switch self {
      case .celestrak: CelesTrak.self
      case .gfz: GFZIndices.self
      case .omni2: OMNI2.self
      case .csv: IndexTable.self
      }
    }
  }

  /// The indices of one day.
  package struct Day: Sendable, Equatable {
    /// The day, in UT.
    package let date: CivilDate
    /// Kp of eight 3-hour intervals, 0 ... 9 in exact thirds.
    package var kp = [Double?](repeating: nil, count: 8)
    /// ap of eight 3-hour intervals, in units of 2 nT.
    package var ap = [Double?](repeating: nil, count: 8)
    /// The day's mean ap; nil where the file has none.
    package var dailyAp: Double?
    /// F10.7 in solar flux units: observed, not adjusted to 1 AU, where the file has both.
    package var f107: Double?
    /// Dst in nT of 24 hours, the first being 00–01 UT; all nil where the file has none.
    package var dst = [Double?](repeating: nil, count: 24)

    /// A day without a value.
    init(date: CivilDate) { self.date = date }

    /// Whether any value but Dst is there.
    package var hasActivity: Bool {
      dailyAp != nil || f107 != nil || (kp + ap).contains { $0 != nil }
    }
  }

  /// The days in order of time; days may be missing.
  package let days: [Day]
  /// Whether the mark that ends the observed days is there, where the format has one.
  package let isClosed: Bool
  /// The number of observed days that the file announces; nil where it announces none.
  package let announced: Int?

  /// No days at all.
  package static let empty = IndexRecord(days: [])

  init(days: [Day], isClosed: Bool = true, announced: Int? = nil) {
    self.days = days
    self.isClosed = isClosed
    self.announced = announced
  }

  /// Reads a file.
  package init(_ file: InputFile, as format: Format) throws(InputError) {
    self = try format.reader.record(of: file)
  }

  /// The days of CelesTrak's text or table.
  package init(_ file: CelesTrak) {
    let days = file.days.map { own in
      var day = Day(date: own.date)
      (day.kp, day.ap, day.dailyAp, day.f107) = (own.kp, own.ap, own.dailyAp, own.f107)
      return day
    }
    self.init(days: days, isClosed: file.isClosed, announced: file.announced)
  }

  /// Kp as exact thirds of a number that is one of them but for its rounding.
  static func kp(_ value: Double, within tolerance: Double) -> Double? {
    let thirds = (value * 3).rounded()
    guard (0...27).contains(thirds), (value - thirds / 3).magnitude <= tolerance else {
      return nil
    }
    return thirds / 3
  }

  /// Kp from its tenths, which files round from thirds: 0 3 7 10 13 … 90.
  static func kp(tenths: Int) -> Double? {
    guard (0...90).contains(tenths) else { return nil }
    let thirds = (tenths * 3 + 5) / 10
    guard (thirds * 10 + 1) / 3 == tenths else { return nil }
    return Double(thirds) / 3
  }
}
