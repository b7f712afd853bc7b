import ArgumentParser

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes results to standard output.
enum StandardOutput {
  /// Writes a text whole.
  ///
  /// When the reader has gone (`seismotec tec … | head`) there is nobody to tell: the command ends
  /// without a word, as one killed by SIGPIPE would.
  static func write(_ text: String) throws {
    signal(SIGPIPE, SIG_IGN)
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.write(STDOUT_FILENO, $0.baseAddress, $0.count)
        #else
          Darwin.write(STDOUT_FILENO, $0.baseAddress, $0.count)
        #endif
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw ExitCode(128 + SIGPIPE)
      } else if errno != EINTR {
        throw OutputError(code: errno)
      }
    }
  }
}

/// Standard output took no more, for instance because the disk is full.
struct OutputError: Error, CustomStringConvertible {
  let code: CInt

  var description: String {
    code == ENOSPC
      ? "cannot write the result: no space is left on the device"
      : "cannot write the result: system error \(code)"
  }
}
