import Foundation

/// A fenced block of commands in one of the documents.
struct DocumentBlock: Sendable {
  /// What a block needs that a test does not have; blocks without a word are run.
  enum Need: String, CaseIterable, Sendable {
    /// A build of the program.
    case build
    /// Measurements that the repository does not carry.
    case data
    /// Archives.
    case network
    /// More time than a reader waits for.
    case minutes
    /// Tables of `durres-own`, which the test makes of those of `durres-2019`.
    case own
  }

  /// The document's path below the repository.
  let document: String
  /// The line of the fence, from 1.
  let line: Int
  let need: Need?
  let text: String

  var place: String { "\(document):\(line)" }

  /// Whether the block is run, and not only held to the program's help.
  var isRun: Bool { need == nil || need == .own }

  /// The documents whose commands are run, in the order in which a newcomer reads them.
  static let documents = [
    "docs/new-study.md", "README.md", "docs/how-to.md", "docs/evidence.md", "docs/methods.md",
    "docs/survey.md", "docs/vtec.md", "docs/extend.md", "docs/README.md",
  ]

  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Why a fence is not one that the test knows.
  struct UnknownFence: Error { let words: String }

  /// The blocks of commands of a document, in order.
  static func all(in document: String) throws -> [DocumentBlock] {
    let text = try String(contentsOf: root.appending(path: document), encoding: .utf8)
    var blocks: [DocumentBlock] = []
    var open: (line: Int, words: [Substring], lines: [String])?
    for (index, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = open {
        guard line == "```" else {
          open?.lines.append(line)
          continue
        }
        open = nil
        guard block.words.first == "sh" else { continue }
        let word = block.words.dropFirst().first.map(String.init)
        let need = word.flatMap(Need.init(rawValue:))
        guard word == nil || need != nil else {
          throw UnknownFence(words: "\(document):\(block.line): \(word ?? "")")
        }
        blocks.append(
          DocumentBlock(
            document: document, line: block.line, need: need,
            text: block.lines.joined(separator: "\n") + "\n"))
      } else if line.hasPrefix("```") {
        open = (index + 1, line.dropFirst(3).split(separator: " "), [])
        // Without a language nobody knows whether these are commands.
        guard open?.words.isEmpty == false else {
          throw UnknownFence(words: "\(document):\(index + 1): a fence without a language")
        }
      }
    }
    guard open == nil else { throw UnknownFence(words: "\(document): a fence is not closed") }
    return blocks
  }

  /// The calls of the program in the block: the words of subcommands, and the long options.
  var calls: [(command: [String], options: [String])] {
    text.replacing("\\\n", with: " ").split(separator: "\n").flatMap { line in
      line.split(separator: "#", maxSplits: 1)[0].components(separatedBy: "&&")
    }.compactMap { part in
      let words = part.split(whereSeparator: \.isWhitespace).map(String.init)
      guard words.first == "seismotec", words.count > 1 else { return nil }
      let isNested =
        ["survey", "cache"].contains(words[1]) && words.count > 2
        && !words[2].hasPrefix("-")
      let command = isNested ? Array(words[1...2]) : [words[1]]
      return (command, words.filter { $0.hasPrefix("--") })
    }
  }
}
