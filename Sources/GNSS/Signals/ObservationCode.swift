/// A type of observation as RINEX 3 names it, such as C1W or L2X: kind, band, attribute.
package struct ObservationCode: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// `C` for a code (pseudorange), `L` for a carrier phase.
  package let kind: UInt8
  /// The band's digit.
  package let band: UInt8
  /// How the signal is tracked.
  package let attribute: UInt8

  /// A code from its three letters.
  package init(_ kind: UInt8, _ band: UInt8, _ attribute: UInt8) {
    self.kind = kind
    self.band = band
    self.attribute = attribute
  }

  /// Reads exactly three letters such as `C1W`.
  package init?(_ text: some Collection<UInt8>) {
    let bytes = Array(text)
    guard bytes.count == 3, Self.kinds.contains(bytes[0]), (0x30...0x39).contains(bytes[1]),
      (0x41...0x5A).contains(bytes[2])
    else { return nil }
    self.init(bytes[0], bytes[1], bytes[2])
  }

  /// Kinds that RINEX 3 and 4 know: code, phase, Doppler, strength, and the pseudo-observables for
  /// ionosphere and channel.
  static let kinds: [UInt8] = Array("CLDSIX".utf8)

  /// Whether it is a code or a carrier phase.
  var isRange: Bool { kind == 0x43 || kind == 0x4C }
  /// Whether it is a code.
  var isCode: Bool { kind == 0x43 }

  /// The same signal's carrier phase.
  var phase: ObservationCode { ObservationCode(0x4C, band, attribute) }

  /// `C1W`.
  package var description: String {
    String(decoding: [kind, band, attribute], as: UTF8.self)
  }

  /// By kind, band and attribute.
  package static func < (left: ObservationCode, right: ObservationCode) -> Bool {
    (left.kind, left.band, left.attribute) < (right.kind, right.band, right.attribute)
  }

  /// What a RINEX 2 type is called in RINEX 3; nil for one that is no code or phase of a system.
  ///
  /// P1 and P2 are those of a receiver that tracks the encrypted code (C1W, C2W), which is how
  /// bias files name them; L1 and L2 carry the attribute W, since RINEX 2 does not tell it.
  ///
  /// Source: RINEX 3.05, Table A23 ("RINEX version 2.11 to 3 conversion").
  static func version2(
    _ kind: UInt8, _ band: UInt8, system: SatelliteSystem
  ) -> ObservationCode? {
    switch (kind, system) {
    case (0x50, .gps) where band == 0x31 || band == 0x32: ObservationCode(0x43, band, 0x57)
    case (0x43, .gps) where band == 0x31: ObservationCode(0x43, band, 0x43)
    case (0x43, .gps), (0x43, .galileo): ObservationCode(0x43, band, 0x58)
    case (0x4C, .gps) where band == 0x31 || band == 0x32: ObservationCode(0x4C, band, 0x57)
    case (0x4C, _): ObservationCode(0x4C, band, 0x58)
    default: nil
    }
  }
}
