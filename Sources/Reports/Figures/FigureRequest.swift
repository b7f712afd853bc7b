import Figures
import Studies

/// One item of a manifest's `figures` on its way to a section of the report.
struct FigureRequest {
  let report: StudyReport
  let settings: FigureSettings
  /// Whether no earlier item asks for the same kind; its section introduces the kind.
  let isFirst: Bool

  /// The models asked for, in the order of the request.
  var models: [ModelResult] {
    settings.models.isEmpty
      ? report.result.models
      : settings.models.compactMap { name in
        report.result.models.first { $0.name == name }
      }
  }

  /// The indices of the stations asked for, in the result's order.
  var stations: [Int] { report.result.stations(of: settings.groups) }

  /// Those of them that gave a forecast.
  var successes: [(name: String, success: ModelSuccess)] {
    models.compactMap { model in model.success.map { (model.name, $0) } }
  }

  /// A name that no other request has: of the kind and of all that it asks for.
  func name(_ kind: String) -> String {
    ([kind] + settings.models + settings.panels.map(\.rawValue) + settings.windows
      + settings.detectors + settings.groups).joined(separator: "-")
  }

  /// The name of one model's figure.
  func name(_ kind: String, of model: String) -> String {
    ([kind, model] + settings.panels.map(\.rawValue)).joined(separator: "-")
  }

  /// A heading with the models asked for and what the section stands for in the paper.
  func heading(_ passage: String) throws(ReportError) -> String {
    var heading = try report.words.text(passage)
    if !settings.models.isEmpty {
      heading = try report.words.text(
        "figures.heading-models",
        ["heading": heading, "models": try report.words.list(settings.models)])
    }
    guard let name = settings.reproduces else { return heading }
    return try report.words.text(
      "figures.heading-reproduces", ["name": name, "heading": heading])
  }

  /// The colours of a map's numbers.
  func colours(centred: Bool) -> DayHourMap.Colours {
    switch settings.colours {
    case .even: centred ? .diverging : .sequential
    case .asPublished: .asPublished(centred: centred)
    }
  }

  /// What a caption says of colours that can mislead; nothing of even ones.
  func coloursNote() throws(ReportError) -> [Inline] {
    settings.colours == .even
      ? [] : [.text(" ")] + (try report.words.runs("figures.colours-as-published"))
  }

  /// A caption that ends with what the figure stands for in the paper: its own number stands before
  /// it, and two numbers side by side would be taken for each other.
  func caption(_ runs: [Inline]) throws(ReportError) -> [Inline] {
    guard let name = settings.reproduces else { return runs }
    return runs + [.text(" ")]
      + (try report.words.runs("figures.caption-reproduces", ["name": name]))
  }
}
