/// How long a NetCDF file of a classic format (CDF-1, CDF-2, CDF-5) must be.
///
/// libnetcdf reads what lies beyond the end of such a file as zeros, so that half a file gives
/// numbers instead of an error. The header says where each variable's data end.
///
/// Source: "The NetCDF Classic Format Specification", Unidata.
struct ClassicExtent {
  /// Bytes up to the end of the last datum; padding after it may be missing.
  let length: Int

  /// Whether a file's first bytes are of a classic format.
  static func isClassic(_ head: [UInt8]) -> Bool {
    head.starts(with: Array("CDF".utf8)) && head.count > 3 && [1, 2, 5].contains(head[3])
  }

  /// Reads the header; nil where it contradicts itself or is longer than `head`.
  init?(header head: [UInt8]) {
    guard Self.isClassic(head) else { return nil }
    var reader = Reader(bytes: head, position: 4, isWide: head[3] == 5, isLarge: head[3] != 1)
    guard let records = reader.count() else { return nil }
    guard let dimensions = reader.dimensions(), reader.skipAttributes(),
      let variables = reader.variables(dimensions)
    else { return nil }
    let recordSizes = variables.filter(\.isRecord).map(\.size)
    // A single record variable is not padded between its records.
    var record = recordSizes.count == 1 ? recordSizes[0].bare : 0
    if recordSizes.count > 1 {
      for size in recordSizes {
        let sum = record.addingReportingOverflow(size.padded)
        guard !sum.overflow else { return nil }
        record = sum.partialValue
      }
    }
    let isStreaming = records == (head[3] == 5 ? Int.max : Int(UInt32.max))
    let count = isStreaming ? 0 : records
    var end = reader.position
    for variable in variables {
      let before =
        variable.isRecord ? max(0, count - 1).multipliedReportingOverflow(by: record) : (0, false)
      let size = variable.isRecord && count == 0 ? 0 : variable.size.bare
      let (first, overflow) = variable.begin.addingReportingOverflow(size)
      let (last, beyond) = first.addingReportingOverflow(before.0)
      guard !before.1, !overflow, !beyond else { return nil }
      end = max(end, last)
    }
    length = end
  }

  private struct Variable {
    let isRecord: Bool
    let size: (bare: Int, padded: Int)
    let begin: Int
  }

  private struct Reader {
    let bytes: [UInt8]
    var position: Int
    /// Counts take eight bytes (CDF-5).
    let isWide: Bool
    /// Offsets take eight bytes (CDF-2 and CDF-5).
    let isLarge: Bool

    mutating func number(_ width: Int) -> Int? {
      guard position + width <= bytes.count else { return nil }
      var value: UInt64 = 0
      for byte in bytes[position..<position + width] { value = value << 8 | UInt64(byte) }
      position += width
      return value == .max ? .max : Int(exactly: value)
    }

    mutating func count() -> Int? { number(isWide ? 8 : 4) }

    mutating func skip(_ count: Int) -> Bool {
      let padded = count.addingReportingOverflow(3)
      guard count >= 0, !padded.overflow, padded.partialValue & ~3 <= bytes.count - position else {
        return false
      }
      position += padded.partialValue & ~3
      return true
    }

    mutating func name() -> Bool { count().map { skip($0) } ?? false }

    /// A list's length; its tag is zero where it is empty.
    mutating func list(tag: Int) -> Int? {
      guard let found = number(4), let count = count() else { return nil }
      guard found == tag || (found == 0 && count == 0), count <= 1 << 16 else { return nil }
      return count
    }

    mutating func dimensions() -> [Int]? {
      guard let count = list(tag: 10) else { return nil }
      var lengths: [Int] = []
      for _ in 0..<count {
        guard name(), let length = self.count() else { return nil }
        lengths.append(length)
      }
      return lengths
    }

    mutating func skipAttributes() -> Bool {
      guard let count = list(tag: 12) else { return false }
      for _ in 0..<count {
        guard name(), let type = number(4), let width = Self.width(type), let length = self.count()
        else { return false }
        let size = length.multipliedReportingOverflow(by: width)
        guard !size.overflow, skip(size.partialValue) else { return false }
      }
      return true
    }

    mutating func variables(_ dimensions: [Int]) -> [Variable]? {
      guard let count = list(tag: 11) else { return nil }
      var variables: [Variable] = []
      for _ in 0..<count {
        guard let variable = variable(dimensions) else { return nil }
        variables.append(variable)
      }
      return variables
    }

    private mutating func variable(_ dimensions: [Int]) -> Variable? {
      guard name(), let rank = self.count(), rank <= 1_024 else { return nil }
      var isRecord = false
      var cells = 1
      for side in 0..<rank {
        guard let index = self.count(), dimensions.indices.contains(index) else { return nil }
        if dimensions[index] == 0, side == 0 {
          isRecord = true
        } else {
          let product = cells.multipliedReportingOverflow(by: dimensions[index])
          guard !product.overflow else { return nil }
          cells = product.partialValue
        }
      }
      // The stored size of a variable may be cut to four bytes, so it is computed.
      guard skipAttributes(), let type = number(4), let width = Self.width(type), count() != nil,
        let begin = number(isLarge ? 8 : 4)
      else { return nil }
      let size = cells.multipliedReportingOverflow(by: width)
      let padded = size.partialValue.addingReportingOverflow(3)
      guard !size.overflow, !padded.overflow else { return nil }
      return Variable(
        isRecord: isRecord, size: (size.partialValue, padded.partialValue & ~3), begin: begin)
    }

    private static func width(_ type: Int) -> Int? {
      switch type {
      case 1, 2, 7: 1
      case 3, 8: 2
      case 4, 5, 9: 4
      case 6, 10, 11: 8
      default: nil
      }
    }
  }
}
