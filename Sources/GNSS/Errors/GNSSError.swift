import Ionosphere
import Readers

/// Why a GNSS file or a set of them gives no TEC; says where, what was expected and what stands there.
package struct GNSSError: Error, Sendable, Equatable {
  /// What is wrong.
  package enum Reason: Sendable, Equatable {
    /// The file could not be read or unpacked.
    case input(InputError)
    /// Something else stands where a certain thing is needed.
    case expected(GNSSExpectation, found: String)
    /// The format is known but its version is not read.
    case version(format: String, found: String, read: String)
    /// The kind of file cannot be told from its first line.
    case unknownKind(found: String)
    /// Nothing of the needed kind was given.
    case missing(GNSSInput)
    /// Two observation files belong to different stations.
    case stations(String, String)
    /// No pair of codes of two frequencies has observations.
    case noPair(systems: String)
    /// The asked pair of codes is not observed.
    case pairNotObserved(String, observed: [String])
    /// No satellite has a bias for the pair of codes.
    case biasMissing(pair: String, satellites: [String], known: [String])
    /// The receiver has no bias for the pair of codes.
    case receiverBiasMissing(pair: String, station: String)
    /// No satellite that was observed has an orbit.
    case noOrbits(satellites: [String])
    /// Too few observations to calibrate.
    case tooFew(what: GNSSQuantity, count: Int, needed: Int)
    /// The equations do not determine the unknowns.
    case singular(unknown: String, batches: Int)
    /// The result is not physical.
    case implausible(vertical: Double, at: String)
    /// A setting is outside its range.
    case setting(name: String, value: String, allowed: String)
  }

  /// The file as the user named it; empty when all files together are meant.
  package let file: String
  /// The line, counted from 1; nil when the whole file is meant.
  package let line: Int?
  /// What is wrong.
  package let reason: Reason

  /// An error of a file and, where there is one, a line.
  package init(file: String = "", line: Int? = nil, _ reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }
}

extension GNSSError {
  /// Whether sound files hold too little, so that another day of the station may give TEC.
  package var isShortage: Bool {
    switch reason {
    case .tooFew, .singular, .noPair: true
    default: false
    }
  }
}

/// A kind of input that a solution needs.
package enum GNSSInput: Sendable, Equatable {
  case observations
  case orbits
  case position
}

/// A quantity of which there may be too little.
package enum GNSSQuantity: Sendable, Equatable {
  case arcs
}
