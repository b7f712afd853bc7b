import Studies

/// The keys of `inputs.indices`.
enum IndicesKeys {
  /// The words of `source`.
  enum Source: String, Sendable, CaseIterable {
    case archives
    case synthetic
  }

  static let source = ManifestKey(
    "source", ValueFormat<Source>.choice,
    "`archives`: files below the data folder; `synthetic`: drawn together with the synthetic "
      + "ionosphere.")
  static let celestrak = ManifestKey(
    "celestrak", .path,
    "With `source: archives`: Kp, ap, Ap and F10.7 in CelesTrak's space weather format.")
  static let dst = ManifestKey(
    "dst", .path, "With `source: archives`: the folder of hourly Dst in Kyoto's format.")
  static let citation = ManifestKey(
    "citation", .text(limit: 1_000, example: "GFZ Potsdam; WDC for Geomagnetism, Kyoto"),
    isSaid: true,
    "With `source: archives`: who made the data and on what terms; printed in the report.")
}

extension IndicesInput {
  init?(_ table: ManifestMapping) {
    guard let source = table.required(IndicesKeys.source) else {
      table.open()
      return nil
    }
    switch source {
    case .archives:
      let celestrak = table.required(IndicesKeys.celestrak)
      let dst = table.required(IndicesKeys.dst)
      let citation = table.required(IndicesKeys.citation)
      guard let celestrak, let dst, let citation else { return nil }
      self = .archives(celestrak: celestrak, dst: dst, citation: citation)
    case .synthetic:
      self = .synthetic
    }
  }
}
