import Studies

/// Tells of the models of a variant beside those of the study.
struct VariantProgress: ProgressReporter {
  let base: any ProgressReporter
  let variant: StudyVariant

  func step(_ step: RunStep) {}

  func model(_ name: String, share: Double, detail: String) {
    base.model("\(name), \(variant.words)", share: share, detail: detail)
  }

  func finished(_ name: String, failure: String?) {
    base.finished("\(name), \(variant.words)", failure: failure)
  }
}
