import Foundation
import Synchronization

/// An HTTP server on this machine whose answers, good and bad, a test gives.
final class LoopbackServer: Sendable {
  /// A request as it came.
  struct Request: Sendable {
    let method: String
    /// The path with its query.
    let path: String
    /// Values by names in lower case.
    let headers: [String: String]
    let time: ContinuousClock.Instant
  }

  /// What is sent back.
  struct Reply: Sendable {
    var status = 200
    var headers: [(String, String)] = []
    var body: [UInt8] = []
    /// The connection ends after this many bytes of the body.
    var cutsAfter: Int?
    /// Nothing more comes after this many bytes of the body, for some seconds.
    var stallsAfter: (bytes: Int, seconds: Double)?
    /// The body comes in parts with pauses between them.
    var drips: (bytes: Int, seconds: Double)?
    /// Whether the length is said.
    var saysLength = true

    static func status(_ status: Int, _ headers: [(String, String)] = []) -> Reply {
      Reply(status: status, headers: headers)
    }

    static func redirect(_ target: String, status: Int = 302) -> Reply {
      Reply(status: status, headers: [("Location", target)])
    }

    static func page(_ text: String = "<!DOCTYPE html><html>Sign in</html>") -> Reply {
      Reply(headers: [("Content-Type", "text/html")], body: Array(text.utf8))
    }
  }

  private struct State {
    var requests: [Request] = []
    var open = 0
    var mostOpen = 0
  }

  let host: String
  let port: Int
  private let listener: Int32
  private let state = Mutex(State())
  private let answer: @Sendable (Request) -> Reply

  /// Listens on a free port of a host of this machine.
  init(host: String = "127.0.0.1", _ answer: @escaping @Sendable (Request) -> Reply) throws {
    self.host = host
    self.answer = answer
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = inet_addr(host)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(descriptor, address, length) == 0 && listen(descriptor, 64) == 0
          && getsockname(descriptor, address, &length) == 0
      }
    }
    guard descriptor >= 0, status else { throw POSIXError(.EADDRNOTAVAIL) }
    listener = descriptor
    port = Int(UInt16(bigEndian: address.sin_port))
    let box = WeakBox(self)
    Thread.detachNewThread {
      while true {
        let connection = accept(descriptor, nil, nil)
        guard connection >= 0, let server = box.server else { return }
        Thread.detachNewThread { server.serve(connection) }
      }
    }
  }

  deinit {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  /// The address of a path.
  func url(_ path: String) -> String { "http://\(host):\(port)\(path)" }
  /// What came so far.
  var requests: [Request] { state.withLock { $0.requests } }
  /// The most connections that were being answered at the same time.
  var mostOpen: Int { state.withLock { $0.mostOpen } }

  private func serve(_ connection: Int32) {
    defer { close(connection) }
    guard let request = read(connection) else { return }
    state.withLock { state in
      state.requests.append(request)
      state.open += 1
      state.mostOpen = max(state.mostOpen, state.open)
    }
    let reply = answer(request)
    var head = "HTTP/1.1 \(reply.status) Word\r\nConnection: close\r\n"
    if reply.saysLength, !reply.headers.contains(where: { $0.0 == "Content-Length" }) {
      head += "Content-Length: \(reply.body.count)\r\n"
    }
    for (name, value) in reply.headers { head += "\(name): \(value)\r\n" }
    _ = send(Array((head + "\r\n").utf8), connection)
    var body = reply.body[...]
    if let cut = reply.cutsAfter { body = body.prefix(cut) }
    if let stall = reply.stallsAfter {
      _ = send(Array(body.prefix(stall.bytes)), connection)
      Thread.sleep(forTimeInterval: stall.seconds)
      body = body.dropFirst(stall.bytes)
    }
    if let drips = reply.drips {
      while body.count > drips.bytes {
        guard send(Array(body.prefix(drips.bytes)), connection) else { break }
        body = body.dropFirst(drips.bytes)
        Thread.sleep(forTimeInterval: drips.seconds)
      }
    }
    // The client may come with its next request as soon as it has the last part.
    state.withLock { $0.open -= 1 }
    _ = send(Array(body), connection)
  }

  private func send(_ bytes: [UInt8], _ connection: Int32) -> Bool {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(connection, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  private func read(_ connection: Int32) -> Request? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4_096)
    while !bytes.suffix(4).elementsEqual("\r\n\r\n".utf8) {
      let count = recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk[0..<count]
    }
    let lines = String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
    let first = lines[0].split(separator: " ")
    guard first.count == 3 else { return nil }
    var headers: [String: String] = [:]
    for line in lines.dropFirst() {
      guard let colon = line.firstIndex(of: ":") else { continue }
      headers[line[..<colon].lowercased()] =
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
    }
    return Request(
      method: String(first[0]), path: String(first[1]), headers: headers, time: .now)
  }
}

/// Lets the listening thread see whether the server is still there.
private final class WeakBox: @unchecked Sendable {
  weak var server: LoopbackServer?

  init(_ server: LoopbackServer) { self.server = server }
}
