import Files
import Foundation

/// A name and a password, which no message shows.
struct Credentials: Sendable, Equatable, CustomStringConvertible {
  let name: String
  let password: String

  var description: String { "a name and a password" }
}

/// Names and passwords by host, as `~/.netrc` has them.
///
/// Read are `machine`, `login`, `password` and `account`, texts in quotation marks, `#` remarks and
/// macros (which are passed over). A `default` entry is left alone: it would give a password to any
/// host.
package struct Netrc: Sendable, Equatable {
  /// No names and passwords at all.
  package static let none = Netrc(text: "")

  private let entries: [String: Credentials]

  /// Reads the text of such a file; of two entries for a host the first one holds.
  package init(text: String) {
    var entries: [String: Credentials] = [:]
    var host: String?
    var name: String?
    var password: String?
    func close() {
      if let host, let name, let password, entries[host] == nil {
        entries[host] = Credentials(name: name, password: password)
      }
    }
    var words = NetrcWords(text)
    while let word = words.next() {
      switch word {
      case "machine", "default":
        close()
        (name, password) = (nil, nil)
        host = word == "machine" ? words.next()?.lowercased() : nil
      case "login": name = words.next()
      case "password": password = words.next()
      case "account": _ = words.next()
      case "macdef": words.skipMacro()
      default: break
      }
    }
    close()
    self.entries = entries
  }

  /// Reads a file; nothing where there is none.
  ///
  /// - Throws: `FetchError.netrcUnreadable`.
  package init(reading path: String) throws(FetchError) {
    do throws(FileFault) {
      self.init(
        text: String(decoding: try LocalFile.bytes(at: path, limit: 1 << 20), as: UTF8.self))
    } catch {
      guard error.code == ENOENT else { throw .netrcUnreadable(path, code: error.code) }
      self = .none
    }
  }

  /// The user's own, `~/.netrc`; nothing where there is none.
  package static func ofUser() throws(FetchError) -> Netrc {
    guard let home = ProcessInfo.processInfo.environment["HOME"], !home.isEmpty else {
      return .none
    }
    return try Netrc(reading: home + "/.netrc")
  }

  /// The entry of exactly this host.
  subscript(host: String) -> Credentials? { entries[host.lowercased()] }
}

/// The words of a netrc file.
private struct NetrcWords {
  private var rest: Substring

  init(_ text: String) { rest = text[...] }

  /// The next word, out of its quotation marks; nil after the last.
  mutating func next() -> String? {
    while let character = rest.first {
      if character.isWhitespace {
        rest.removeFirst()
      } else if character == "#" {
        rest = rest.drop { !$0.isNewline }
      } else {
        break
      }
    }
    guard let first = rest.first else { return nil }
    guard first == "\"" else {
      let word = rest.prefix { !$0.isWhitespace }
      rest = rest.dropFirst(word.count)
      return String(word)
    }
    rest.removeFirst()
    var word = ""
    while let character = rest.popFirst(), character != "\"" {
      word.append(character == "\\" ? rest.popFirst() ?? character : character)
    }
    return word
  }

  /// Passes a macro by, which an empty line ends.
  mutating func skipMacro() {
    while !rest.isEmpty {
      let line = rest.prefix { !$0.isNewline }
      rest = rest.dropFirst(line.count).dropFirst()
      if line.allSatisfy(\.isWhitespace) { return }
    }
  }
}
