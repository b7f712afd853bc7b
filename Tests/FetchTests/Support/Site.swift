import Foundation

/// Files under paths, served as a good archive does: with entity tags, ranges and If-Range.
struct Site: Sendable {
  var files: [String: [UInt8]]
  /// Whether a range that is asked for is passed over.
  var ignoresRanges = false
  var tag = "\"first\""

  init(_ files: [String: [UInt8]]) { self.files = files }

  func reply(to request: LoopbackServer.Request) -> LoopbackServer.Reply {
    guard let body = files[request.path] else { return .status(404) }
    let tagged = [("ETag", tag)]
    guard !ignoresRanges, let range = request.headers["range"], range.hasPrefix("bytes="),
      request.headers["if-range"] == tag, let first = Int(range.dropFirst(6).dropLast())
    else { return .init(headers: tagged, body: body) }
    guard first < body.count else {
      return .status(416, [("Content-Range", "bytes */\(body.count)")])
    }
    return .init(
      status: 206,
      headers: tagged + [("Content-Range", "bytes \(first)-\(body.count - 1)/\(body.count)")],
      body: Array(body[first...]))
  }
}
