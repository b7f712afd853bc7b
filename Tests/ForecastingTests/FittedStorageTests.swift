import Foundation
import Testing

@testable import Forecasting

@Suite("Fitted models as they are stored")
struct FittedStorageTests {
  private func fields(_ fitted: FittedForecaster) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: JSONEncoder().encode(fitted))
    return try #require(object as? [String: Any])
  }

  private func decode(_ fields: [String: Any]) throws -> FittedForecaster {
    try JSONDecoder().decode(
      FittedForecaster.self, from: JSONSerialization.data(withJSONObject: fields))
  }

  @Test("flat arrays keep every bit, the lowest byte first")
  func flatArrays() throws {
    let odd: [Double] = [
      0, -0.0, .infinity, -.infinity, .leastNonzeroMagnitude, .greatestFiniteMagnitude, 0.1,
      Double(bitPattern: 0x7ff8_0000_0000_beef),
    ]
    let encoded = try JSONEncoder().encode(FlatArray(odd))
    let read = try JSONDecoder().decode(FlatArray<Double>.self, from: encoded)
    #expect(read.values.map(\.bitPattern) == odd.map(\.bitPattern))
    let float = try JSONEncoder().encode(FlatArray<Float>([1, -2, 0]))
    #expect(String(decoding: float, as: UTF8.self) == "\"AACAPwAAAMAAAAAA\"")
    let whole = try JSONEncoder().encode(FlatArray<Int32>([1, -1]))
    #expect(String(decoding: whole, as: UTF8.self) == "\"AQAAAP\\/\\/\\/\\/8=\"")
    #expect(
      try JSONDecoder().decode(FlatArray<Int32>.self, from: whole).values == [1, -1])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(FlatArray<Double>.self, from: float)
    }
  }

  @Test("weights are flat, with the names and shapes of their tensors")
  func weights() throws {
    let fitted = try SmallModels.fit("gru", SmallModels.problem())
    let networks = try #require(fitted.model as? FittedNetworks)
    #expect(networks.networks.count == 2)
    #expect(
      networks.networks[0].map { "\($0.name) \($0.shape)" } == [
        "layer-0/kernel [15, 1]", "layer-0/recurrent_kernel [15, 5]", "layer-0/bias [2, 15]",
        "layer-1/kernel [1, 5]", "layer-1/bias [1, 1]",
      ])
    for weights in networks.networks {
      #expect(weights.allSatisfy { $0.weights.values.count == $0.shape.reduce(1, *) })
      #expect(
        weights.reduce(0) { $0 + $1.weights.values.count } == fitted.summary.parameterCount)
    }
  }

  @Test("weights of other layers are refused when they are to predict")
  func otherWeights() throws {
    let problem = SmallModels.problem()
    var own = try fields(SmallModels.fit("rnn", problem))
    let other = try fields(SmallModels.fit("gru", problem))
    var model = try #require(own["model"] as? [String: Any])
    model["networks"] = try #require(other["model"] as? [String: Any])["networks"]
    own["model"] = model
    let mixed = try decode(own)
    #expect(
      throws: ForecastError(
        model: "rnn",
        reason: .numerical(
          series: "AAAA", "the stored weights are not those of its layers; fit it anew"))
    ) { try mixed.predict(problem.input) }
  }

  @Test("a name that the catalogue does not hold is refused with those it does")
  func unknownName() throws {
    var stored = try fields(SmallModels.fit("svr", SmallModels.problem()))
    stored["name"] = "svm"
    let error = #expect(throws: DecodingError.self) { try decode(stored) }
    guard case .dataCorrupted(let context)? = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(context.codingPath.map(\.stringValue) == ["name"])
    #expect(
      context.debugDescription.hasPrefix("svm: no model has this name; did you mean `svr`?"))
  }

  @Test("arrays that are no tree are refused, so that no walk leaves them or goes on for ever")
  func brokenTree() throws {
    func tree(right: [Int32], samples: [Int32] = [4, 2, 2]) throws -> DecisionTree {
      let arrays = [
        "values": try JSONEncoder().encode(FlatArray<Double>([3, 5, 9])),
        "features": try JSONEncoder().encode(FlatArray<Int32>([0, -1, -1])),
        "right": try JSONEncoder().encode(FlatArray(right)),
        "samples": try JSONEncoder().encode(FlatArray(samples)),
      ]
      let text = arrays.map { "\"\($0.key)\": \(String(decoding: $0.value, as: UTF8.self))" }
      return try JSONDecoder().decode(
        DecisionTree.self, from: Data("{\(text.joined(separator: ","))}".utf8))
    }
    #expect(try tree(right: [2, -1, -1]).predict([3]) == 5)
    #expect(try tree(right: [2, -1, -1]).predict([3.5]) == 9)
    for right: Int32 in [0, 1, 3, -1] {
      #expect(throws: DecodingError.self) { try tree(right: [right, -1, -1]) }
    }
    #expect(throws: DecodingError.self) { try tree(right: [2, -1, -1], samples: [4, 2]) }
  }

  @Test("support vectors without their coefficients are refused")
  func brokenMachine() throws {
    var stored = try fields(SmallModels.fit("svr", SmallModels.problem()))
    var model = try #require(stored["model"] as? [String: Any])
    var stations = try #require(model["stations"] as? [[String: Any]])
    var machine = try #require(stations[0]["machine"] as? [String: Any])
    machine["features"] = 3
    stations[0]["machine"] = machine
    model["stations"] = stations
    stored["model"] = model
    #expect(throws: DecodingError.self) { try decode(stored) }
  }
}
