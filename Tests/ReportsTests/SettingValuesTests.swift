import Foundation
import Testing

@testable import Reports

@Suite struct SettingValuesTests {
  private func row(_ label: String, _ key: String, _ value: String) -> SettingRow {
    SettingRow(label: label, keys: key.components(separatedBy: ", "), value: value)
  }

  @Test func aKeyHasOneValueOrThoseOfItsModels() {
    let values = SettingValues(rows: [
      row("Seed", "seed", "7"), row("Days", "period.start, period.end", "a – b"),
      row("mlp: lags", "forecasters.lags", "4"), row("rnn: lags", "forecasters.lags", "4"),
      row("cnn-lstm: lags", "forecasters.lags", "8"),
      row("mlp: epochs", "forecasters.epochs", "9"), row("rnn: epochs", "forecasters.epochs", "9"),
    ])
    #expect(values.text("seed") == "7")
    #expect(values.text("period.end") == "a – b")
    #expect(values.text("forecasters.lags") == "mlp, rnn: 4; cnn-lstm: 8")
    #expect(values.text("forecasters.epochs") == "9")
    #expect(values.text("forecasters") == nil)
  }
}
