import Ionosphere

/// Why a study could not be run.
public enum RunError: Error, Sendable, Equatable {
  /// An input could not be read; `reason` says where, what and how to mend it.
  case input(role: String, reason: String)
  /// The study's data are not below the data folder.
  case missingFiles(folder: String, [MissingFiles])
  /// Inputs that are there lack days of the period.
  case incomplete([InputShortfall])
  /// A setting that cannot be, in words.
  case setting(String)
  /// No station could be studied; the reason of the first.
  case noStation(String)
  /// The models that learn side by side need more memory than the machine has, in MiB; the one that
  /// needs most with its own need.
  case memory(model: String, own: Int, all: Int, available: Int)
  /// No model gave a forecast; each with its reason.
  case everyModelFailed([String])
  /// A file that would have to be replaced is an input.
  case outputIsInput(output: String, input: String)
  /// Something else than a regular file stands where a file is to be written.
  case outputIsNoFile(String)
  /// A file cannot be written; the system's error code, or nil where its folder is not there.
  case outputUnwritable(String, code: Int32?)
  /// A figure is asked for and models are not in the store; the study as it was named, and what would
  /// have to be trained.
  case notKept(study: String, [String])
  /// No sample lies between maps, so that there is nothing to leave out.
  case noMaps
  /// TEC holds nothing in the period.
  case emptyPeriod(source: String, start: String, end: String)
}

extension RunError: CustomStringConvertible {
  /// The error in words: where, what, and how to mend it.
  public var description: String {
    switch self {
    case .input(let role, let reason):
      return "\(role): \(reason)"
    case .setting(let text):
      return text
    case .incomplete(let shortfalls):
      return "the inputs do not cover the study's days:\n"
        + shortfalls.map { "  \($0.words)\n" }.joined()
        + "Fetch what is missing or shorten the period; indices may lack days where the manifest says\n"
        + "`optional: yes` beside them, and the report then says so on its first page."
    case .noStation(let reason):
      return "no station can be studied; the first: \(reason)"
    case .missingFiles(let folder, let groups):
      let count = groups.reduce(0) { $0 + $1.files.count }
      let lists = groups.map { group in
        group.listed.map { "  \($0)\n" }.joined() + "  from \(group.origin)\n"
      }
      return """
        \(count) \(count == 1 ? "file is" : "files are") missing below \(folder):
        \(lists.joined())Put \(count == 1 ? "it" : "them") there (IONEX plain, .gz or .Z), or name \
        the folder that holds them with --data.
        """
    case .outputIsInput(let output, let input):
      return output == input
        ? "\(output) is an input and would be lost; give the output another name"
        : "\(output) is the input \(input), which would be lost; give the output another name"
    case .outputIsNoFile(let path):
      return "\(path) is no regular file and was left as it is; give the output another name"
    case .outputUnwritable(let path, let code):
      return "\(path) cannot be written\(code.map { " (system error \($0))" } ?? ""); "
        + "choose a folder that exists, can be written to and has room"
    case .memory(let model, let own, let all, let available):
      return "the models would need about \(all) MiB of memory, \(model) alone \(own) MiB, and the "
        + "machine has \(available) MiB; give \(model) fewer `lags` or `units`, run fewer models side "
        + "by side with --jobs, or shorten the period"
    case .everyModelFailed(let reasons):
      return "no model gave a forecast, and no report was written:\n"
        + reasons.map { "  \($0)" }.joined(separator: "\n")
    case .notKept(let study, let names):
      return
        "nothing is trained for a figure, and the store lacks \(names.joined(separator: "; ")); do"
        + " `seismotec run` on \(study) first, with the same --cache and --data"
    case .noMaps:
      return "no sample of the study lies between maps, so it cannot be run at maps alone"
    case .emptyPeriod(let source, let start, let end):
      return
        "\(source) holds no TEC from \(start) to \(end); check the period and the file named in the manifest"
    }
  }
}
