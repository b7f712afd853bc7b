import Determinism
import Ionosphere
import Readers
import TestSupport
import Testing

@testable import Studies

@Suite("TEC as models read it")
struct PreparedSeriesTests {
  private func prepared(
    _ values: [Double?], _ settings: Preparation, period: Range<Int>? = nil, training: Int? = nil,
    step: Int = 3_600
  ) -> PreparedSeries {
    let period = period ?? 0..<values.count
    return PreparedSeries(
      values, name: "XJSH", period: period,
      training: period.lowerBound..<(training ?? values.count), step: step, settings: settings)
  }

  private func rule(_ limits: OutlierSettings.Limits, sigma: Double = 3) -> OutlierSettings {
    OutlierSettings(sigma: sigma, limits: limits)
  }

  /// A cycle with noise, a low outlier, a high one, and gaps of 2, 4 and 3 samples.
  private func made(_ count: Int = 400) -> [Double?] {
    var noise = SeedPath(seed: 3, names: ["noise"]).stream()
    var values = (0..<count).map { sample -> Double? in
      20 + 4 * Elementary.sin(Double(sample) * .pi / 12) + 0.3 * noise.normal()
    }
    values[50] = -60
    values[350] = 90
    for gap in [100..<102, 200..<204, 397..<400] { for sample in gap { values[sample] = nil } }
    return values
  }

  @Test("without settings nothing is done")
  func nothing() {
    let result = prepared(made(), .none)
    #expect(result.values == made() && result.filledCount == 0 && result.outliers.isEmpty)
    #expect(result.limits == nil && result.failure == nil)
  }

  @Test("outliers are taken out and counted by sign; limits from the training part differ")
  func outliers() throws {
    let settings = Preparation(
      outliers: rule(.wholeSeries), gaps: .open, splitGapsOverHours: nil)
    let whole = prepared(made(), settings, training: 300)
    #expect(whole.outliers.map(\.sample) == [50, 350])
    #expect(whole.highCount == 1 && whole.lowCount == 1)
    #expect(whole.outliers.map(\.value) == [-60, 90])
    #expect(whole.values[50] == nil && whole.values[350] == nil && whole.filledCount == 0)
    let training = prepared(
      made(), Preparation(outliers: rule(.training), gaps: .open, splitGapsOverHours: nil),
      training: 300)
    let (wide, narrow) = (try #require(whole.limits), try #require(training.limits))
    #expect(narrow.upperBound < wide.upperBound)
    // Mean and standard deviation (ddof 1) of the training samples alone.
    let sample = made()[0..<300].compactMap { $0 }
    let mean = sample.reduce(0, +) / Double(sample.count)
    let squares = sample.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    let deviation = (squares / Double(sample.count - 1)).squareRoot()
    #expect((narrow.upperBound - mean - 3 * deviation).magnitude < 1e-9)
  }

  @Test("gaps and outliers are filled; observed samples stay as they are")
  func filling() {
    let settings = Preparation(
      outliers: rule(.wholeSeries), gaps: .kalman, splitGapsOverHours: nil)
    let result = prepared(made(), settings)
    let filled = [50, 100, 101, 200, 201, 202, 203, 350, 397, 398, 399]
    #expect(result.filled.indices.filter { result.filled[$0] } == filled)
    for (sample, value) in made().enumerated() where !filled.contains(sample) {
      #expect(result.values[sample] == value)
    }
    #expect(filled.allSatisfy { (5...35).contains(result.values[$0] ?? 0) })
    #expect(result.trend != nil && result.openGaps.isEmpty)
  }

  @Test("gaps over three hours stay open, those of three hours are filled")
  func longGaps() {
    let settings = Preparation(outliers: nil, gaps: .kalman, splitGapsOverHours: 3)
    let hourly = prepared(made(), settings)
    #expect(hourly.openGaps == [200..<204])
    #expect(hourly.values[200..<204].allSatisfy { $0 == nil })
    #expect(hourly.values[397..<400].allSatisfy { $0 != nil })
    // At 15 minutes the longest gap lasts one hour.
    #expect(prepared(made(), settings, step: 900).openGaps.isEmpty)
    var values = made()
    for sample in 120..<133 { values[sample] = nil }
    #expect(prepared(values, settings, step: 900).openGaps == [120..<133])
  }

  @Test("an outlier beside a gap does not make the gap of observation longer")
  func outlierBesideGap() {
    var values = made()
    values[103] = nil
    values[102] = 90
    let result = prepared(
      values,
      Preparation(outliers: rule(.wholeSeries), gaps: .kalman, splitGapsOverHours: 3))
    #expect(result.openGaps == [200..<204])
    #expect((100..<104).allSatisfy { result.filled[$0] })
  }

  @Test("warm-up samples are not filled")
  func warmUp() {
    var values = made()
    for sample in 10..<20 { values[sample] = nil }
    let settings = Preparation(outliers: nil, gaps: .kalman, splitGapsOverHours: nil)
    let result = prepared(values, settings, period: 60..<400)
    #expect(result.values[10..<20].allSatisfy { $0 == nil } && result.values[100] != nil)
  }

  @Test("with limits from the training part no test value changes what is learned from")
  func noLeak() {
    let settings = Preparation(outliers: rule(.training), gaps: .kalman, splitGapsOverHours: 3)
    func training(_ change: (Double) -> Double) -> [Double?] {
      var values = made()
      // A gap that reaches over the end of the training part.
      for sample in 299..<301 { values[sample] = nil }
      for sample in 300..<400 { values[sample] = values[sample].map(change) }
      return Array(prepared(values, settings, training: 300).values[..<300])
    }
    #expect(training { $0 } == training { 500 - 3 * $0 })
    #expect(training { $0 }.allSatisfy { $0 != nil } == false)
  }

  @Test("a series that cannot be prepared stays as observed, and says why")
  func failures() {
    let settings = Preparation(outliers: rule(.training), gaps: .kalman, splitGapsOverHours: nil)
    let missing = prepared([nil, nil, nil], settings)
    #expect(missing.failure?.contains("XJSH") == true && missing.values == [nil, nil, nil])
    let constant = prepared([5, 5, nil, 5, 5, 5], settings)
    #expect(
      constant.failure
        == "kalman-smoothing: XJSH has the same value everywhere in its training part; check the input file"
    )
    #expect(constant.values == [5, 5, nil, 5, 5, 5] && constant.filledCount == 0)
    #expect(prepared([1, 2, nil, 3, .nan, 4], settings).failure?.contains("XJSH") == true)
  }

  @Test(
    "on measured TEC the rule takes out 455 high values and no low one",
    .enabled(if: SharedData.isPresent, "\(SharedData.absence)"))
  func measured() throws {
    let file = "tec/code_gim_40N_010E_hourly_2015_2017.csv"
    let series = try TECTable.read(InputFile(reading: file, in: SharedData.folder), step: 3_600)
    let result = prepared(
      series.values,
      Preparation(outliers: rule(.wholeSeries), gaps: .open, splitGapsOverHours: nil))
    #expect(series.values.count == 26_304)
    #expect(result.highCount == 455 && result.lowCount == 0)
  }
}
