import Determinism
import Ionosphere
import Readers
import Studies

/// What gatherers share: reading a file as a source, and errors that name the input.
enum Gathering {
  /// Reads a file below the data folder and notes it among the sources.
  static func read(
    _ file: String, in dataFolder: String, role: String, citation: String,
    _ sources: inout [StudySource]
  ) throws(RunError) -> InputFile {
    let read = try attempt(role) { () throws(InputError) in
      try InputFile(reading: file, in: dataFolder)
    }
    sources.append(
      StudySource(role: role, name: file, digest: read.digest, citation: citation))
    return read
  }

  /// The value of a closure, or its error with the input's role.
  static func attempt<Value, Failure: Error & CustomStringConvertible>(
    _ role: String, _ body: () throws(Failure) -> Value
  ) throws(RunError) -> Value {
    do { return try body() } catch {
      throw .input(role: role, reason: error.description)
    }
  }
}

extension Study {
  /// Days before the period that baselines may look back into.
  static let warmUpDays = 27

  /// The first day gathered: that of the warm-up before the period, or before a longer record.
  var gatheredFrom: CivilDate {
    predictedFrom.advanced(by: -Self.warmUpDays)
  }
  /// The midnight that ends the period.
  var periodEnd: UTCTime { UTCTime(period.end.advanced(by: 1)) }
  /// Whether that midnight is a sample of the study: where hours count 1 ... 24, it is hour 24 of the
  /// last day.
  var closesWithMidnight: Bool { quiet.indexHour == .ending }
  /// The moment before which TEC is gathered.
  var gatheredEnd: UTCTime { periodEnd + (closesWithMidnight ? inputs.tec.step : 0) }
}

extension SyntheticIonosphere {
  /// The ionosphere of a study.
  init(of manifest: StudyManifest) {
    self.init(seed: .syntheticIonosphere(of: manifest))
  }
}

extension SeedPath {
  /// The path that a study's synthetic ionosphere is drawn from.
  ///
  /// It leaves the study's id out, so that a study with anomalies and one without share their
  /// ionosphere.
  static func syntheticIonosphere(of manifest: StudyManifest) -> SeedPath {
    var seed = manifest.seed
    if case .synthetic(let settings) = manifest.inputs.tec.source {
      seed = settings.ionosphereSeed ?? seed
    }
    return SeedPath(seed: seed, names: ["synthetic-ionosphere"])
  }

  /// The path that a study's chance rates are drawn from.
  static func chance(of id: String, _ manifest: StudyManifest) -> SeedPath {
    SeedPath(seed: manifest.seed, names: [id, "chance"])
  }
}
