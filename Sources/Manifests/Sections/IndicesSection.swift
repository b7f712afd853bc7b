import Schema
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
    "celestrak", .path, absent: "required, unless `gfz`, `omni2` or `csv` is given",
    "With `source: archives`: Kp, ap, Ap and F10.7 as CelesTrak's `SW-All.txt` or `SW-All.csv`.")
  static let gfz = ManifestKey(
    "gfz", .path, absent: "another file",
    "With `source: archives`: the same as GFZ's `Kp_ap_Ap_SN_F107_since_1932.txt`.")
  static let omni2 = ManifestKey(
    "omni2", .path, absent: "another file",
    "With `source: archives`: Kp, ap, Dst and F10.7 as NASA's hourly OMNI2.")
  static let csv = ManifestKey(
    "csv", .path, absent: "another file",
    "With `source: archives`: a table of your own with the columns `utc` and, as far as it has them, "
      + "`kp`, `ap`, `dst`, `f107`.")
  static let dst = ManifestKey(
    "dst", .path, absent: "the Dst of `omni2` or `csv`, or none",
    "With `source: archives`: the folder of hourly Dst in Kyoto's format. Needed by a limit of Dst, "
      + "and by `dst` among `auxiliaries`.")
  static let optional = ManifestKey(
    "optional", ValueFormat<YesOrNo>.choice, standard: .no,
    "With `source: archives`: whether files, or days of the period, may be absent; what is stands on "
      + "the report's first page.")
  static let mayBePassedOn = ManifestKey(
    "may_be_passed_on", ValueFormat<YesOrNo>.choice, standard: .no, isSaid: true,
    "With `source: archives`: whether the terms of the file of Kp, ap and F10.7 let `seismotec "
      + "bundle` take it along.")
  static let dstMayBePassedOn = ManifestKey(
    "dst_may_be_passed_on", ValueFormat<YesOrNo>.choice, standard: .no, isSaid: true,
    "With `source: archives`: the same of `dst`; Kyoto's Dst may not be.")
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
      let file = IndexArchives.file(table)
      let dst = table.optional(IndicesKeys.dst)
      let optional = table.value(IndicesKeys.optional)
      let passing = table.value(IndicesKeys.mayBePassedOn)
      let dstPassing = table.value(IndicesKeys.dstMayBePassedOn)
      let citation = table.required(IndicesKeys.citation)
      guard let (format, path) = file, let optional, let passing, let dstPassing, let citation
      else { return nil }
      self = .archives(
        IndexArchives(
          format: format, file: path, dst: dst, isOptional: optional == .yes,
          mayBePassedOn: passing == .yes, dstMayBePassedOn: dstPassing == .yes,
          citation: citation))
    case .synthetic:
      self = .synthetic
    }
  }
}

extension IndexArchives {
  /// The one file that the table names, by the key that tells its format.
  fileprivate static func file(_ table: ManifestMapping) -> (format: Format, path: String)? {
    let others: [(format: Format, key: ManifestKey<String>)] = [
      (.gfz, IndicesKeys.gfz), (.omni2, IndicesKeys.omni2), (.csv, IndicesKeys.csv),
    ]
    var files = others.compactMap { other in
      table.optional(other.key).map { (format: other.format, path: $0) }
    }
    let named = others.filter { table.has($0.key.name) }
    guard let first = named.first else {
      return table.required(IndicesKeys.celestrak).map { (.celestrak, $0) }
    }
    if let path = table.optional(IndicesKeys.celestrak) { files.insert((.celestrak, path), at: 0) }
    if files.count > 1, let second = files.last {
      table.report(.severalIndexFiles, at: second.format.rawValue)
    }
    return files.first { $0.format == first.format } ?? files.first
  }
}
