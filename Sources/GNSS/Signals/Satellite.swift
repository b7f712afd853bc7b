import Determinism

/// A satellite system whose satellites are used.
package enum SatelliteSystem: UInt8, Sendable, CaseIterable, Comparable {
  case gps = 0x47
  case galileo = 0x45

  /// The letter that RINEX has for it.
  package var letter: String { String(UnicodeScalar(rawValue)) }

  /// The order of results: GPS before Galileo.
  package static func < (left: SatelliteSystem, right: SatelliteSystem) -> Bool {
    left.rawValue > right.rawValue
  }

  /// The frequency of a band in hertz, or nil where the system has none.
  ///
  /// Source: RINEX 3.05, Tables 4 and 6.
  func frequency(band: UInt8) -> Double? {
    switch (self, band) {
    case (_, 0x31): 1_575.42e6
    case (.gps, 0x32): 1_227.60e6
    case (_, 0x35): 1_176.45e6
    case (.galileo, 0x37): 1_207.140e6
    case (.galileo, 0x38): 1_191.795e6
    case (.galileo, 0x36): 1_278.75e6
    default: nil
    }
  }
}

/// A satellite by system and number, such as G05.
package struct Satellite: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The system.
  package let system: SatelliteSystem
  /// The number, 1 ... 99.
  package let number: UInt8

  /// A satellite from its parts.
  package init(_ system: SatelliteSystem, _ number: UInt8) {
    self.system = system
    self.number = number
  }

  /// `G05`.
  package var description: String { system.letter + twoDigits(Int(number)) }

  /// By system, then by number.
  package static func < (left: Satellite, right: Satellite) -> Bool {
    (left.system, left.number) < (right.system, right.number)
  }
}

/// A satellite's name as it stands in a file: of a used system, of one that is passed over, or none.
enum SatelliteName {
  case used(Satellite)
  case other

  /// Reads a letter and a number of two digits; a blank letter stands for `blank`.
  init?(_ letter: UInt8, _ tens: UInt8, _ ones: UInt8, blank: UInt8 = 0x47) {
    let letter = letter == 0x20 ? blank : letter
    let high = tens == 0x20 ? 0 : Int(tens) - 0x30
    let low = Int(ones) - 0x30
    guard (0...9).contains(high), (0...9).contains(low) else { return nil }
    if let system = SatelliteSystem(rawValue: letter) {
      guard high + low > 0 else { return nil }
      self = .used(Satellite(system, UInt8(high * 10 + low)))
    } else if Self.others.contains(letter) {
      self = .other
    } else {
      return nil
    }
  }

  /// GLONASS, BeiDou, QZSS, NavIC and the augmentation systems.
  static let others: [UInt8] = Array("RCJIS".utf8)
}
