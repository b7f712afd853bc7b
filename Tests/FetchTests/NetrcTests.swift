import TestSupport
import Testing

@testable import Fetch

/// Names and passwords by host.
@Suite struct NetrcTests {
  @Test func entriesInAnyLayout() {
    let netrc = Netrc(
      text: """
        # mine
        machine urs.earthdata.nasa.gov
          login me # not you
          password "a \\"quoted\\" one"
        macdef init
        machine macro.example.org login no password no

        machine b.example.org login b account c password d machine c.example.org login x
        machine urs.earthdata.nasa.gov login second password second
        default login anyone password anything
        """)
    #expect(
      netrc["urs.earthdata.nasa.gov"] == Credentials(name: "me", password: "a \"quoted\" one"))
    #expect(netrc["URS.earthdata.nasa.gov"]?.name == "me")
    #expect(netrc["b.example.org"] == Credentials(name: "b", password: "d"))
    for host in ["c.example.org", "macro.example.org", "other.example.org", "example.org", ""] {
      #expect(netrc[host] == nil, "\(host)")
    }
  }

  @Test func brokenFilesGiveNothing() {
    for text in [
      "machine", "machine a login", "password x", "machine a login \"b", "\"", "default",
    ] {
      #expect(Netrc(text: text)["a"] == nil)
    }
  }

  @Test func aFileThatIsNotThereIsEmpty() throws {
    let folder = try TemporaryFolder()
    #expect(try Netrc(reading: folder.path + "/.netrc") == .none)
    try folder.write("machine a login b password c", to: ".netrc")
    #expect(try Netrc(reading: folder.path + "/.netrc")["a"]?.password == "c")
    #expect(message { _ = try Netrc(reading: folder.path) }?.contains("a folder stands") == true)
  }

  @Test func noMessageShowsAPassword() {
    let credentials = Credentials(name: "me", password: "secret")
    #expect(!"\(credentials)".contains("secret"))
    #expect(!String(reflecting: credentials).contains("secret"))
  }
}
