/// The scripts for Slurm.
enum SlurmScripts {
  /// Submits the shards that have no whole part, and behind them the reduction.
  static let submit = """
    #!/bin/bash
    # Submits the shards that have no whole part yet as one array, and a reduction that begins only when all
    # of them succeeded. Run it again after any failure: what is there is kept.
    set -euo pipefail
    cd "$(dirname "$0")"
    . ./settings.sh
    mkdir -p parts logs
    # The last line: the first is the digest of the registered choices where one is printed.
    missing=$("$SEISMOTEC" survey missing "$SURVEY" --data "$DATA" --parts parts --expect "$SHARDS" | tail -n 1)
    depend=()
    if [ -n "$missing" ]; then
      array=$(sbatch --parsable --chdir="$PWD" --array="$missing" shard.sbatch)
      depend=(--dependency="afterok:${array%%;*}" --kill-on-invalid-dep=yes)
      echo "shards $missing: job ${array%%;*}" >&2
    fi
    sbatch --parsable --chdir="$PWD" "${depend[@]}" reduce.sbatch

    """

  /// One shard. The count comes from the settings: SLURM_ARRAY_TASK_COUNT is the number of tasks in this
  /// array, which on a resume is not the number of shards.
  static let shard = """
    #!/bin/bash
    #SBATCH --job-name=survey
    #SBATCH --cpus-per-task=1
    #SBATCH --mem=500M
    #SBATCH --time=01:00:00
    #SBATCH --output=logs/%A_%a.log
    #SBATCH --requeue
    # One shard. SHARDS comes from the settings and not from the array, which on a resume has fewer tasks.
    set -euo pipefail
    . ./settings.sh
    exec "$SEISMOTEC" survey run "$SURVEY" --data "$DATA" --shard "$SLURM_ARRAY_TASK_ID/$SHARDS" \\
      --output parts --cache "$CACHE" --jobs 1 --quiet

    """

  /// The reduction.
  static let reduce = """
    #!/bin/bash
    #SBATCH --job-name=survey-reduce
    #SBATCH --cpus-per-task=1
    #SBATCH --mem=2000M
    #SBATCH --time=01:00:00
    #SBATCH --output=logs/reduce.log
    # Puts the parts together. It checks each part itself: a finished array may be forgotten by the time
    # that it begins.
    set -euo pipefail
    . ./settings.sh
    exec "$SEISMOTEC" survey reduce "$SURVEY" --data "$DATA" --parts parts --expect "$SHARDS" --output result

    """
}
