import CTransfer
import Files

/// Puts the parts of an answer's body where they belong, by what its headers say.
struct BodyWriter {
  let url: String
  let limit: Int
  /// The first byte that was asked for.
  let offset: Int
  let partial: PartialFile
  let received: (_ bytes: Int, _ total: Int) -> Void

  /// Whether the file itself began to come.
  private(set) var hasBegun = false
  /// Whether it is larger than it may be.
  private(set) var isTooLarge = false
  /// Whether a range came that does not go on where the bytes end.
  private(set) var isMisplaced = false
  /// Why the bytes could not be written.
  private(set) var fault: FileFault?
  private var total = -1
  private var passedBy = 0

  /// The most bytes of a page that is no file, such as one that says why not.
  private static let longestPage = 1 << 20

  init(
    url: String, limit: Int, offset: Int, partial: PartialFile,
    received: @escaping (_ bytes: Int, _ total: Int) -> Void
  ) {
    self.url = url
    self.limit = limit
    self.offset = offset
    self.partial = partial
    self.received = received
  }

  /// Takes a part; false ends the transfer.
  mutating func take(_ head: transfer_head, _ bytes: UnsafeRawBufferPointer) -> Bool {
    guard head.status == 200 || head.status == 206 else {
      passedBy += bytes.count
      return passedBy <= Self.longestPage
    }
    do throws(FileFault) {
      if !hasBegun, try !begin(head) { return false }
      guard partial.size + bytes.count <= limit else {
        isTooLarge = true
        return false
      }
      try partial.append(Array(bytes))
    } catch {
      fault = error
      return false
    }
    received(bytes.count, total)
    return true
  }

  private mutating func begin(_ head: transfer_head) throws(FileFault) -> Bool {
    if head.status == 206 {
      guard offset > 0, head.range_start >= 0,
        partial.isContinued(from: Int(head.range_start), total: Int(head.range_total))
      else {
        isMisplaced = true
        return false
      }
      total = Int(head.range_total)
    } else {
      // A server that knows no ranges sends the whole file again.
      total = Int(head.length)
      try partial.begin(url, condition: head.condition, total: total)
    }
    hasBegun = true
    isTooLarge = total > limit
    return !isTooLarge
  }
}
