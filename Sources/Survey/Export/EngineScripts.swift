import Engine

/// Scripts by which an engine that people already have runs a survey's shards and its reduction.
package struct EngineScripts: Sendable {
  /// The engines that scripts are written for.
  package enum Target: String, Sendable, CaseIterable {
    case slurm
    case snakemake
  }

  /// The survey as commands are given it, absolute.
  package let survey: String
  /// The data folder, absolute.
  package let data: String
  /// The program, absolute or found by PATH.
  package let program: String
  /// Into how many parts the tasks are divided.
  package let shards: Int

  /// Scripts of a survey.
  package init(survey: String, data: String, program: String, shards: Int) {
    self.survey = survey
    self.data = data
    self.program = program
    self.shards = shards
  }

  /// The files of an engine; they are run where they stand, and leave parts, logs and the result there.
  package func files(for target: Target) -> [OutputFile] {
    switch target {
    case .slurm:
      [
        OutputFile(path: "settings.sh", text: settings),
        OutputFile(path: "submit.sh", text: SlurmScripts.submit),
        OutputFile(path: "shard.sbatch", text: SlurmScripts.shard),
        OutputFile(path: "reduce.sbatch", text: SlurmScripts.reduce),
      ]
    case .snakemake:
      [
        OutputFile(path: "settings.sh", text: settings),
        OutputFile(path: "Snakefile", text: SnakemakeScripts.snakefile(shards: shards)),
        OutputFile(path: "profile/config.yaml", text: SnakemakeScripts.profile),
      ]
    }
  }

  /// What the scripts read; the shell's own quotes keep any path whole.
  private var settings: String {
    """
    # What is run, on what, and in how many parts. A part of another number is refused, so change SHARDS
    # only together with the folder.
    SEISMOTEC=\(Self.quoted(program))
    SURVEY=\(Self.quoted(survey))
    DATA=\(Self.quoted(data))
    SHARDS=\(shards)
    # Fitted models that shards share; a folder that all nodes see.
    CACHE=$PWD/cache

    """
  }

  /// A text as one word of the shell.
  private static func quoted(_ text: String) -> String {
    "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''")
      + "'"
  }
}
