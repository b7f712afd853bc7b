import ArgumentParser
import Readers
import Survey

/// The options of commands that read a survey.
struct SurveyOptions: ParsableArguments {
  @Argument(
    help: "The survey: a folder with a survey.yaml, its path, or a name below Studies/.",
    completion: .directory)
  var survey: String

  @Option(help: "The folder that the manifests' data paths start from.", completion: .directory)
  var data: String = "data"

  /// Reads the survey, prints the digest under which it is registered, and only then reads the
  /// catalogue.
  func load() throws -> (survey: LoadedSurvey, selection: SurveySelection) {
    let loaded = try LoadedSurvey(survey)
    try StandardOutput.write("registered \(loaded.registered)\n")
    return (loaded, try selection(loaded))
  }

  /// The earthquakes asked.
  func selection(_ loaded: LoadedSurvey) throws -> SurveySelection {
    let catalogue = loaded.manifest.catalogue
    guard InputFile.isPresent(catalogue.file, in: data) else {
      throw ValidationError(
        "\(data)/\(catalogue.file) is not there, the catalogue of the survey (\(catalogue.citation)); "
          + "name the folder that holds it and the other inputs with --data.")
    }
    return try SurveySelection(
      of: loaded.manifest, template: loaded.template.manifest, templateID: loaded.template.id,
      in: data)
  }
}
