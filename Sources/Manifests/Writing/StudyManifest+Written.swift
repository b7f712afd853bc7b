import Determinism
import Schema
import Studies

extension StudyManifest {
  /// The text of a manifest that is read as this one, with every value that has a standard written out.
  ///
  /// What the language gives to the model, such as its number of lags, stays the model's; comments and
  /// the order of another text are not kept.
  public var written: String { WrittenText.text(tree) }

  /// The same as a tree.
  package var tree: JSONTree { WrittenTable.of(self) }
}

extension StudyManifest: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(TopKeys.version, version)
    table.write(TopKeys.id, study.id)
    table.write(TopKeys.title, report.title)
    table.write(TopKeys.summary, report.summary)
    table.write(TopKeys.dated, report.dated)
    table.write(TopKeys.seed, study.seed)
    table.write(TopKeys.earthquake, study.earthquake)
    table.write(TopKeys.period, study.period)
    table.write(TopKeys.inputs, study.inputs)
    table.write(TopKeys.preparation, study.preparation)
    table.write(TopKeys.training, study.training)
    table.write(TopKeys.forecasters, each: study.forecasters)
    table.write(TopKeys.detectors, each: study.detectors)
    table.write(TopKeys.quiet, study.quiet)
    table.write(TopKeys.evidence, study.evidence)
    table.write(TopKeys.figures, each: report.figures)
    table.write(TopKeys.published, paper.published)
    table.write(TopKeys.claims, each: paper.claims)
    table.write(TopKeys.choices, each: paper.choices)
  }
}

extension Earthquake: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(EarthquakeKeys.name, name)
    table.write(EarthquakeKeys.time, time)
    table.write(EarthquakeKeys.latitude, latitude)
    table.write(EarthquakeKeys.longitude, longitude)
    table.write(EarthquakeKeys.depth, depth)
    table.write(EarthquakeKeys.magnitude, magnitude)
    table.write(EarthquakeKeys.magnitudeScale, magnitudeScale)
  }
}

extension Period: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(PeriodKeys.start, start)
    table.write(PeriodKeys.end, end)
    table.write(PeriodKeys.shownFrom, shownFrom)
    table.write(PeriodKeys.windows, each: windows)
  }
}

extension DetectionWindow: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(WindowKeys.name, name)
    table.write(WindowKeys.start, start)
    table.write(WindowKeys.end, end)
  }
}

extension StudyChoice: ManifestWritable {
  func write(to table: inout WrittenTable) {
    table.write(StudyChoiceKeys.about, about)
    table.write(StudyChoiceKeys.paper, paper)
    table.write(StudyChoiceKeys.choice, choice)
    table.write(StudyChoiceKeys.keys, all: keys)
  }
}
