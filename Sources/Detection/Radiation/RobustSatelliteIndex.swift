import Determinism
import Ionosphere

/// How far a day's radiation stands from that of the same calendar day in other years, in standard
/// deviations, cell by cell: the robust satellite technique (RST).
///
/// Index = (value − mean) / σ, mean and σ (ddof 1) of the reference years' values at the same cell
/// and calendar day. Source: Tramutoli et al., Remote Sensing of Environment 96 (2005); as used by
/// Xiong and Shen, Advances in Space Research 59 (2017). When the day's own year is among the
/// reference years, the index of n values cannot exceed (n − 1)/√n, however strong the anomaly; so
/// that year can be left out.
package struct RobustSatelliteIndex: Sendable {
  /// The years of the reference.
  package let years: ClosedRange<Int>
  /// Whether the year of the day examined is left out of its own reference.
  package let leavesOwnYearOut: Bool
  /// Years with a value that a cell needs, ≥ 2.
  package let minimumYears: Int

  /// An index by its reference.
  package init(years: ClosedRange<Int>, leavesOwnYearOut: Bool, minimumYears: Int) {
    self.years = years
    self.leavesOwnYearOut = leavesOwnYearOut
    self.minimumYears = max(2, minimumYears)
  }

  /// The dates that the index of a day rests on, the day itself first; years whose calendar lacks
  /// the day are left out.
  package func dates(for day: CivilDate) -> [CivilDate] {
    [day] + reference(for: day)
  }

  /// The reference of a day, by year.
  package func reference(for day: CivilDate) -> [CivilDate] {
    years.filter { !leavesOwnYearOut || $0 != day.year }
      .compactMap { CivilDate(year: $0, month: day.month, day: day.day) }
  }

  /// The index of a day; a cell is nil where it has no value, too few years, or no spread.
  ///
  /// - Parameter fields: the fields of `dates(for:)` that there are, all of one grid.
  package func index(
    of day: CivilDate, in fields: [CivilDate: GriddedField]
  ) -> GriddedField? {
    guard let field = fields[day] else { return nil }
    let reference = reference(for: day).compactMap { fields[$0] }
    return GriddedField(
      values: field.values.enumerated().map { column, cells in
        cells.enumerated().map { row, value in
          index(of: value, among: reference.compactMap { $0.values[column][row] })
        }
      })
  }

  private func index(of value: Double?, among values: [Double]) -> Double? {
    guard let value, values.count >= minimumYears, let mean = OrderedStatistics.mean(values),
      let deviation = OrderedStatistics.standardDeviation(values)
    else { return nil }
    return deviation > 0 ? (value - mean) / deviation : nil
  }
}
