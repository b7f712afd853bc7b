import CFuzzer
import Foundation

guard FuzzTarget.chosen != nil else {
  FuzzTarget.allCases.forEach { print($0.rawValue) }
  exit(ProcessInfo.processInfo.environment["FUZZ_TARGET"] == nil ? 0 : 64)
}
var count = CommandLine.argc
var words: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
let status = withUnsafeMutablePointer(to: &words) { words in
  words.withMemoryRebound(
    to: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?.self, capacity: 1
  ) {
    LLVMFuzzerRunDriver(&count, $0) { bytes, size in
      FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
      return 0
    }
  }
}
exit(status)
