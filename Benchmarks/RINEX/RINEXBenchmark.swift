import Foundation
import GNSS
import Readers

/// Reads an observation file and prints the CPU seconds as JSON.
///
/// Usage: `rinex-benchmark FILE`
@main
struct RINEXBenchmark {
  static func main() throws {
    guard CommandLine.arguments.count == 2 else {
      print("usage: rinex-benchmark FILE")
      exit(64)
    }
    let start = clock()
    let set = try ObservationFile.read(InputFile(reading: CommandLine.arguments[1]))
    let seconds = Double(clock() - start) / Double(CLOCKS_PER_SEC)
    print("{\"read_cpu_s\": \(seconds), \"records\": \(set.records.count)}")
  }
}
