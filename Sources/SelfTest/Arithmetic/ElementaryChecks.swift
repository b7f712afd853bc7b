import Determinism

extension SelfTestCheck {
  /// Each elementary function at the arguments of `ArgumentGrid`.
  static let elementaryChecks = [
    function("exp", "b05de77008d47663", Elementary.exp),
    function("expm1", "2a64aa1561d7024e", Elementary.expm1),
    function("log", "b6bf8fe0b5b56c77", Elementary.log),
    function("log1p", "1ec835934b192386", Elementary.log1p),
    function("tanh", "016ade66fa844bfb", Elementary.tanh),
    function("sigmoid", "bc479a2023cd604b", Elementary.sigmoid),
    function("sin", "174002270f1def1f", Elementary.sin),
    function("cos", "0480d555f13b817f", Elementary.cos),
    function("tan", "471ee45d50aa6ef7", Elementary.tan),
    function("asin", "b9743fc988c34301", Elementary.asin),
    function("acos", "1f7177caa045d81b", Elementary.acos),
    function("atan", "b3048818f55124ba", Elementary.atan),
    function("erf", "3c7add783f72581e", Elementary.erf),
    function("logGamma", "fb9b21bbabbdb001", Elementary.logGamma),
    function("pow", "21d65167833596f7", Elementary.pow),
    function("atan2", "e175070946f4072b", Elementary.atan2),
    // The one function that the processor itself offers.
    function("sqrt", "489bd83c9168c915") { $0.squareRoot() },
  ]

  private static func function(
    _ name: String, _ expected: String, _ function: @escaping @Sendable (Double) -> Double
  ) -> SelfTestCheck {
    SelfTestCheck(.elementary, name, expected) {
      BitDigest(ArgumentGrid.single.lazy.map(function))
    }
  }

  private static func function(
    _ name: String, _ expected: String, _ function: @escaping @Sendable (Double, Double) -> Double
  ) -> SelfTestCheck {
    SelfTestCheck(.elementary, name, expected) {
      BitDigest(ArgumentGrid.pairs.lazy.map { function($0, $1) })
    }
  }
}
