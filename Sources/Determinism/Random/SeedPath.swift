/// The name of one source of random numbers: a seed and a path such as `study/model/station/member`.
///
/// The key of the generator is derived from the seed and the names alone, never from the order in
/// which sources are created, so that adding a model changes no other model's numbers. Seed 0 is a
/// seed like any other.
public struct SeedPath: Hashable, Sendable, CustomStringConvertible, Codable {
  /// The seed of the study.
  public let seed: UInt64
  /// The names from the study down to the use.
  public let names: [String]

  /// The root path of a seed.
  public init(seed: UInt64, names: [String] = []) {
    self.seed = seed
    self.names = names
  }

  /// The path one name deeper.
  public func appending(_ name: String) -> SeedPath {
    SeedPath(seed: seed, names: names + [name])
  }

  /// The key: the first eight bytes of SHA-256 over the seed (eight bytes, little-endian) and each
  /// name (its UTF-8 length as eight bytes, little-endian, then its bytes).
  public var key: UInt64 {
    #if SEISMOTEC_SEEDS_BY_ORDER
      // Wrong on purpose: the tests prove with it that `verify` sees a break of determinism.
      return SeedsByOrder.next()
    #else
      derivedKey
    #endif
  }

  private var derivedKey: UInt64 {
    var message = littleEndianBytes(seed)
    for name in names {
      message += littleEndianBytes(UInt64(name.utf8.count))
      message += Array(name.utf8)
    }
    return SHA256Digest(of: message).bytes.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  /// A fresh stream of numbers that begins at the start of this path's sequence.
  public func stream() -> RandomStream { RandomStream(key: key) }

  /// The names joined by slashes, and the seed.
  public var description: String { names.joined(separator: "/") + "@\(seed)" }
}

#if SEISMOTEC_SEEDS_BY_ORDER
  import Synchronization

  /// Keys counted in the order of creation.
  private enum SeedsByOrder {
    private static let count = Mutex<UInt64>(0)

    static func next() -> UInt64 {
      count.withLock { count in
        count += 1
        return count
      }
    }
  }
#endif

private func littleEndianBytes(_ value: UInt64) -> [UInt8] {
  (0..<8).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
}
