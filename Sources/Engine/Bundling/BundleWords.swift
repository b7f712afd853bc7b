/// The words of bundles, but for their errors.
enum BundleWords {
  /// The text beside a bundle's files: what it is, how it is verified, and whose data its numbers come
  /// from.
  ///
  /// - Parameters:
  ///   - study: the study's title.
  ///   - citations: who made the inputs, each once.
  ///   - leftOut: inputs that are not in the bundle.
  static func attribution(
    study: String, citations: [String], leftOut: [BundleList.Input]
  ) -> String {
    var lines = [
      study, "",
      "study/   the manifest, and the locks of its results and inputs where there are such",
      "data/    the inputs that may be passed on",
      "output/  the report, its figures, tables and numbers, as the run left them",
      "", "    seismotec verify FOLDER-OR-ARCHIVE", "",
      "computes the study anew and compares. bundle.json lists every file with its digest.", "",
      "The files of output/ hold values derived from these data; name their makers wherever you use "
        + "them:", "",
    ]
    lines += citations.map { "- " + $0 }
    if citations.isEmpty { lines.append("- none; nothing was measured") }
    if !leftOut.isEmpty {
      lines += [
        "", "Not in this bundle, since the manifest does not say that they may be passed on:", "",
      ]
      lines += leftOut.map { "- \($0.path) (\($0.role); SHA-256 \($0.sha256))" }
      lines += [
        "", "To compute the study anew, put these below a folder and name it:", "",
        "    seismotec verify FOLDER-OR-ARCHIVE --data DIR",
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What a bundle holds and lacks, a line each.
  static func contents(files: Int, inputs: Int, leftOut: [String]) -> [String] {
    var lines = ["\(files) files, \(Counted.text(inputs, "input")) among them"]
    if !leftOut.isEmpty {
      let few = leftOut.prefix(3).joined(separator: ", ")
      lines.append(
        "left out, since the manifest does not say `may_be_passed_on: yes` of them: \(few)"
          + (leftOut.count > 3 ? " and \(leftOut.count - 3) more" : ""))
    }
    return lines
  }

  /// What is to be said of inputs that are not in a bundle; empty where all are.
  static func leftOut(_ inputs: [BundleList.Input]) -> [String] {
    guard !inputs.isEmpty else { return [] }
    let count = inputs.count == 1 ? "1 input that may" : "\(inputs.count) inputs that may"
    return [
      "the bundle leaves out \(count) not be passed on; to compute it anew, name a folder that has "
        + "\(inputs.count == 1 ? "it" : "them") with --data:"
    ] + inputs.map { "  \($0.path) (\($0.citation))" }
  }

  /// A file that the list names is not there.
  static func missing(_ path: String) -> String {
    "\(path): the bundle lists it and does not hold it"
  }

  /// A file has other bytes.
  static func changed(_ path: String) -> String { "\(path): not the bytes that the bundle lists" }

  /// A lock disagrees with the report beside it.
  static func contradicted(_ lock: String, values: Int) -> String {
    "\(lock): \(values) values are not the report's"
  }
}
