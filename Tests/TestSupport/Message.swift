/// The message of the error a reading ends with; nil when it ends well.
public func message(_ reading: () throws -> Void) -> String? {
  do {
    try reading()
    return nil
  } catch {
    return "\(error)"
  }
}
