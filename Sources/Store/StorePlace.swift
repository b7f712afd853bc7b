/// Where a store stands when nobody names a folder.
package enum StorePlace {
  /// `seismotec` below `XDG_CACHE_HOME`, else below `.cache` at home; nil where the environment names
  /// neither by an absolute path (XDG Base Directory Specification 0.8).
  package static func standard(_ environment: [String: String]) -> String? {
    func absolute(_ name: String) -> String? {
      environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
    return (absolute("XDG_CACHE_HOME") ?? absolute("HOME").map { $0 + "/.cache" })
      .map { $0 + "/seismotec" }
  }
}
