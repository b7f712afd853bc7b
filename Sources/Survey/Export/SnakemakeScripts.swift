/// The workflow for Snakemake.
enum SnakemakeScripts {
  /// A rule for a shard and one for the reduction.
  static func snakefile(shards: Int) -> String {
    let ending = PartHeader.ending(of: shards)
    return """
      # A survey as shards: one job for each, one job that puts them together.
      #   snakemake --cores 2                      on this machine
      #   snakemake --profile profile              through Slurm
      # A part that is there is kept. One of another survey is refused by the reduction, by its name.
      SHARDS = \(shards)


      rule all:
          input:
              "result/report.html",


      rule shard:
          output:
              "parts/part-{i}\(ending)",
          wildcard_constraints:
              i="[0-9]{5}",
          params:
              shard=lambda wildcards: f"{int(wildcards.i)}/{SHARDS}",
          resources:
              mem_mb=500,
              runtime=60,
          shell:
              '. ./settings.sh; "$SEISMOTEC" survey run "$SURVEY" --data "$DATA" --shard {params.shard} '
              '--output parts --cache "$CACHE" --jobs 1 --quiet'


      rule reduce:
          input:
              expand("parts/part-{i:05d}\(ending)", i=range(1, SHARDS + 1)),
          output:
              "result/report.html",
          resources:
              mem_mb=2000,
              runtime=60,
          shell:
              '. ./settings.sh; "$SEISMOTEC" survey reduce "$SURVEY" --data "$DATA" --parts parts '
              "--expect {SHARDS} --output result"

      """
  }

  /// A profile for the slurm executor.
  static let profile = """
    executor: slurm
    jobs: 64
    latency-wait: 30
    restart-times: 1
    # A cluster with accounts or partitions names them here:
    # default-resources: [slurm_account=..., slurm_partition=...]

    """
}
