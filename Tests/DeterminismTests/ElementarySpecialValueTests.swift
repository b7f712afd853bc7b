import Testing

@testable import Determinism

@Suite struct ElementarySpecialValueTests {
  private let infinity = Double.infinity

  private func same(_ left: Double, _ right: Double) -> Bool {
    left.isNaN && right.isNaN || left.bitPattern == right.bitPattern
  }

  @Test func notANumberStaysNotANumber() {
    let functions: [(Double) -> Double] = [
      Elementary.exp, Elementary.expm1, Elementary.log, Elementary.log1p, Elementary.tanh,
      Elementary.sigmoid, Elementary.sin, Elementary.cos, Elementary.tan, Elementary.asin,
      Elementary.acos, Elementary.atan, Elementary.erf, Elementary.logGamma,
    ]
    for function in functions { #expect(function(.nan).isNaN) }
  }

  @Test func zeroKeepsItsSignInOddFunctions() {
    let functions: [(Double) -> Double] = [
      Elementary.expm1, Elementary.log1p, Elementary.tanh, Elementary.sin, Elementary.tan,
      Elementary.asin, Elementary.atan, Elementary.erf,
    ]
    for function in functions {
      #expect(same(function(0), 0))
      #expect(same(function(-0.0), -0.0))
    }
  }

  @Test func exponentialsReachTheirLimits() {
    #expect(Elementary.exp(infinity) == infinity)
    #expect(same(Elementary.exp(-infinity), 0))
    #expect(Elementary.exp(709.782_712_893_385) == infinity)
    #expect(Elementary.exp(-745.133_219_101_941_1) == 0x1p-1074)
    #expect(Elementary.exp(-745.14) == 0)
    #expect(Elementary.exp(0) == 1)
    #expect(Elementary.exp(-0.0) == 1)
    #expect(Elementary.expm1(infinity) == infinity)
    #expect(Elementary.expm1(-infinity) == -1)
    #expect(Elementary.tanh(infinity) == 1)
    #expect(Elementary.tanh(-infinity) == -1)
    #expect(Elementary.sigmoid(infinity) == 1)
    #expect(same(Elementary.sigmoid(-infinity), 0))
    #expect(Elementary.sigmoid(0) == 0.5)
  }

  @Test func logarithmsReachTheirLimits() {
    #expect(Elementary.log(0) == -infinity)
    #expect(Elementary.log(-0.0) == -infinity)
    #expect(Elementary.log(-1).isNaN)
    #expect(Elementary.log(-infinity).isNaN)
    #expect(Elementary.log(infinity) == infinity)
    #expect(same(Elementary.log(1), 0))
    #expect(Elementary.log1p(-1) == -infinity)
    #expect(Elementary.log1p(-1.5).isNaN)
    #expect(Elementary.log1p(infinity) == infinity)
  }

  @Test func anglesOfInfinityAreNotNumbers() {
    for x in [infinity, -infinity] {
      #expect(Elementary.sin(x).isNaN)
      #expect(Elementary.cos(x).isNaN)
      #expect(Elementary.tan(x).isNaN)
      #expect(Elementary.asin(x).isNaN)
      #expect(Elementary.acos(x).isNaN)
    }
    #expect(Elementary.asin(1.000_000_000_000_000_2).isNaN)
    #expect(same(Elementary.acos(1), 0))
    #expect(Elementary.acos(-1) == Double.pi)
    #expect(Elementary.cos(0) == 1)
  }

  @Test func quadrantsFollowTheSigns() {
    let pi = Double.pi
    let cases: [(y: Double, x: Double, angle: Double)] = [
      (0, 1, 0), (-0.0, 1, -0.0), (0, -1, pi), (-0.0, -1, -pi), (0, 0, 0), (-0.0, 0, -0.0),
      (0, -0.0, pi), (-0.0, -0.0, -pi), (1, 0, pi / 2), (-1, -0.0, -pi / 2),
      (1, infinity, 0), (-1, infinity, -0.0), (1, -infinity, pi), (-1, -infinity, -pi),
      (infinity, 1, pi / 2), (-infinity, 1, -pi / 2), (infinity, infinity, pi / 4),
      (infinity, -infinity, 3 * pi / 4), (-infinity, -infinity, -3 * pi / 4),
      (.nan, 1, .nan), (1, .nan, .nan), (0x1p-1074, 0x1p1000, 0), (0x1p1000, 0x1p-1074, pi / 2),
      (0x1p-1074, 2, 0), (0x1p-1074, 1, 0x1p-1074),
    ]
    for (y, x, angle) in cases {
      #expect(same(Elementary.atan2(y, x), angle), "atan2(\(y), \(x))")
    }
  }

  @Test func powersFollowTheStandard() {
    let cases: [(x: Double, y: Double, power: Double)] = [
      (.nan, 0, 1), (1, .nan, 1), (.nan, 1, .nan), (2, .nan, .nan), (0, 0, 1), (infinity, 0, 1),
      (0, 3, 0), (-0.0, 3, -0.0), (-0.0, 2, 0), (-0.0, 2.5, 0), (0, -1, infinity),
      (-0.0, -1, -infinity), (-0.0, -2, infinity), (-1, infinity, 1), (-1, -infinity, 1),
      (0.5, infinity, 0), (0.5, -infinity, infinity), (-2, infinity, infinity),
      (2, -infinity, 0), (infinity, 2, infinity), (infinity, -2, 0), (-infinity, 3, -infinity),
      (-infinity, 2, infinity), (-infinity, -3, -0.0), (-infinity, -2, 0), (-8, 1.0 / 3, .nan),
      (-2, 3, -8), (-2, 2, 4), (2, 1024, infinity), (-2, 1025, -infinity), (2, -1075, 0),
      (-2, -1077, -0.0), (2, -1074, 0x1p-1074), (-1, 0x1p60, 1), (-1, 0x1.8p52, 1),
      (-1, 0x1.0000000000001p52, -1), (1.5, 0x1p1000, infinity), (0.5, 0x1p1023, 0),
      (2, 0x1p-1070, 1), (3, 2, 9), (10, 22, 1e22), (0x1p-1074, 1, 0x1p-1074),
    ]
    for (x, y, power) in cases {
      #expect(same(Elementary.pow(x, y), power), "pow(\(x), \(y)) = \(Elementary.pow(x, y))")
    }
  }

  @Test func gammaAndErrorFunctionsReachTheirLimits() {
    #expect(Elementary.erf(infinity) == 1)
    #expect(Elementary.erf(-infinity) == -1)
    #expect(Elementary.logGamma(0) == infinity)
    #expect(Elementary.logGamma(infinity) == infinity)
    #expect(Elementary.logGamma(-0.5).isNaN)
    #expect(same(Elementary.logGamma(1), 0))
    #expect(same(Elementary.logGamma(2), 0))
    #expect(Elementary.logGamma(1e307) == infinity)
    // 10! = 3 628 800
    #expect(Elementary.logGamma(11) == Elementary.log(3_628_800))
  }
}
