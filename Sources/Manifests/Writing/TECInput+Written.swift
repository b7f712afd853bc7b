import Schema
import Studies

extension TECInput: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(TECKeys.source, kind)
    if let place = stations.first, place.code == nil {
      table.write(TECKeys.file, place.file)
      table.write(TECKeys.latitude, place.latitude)
      table.write(TECKeys.longitude, place.longitude)
    } else {
      table.write(TECKeys.stations, each: stations)
    }
    table.write(TECKeys.step, step / 60)
    table.write(TECKeys.negative, negative)
    switch source {
    case .csv:
      table.write(TECKeys.maps, maps?.centre)
      table.write(TECKeys.mapsFrom, maps?.first)
    case .gim(let archive): archive.write(to: &table)
    case .rinex(let archive): archive.write(to: &table)
    case .synthetic(let settings): settings.write(to: &table)
    }
    if kind != .synthetic {
      table.write(TECKeys.suspect, suspect)
      table.write(TECKeys.mayBePassedOn, mayBePassedOn)
    }
    table.write(TECKeys.citation, citation)
  }

  private var kind: TECKeys.Source {
    switch source {
    case .csv: .csv
    case .gim: .gim
    case .rinex: .rinex
    case .synthetic: .synthetic
    }
  }
}

extension StationInput: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(StationKeys.code, code)
    table.write(StationKeys.latitude, latitude)
    table.write(StationKeys.longitude, longitude)
    table.write(StationKeys.group, group)
    table.write(StationKeys.file, file)
  }
}

extension GIMArchive: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(TECKeys.centre, centre)
    table.write(TECKeys.pattern, pattern)
    table.write(TECKeys.interpolation, interpolation)
    table.write(TECKeys.publishedAt, publishedAt)
    table.write(TECKeys.fetchFrom, all: fetchFrom)
  }
}

extension RINEXArchive: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(RINEXKeys.observations, observations)
    table.write(RINEXKeys.orbits, orbits)
    table.write(RINEXKeys.biases, all: biases)
    table.write(RINEXKeys.maps, maps)
    table.write(RINEXKeys.method, method)
    table.write(RINEXKeys.mapping, mapping)
    table.write(RINEXKeys.shell, shellHeight)
    table.write(RINEXKeys.mask, mask)
    table.write(RINEXKeys.together, daysTogether)
    table.write(RINEXKeys.optional, isOptional)
    table.write(TECKeys.publishedAt, publishedAt)
  }
}

extension SyntheticSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(TECKeys.ionosphereSeed, ionosphereSeed)
    table.write(TECKeys.injections, each: injections)
  }
}

extension Injection: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(InjectionKeys.start, start)
    table.write(InjectionKeys.hours, hours)
    table.write(InjectionKeys.size, size)
    table.write(InjectionKeys.stations, all: stations)
  }
}
