import Schema

/// The keys of the top level; their order in a manifest is free.
enum TopKeys {
  static let version = ManifestKey(
    "version", .integer("the number 1", example: "1") { $0 == 1 },
    "The version of the manifest's language.")
  static let id = ManifestKey(
    "id", .identifier, absent: "the word `study`",
    "What the study is called in results, whatever its folder; every random number is derived from "
      + "it and the seed.")
  static let title = ManifestKey(
    "title", .text(limit: 200, example: "Far control at 40°N 10°E"), isSaid: true,
    "The title printed on the report.")
  static let summary = ManifestKey(
    "summary", .text(limit: 4_000, example: "What the study is for."), absent: "no paragraph",
    standard: "",
    isSaid: true, "One paragraph on what the study is for.")
  static let dated = ManifestKey(
    "dated", .date, absent: "the report has no date", isSaid: true,
    "The day that the report gives as its own: in how to cite it, and as the PDF's date. No clock is "
      + "read.")
  static let seed = ManifestKey(
    "seed", .seed,
    "The number from which every random number of the study is derived; 0 is a seed like any "
      + "other. It stands on the first line of the file that begins with `seed:`.")
  static let earthquake = ManifestKey(
    "earthquake", .table, "The earthquake.",
    below: "The earthquake as the catalogue or the paper gives it.")
  static let period = ManifestKey(
    "period", .table, "The days studied.",
    below: "The days studied.")
  static let inputs = ManifestKey(
    "inputs", .table, "Where TEC and indices come from.",
    below: "Where a study's numbers come from.")
  static let preparation = ManifestKey(
    "preparation", .table, absent: "TEC is read as observed",
    "What is done to TEC before models read it.",
    below: "What is done to TEC before models read it.")
  static let training = ManifestKey(
    "training", .table, "How the series are split and normalised.",
    below: "How the series are split and normalised.")
  static let forecasters = ManifestKey(
    "forecasters", .tables, "The models, in the order of the report; each at most once.",
    below: "One model. The baselines `persistence` and `median-27-day` have no settings.")
  static let detectors = ManifestKey(
    "detectors", .tables, "The anomaly detectors, in the order of the report; the first leads it.",
    below: "One anomaly detector; the first leads the report.")
  static let quiet = ManifestKey(
    "quiet", .table, "The quiet-time mask.",
    below: "The quiet-time mask; every limit is strict.")
  static let evidence = ManifestKey(
    "evidence", .table, absent: "the period's own days",
    "What the earthquake's days are held against.",
    below: "What the earthquake's days are held against.")
  static let figures = ManifestKey(
    "figures", .tables, absent: "each kind once", isSaid: true,
    "The figures, in the order of the report; each at most once.",
    below: "One figure or table of the report.")

  static let published = ManifestKey(
    "published", .table, absent: "no paper", isSaid: true, "What the paper prints, to be checked.",
    below: "What the paper prints, to be checked.")

  static let choices = ManifestKey(
    "choices", .tables, absent: "none", isSaid: true,
    "What the paper leaves open or the study does otherwise, printed with the values of its keys.",
    below: "Something that the paper leaves open or the study does otherwise.")

  static let claims = ManifestKey(
    "claims", .tables, absent: "none", isSaid: true,
    "The paper's conclusions, to be tested on the results.",
    below: "One of the paper's conclusions.")
}
