import CTransfer

/// What one request asks for.
struct TransferRequest {
  let address: WebAddress
  var credentials: Credentials?
  /// The first byte wanted and the condition under which, or the whole file.
  var rest: (offset: Int, condition: String)?
}

/// What one request gave, apart from its body.
struct TransferAnswer {
  let end: transfer_end
  let code: Int
  let head: transfer_head
  /// The address that a redirect names.
  let location: String?
}

/// A connection of one thread, kept from request to request with its cookies.
final class TransferConnection {
  private let handle: OpaquePointer
  private let settings: TransferSettings

  init(_ settings: TransferSettings) throws(FetchError) {
    guard let handle = transfer_open() else { throw .noTransfers }
    self.handle = handle
    self.settings = settings
  }

  deinit { transfer_close(handle) }

  /// Sends a request; `take` gets the parts of the body and says whether it wants more.
  func run(
    _ request: TransferRequest, _ take: (transfer_head, UnsafeRawBufferPointer) -> Bool
  ) -> TransferAnswer {
    withoutActuallyEscaping(take) { take in
      let receiver = BodyReceiver(take)
      return withExtendedLifetime(receiver) { answer(request, receiver) }
    }
  }

  private func answer(_ request: TransferRequest, _ receiver: BodyReceiver) -> TransferAnswer {
    var head = transfer_head()
    var location = [CChar](repeating: 0, count: 4_096)
    let room = location.count
    var code: Int32 = 0
    let body: transfer_body = { context, head, bytes, count in
      guard let context, let head else { return 0 }
      let receiver = Unmanaged<BodyReceiver>.fromOpaque(context).takeUnretainedValue()
      return receiver.take(head.pointee, UnsafeRawBufferPointer(start: bytes, count: count))
        ? count : 0
    }
    let end = withTexts([
      request.address.text, settings.userAgent, request.credentials?.name,
      request.credentials?.password, request.rest?.condition,
    ]) { texts in
      var asked = transfer_request()
      asked.url = texts[0]
      asked.user_agent = texts[1]
      asked.user = texts[2]
      asked.password = texts[3]
      asked.if_range = texts[4]
      asked.offset = Int64(request.rest?.offset ?? 0)
      asked.connect_seconds = settings.connectSeconds
      asked.stall_seconds = settings.stallSeconds
      asked.stall_bytes = settings.stallBytes
      asked.is_direct = request.address.isLoopback ? 1 : 0
      return transfer_run(
        handle, &asked, body, Unmanaged.passUnretained(receiver).toOpaque(), &head, &location, room,
        &code)
    }
    let target = String(
      decoding: location.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    return TransferAnswer(
      end: end, code: Int(code), head: head, location: target.isEmpty ? nil : target)
  }

  /// Texts as C has them, for as long as the body runs.
  private func withTexts<Result>(
    _ texts: [String?], _ body: ([UnsafePointer<CChar>?]) -> Result
  ) -> Result {
    func next(_ index: Int, _ pointers: [UnsafePointer<CChar>?]) -> Result {
      guard index < texts.count else { return body(pointers) }
      guard let text = texts[index] else { return next(index + 1, pointers + [nil]) }
      return text.withCString { next(index + 1, pointers + [$0]) }
    }
    return next(0, [])
  }
}

/// Carries what takes a body through C.
private final class BodyReceiver {
  let take: (transfer_head, UnsafeRawBufferPointer) -> Bool

  init(_ take: @escaping (transfer_head, UnsafeRawBufferPointer) -> Bool) { self.take = take }
}

extension transfer_head {
  /// The condition under which the rest of a file may be asked for later: a strong entity tag, else
  /// the date of its last change; nil where the server gives neither.
  var condition: String? {
    let tag = Self.text(entity_tag)
    if tag.hasPrefix("\"") { return tag }
    let modified = Self.text(modified)
    return modified.isEmpty ? nil : modified
  }

  private static func text<Characters>(_ characters: Characters) -> String {
    withUnsafeBytes(of: characters) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }
}
