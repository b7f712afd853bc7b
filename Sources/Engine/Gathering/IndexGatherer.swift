import Determinism
import Ionosphere
import Readers
import Studies

/// Reads the indices that a study's manifest names.
struct IndexGatherer {
  /// What is to be said of them.
  struct Found {
    /// What stops nothing.
    var notes: [RunNote] = []
    /// Days of the period that are missing and may not be.
    var shortfalls: [InputShortfall] = []
  }

  /// What the file of Kp, ap and F10.7 gives, as sources are called.
  static let role = StudySource.Role.indices

  let manifest: StudyManifest
  let archives: IndexArchives
  /// The folder that the manifest's paths start from.
  let dataFolder: String

  /// The indices of warm-up and period; what is absent and may be is a gap and a note.
  ///
  /// - Throws: `RunError` when a file is there and cannot be read.
  func weather(
    _ sources: inout [StudySource], _ found: inout Found
  ) throws(RunError) -> SpaceWeather {
    let indices = try record(&sources, &found)
    let kyoto = try dst(&sources, &found)
    return SpaceWeather(
      indices ?? .empty, dst: kyoto, from: manifest.gatheredFrom, through: manifest.period.end)
  }

  private func record(
    _ sources: inout [StudySource], _ found: inout Found
  ) throws(RunError) -> IndexRecord? {
    let file = archives.file
    guard !isAbsent(file, Self.role, &found) else { return nil }
    let read = try Gathering.read(
      file, in: dataFolder, role: Self.role, citation: archives.citation, &sources)
    let record = try Gathering.attempt(Self.role) { () throws(InputError) in
      try IndexRecord(read, as: archives.format.reading)
    }
    if !record.isClosed { found.notes.append(.indicesUnclosed(file: file)) }
    if let announced = record.announced, announced > record.days.count {
      found.notes.append(
        .indicesFewer(file: file, announced: announced, found: record.days.count))
    }
    look(
      for: record.days.filter(\.hasActivity).map(\.date), of: Self.role, in: file, &found)
    if archives.dst == nil, archives.format.holdsDst, manifest.needsDst {
      look(
        for: record.days.filter { $0.dst.contains { $0 != nil } }.map(\.date),
        of: StudySource.Role.dst, in: file,
        &found)
    }
    return record
  }

  private func dst(
    _ sources: inout [StudySource], _ found: inout Found
  ) throws(RunError) -> KyotoDst? {
    guard let dst = archives.dst, !isAbsent(dst, StudySource.Role.dst, &found) else { return nil }
    let kyoto = try Gathering.attempt(StudySource.Role.dst) { () throws(InputError) in
      try KyotoDst(reading: dst, in: dataFolder)
    }
    look(
      for: kyoto.days.filter { $0.values.contains { $0 != nil } }.map(\.date),
      of: StudySource.Role.dst, in: dst,
      &found)
    sources += kyoto.sources(from: manifest.gatheredFrom, through: manifest.period.end).map {
      StudySource(
        role: StudySource.Role.dst, name: $0.name, digest: $0.digest, citation: archives.citation)
    }
    return kyoto
  }

  private func isAbsent(_ file: String, _ role: String, _ found: inout Found) -> Bool {
    guard archives.isOptional, !InputFile.isPresent(file, in: dataFolder) else { return false }
    found.notes.append(.inputAbsent(role: role, file: file))
    return true
  }

  /// Notes the days of the study that an archive lacks: of the period as missing where they may not
  /// be, of the warm-up in words.
  private func look(for days: [CivilDate], of role: String, in file: String, _ found: inout Found) {
    let known = Set(days.map(\.dayNumber))
    let span = manifest.predictedFrom...manifest.period.end
    let shortfall = InputShortfall(role, in: file, of: span, known: known)
    if let shortfall, !archives.isOptional {
      found.shortfalls.append(shortfall)
      return
    }
    let missing = (manifest.gatheredFrom.dayNumber...manifest.period.end.dayNumber)
      .filter { !known.contains($0) }
    if let first = missing.first {
      found.notes.append(
        .indicesMissing(
          file: file, days: missing.count, first: CivilDate(dayNumber: first),
          inPeriod: shortfall?.days.count ?? 0))
    }
  }
}

extension IndexArchives.Format {
  fileprivate var reading: IndexRecord.Format {
    switch self {
    case .celestrak: .celestrak
    case .gfz: .gfz
    case .omni2: .omni2
    case .csv: .csv
    }
  }
}

extension Study {
  /// Whether the mask has a limit of Dst, or models are given it.
  fileprivate var needsDst: Bool {
    quiet.dstAbove.isFinite || quiet.dstBelow.isFinite || inputs.auxiliaries.contains(.dst)
  }
}
