import Schema
import Studies

/// The keys of `inputs`.
enum InputsKeys {
  static let tec = ManifestKey(
    "tec", .table, "Where TEC comes from and for which place.",
    below: "Where TEC comes from and for which places.")
  static let indices = ManifestKey(
    "indices", .table, "Where Kp, ap, F10.7 and Dst come from.",
    below: "Where the indices come from.")
  static let olr = ManifestKey(
    "olr", .table, absent: "no maps of radiation", "Daily outgoing longwave radiation.",
    below: "Daily outgoing longwave radiation on a grid.")
  static let catalogue = ManifestKey(
    "catalogue", .table, absent: "no list", "A catalogue of other earthquakes.",
    below: "A catalogue that lists other earthquakes near the study's.")

  static let auxiliaries = ManifestKey(
    "auxiliaries",
    .list("a list of indices, one a line", of: ValueFormat<AuxiliaryInput>.choice),
    absent: "none",
    "Indices at the moment of the predicted sample that the models of several inputs are given.")
}

extension Inputs {
  /// - Parameter period: The period, where it could be read; injections must lie in it.
  init?(_ table: ManifestMapping, period: Period?) {
    let tec = table.table(InputsKeys.tec) { TECInput($0, period: period) }
    var isMeasured = false
    if let tec, case .synthetic = tec.source {} else { isMeasured = tec != nil }
    let indices = table.table(InputsKeys.indices) { indices in
      let input = IndicesInput(indices)
      if input == .synthetic, isMeasured {
        indices.report(.syntheticIndicesForMeasuredTEC, at: IndicesKeys.source.name)
      }
      return input
    }
    let olr = table.optionalTable(InputsKeys.olr, OLRInput.init)
    let catalogue = table.optionalTable(InputsKeys.catalogue, CatalogueInput.init)
    let auxiliaries = table.items(InputsKeys.auxiliaries)
    let names = auxiliaries.map { table.distinct($0, of: "index") }
    if let indices, !indices.holdsDst,
      let dst = auxiliaries?.first(where: { $0.value == .dst })
    {
      table.reader.report(.conflict(.noDst(key: AuxiliaryInput.dst.rawValue)), at: dst.position)
    }
    guard let tec, let indices, let names else { return nil }
    self.init(
      tec: tec, indices: indices, auxiliaries: names, olr: olr,
      catalogue: catalogue)
  }
}
