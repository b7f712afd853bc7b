/// The words beside a bundle's files: what it is, how it is verified, and whose data its numbers come
/// from.
struct BundleAttribution {
  /// The study's title.
  let study: String
  /// Who made the inputs, each once.
  let citations: [String]
  /// Inputs that are not in the bundle.
  let leftOut: [BundleList.Input]

  /// The text.
  var text: String {
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
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
