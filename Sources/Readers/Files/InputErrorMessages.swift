/// The words of an input error: `file:line: what was expected, what stands there`.
extension InputError: CustomStringConvertible {
  package var description: String {
    (line.map { "\(file):\($0)" } ?? file) + ": " + words
  }

  private var words: String {
    switch reason {
    case .absent: "there is no such file; check the name and the data folder"
    case .folder: "this is a folder where a file is needed; name a file in it"
    case .noFile: "this is no regular file; save what it gives to a file and name that"
    case .unreadable(let why): "cannot be read: \(why)"
    case .tooLarge(let limit):
      "larger than \(limit >> 20) MiB, the most an input file may have; split it"
    case .unfoldsBeyond(let limit):
      "unpacks to more than \(limit >> 20) MiB, the most an input file may have"
    case .packedTruncated(let format): "the \(format) file ends early; fetch it again"
    case .packedCorrupt(let format, let why):
      "the \(format) file is damaged (\(why)); fetch it again"
    case .expected(let expectation, let found):
      "expected \(expectation.words), found \(found.isEmpty ? "nothing" : "“\(found)”")"
    case .missing(let files, let publishedAt):
      "\(files.count == 1 ? "1 file is" : "\(files.count) files are") missing below the data folder"
        + " (plain, .gz or .Z)"
        + (publishedAt.isEmpty ? "" : ", published at \(publishedAt)") + ":\n  "
        + files.joined(separator: "\n  ")
    case .overlap(let other, let moment):
      "gives a map at \(moment), and so does \(other); only the midnight between two files may be"
        + " in both"
    case .nothing(let expectation): "expected \(expectation.words), found none"
    }
  }
}
