import Determinism
import Ionosphere
import Store
import Studies

/// Everything that the evidence of a study follows from.
///
/// What a report says and draws is not in it, nor are paths and threads.
struct EvidenceKey: Codable, Sendable {
  /// A station with the digests of its TEC and of where each sample comes from.
  private struct Station: Codable {
    let group: String?
    let name: String
    let position: [Double]
    let tec: SHA256Digest
    let origins: SHA256Digest
  }

  /// The program and the stages passed through.
  private let program: String
  private let stages: [Int]
  /// The root of seed paths.
  private let id: String
  private let study: Study
  /// The paper's conclusions are asked other dates too.
  private let paper: Paper
  private let stations: [Station]
  private let failedStations: [StationFailure]
  /// Of Kp, ap, Ap, F10.7 and Dst.
  private let weather: [SHA256Digest]
  private let surroundings: Surroundings

  private init(_ id: String, _ manifest: StudyManifest, _ observations: Observations) {
    program = ProgramVersion.current
    stages = [StageVersion.fit, StageVersion.predict, StageVersion.examine]
    self.id = id
    study = manifest.study
    paper = manifest.paper
    stations = observations.stations.map { station in
      let tec = station.tec
      return Station(
        group: station.group, name: tec.name, position: [tec.latitude, tec.longitude],
        tec: tec.series.digest,
        // No two origins begin with the same letter.
        origins: SHA256Digest(of: tec.origins.compactMap(\.rawValue.utf8.first)))
    }
    failedStations = observations.failedStations
    let indices = observations.weather
    weather = [
      indices.kp.digest, indices.ap.digest, indices.dailyAp.digest, indices.f107.digest,
      indices.dst.digest,
    ]
    surroundings = observations.surroundings
  }

  /// The place of a study's evidence; nil where what was gathered has no bytes.
  ///
  /// - Parameter id: what the study is called in results.
  static func place(
    id: String, _ manifest: StudyManifest, _ observations: Observations
  ) -> StoreKey? {
    try? StoreKey(.evidence, parts: EvidenceKey(id, manifest, observations))
  }
}

extension Series {
  /// The digest of start, step and values; a gap has a mark of its own, so that no number can stand
  /// for it.
  fileprivate var digest: SHA256Digest {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(values.count * 9 + 16)
    for number in [start.seconds, step] {
      withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
    }
    for value in values {
      bytes.append(value == nil ? 0 : 1)
      guard let value else { continue }
      withUnsafeBytes(of: value.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
    }
    return SHA256Digest(of: bytes)
  }
}
