/// What reads one form of indices.
///
/// A form is a reader in a file of its own and its case of `IndexRecord.Format`.
protocol IndexReader {
  /// The days of a file.
  ///
  /// - Throws: where the file has not the form, with the line.
  static func record(of file: InputFile) throws(InputError) -> IndexRecord
}
