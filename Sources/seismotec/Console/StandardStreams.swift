import Reports

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The three streams that a program begins with.
enum StandardStreams {
  /// Makes sure that numbers 0 to 2 are the standard streams', and that a reader who has gone is an
  /// error of writing and no signal.
  ///
  /// The system gives the next file opened the lowest free number: with standard error closed, a
  /// message would otherwise be written into a report.
  static func prepare() {
    signal(SIGPIPE, SIG_IGN)
    while true {
      let descriptor = open("/dev/null", O_RDWR)
      guard (0...STDERR_FILENO).contains(descriptor) else {
        if descriptor > STDERR_FILENO { close(descriptor) }
        return
      }
      // What is written to an output that was closed must fail and not vanish.
      if descriptor == STDOUT_FILENO {
        close(descriptor)
        if open("/dev/null", O_RDONLY) < 0 { return }
      }
    }
  }

  /// Writes to a stream until all is written or the system refuses.
  ///
  /// - Returns: 0, or the system's error code.
  static func write(_ text: String, to descriptor: CInt) -> CInt {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        #if canImport(Glibc)
          Glibc.write(descriptor, $0.baseAddress, $0.count)
        #elseif canImport(Musl)
          Musl.write(descriptor, $0.baseAddress, $0.count)
        #else
          Darwin.write(descriptor, $0.baseAddress, $0.count)
        #endif
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno != EINTR {
        return errno
      }
    }
    return 0
  }
}

/// Writes messages to standard error; what cannot be told is dropped, since nothing depends on it.
enum StandardError {
  /// Writes a text, in which nothing is left that a terminal would obey.
  static func write(_ text: String) {
    _ = StandardStreams.write(PrintableText.visible(text), to: STDERR_FILENO)
  }

  /// How wide the terminal is, but at most 80 columns; 80 where it does not say.
  static var columns: Int {
    var size = winsize()
    let isKnown = ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? min(80, Int(size.ws_col)) : 80
  }

  /// Empties the line that the cursor stands in; for terminals alone.
  static func emptyLine() {
    _ = StandardStreams.write("\r\u{1B}[K", to: STDERR_FILENO)
  }
}
