#!/usr/bin/env bash
# Gives what reads files bytes that libFuzzer changes by what they reach.
#
#   Tests/Scripts/fuzz.sh SECONDS [TARGET…]
#
# With FUZZ_RUNS=N each target gets the same N inputs every time and on every machine, or as many of them
# as it manages in that time: what must pass before a change lands must not depend on luck.
#
# Each target runs that long, on the seeds of Fuzz/Seeds/TARGET and on what earlier runs kept in
# .build-fuzz/corpus. A crash, an input of more than 10 s, more than 2 GiB, or a run that counted no
# code ends it; the input is left in .build-fuzz/found and belongs into the seeds.
set -eu
cd "$(dirname "$0")/../.."
seconds=${1:?"usage: $0 SECONDS [TARGET…]"}
shift
mkdir -p .build-fuzz/found
build=.build-fuzz/found/build.log
SEISMOTEC_FUZZ=1 swift build -c release --scratch-path .build-fuzz --product fuzz >"$build" 2>&1 || {
  cat "$build" >&2
  exit 1
}
program=.build-fuzz/release/fuzz
[ $# -gt 0 ] || mapfile -t all < <("$program")
[ $# -gt 0 ] || set -- "${all[@]}"
# Leaks are not looked for: the checker does not know pointers that Swift keeps a mark in.
# Swift's own backtraces would take the signal from libFuzzer.
# Hash seeds of their own would change what is reached, and so the inputs.
export SWIFT_BACKTRACE=enable=no ASAN_OPTIONS=detect_leaks=0 SWIFT_DETERMINISTIC_HASHING=1
runs=()
fixed=()
if [ -n "${FUZZ_RUNS:-}" ]; then
  runs=(-seed=1 -runs="$FUZZ_RUNS")
  # Addresses that are drawn at random would change the inputs too.
  if setarch -R true 2>/dev/null; then fixed=(setarch -R); fi
fi
bad=()
for target in "$@"; do
  if ! ls "Fuzz/Seeds/$target"/* >/dev/null; then
    echo "$target: no seeds" >&2
    exit 1
  fi
  # Changed bytes reach little where even the seeds are refused.
  corpus=.build-fuzz/corpus/$target
  if [ -n "${FUZZ_RUNS:-}" ]; then
    # What earlier runs kept would change the inputs.
    corpus=.build-fuzz/again/$target
    rm -rf "$corpus"
  fi
  log=.build-fuzz/found/$target.log
  mkdir -p "$corpus"
  status=0
  FUZZ_WORDS=1 FUZZ_TARGET=$target "$program" -detect_leaks=0 "Fuzz/Seeds/$target"/* \
    >"$log" 2>&1 || status=$?
  if [ "$status" != 0 ] || ! grep -qx read "$log"; then
    tail -n 40 "$log" >&2
    echo "$target: a seed ends it, or none is read" >&2
    bad+=("$target")
    continue
  fi
  status=0
  FUZZ_TARGET=$target "${fixed[@]}" "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 \
    -detect_leaks=0 -print_final_stats=1 -artifact_prefix=".build-fuzz/found/$target-" \
    "${runs[@]}" "$corpus" "Fuzz/Seeds/$target" >"$log" 2>&1 || status=$?
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$log")
  coverage=$(grep -o 'cov: [0-9]*' "$log" | tail -n 1 | cut -d' ' -f2 || true)
  echo "$target: ${executions:-0} executions, ${coverage:-0} places reached"
  if [ "$status" != 0 ]; then
    tail -n 40 "$log" >&2
    bad+=("$target")
  elif [ "${coverage:-0}" = 0 ]; then
    echo "$target: no code was counted, so nothing was tried" >&2
    bad+=("$target")
  fi
done
if [ ${#bad[@]} -gt 0 ]; then
  echo "failed: ${bad[*]}; see .build-fuzz/found" >&2
  exit 1
fi
