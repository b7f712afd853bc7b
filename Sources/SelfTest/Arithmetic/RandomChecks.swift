import Determinism

extension SelfTestCheck {
  /// The random generator and what is drawn from it.
  static let randomChecks = [
    SelfTestCheck(.random, "philox-vectors", "686a4a0ab7adf407") {
      // The counters and keys published with the generator (Random123, kat_vectors).
      let ones = UInt32.max
      let blocks = [
        Philox.block(counter: SIMD4(0, 0, 0, 0), key: SIMD2(0, 0)),
        Philox.block(counter: SIMD4(ones, ones, ones, ones), key: SIMD2(ones, ones)),
        Philox.block(
          counter: SIMD4(0x243F_6A88, 0x85A3_08D3, 0x1319_8A2E, 0x0370_7344),
          key: SIMD2(0xA409_3822, 0x299F_31D0)),
      ]
      return draws(blocks.count) { number in (0..<4).map { blocks[number][$0] } }
    },
    SelfTestCheck(.random, "keys", "449a9ccab6f8b7d8") {
      let names = ["study", "model", "station", "Ångström", "東京", ""]
      return draws(names.count * 3) { index in
        let root = SeedPath(seed: [0, 1, .max][index % 3])
        return [names.prefix(index / 3 + 1).reduce(root, { $0.appending($1) }).key]
      }
    },
    SelfTestCheck(.random, "words", "7e02171c86c8ce4a") {
      var source = stream
      return draws(100_000) { _ in [source.nextWord()] }
    },
    SelfTestCheck(.random, "uniform", "a1c2790ada540c6d") {
      var source = stream
      return BitDigest((0..<10_000).map { _ in source.uniform() })
    },
    SelfTestCheck(.random, "integer", "09db979f7645e154") {
      var source = stream
      return draws(10_000) { [source.integer(below: $0 % 1000 + 1)] }
    },
    SelfTestCheck(.random, "normal", "9261f124851c1c28") {
      var source = stream
      return BitDigest((0..<10_000).map { _ in source.normal() })
    },
    SelfTestCheck(.random, "shuffle", "51b62bf53cca0c5c") {
      var source = stream
      var values = Array(0..<1000)
      return draws(10) { _ in
        source.shuffle(&values)
        return values
      }
    },
  ]

  private static var stream: RandomStream {
    SeedPath(seed: 0, names: ["study", "model", "station"]).stream()
  }

  private static func draws<Number: FixedWidthInteger>(
    _ count: Int, _ draw: (Int) -> [Number]
  ) -> BitDigest {
    var digest = BitDigest()
    for index in 0..<count {
      for number in draw(index) { digest.add(number) }
    }
    return digest
  }
}
