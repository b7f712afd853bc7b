import Testing

@testable import Fetch

/// The words of what can go wrong.
@Suite struct MessageTests {
  @Test func failuresSayHowToMendThem() {
    let words: [(FetchFailure, String)] = [
      (.absent, "no such file there"),
      (
        .account(host: "a.org", register: "https://a.org/new", sent: true),
        "a.org does not take the name and password of ~/.netrc; check the line `machine a.org login "
          + "NAME password PASSWORD` in ~/.netrc, and at https://a.org/new that the archive is allowed "
          + "to use the account"
      ),
      (
        .account(host: "a.org", register: nil, sent: false),
        "a.org refuses the file; if you have an account there, write `machine a.org login NAME "
          + "password PASSWORD` in ~/.netrc"
      ),
      (
        .busy(status: 429, seconds: 600),
        "the server is busy (429) and asks to be left alone for 600 s; fetch again later"
      ),
      (
        .unreachable(host: "a.org", .insecure),
        "the connection to a.org cannot be trusted, so nothing was sent; check the clock and the "
          + "certificates of this machine"
      ),
      (.cut, "the connection ended before the file did; fetch again to go on from there"),
      (.tooLarge(limit: 256 << 20), "larger than 256 MiB, the most such a file may have"),
      (.hostGivenUp("a.org"), "not asked, since a.org failed for a file before; see there"),
    ]
    for (failure, text) in words { #expect(failure.description == text) }
  }

  @Test func errorsSayWhereTheyAre() {
    #expect(
      FetchError.noSource("tec/a.csv").description
        == "no archive is known that holds tec/a.csv; name an address or a folder to take it from")
    #expect(
      FetchError.unwritable("m/a", code: 28).description
        == "m/a cannot be written: no room is left; check the folder, its rights and its room")
    #expect(
      FetchError.badLock("inputs.lock.json", at: "`version`", expected: "1").description
        == "inputs.lock.json: `version`: expected 1; restore the file, or delete it and fetch again"
    )
  }
}
