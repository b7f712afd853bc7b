/// The words of this module, in one place: where, what, and how to mend it.
extension FetchFailure: CustomStringConvertible {
  package var description: String {
    switch self {
    case .absent: "no such file there"
    case .badAddress(let text):
      "“\(text)” is no address that can be fetched; write one that begins with https://, http:// or "
        + "file://, without a name or a password in it"
    case .account(let host, let register, let sent):
      Self.account(host, register: register, sent: sent)
    case .webPage:
      "a web page came in place of the file; open the address in a browser and see what it asks for"
    case .busy(let status, let seconds?):
      "the server is busy (\(status)) and asks to be left alone for \(seconds) s; fetch again later"
    case .busy(let status, nil):
      "the server is busy (\(status)), also when asked again; fetch again later"
    case .status(let status): "the server answered with status \(status)"
    case .unreachable(let host, .noHost):
      "no host \(host) is known; check the network and the name"
    case .unreachable(let host, .refused):
      "nothing answers at \(host); check the network, or fetch again later"
    case .unreachable(let host, .insecure):
      "the connection to \(host) cannot be trusted, so nothing was sent; check the clock and the "
        + "certificates of this machine"
    case .stalled(let seconds):
      "nothing more came for \(seconds) s; fetch again to go on from there"
    case .cut: "the connection ended before the file did; fetch again to go on from there"
    case .redirects(let limit): "more than \(limit) redirects, which lead nowhere"
    case .redirectRefused(let target):
      "it redirects to \(target), which is not followed; only https, or http after http, is"
    case .tooLarge(let limit):
      "larger than \(limit >> 20) MiB, the most such a file may have"
    case .unreadable(let error): "it came and cannot be read: \(error)"
    case .otherContent(let mismatch): "it came, and \(mismatch)"
    case .hostGivenUp(let host):
      "not asked, since \(host) failed for a file before; see there"
    case .transfer(let code): "the transfer failed with libcurl's error \(code)"
    }
  }

  private static func account(_ host: String, register: String?, sent: Bool) -> String {
    let line = "`machine \(host) login NAME password PASSWORD` in ~/.netrc"
    if sent {
      return "\(host) does not take the name and password of ~/.netrc; check the line \(line)"
        + (register.map { ", and at \($0) that the archive is allowed to use the account" } ?? "")
    }
    if let register {
      return
        "the archive wants an account: make one at \(register) (free), write \(line), and keep "
        + "that file to yourself (chmod 600)"
    }
    return "\(host) refuses the file; if you have an account there, write \(line)"
  }
}

extension ContentMismatch: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty: "is empty"
    case .maps(let found, let wanted): "has the maps of \(found), not of \(wanted)"
    case .days(let count, let all, let month): "has \(count) of the \(all) days of \(month)"
    case .cutShort: "ends before the observed days do"
    }
  }
}

extension FetchError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .unsafePath(let path):
      "“\(path)” does not name a file below the data folder; write a relative path without “..”"
    case .unwritable(let path, let code):
      "\(path) cannot be written: \(Self.words(of: code)); check the folder, its rights and its room"
    case .inUse(let path):
      "another run is fetching \(path); wait until it has ended"
    case .noSource(let path):
      "no archive is known that holds \(path); name an address or a folder to take it from"
    case .noTransfers: "libcurl cannot be started; check how it is installed"
    case .lockUnreadable(let path, let code):
      "\(path) cannot be read: \(Self.words(of: code))"
    case .badLock(let path, let place, let expected):
      "\(path): \(place): expected \(expected); restore the file, or delete it and fetch again"
    case .netrcUnreadable(let path, let code):
      "\(path) cannot be read: \(Self.words(of: code)); check its rights, or take it away"
    }
  }

  /// Own words, because the system's depend on the locale.
  private static func words(of code: Int32) -> String {
    switch code {
    case 1, 13: "permission denied"
    case 2: "there is no such file or folder"
    case 5: "the device reports an error"
    case 17, 20: "a file stands where a folder is needed"
    case 21: "a folder stands there"
    case 27: "it is too large"
    case 28, 122: "no room is left"
    case 30: "the file system is read-only"
    case 36: "the name is too long"
    default: "system error \(code)"
    }
  }
}

extension InputsDiscrepancy: CustomStringConvertible {
  package var description: String {
    switch kind {
    case .absent: "\(path): in the lock of inputs and not in the data folder; fetch it"
    case .size(let locked, let found):
      "\(path): \(found) bytes where the lock of inputs says \(locked); fetch it anew, or keep it and "
        + "lock it again"
    case .digest:
      "\(path): other bytes than those of the lock of inputs; fetch it anew, or keep it and lock it "
        + "again"
    case .unreadable(let code): "\(path): cannot be read (system error \(code))"
    }
  }
}
