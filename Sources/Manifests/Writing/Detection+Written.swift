import Detection
import Determinism
import Schema
import Studies

extension DetectorSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(DetectorKeys.kind, kind.name)
    table.write(DetectorKeys.name, name)
    switch kind {
    case .dtec(let settings):
      table.write(DetectorKeys.threshold, settings.threshold)
      table.write(DetectorKeys.reference, settings.reference)
    case .background(let detector):
      switch detector.background.width {
      case .factor(let factor): table.write(DetectorKeys.factor, factor)
      case .rate(let share): table.write(DetectorKeys.rate, share)
      }
      table.write(DetectorKeys.days, detector.background.days)
      table.write(DetectorKeys.minimumShare, detector.background.minimumShare)
      for word in detector.words { table.write(word.key, .string(word.word)) }
    }
  }
}

extension QuietSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(QuietKeys.kpBelow, limits.kpBelow)
    table.write(QuietKeys.apBelow, limits.apBelow)
    table.write(QuietKeys.dstAbove, limits.dstAbove)
    table.write(QuietKeys.dstBelow, limits.dstBelow)
    table.write(QuietKeys.f107Below, limits.f107Below)
    table.write(QuietKeys.indexHour, indexHour)
  }
}

extension EvidenceSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(EvidenceKeys.recordFrom, recordFrom)
    table.write(EvidenceKeys.power, all: powerShares.map { Int(($0 * 100).rounded()) })
    table.write(EvidenceKeys.members, members)
    table.write(EvidenceKeys.specifications, specifications)
  }
}

extension SpecificationAxes: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(SpecificationKeys.limits, all: limits)
    table.write(SpecificationKeys.days, all: days)
    table.write(SpecificationKeys.backgrounds, all: backgrounds)
    table.write(SpecificationKeys.masks, all: masks)
    table.write(SpecificationKeys.indexHours, all: indexHours)
  }
}

extension FigureSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    func may<Value>(_ key: ManifestKey<Value>, _ value: Value) -> Value? {
      kind.options.contains(key.name) ? value : nil
    }
    table.write(FigureKeys.kind, kind)
    table.write(FigureKeys.models, all: models)
    table.write(FigureKeys.panels, all: panels)
    table.write(FigureKeys.hours, all: hours)
    table.write(FigureKeys.detectors, all: detectors)
    table.write(FigureKeys.windows, all: windows)
    table.write(FigureKeys.groups, all: groups)
    table.write(FigureKeys.colours, may(FigureKeys.colours, colours))
    table.write(FigureKeys.reproduces, reproduces)
  }
}
