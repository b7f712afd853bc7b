import Determinism
import Files
import Foundation

/// Fetches one item: keeps what is good, brings what is not, and puts nothing in its place that does
/// not read.
struct ItemFetch {
  let item: FetchItem
  let folder: String
  let settings: TransferSettings
  let netrc: Netrc
  let hosts: HostBook
  let now: @Sendable () -> UTCTime
  let received: (_ bytes: Int, _ whole: Int) -> Void

  /// How the item stands in the data folder.
  func state() -> FetchPlan.State {
    guard Self.isSafe(item.path) else { return .impossible(.unsafePath(item.path)) }
    guard let stored = stored() else {
      return item.candidates.isEmpty ? .impossible(.noSource(item.path)) : .absent
    }
    do throws(FetchFailure) { try check(place(stored), stored) } catch {
      return item.candidates.isEmpty ? .impossible(.noSource(item.path)) : .damaged(error)
    }
    return .good
  }

  /// Fetches the item, over a connection that is made when it is needed.
  func run(refresh: Bool, _ connection: () throws(FetchError) -> TransferConnection) -> FetchOutcome
  {
    let state = state()
    if case .impossible(let error) = state { return .impossible(error) }
    do {
      if state == .good, !refresh || item.candidates.isEmpty { return .kept(try recordOfKept()) }
      return try bring(try connection())
    } catch let error as FetchError {
      return .impossible(error)
    } catch {
      return .impossible(.unwritable(item.path, code: (error as? FileFault)?.code ?? 0))
    }
  }

  private func bring(_ connection: TransferConnection) throws -> FetchOutcome {
    let partial = try PartialFile(besides: place(item.path), named: item.path)
    var attempts: [FetchAttempt] = []
    for candidate in item.candidates {
      do {
        try download(candidate, into: partial, over: connection)
        return .fetched(try install(partial, from: candidate.url))
      } catch let failure as FetchFailure {
        attempts.append(FetchAttempt(url: candidate.url, failure: failure))
      }
    }
    return attempts.allSatisfy { $0.failure == .absent } ? .missing(attempts) : .failed(attempts)
  }

  /// Brings a candidate's file, and reads it.
  private func download(
    _ candidate: FetchCandidate, into partial: PartialFile, over connection: TransferConnection
  ) throws {
    let download = Download(
      candidate: candidate, limit: item.kind.limit, settings: settings, netrc: netrc, hosts: hosts,
      connection: connection, partial: partial, received: received)
    let isResumed = partial.rest(of: candidate.url) != nil
    do {
      try download.run()
      do throws(FetchFailure) { try check(partial.path, item.path) } catch {
        try partial.discard()
        // The archive may have changed the file under the bytes of an earlier run.
        guard isResumed else { throw error }
        try download.run()
        try check(partial.path, item.path)
      }
    } catch FetchFailure.webPage where candidate.account != nil {
      try partial.discard()
      throw signInFailure(candidate)
    } catch let failure as FetchFailure {
      switch failure {
      case .unreadable, .otherContent, .webPage, .tooLarge: try partial.discard()
      default: break
      }
      throw failure
    }
  }

  private func signInFailure(_ candidate: FetchCandidate) -> FetchFailure {
    guard let account = candidate.account, let signIn = try? WebAddress(account.signIn) else {
      return .webPage
    }
    for text in [candidate.url, account.signIn] {
      if let address = try? WebAddress(text) { hosts.giveUp(address.host) }
    }
    return .account(host: signIn.host, register: account.register, sent: true)
  }

  private func install(_ partial: PartialFile, from url: String) throws -> FetchRecord {
    let path = item.path + (item.takesEndings ? try ending(partial.path) : "")
    let (size, digest) = try LocalFile.survey(partial.path)
    try partial.install(as: place(path))
    // The study reads the first form it finds, which must be the new one.
    for other in item.storedPaths where other != path && LocalFile.kind(of: place(other)) == .file {
      unlink(place(other))
    }
    return FetchRecord(path: path, url: url, size: size, digest: digest, time: now())
  }

  private func recordOfKept() throws -> FetchRecord {
    let path = stored() ?? item.path
    let (size, digest) = try LocalFile.survey(place(path))
    return FetchRecord(path: path, url: nil, size: size, digest: digest, time: nil)
  }

  /// The path of the form that the study would read; nil where there is none.
  private func stored() -> String? {
    item.storedPaths.first { ![.none, .folder].contains(LocalFile.kind(of: place($0))) }
  }

  private func check(_ path: String, _ name: String) throws(FetchFailure) {
    try ContentCheck(path: path, name: name).check(as: item.kind)
  }

  private func place(_ path: String) -> String {
    folder.isEmpty ? path : folder + "/" + path
  }

  private func ending(_ path: String) throws -> String {
    var head: [UInt8] = []
    try LocalFile.read(path) { (chunk: [UInt8]) throws(FileFault) in
      if head.isEmpty { head = Array(chunk.prefix(2)) }
    }
    return switch head {
    case [0x1F, 0x8B]: ".gz"
    case [0x1F, 0x9D]: ".Z"
    default: ""
    }
  }

  /// Whether a path names a file below the data folder and nothing else.
  static func isSafe(_ path: String) -> Bool {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return path.utf8.count <= 1_024 && path.utf8.allSatisfy { $0 >= 32 && $0 != 127 }
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
