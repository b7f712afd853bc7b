import Ionosphere
import Readers

/// Observations, orbits and biases gathered from files of any kind, told by their first lines.
package struct GNSSInputs: Sendable {
  /// Observations of one station.
  package private(set) var observations = ObservationSet()
  /// Where the satellites are.
  package private(set) var orbits = Orbits()
  /// Biases of codes.
  package private(set) var biases = BiasTable()
  /// The files in the order given.
  package private(set) var sources: [InputSource] = []

  /// Nothing yet.
  package init() {}

  /// Reads files in any order: observations of one station (several days are joined), navigation,
  /// SP3, SINEX-BIAS, CODE DCB, and IONEX for its biases.
  package init(
    files: [String], in folder: String? = nil
  ) throws(GNSSError) {
    for name in files {
      let file: InputFile
      do { file = try InputFile(reading: name, in: folder) } catch {
        throw GNSSError(file: name, .input(error))
      }
      try add(file)
    }
    observations = observations.ordered()
  }

  /// Adds one file.
  package mutating func add(_ file: InputFile) throws(GNSSError) {
    switch try GNSSFileKind(file) {
    case .observations: try join(ObservationFile.read(file), file)
    case .orbits: try orbits.add(file)
    case .sinexBias: try SINEXBiasFile.read(file, into: &biases)
    case .codeBias: try CODEBiasFile.read(file, into: &biases)
    case .ionex: try IONEXBiasBlock.read(file, into: &biases)
    }
    sources.append(InputSource(file))
  }

  private mutating func join(_ set: ObservationSet, _ file: InputFile) throws(GNSSError) {
    guard !observations.epochs.isEmpty else {
      observations = set
      return
    }
    let first = observations.header
    let second = set.header
    guard first.marker == second.marker else {
      throw GNSSError(file: file.name, .stations(first.marker, second.marker))
    }
    if let there = first.position, let here = second.position {
      let shift = there - here
      guard (shift * shift).sum() < 1e6 else {
        throw GNSSError(file: file.name, .stations(first.marker, "the same name at another place"))
      }
    }
    observations.append(set)
  }
}

/// What kind a GNSS file is, told by its first line.
enum GNSSFileKind {
  case observations, orbits, sinexBias, codeBias, ionex

  init(_ file: InputFile) throws(GNSSError) {
    var text = TextScanner(file: file.name, bytes: file.bytes)
    guard let line = text.next() else { throw text.endError(.label("RINEX VERSION / TYPE")) }
    if line.hasLabel("CRINEX VERS   / TYPE") {
      self = .observations
    } else if line.hasLabel("RINEX VERSION / TYPE") {
      self = line.byte(20) == UInt8(ascii: "O") ? .observations : .orbits
    } else if line.hasLabel("IONEX VERSION / TYPE") {
      self = .ionex
    } else if line.byte(0) == UInt8(ascii: "#") {
      self = .orbits
    } else if line.text(0..<5) == "%=BIA" {
      self = .sinexBias
    } else if String(decoding: line.all, as: UTF8.self).contains("DCB SOLUTION") {
      self = .codeBias
    } else {
      throw GNSSError(file: file.name, line: 1, .unknownKind(found: quoted(line.all)))
    }
  }
}
