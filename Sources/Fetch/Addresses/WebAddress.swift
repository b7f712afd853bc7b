import CTransfer

/// An address taken apart by the library that asks it, so that both see the same host in it.
struct WebAddress: Sendable, Equatable {
  /// What an address leads over.
  enum Scheme: String, Sendable {
    case http, https, file
  }

  /// The whole address.
  let text: String
  /// How it is asked.
  let scheme: Scheme
  /// The host in lower case; empty for files.
  let host: String
  /// The port, the scheme's own where none is written; 0 for files.
  let port: Int
  /// The path without percent signs.
  let path: String

  private static let longest = 4_096

  /// Takes an address apart.
  ///
  /// - Throws: `FetchFailure.badAddress` for what is none, has other schemes, has a name or a password
  ///   in it, or braces that no template has filled.
  init(_ text: String) throws(FetchFailure) {
    // Names and passwords would end in locks and messages.
    let shown = Self.withoutCredentials(text)
    guard text.utf8.count < Self.longest,
      text.utf8.allSatisfy({ $0 > 32 && $0 < 127 && !Self.refused.contains($0) })
    else { throw .badAddress(shown) }
    let room = Self.longest
    var scheme = [CChar](repeating: 0, count: room)
    var host = scheme
    var path = scheme
    var port: Int32 = 0
    guard transfer_parts(text, &scheme, &host, &path, room, &port) == 0,
      let known = Scheme(rawValue: Self.text(scheme).lowercased())
    else { throw .badAddress(shown) }
    self.text = text
    self.scheme = known
    self.host = Self.text(host).lowercased()
    self.port = Int(port)
    self.path = Self.text(path)
    guard known == .file || !self.host.isEmpty else { throw .badAddress(shown) }
  }

  /// Scheme, host and port: what a name and a password are for.
  var origin: String { "\(scheme.rawValue)://\(host):\(port)" }

  /// Whether it is a host of this machine's own.
  var isLoopback: Bool {
    host == "localhost" || host == "[::1]"
      || (host.hasPrefix("127.") && host.utf8.allSatisfy { $0 == 46 || (48...57).contains($0) })
  }

  /// The address of a file of this machine.
  ///
  /// - Parameter path: an absolute path.
  static func file(_ path: String) -> String { "file://" + quoted(path) }

  /// A path with percent signs for what may not stand in an address.
  static func quoted(_ path: String) -> String {
    var text = ""
    for byte in path.utf8 {
      if plain.contains(byte) {
        text.unicodeScalars.append(Unicode.Scalar(byte))
      } else {
        text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return text
  }

  private static let plain = Set(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)
  private static let digits = Array("0123456789ABCDEF")
  private static let refused = Set("{}<>\"\\^`|".utf8)

  private static func text(_ bytes: [CChar]) -> String {
    String(decoding: bytes.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  private static func withoutCredentials(_ text: String) -> String {
    guard let start = text.firstRange(of: "://")?.upperBound else {
      return String(text.prefix(200))
    }
    let authority = text[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = authority.lastIndex(of: "@") else { return String(text.prefix(200)) }
    return String((text[..<start] + "…" + text[at...]).prefix(200))
  }
}
