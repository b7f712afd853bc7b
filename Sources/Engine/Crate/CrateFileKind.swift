/// What a crate says of an output file by its path.
enum CrateFileKind {
  /// The media type.
  static func mediaType(_ path: String) -> String {
    switch path.split(separator: ".").last ?? "" {
    case "pdf": "application/pdf"
    case "html": "text/html"
    case "json": "application/json"
    case "svg": "image/svg+xml"
    case "csv": "text/csv"
    case "yaml": "application/yaml"
    default: "application/octet-stream"
    }
  }

  /// What the file is, in a few words.
  static func words(_ path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    switch path {
    case "study.yaml": return "The manifest as run"
    case "results.json": return "Every number of the report"
    case "provenance.json": return "Digests of inputs, fonts and outputs, and every seed"
    case "environment.json": return "Commit, machine, compiler and date of the run"
    case "report.pdf": return "The report to print"
    case "report.html": return "The report to read on a screen"
    default: break
    }
    if path.hasPrefix("figures/") { return "Figure \(name)" }
    return path.hasPrefix("tables/") ? "Table \(name)" : "Data \(name)"
  }
}
