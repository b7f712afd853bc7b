/// Which columns of a record hold the observations of a system that are kept.
struct ObservationTypes: Equatable {
  /// All types of the system in the order of the file; nil for one that is not kept.
  var all: [ObservationCode?] = []
  /// By what the stored numbers must be divided, for each type.
  var scales: [Double] = []

  init() {}

  init(_ all: [ObservationCode?]) {
    self.all = all
    scales = [Double](repeating: 1, count: all.count)
  }

  /// The types that are kept, in the order of the file.
  var kept: [ObservationCode] { all.compactMap { $0 } }
}
