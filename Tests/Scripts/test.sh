#!/bin/bash
# Runs the tests, quiet where all is well: what failed is shown with its reasons, and the last line
# counts passed, failed and skipped tests. The whole record stays in SCRATCH/tests.log.
#
# Usage: test.sh SCRATCH [options of `swift test`]
set -uo pipefail
scratch=$1
shift
mkdir -p "$scratch"
log=$scratch/tests.log
swift test -c release --scratch-path "$scratch" --disable-xctest "$@" >"$log" 2>&1
status=$?
# Lines such as `✔ Test name() passed after 0.001 seconds.`; those of a whole run count nothing.
count() {
  grep -E "^[^ ]+ Test .*$1" "$log" | grep -vc ' Test run with '
}
passed=$(count ' passed after ')
failed=$(count ' failed after ')
skipped=$(count ' skipped')
if [ "$status" -ne 0 ]; then
  if [ "$failed" -gt 0 ]; then
    grep -E -A3 'recorded an issue| failed after ' "$log" | grep -v '^--$'
  else
    # It did not come to the tests, or was ended in the middle.
    tail -n 40 "$log"
  fi
  echo "the whole record is in $log"
fi
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
