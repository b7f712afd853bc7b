import Forecasting
import Schema
import Studies

extension Preparation: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PreparationKeys.outliers, outliers)
    table.write(PreparationKeys.gaps, gaps)
    table.write(PreparationKeys.split, splitGapsOverHours)
  }
}

extension OutlierSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(OutlierKeys.sigma, sigma)
    table.write(OutlierKeys.limits, limits)
  }
}

extension Training: ManifestWritable {
  func write(to table: inout WrittenTable) {
    switch split {
    case .fraction(let share): table.write(TrainingKeys.fraction, share)
    case .until(let day): table.write(TrainingKeys.until, day)
    }
    table.write(TrainingKeys.leadDays, leadDays)
    table.write(TrainingKeys.normalisation, normalisation)
    table.write(TrainingKeys.second, secondNormalisation)
    table.write(TrainingKeys.horizons, all: horizons)
    table.write(TrainingKeys.stride, stride)
  }
}

extension ForecasterSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(ForecasterKeys.model, model)
    for setting in ModelSetting.all { table.write(setting.name, setting.tree(in: options)) }
    table.write(ForecasterKeys.tuning, tuning)
  }
}

extension TuningSettings: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(TuningKeys.validation, validation)
    for key in TuningKeys.axes() {
      guard let axis = axes.first(where: { $0.key == key.name }) else { continue }
      table.write(key, all: axis.values)
    }
  }
}
