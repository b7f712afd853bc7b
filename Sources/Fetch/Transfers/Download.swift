import CTransfer
import Files
import Foundation

/// Brings the file of one address into a partial file.
///
/// Redirects are followed here, so that every address is looked at before it is asked: a name and a
/// password go to the host of the address itself or to the one that its archive signs in at, over https
/// (or within this machine), and to no other host, whatever redirects there.
struct Download {
  let candidate: FetchCandidate
  let limit: Int
  let settings: TransferSettings
  let netrc: Netrc
  let hosts: HostBook
  let connection: TransferConnection
  let partial: PartialFile
  /// Told of every part that came: its bytes, and those of the whole file, -1 where that is not known.
  let received: (_ bytes: Int, _ total: Int) -> Void

  /// What a request led to.
  private enum Step {
    case done
    case redirect(WebAddress)
    /// The bytes so far are of no use: ask for the whole file.
    case restart
  }

  /// Fetches the file, again and again while what fails may pass.
  ///
  /// - Throws: `FetchFailure`; `FileFault` when it cannot be written.
  func run() throws {
    let address = try WebAddress(candidate.url)
    if address.scheme == .file { return try copy(address) }
    if let account = candidate.account {
      let signIn = try WebAddress(account.signIn)
      // Without an account there is nothing to ask for.
      guard netrc[signIn.host] != nil else {
        throw FetchFailure.account(host: signIn.host, register: account.register, sent: false)
      }
    }
    var wait = settings.firstWait
    for attempt in 1... {
      do {
        return try follow(address)
      } catch let failure as FetchFailure {
        guard failure.isPassing, attempt < settings.attempts else {
          if let host = failure.endedHost(asking: address.host) { hosts.giveUp(host) }
          throw failure
        }
        Thread.sleep(forTimeInterval: min(wait, settings.longestWait))
        wait *= 2
      }
    }
  }

  /// Asks an address and what it redirects to.
  private func follow(_ start: WebAddress) throws {
    var address = start
    var hops = 0
    var restarts = 0
    while true {
      if hosts.isGivenUp(address.host) { throw FetchFailure.hostGivenUp(address.host) }
      hosts.awaitTurn(address.host)
      switch try ask(address, from: start) {
      case .done: return
      case .redirect(let next):
        hops += 1
        guard hops <= settings.redirects else {
          throw FetchFailure.redirects(settings.redirects)
        }
        address = next
      case .restart:
        restarts += 1
        guard restarts == 1 else { throw FetchFailure.cut }
        address = start
      }
    }
  }

  private func ask(_ address: WebAddress, from start: WebAddress) throws -> Step {
    let request = TransferRequest(
      address: address, credentials: try credentials(for: address, from: start),
      rest: partial.rest(of: candidate.url))
    var writer = BodyWriter(
      url: candidate.url, limit: limit, offset: request.rest?.offset ?? 0, partial: partial,
      received: received)
    let answer = connection.run(request) { writer.take($0, $1) }
    if let fault = writer.fault { throw fault }
    if writer.isTooLarge { throw FetchFailure.tooLarge(limit: limit) }
    if writer.isMisplaced {
      try partial.discard()
      return .restart
    }
    if answer.end != TRANSFER_DONE { throw failure(answer, at: address) }
    switch Int(answer.head.status) {
    case 200:
      if !writer.hasBegun { try partial.begin(candidate.url, condition: nil, total: 0) }
      return .done
    case 206 where writer.hasBegun: return .done
    case 301, 302, 303, 307, 308:
      guard let location = answer.location else {
        throw FetchFailure.status(Int(answer.head.status))
      }
      return .redirect(try Self.target(location, of: address))
    case 416 where request.rest != nil:
      if partial.isWhole(total: Int(answer.head.range_total)) { return .done }
      try partial.discard()
      return .restart
    case let status:
      throw failure(status, answer.head, at: address, sent: request.credentials != nil)
    }
  }

  /// The name and password for an address: those of its host, if the file is asked there or its
  /// archive signs in there.
  private func credentials(
    for address: WebAddress, from start: WebAddress
  ) throws -> Credentials? {
    guard address.scheme == .https || address.isLoopback else { return nil }
    let signIn = try candidate.account.map { try WebAddress($0.signIn).origin }
    guard address.origin == start.origin || address.origin == signIn else { return nil }
    return netrc[address.host]
  }

  /// The address that a redirect leads to.
  ///
  /// - Throws: `FetchFailure.redirectRefused` for other schemes, and for http after https.
  static func target(
    _ location: String, of address: WebAddress
  ) throws(FetchFailure) -> WebAddress {
    let next: WebAddress
    do throws(FetchFailure) { next = try WebAddress(location) } catch {
      guard case .badAddress(let shown) = error else { throw error }
      throw FetchFailure.redirectRefused(to: shown)
    }
    guard next.scheme != .file, next.scheme == .https || address.scheme == .http else {
      throw FetchFailure.redirectRefused(to: next.text)
    }
    return next
  }

  private func failure(_ answer: TransferAnswer, at address: WebAddress) -> FetchFailure {
    switch answer.end {
    case TRANSFER_NO_HOST: .unreachable(host: address.host, .noHost)
    case TRANSFER_NO_CONNECTION: .unreachable(host: address.host, .refused)
    case TRANSFER_INSECURE: .unreachable(host: address.host, .insecure)
    case TRANSFER_STALLED where answer.head.status == 0:
      .unreachable(host: address.host, .refused)
    case TRANSFER_STALLED: .stalled(seconds: settings.stallSeconds)
    case TRANSFER_CUT: .cut
    case TRANSFER_BAD_ADDRESS: .badAddress(address.text)
    default: .transfer(code: answer.code)
    }
  }

  private func failure(
    _ status: Int, _ head: transfer_head, at address: WebAddress, sent: Bool
  ) -> FetchFailure {
    switch status {
    case 404, 410: return .absent
    case 401, 403:
      if status == 401 { hosts.giveUp(address.host) }
      return .account(host: address.host, register: candidate.account?.register, sent: sent)
    case 408, 429, 502, 503, 504:
      let asked = Double(head.retry_after)
      guard asked <= settings.longestWait else {
        return .busy(status: status, seconds: Int(head.retry_after))
      }
      hosts.rest(address.host, seconds: asked)
      return .busy(status: status, seconds: nil)
    default: return .status(status)
    }
  }

  /// Takes a file of this machine.
  private func copy(_ address: WebAddress) throws {
    guard LocalFile.kind(of: address.path) == .file else { throw FetchFailure.absent }
    try partial.begin(candidate.url, condition: nil, total: -1)
    try LocalFile.read(address.path) { (chunk: [UInt8]) throws(FileFault) in
      guard partial.size + chunk.count <= limit else { throw FileFault(code: EFBIG) }
      try partial.append(chunk)
      received(chunk.count, -1)
    }
  }
}

extension FetchFailure {
  /// The host whose failure it is rather than the file's, so that no other file is asked of it: the one
  /// that a redirect led to, where that was not reached.
  fileprivate func endedHost(asking host: String) -> String? {
    switch self {
    case .unreachable(let host, _): host
    case .busy(_, let seconds): seconds == nil ? nil : host
    default: nil
    }
  }
}
