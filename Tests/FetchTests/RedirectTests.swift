import Determinism
import TestSupport
import Testing

@testable import Fetch

/// Redirects, and what they must not take along.
@Suite struct RedirectTests {
  private var bench: FetchBench
  private let maps: [UInt8]

  init() throws {
    bench = try FetchBench()
    maps = SampleFiles.maps(try #require(CivilDate(year: 2017, month: 1, day: 1)))
    bench.netrc = Netrc(
      text: """
        machine 127.0.0.1 login first password one
        machine 127.0.0.2 login second password two
        """)
  }

  private func item(_ url: String, account: ArchiveAccount? = nil) -> FetchItem {
    FetchItem(
      path: "a", kind: .maps(day: nil), candidates: [FetchCandidate(url, account: account)])
  }

  /// `name:password` in base 64, as HTTP sends them.
  private static let first = "Basic Zmlyc3Q6b25l"
  private static let second = "Basic c2Vjb25kOnR3bw=="

  @Test func fiveRedirectsAreFollowedAndNoMore() throws {
    let server = try LoopbackServer { [maps] request in
      guard let number = Int(request.path.dropFirst()) else { return .status(404) }
      return number == 0 ? .init(body: maps) : .redirect("/\(number - 1)", status: 301)
    }
    #expect(bench.fetch(item(server.url("/5"))).source == server.url("/5"))
    #expect(server.requests.count == 6)
    #expect(bench.fetch(item(server.url("/6")), refresh: true).failures == [.redirects(5)])
  }

  @Test func noOtherSchemeIsFollowed() throws {
    for target in ["file:///etc/passwd", "ftp://127.0.0.1/a", "gopher://127.0.0.1/", "scp://a/b"] {
      let server = try LoopbackServer { _ in .redirect(target) }
      #expect(
        bench.fetch(item(server.url("/a"))).failures == [.redirectRefused(to: target)])
    }
  }

  @Test func httpAfterHTTPSIsNotFollowed() throws {
    let secure = try WebAddress("https://example.org/a")
    #expect(
      message { _ = try Download.target("http://example.org/b", of: secure) }
        == "it redirects to http://example.org/b, which is not followed; only https, or http after "
        + "http, is")
    #expect(try Download.target("https://other.org/b", of: secure).host == "other.org")
    let plain = try WebAddress("http://example.org/a")
    #expect(try Download.target("https://example.org/b", of: plain).scheme == .https)
  }

  @Test func aRedirectWithAPasswordInItIsNotFollowedNorShown() throws {
    let server = try LoopbackServer { _ in .redirect("http://me:secret@127.0.0.1/a") }
    let failures = bench.fetch(item(server.url("/a"))).failures
    #expect(failures == [.redirectRefused(to: "http://…@127.0.0.1/a")])
  }

  @Test func namesAndPasswordsAreSentToTheirHost() throws {
    let server = try LoopbackServer { [maps] request in
      request.headers["authorization"] == Self.first ? .init(body: maps) : .status(401)
    }
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
  }

  @Test func namesAndPasswordsDoNotFollowARedirectToAnotherHost() throws {
    let other = try LoopbackServer(host: "127.0.0.2") { [maps] _ in .init(body: maps) }
    let server = try LoopbackServer { _ in .redirect(other.url("/b")) }
    #expect(bench.fetch(item(server.url("/a"))).source == server.url("/a"))
    #expect(server.requests.map { $0.headers["authorization"] } == [Self.first])
    // Neither those of the first host, nor those that ~/.netrc has for the other one.
    #expect(other.requests.map { $0.headers["authorization"] } == [nil])
    #expect(other.requests.map { $0.headers["cookie"] } == [nil])
  }

  @Test func namesAndPasswordsDoNotFollowARedirectToAnotherPort() throws {
    let other = try LoopbackServer { [maps] _ in .init(body: maps) }
    let server = try LoopbackServer { _ in .redirect(other.url("/b")) }
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(other.requests.map { $0.headers["authorization"] } == [nil])
  }

  @Test func cookiesStayWithTheirHost() throws {
    let other = try LoopbackServer(host: "127.0.0.2") { [maps] _ in .init(body: maps) }
    let server = try LoopbackServer { _ in
      .init(status: 302, headers: [("Location", other.url("/b")), ("Set-Cookie", "session=7")])
    }
    #expect(bench.fetch(item(server.url("/a"))).source != nil)
    #expect(other.requests.map { $0.headers["cookie"] } == [nil])
  }

  /// As CDDIS does it: to the host that signs in, back with a code, and on with a cookie.
  @Test func anArchiveThatSignsInElsewhereIsSignedInto() throws {
    let signIn = try LoopbackServer(host: "127.0.0.2") { request in
      request.headers["authorization"] == Self.second
        ? .redirect("http://127.0.0.1:\(request.path.dropFirst())/login?code=1") : .page()
    }
    let server = try LoopbackServer { [maps] request in
      switch request.path {
      case "/login?code=1":
        return .init(
          status: 302, headers: [("Location", "/maps"), ("Set-Cookie", "session=7; Path=/")])
      default:
        return request.headers["cookie"] == "session=7"
          ? .init(body: maps)
          : .redirect(signIn.url("/" + (request.headers["host"]?.split(separator: ":").last ?? "")))
      }
    }
    let account = ArchiveAccount(signIn: signIn.url(""), register: "https://example.org/new")
    #expect(bench.fetch(item(server.url("/maps"), account: account)).source == server.url("/maps"))
    #expect(signIn.requests.count == 1)
    #expect(server.requests.map(\.path) == ["/maps", "/login?code=1", "/maps"])
  }

  @Test func withoutAnAccountTheArchiveIsNotAsked() throws {
    var stranger = bench
    stranger.netrc = .none
    let server = try LoopbackServer { _ in .page() }
    let account = ArchiveAccount(signIn: server.url(""), register: "https://example.org/new")
    let failure = FetchFailure.account(
      host: "127.0.0.1", register: "https://example.org/new", sent: false)
    #expect(stranger.fetch(item(server.url("/a"), account: account)).failures == [failure])
    #expect(server.requests.isEmpty)
    #expect(
      failure.description
        == "the archive wants an account: make one at https://example.org/new (free), write "
        + "`machine 127.0.0.1 login NAME password PASSWORD` in ~/.netrc, and keep that file to "
        + "yourself (chmod 600)")
  }

  @Test func aPageToSignInIsAnAccountThatIsNotTaken() throws {
    let server = try LoopbackServer { _ in .page() }
    let account = ArchiveAccount(signIn: server.url(""), register: "https://example.org/new")
    let items = ["a", "b"].map { path in
      FetchItem(
        path: path, kind: .maps(day: nil),
        candidates: [FetchCandidate(server.url("/" + path), account: account)])
    }
    var alone = bench
    alone.settings.atOnce = 1
    let failures = alone.fetcher.fetch(items).map(\.outcome.failures)
    #expect(
      failures == [
        [.account(host: "127.0.0.1", register: "https://example.org/new", sent: true)],
        [.hostGivenUp("127.0.0.1")],
      ])
    #expect(server.requests.count == 1)
  }

  @Test func aRefusalSaysWhatToDo() throws {
    let server = try LoopbackServer { request in .status(request.path == "/a" ? 403 : 401) }
    var stranger = bench
    stranger.netrc = .none
    for path in ["/a", "/b"] {
      #expect(
        stranger.fetch(item(server.url(path))).failures
          == [.account(host: "127.0.0.1", register: nil, sent: false)])
    }
    #expect(
      bench.fetch(item(server.url("/b"))).failures
        == [.account(host: "127.0.0.1", register: nil, sent: true)])
  }
}
