import Determinism
import Testing

@testable import Engine

/// Cells of the results bear names in paths that a person can read, and a difference in one belongs to
/// the step that made it.
@Suite struct CellLabelTests {
  private func labels(_ json: String) throws -> [String] {
    ItemLabels.of(try #require(try JSONReader.read(Array(json.utf8)).items))
  }

  @Test func aCellIsCalledByItsKey() throws {
    let cells = """
      [{"model": "mlp", "horizon": 1, "station": "XJSH", "detector": "dtec", "n": 3},
       {"model": "mlp", "horizon": 96, "station": "all", "rmse_tecu": 1},
       {"station": "near", "detector": "iqr", "kind": "same-time-median"},
       {"horizon": 1, "station": "XJSH", "detector": "dtec", "methods": []},
       {"model": "mlp", "horizon": 1, "station": "all", "member": 2}]
      """
    #expect(
      try labels(cells) == [
        "mlp,1,XJSH,dtec", "mlp,96,all", "near,iqr", "1,XJSH,dtec", "mlp,1,all,2",
      ])
  }

  /// What a model chose at a station is an item of its place, as it was; a station is its code.
  @Test func otherListsAreCalledAsBefore() throws {
    #expect(try labels("[{\"station\": \"NORD\", \"criterion\": \"aic\"}]") == ["1"])
    #expect(try labels("[{\"code\": \"NORD\", \"latitude\": 4}]") == ["NORD"])
  }

  @Test func aDifferenceInACellBelongsToItsStep() {
    for (path, stage) in [
      ("cells/mlp,1,XJSH/rmse_tecu", RunStage.forecasting),
      ("cells/mlp,1,all/choices/1/score", .forecasting), ("cells/mlp,1,all,2/n", .forecasting),
      ("cells/mlp,1,XJSH,dtec/n", .detection), ("cells/near,iqr/base/tested", .detection),
      ("cells/1,XJSH,dtec/independent_witnesses", .evidence),
      ("at_maps/cells/mlp,1,XJSH,dtec/n", .detection),
      ("at_maps/sample_digests/forecasts/mlp/1/XJSH", .forecasting), ("version", .manifest),
      ("tables/cells/rows/1", .report),
    ] { #expect(RunStage(ofPath: path) == stage, "\(path)") }
  }
}
