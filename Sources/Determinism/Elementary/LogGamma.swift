extension Elementary {
  /// The natural logarithm of the gamma function for x ≥ 0. Worst error met: 0.86 ULP.
  ///
  /// +∞ of 0 and of +∞; NaN of every negative number, whose gamma function no caller needs.
  package static func logGamma(_ x: Double) -> Double {
    if x.isNaN || x == .infinity { return x }
    if x < 0 { return .nan }
    if x == 0 { return .infinity }
    if x < 0x1p-60 { return -log(x) }
    if (x - 1).magnitude <= 0.25 { return logGammaNearOne(x - 1) }
    if (x - 2).magnitude <= 0.25 { return logGammaNearTwo(x - 2) }
    if x < 16 {
      // Γ(x) = Γ(x + n) / (x (x + 1) … (x + n - 1)).
      var argument = DoublePair(x)
      var product = DoublePair(1)
      while argument.high < 16 {
        product = product * argument
        argument = argument + 1
      }
      return (stirling(argument) - logarithm(product)).rounded
    }
    if x > 0x1p900 {
      // Products of pairs overflow before their factors do.
      return ((logarithm(DoublePair(x)) + -1) * (x * 0x1p-100)).rounded * 0x1p100
    }
    return stirling(DoublePair(x)).rounded
  }

  /// Stirling's series for x ≥ 16.
  private static func stirling(_ x: DoublePair) -> DoublePair {
    let halfLogTwoPi = DoublePair(0x1.d67f_1c86_4beb5p-1, -0x1.65b5_a1b7_ff5dfp-55)
    let inverse = DoublePair(1) / x
    let h = inverse.high * inverse.high
    var tail = -3617 / 122_400.0
    tail = tail * h + 1 / 156.0
    tail = tail * h - 691 / 360_360.0
    tail = tail * h + 1 / 1188.0
    tail = tail * h - 1 / 1680.0
    tail = tail * h + 1 / 1260.0
    tail = tail * h - 1 / 360.0
    let twelfth = DoublePair(0x1.5555_5555_55555p-4, 0x1.5555_5555_5555_5p-58)
    let series = inverse * (twelfth + tail * h)
    return (x + -0.5) * logarithm(x) - x + halfLogTwoPi + series
  }

  /// log Γ(1 + z) = -γz + Σ ζ(k) (-z)ᵏ / k.
  private static func logGammaNearOne(_ z: Double) -> Double {
    var tail = 0.0
    for k in stride(from: zetaLessOne.count + 1, through: 2, by: -1) {
      tail = tail * -z + (1 + zetaLessOne[k - 2]) / Double(k)
    }
    let line = DoublePair(-0x1.2788_cfc6_fb619p-1, 0x1.6cb9_0701_fbfabp-58) * z
    return (line + DoublePair.product(z * z, tail)).rounded
  }

  /// log Γ(2 + z) = (1 - γ)z + Σ (ζ(k) - 1) (-z)ᵏ / k.
  private static func logGammaNearTwo(_ z: Double) -> Double {
    var tail = 0.0
    for k in stride(from: zetaLessOne.count + 1, through: 2, by: -1) {
      tail = tail * -z + zetaLessOne[k - 2] / Double(k)
    }
    let line = DoublePair(0x1.b0ee_6072_093cep-2, 0x1.6cb9_0701_fbfabp-58) * z
    return (line + DoublePair.product(z * z, tail)).rounded
  }

  /// Riemann's ζ(k) - 1 for k = 2, 3 …
  private static let zetaLessOne: [Double] = [
    0x1.4a34cc4a60fa6p-1,
    0x1.9dd002780310ap-3,
    0x1.51322ac7d8483p-4,
    0x1.2e831d94f99b7p-5,
    0x1.1c26130249124p-6,
    0x1.1196d0a679c47p-7,
    0x1.0b36af86396e9p-8,
    0x1.073e7b02d6ae0p-9,
    0x1.04b8ce96ee5f8p-10,
    0x1.0318df2459954p-11,
    0x1.020a5b2cd3042p-12,
    0x1.01593a1177bd6p-13,
    0x1.00e4af2b4e156p-14,
    0x1.0097bcbf11bedp-15,
    0x1.0064cdeb22f0fp-16,
    0x1.0043073686681p-17,
    0x1.002c9953744ccp-18,
    0x1.001db08f9ba4ap-19,
    0x1.0013c594466eap-20,
    0x1.000d2bab28121p-21,
    0x1.0008c66cec77dp-22,
    0x1.0005d8f13858cp-23,
    0x1.0003e59ffde12p-24,
    0x1.000298ea55633p-25,
    0x1.0001bb316ccdap-26,
    0x1.0001276b90845p-27,
    0x1.0000c4ed05ae3p-28,
    0x1.0000834601a87p-29,
    0x1.00005782aaebep-30,
    0x1.00003a56719b9p-31,
    0x1.000026e3f644fp-32,
    0x1.000019ed24201p-33,
  ]
}
