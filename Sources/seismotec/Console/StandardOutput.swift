import ArgumentParser
import Engine
import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes results to standard output.
enum StandardOutput {
  /// Writes a text whole, with nothing left in it that a terminal would obey.
  ///
  /// When the reader has gone (`seismotec tec … | head`) there is nobody to tell: the command ends
  /// without a word, as one killed by SIGPIPE would.
  static func write(_ text: String) throws {
    switch StandardStreams.write(PrintableText.visible(text), to: STDOUT_FILENO) {
    case 0: return
    case EPIPE: throw ExitCode(128 + SIGPIPE)
    case let code: throw OutputError(code: code)
    }
  }
}

/// Standard output took no more, for instance because the disk is full.
struct OutputError: Error, CustomStringConvertible {
  let code: CInt

  var description: String {
    switch code {
    case ENOSPC: "cannot write the result: no space is left on the device"
    case EBADF: "cannot write the result: standard output is closed"
    default: "cannot write the result: system error \(code)"
    }
  }
}
