/// A table of features, one row a sample.
package struct FeatureMatrix: Sendable, Equatable {
  /// The number of samples.
  package let rows: Int
  /// The number of features.
  package let columns: Int
  /// The values, row after row; `rows × columns` of them.
  package let values: [Double]

  /// A table from its values, row after row.
  ///
  /// - Precondition: `values.count == rows × columns`.
  package init(rows: Int, columns: Int, values: [Double]) {
    precondition(rows >= 0 && columns >= 0 && values.count == rows * columns)
    self.rows = rows
    self.columns = columns
    self.values = values
  }

  /// A table from its rows, all of one length.
  package init(_ rows: [[Double]]) {
    self.init(rows: rows.count, columns: rows.first?.count ?? 0, values: rows.flatMap { $0 })
  }

  /// The value of a feature in a row.
  package subscript(row: Int, column: Int) -> Double { values[row * columns + column] }

  /// The values of one row.
  package func row(_ index: Int) -> ArraySlice<Double> {
    values[index * columns..<(index + 1) * columns]
  }

  /// The values feature after feature.
  var columnMajor: [Double] {
    [Double](unsafeUninitializedCapacity: values.count) { result, count in
      for column in 0..<columns {
        for row in 0..<rows {
          result[column * rows + row] = values[row * columns + column]
        }
      }
      count = values.count
    }
  }
}
