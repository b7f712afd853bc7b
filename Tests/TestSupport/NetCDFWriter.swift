/// Writes NetCDF files of the classic format (CDF-1), as tests need them.
public struct NetCDFWriter {
  /// A value of an attribute.
  public enum Attribute: Sendable {
    case text(String)
    case short(Int16)
    case float(Float)
    case double(Double)
  }

  /// Values of a variable.
  public enum Values: Sendable {
    case shorts([Int16])
    case floats([Float])
    case doubles([Double])
  }

  /// A variable on some of the dimensions.
  public struct Variable: Sendable {
    /// The name.
    public var name: String
    /// Indices of the dimensions.
    public var dimensions: [Int]
    /// Names and values.
    public var attributes: [(String, Attribute)]
    /// The values, last dimension fastest.
    public var values: Values

    /// A variable from its parts.
    public init(
      _ name: String, on dimensions: [Int], _ attributes: [(String, Attribute)], _ values: Values
    ) {
      self.name = name
      self.dimensions = dimensions
      self.attributes = attributes
      self.values = values
    }
  }

  /// Names and lengths; none is unlimited.
  public var dimensions: [(name: String, length: Int)]
  /// The variables in order.
  public var variables: [Variable]

  /// A file's contents.
  public init(dimensions: [(name: String, length: Int)], variables: [Variable]) {
    self.dimensions = dimensions
    self.variables = variables
  }

  /// The file.
  public var bytes: [UInt8] {
    let data = variables.map(\.values.bytes)
    var begins = [Int](repeating: 0, count: variables.count)
    begins[0] = header(begins).count
    for index in variables.indices.dropFirst() {
      begins[index] = begins[index - 1] + Self.padded(data[index - 1]).count
    }
    return header(begins) + data.flatMap(Self.padded)
  }

  private func header(_ begins: [Int]) -> [UInt8] {
    var bytes = Array("CDF".utf8) + [1] + Self.word(0)
    bytes += Self.word(10) + Self.word(dimensions.count)
    for dimension in dimensions {
      bytes += Self.text(dimension.name) + Self.word(dimension.length)
    }
    bytes += Self.word(0) + Self.word(0)
    bytes += Self.word(11) + Self.word(variables.count)
    for (variable, begin) in zip(variables, begins) {
      bytes += Self.text(variable.name) + Self.word(variable.dimensions.count)
      for dimension in variable.dimensions { bytes += Self.word(dimension) }
      bytes += Self.word(variable.attributes.isEmpty ? 0 : 12)
      bytes += Self.word(variable.attributes.count)
      for (name, attribute) in variable.attributes {
        bytes += Self.text(name) + Self.attribute(attribute)
      }
      bytes += Self.word(variable.values.type)
      bytes += Self.word(Self.padded(variable.values.bytes).count) + Self.word(begin)
    }
    return bytes
  }

  private static func attribute(_ attribute: Attribute) -> [UInt8] {
    switch attribute {
    case .text(let text): word(2) + self.text(text)
    case .short(let value): word(3) + word(1) + padded(Values.shorts([value]).bytes)
    case .float(let value): word(5) + word(1) + Values.floats([value]).bytes
    case .double(let value): word(6) + word(1) + Values.doubles([value]).bytes
    }
  }

  private static func text(_ text: String) -> [UInt8] {
    word(text.utf8.count) + padded(Array(text.utf8))
  }

  private static func padded(_ bytes: [UInt8]) -> [UInt8] {
    bytes + [UInt8](repeating: 0, count: (4 - bytes.count % 4) % 4)
  }

  private static func word(_ value: Int) -> [UInt8] { UInt32(value).bigEndianBytes }
}

extension NetCDFWriter.Values {
  fileprivate var type: Int {
    switch self {
    case .shorts: 3
    case .floats: 5
    case .doubles: 6
    }
  }

  fileprivate var bytes: [UInt8] {
    switch self {
    case .shorts(let values): values.flatMap { UInt16(bitPattern: $0).bigEndianBytes }
    case .floats(let values): values.flatMap { $0.bitPattern.bigEndianBytes }
    case .doubles(let values): values.flatMap { $0.bitPattern.bigEndianBytes }
    }
  }
}

extension FixedWidthInteger {
  fileprivate var bigEndianBytes: [UInt8] {
    withUnsafeBytes(of: bigEndian) { Array($0) }
  }
}
