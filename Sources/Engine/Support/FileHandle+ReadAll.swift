import Foundation

extension FileHandle {
  /// Everything up to the end, or to an error; a read that a signal interrupts is made again, where
  /// Foundation's own stops the program.
  package func readAll() -> Data {
    var data = Data()
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = Foundation.read(fileDescriptor, &buffer, buffer.count)
      if count > 0 {
        data.append(contentsOf: buffer[..<count])
      } else if count == 0 || errno != EINTR {
        return data
      }
    }
  }
}
