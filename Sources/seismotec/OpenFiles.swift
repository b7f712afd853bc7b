#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The files that the system lets a process have open at once.
enum OpenFiles {
  /// What a run needs: fonts, maps read side by side, the report's files and a child process.
  static let needed: rlim_t = 64

  /// Makes sure that a run has as many as it needs.
  ///
  /// The libraries that draw end the process where they cannot open a font.
  ///
  /// - Throws: `TooFewOpenFiles` where the system allows fewer.
  static func demand() throws(TooFewOpenFiles) {
    #if canImport(Glibc)
      let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #else
      let resource = RLIMIT_NOFILE
    #endif
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < needed else { return }
    if limit.rlim_max >= needed {
      limit.rlim_cur = needed
      if setrlimit(resource, &limit) == 0 { return }
    }
    throw TooFewOpenFiles(allowed: UInt64(limit.rlim_cur))
  }
}

/// The system allows too few open files for a run.
struct TooFewOpenFiles: Error, CustomStringConvertible {
  let allowed: UInt64

  var description: String {
    "a run has up to \(OpenFiles.needed) files open at once and the system allows \(allowed); "
      + "raise the limit with `ulimit -n \(OpenFiles.needed)` or more"
  }
}
