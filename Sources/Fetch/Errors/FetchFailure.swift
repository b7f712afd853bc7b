import Readers

/// Why one address did not give a file.
package enum FetchFailure: Error, Sendable, Equatable {
  /// There is no such file (404, 410, or none on this machine).
  case absent
  /// The address cannot be read, or is not http, https or file.
  case badAddress(String)
  /// The archive wants an account: 401, 403, or a page to sign in.
  ///
  /// - Parameters:
  ///   - host: where a name and a password are asked for.
  ///   - register: where an account is made; nil where that is not known.
  ///   - sent: whether a name and a password were sent, and not taken.
  case account(host: String, register: String?, sent: Bool)
  /// A web page came in place of the file.
  case webPage
  /// The server is busy (429, 502, 503, 504) and was when it was asked again; `seconds` is how long
  /// it asked to be left alone, where that is longer than is waited.
  case busy(status: Int, seconds: Int?)
  /// Another status of HTTP than those above.
  case status(Int)
  /// No connection: the name of the host is not known, or nothing answers there.
  case unreachable(host: String, Connection)
  /// Fewer bytes than the smallest rate came for this many seconds.
  case stalled(seconds: Int)
  /// The connection ended before the file did, again and again.
  case cut
  /// More redirects than are followed.
  case redirects(Int)
  /// A redirect to an address that is not followed: other schemes than http and https, and http
  /// after https.
  case redirectRefused(to: String)
  /// The file is larger than its kind may be.
  case tooLarge(limit: Int)
  /// The file came and cannot be read.
  case unreadable(InputError)
  /// The file came, and says something else than it should.
  case otherContent(ContentMismatch)
  /// Not asked, since the host failed for another file before.
  case hostGivenUp(String)
  /// Another error of libcurl, by its number.
  case transfer(code: Int)

  /// What is wrong with a connection.
  package enum Connection: Sendable, Equatable {
    case noHost
    case refused
    case insecure
  }

  /// Whether another attempt may end otherwise.
  var isPassing: Bool {
    switch self {
    case .busy(_, let seconds): seconds == nil
    case .stalled, .cut: true
    case .unreachable(_, let connection): connection == .refused
    default: false
    }
  }
}

/// What a file that reads says otherwise than it should.
package enum ContentMismatch: Error, Sendable, Equatable {
  /// It is empty.
  case empty
  /// Its maps are of another day.
  case maps(of: String, wanted: String)
  /// It lacks days of its month.
  case days(Int, of: Int, month: String)
  /// It lacks the mark that ends the observed days, or days that it announces.
  case cutShort
}
