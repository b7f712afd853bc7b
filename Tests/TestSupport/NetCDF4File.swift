import CNetCDF
import Synchronization

extension NetCDFWriter {
  /// A failure of libnetcdf, by its number.
  public struct Failure: Error { let status: Int32 }

  /// libnetcdf keeps global state.
  private static let turn = Mutex(())

  /// Writes the contents as NetCDF-4, which is HDF5, each variable deflated.
  public func writeNetCDF4(to path: String) throws {
    try Self.turn.withLock { _ in
      var file: Int32 = 0
      try Self.check(nc_create(path, NC_NETCDF4 | NC_CLOBBER, &file))
      var ids: [Int32] = []
      for dimension in dimensions {
        var id: Int32 = 0
        try Self.check(nc_def_dim(file, dimension.name, dimension.length, &id))
        ids.append(id)
      }
      for variable in variables { try Self.write(variable, ids, in: file) }
      try Self.check(nc_close(file))
    }
  }

  private static func write(_ variable: Variable, _ ids: [Int32], in file: Int32) throws {
    var id: Int32 = 0
    let sides = variable.dimensions.map { ids[$0] }
    let type =
      switch variable.values {
      case .shorts: NC_SHORT
      case .floats: NC_FLOAT
      case .doubles: NC_DOUBLE
      }
    try check(nc_def_var(file, variable.name, type, Int32(sides.count), sides, &id))
    try check(nc_def_var_deflate(file, id, 1, 1, 1))
    for (name, attribute) in variable.attributes {
      switch attribute {
      case .text(let text):
        try check(nc_put_att_text(file, id, name, text.utf8.count, text))
      case .short(var value): try check(nc_put_att_short(file, id, name, NC_SHORT, 1, &value))
      case .float(var value): try check(nc_put_att_float(file, id, name, NC_FLOAT, 1, &value))
      case .double(var value): try check(nc_put_att_double(file, id, name, NC_DOUBLE, 1, &value))
      }
    }
    switch variable.values {
    case .shorts(let values): try check(nc_put_var_short(file, id, values))
    case .floats(let values): try check(nc_put_var_float(file, id, values))
    case .doubles(let values): try check(nc_put_var_double(file, id, values))
    }
  }

  private static func check(_ status: Int32) throws {
    guard status == 0 else { throw Failure(status: status) }
  }
}
