import Schema
import Studies

extension Inputs: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(InputsKeys.tec, tec)
    table.write(InputsKeys.indices, indices)
    table.write(InputsKeys.auxiliaries, all: auxiliaries)
    table.write(InputsKeys.olr, olr)
    table.write(InputsKeys.catalogue, catalogue)
  }
}

extension IndicesInput: ManifestWritable {
  func write(to table: inout WrittenTable) {
    switch self {
    case .synthetic: table.write(IndicesKeys.source, .synthetic)
    case .archives(let archives):
      table.write(IndicesKeys.source, .archives)
      switch archives.format {
      case .celestrak: table.write(IndicesKeys.celestrak, archives.file)
      case .gfz: table.write(IndicesKeys.gfz, archives.file)
      case .omni2: table.write(IndicesKeys.omni2, archives.file)
      case .csv: table.write(IndicesKeys.csv, archives.file)
      }
      table.write(IndicesKeys.dst, archives.dst)
      table.write(IndicesKeys.optional, archives.isOptional)
      table.write(IndicesKeys.mayBePassedOn, archives.mayBePassedOn)
      table.write(IndicesKeys.dstMayBePassedOn, archives.dstMayBePassedOn)
      table.write(IndicesKeys.citation, archives.citation)
    }
  }
}

extension OLRInput: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(OLRKeys.file, file)
    table.write(OLRKeys.variable, variable)
    table.write(OLRKeys.firstYear, years.lowerBound)
    table.write(OLRKeys.lastYear, years.upperBound)
    table.write(OLRKeys.leaveOneOut, leavesOwnYearOut)
    table.write(OLRKeys.minimumYears, minimumYears)
    table.write(OLRKeys.daysBefore, daysBefore)
    table.write(OLRKeys.daysAfter, daysAfter)
    table.write(OLRKeys.south, latitudes.lowerBound)
    table.write(OLRKeys.north, latitudes.upperBound)
    table.write(OLRKeys.west, longitudes.lowerBound)
    table.write(OLRKeys.east, longitudes.upperBound)
    table.write(OLRKeys.publishedAt, publishedAt)
    table.write(OLRKeys.citation, citation)
    table.write(OLRKeys.optional, isOptional)
    table.write(OLRKeys.mayBePassedOn, mayBePassedOn)
  }
}

extension CatalogueInput: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(CatalogueKeys.file, file)
    table.write(CatalogueKeys.minimumMagnitude, minimumMagnitude)
    table.write(CatalogueKeys.radius, radius)
    table.write(CatalogueKeys.days, days)
    table.write(CatalogueKeys.citation, citation)
    table.write(CatalogueKeys.optional, isOptional)
    table.write(CatalogueKeys.mayBePassedOn, mayBePassedOn)
  }
}
