/// Tells whether a NetCDF file holds a variable on time, latitude and longitude that can be read.
package enum GridCheck {
  /// Reads what a file says of a variable, and its first and last plane.
  ///
  /// - Parameters:
  ///   - path: where the file stands.
  ///   - name: what messages call it.
  ///   - variable: the variable's name, such as `olr`.
  package static func read(
    path: String, named name: String, variable: String
  ) throws(InputError) {
    let survey = try SystemFiles.survey(
      at: path, named: name, limit: RadiationArchive.limit, head: GridFile.headLength)
    let file = try GridFile(
      path: path, name: name, variable: variable, head: survey.head, size: survey.size)
    let times = file.description.lengths[0]
    guard times > 0 else { throw InputError(file: name, .nothing(.gridTimes)) }
    _ = try file.planes(at: times > 1 ? [0, times - 1] : [0])
  }
}
