#!/usr/bin/env bash
# Runs the tests of arithmetic on an x86-64 processor without AVX2 and FMA (Nehalem, by qemu), so
# that the portable copies of the kernels are held to the same pinned bits.
#
# Usage: Tests/Scripts/portable-cpu.sh [scratch folder of `swift test -c release`]
set -euo pipefail
cd "$(dirname "$0")/../.."

scratch=${1:-.build-testing}
if ! command -v qemu-x86_64 >/dev/null; then
  echo "portable-cpu.sh: missing: qemu-x86_64 (Debian: qemu-user)" >&2
  exit 1
fi
tests=$scratch/release/SeismoTECPackageTests.xctest
if [ ! -x "$tests" ]; then
  echo "portable-cpu.sh: no $tests; build it: swift build --build-tests -c release" \
    "--scratch-path $scratch -Xswiftc -enable-testing" >&2
  exit 1
fi

output=$(mktemp)
trap 'rm -f "$output"' EXIT
status=0
SEISMOTEC_EXPECT_PORTABLE=1 qemu-x86_64 -cpu Nehalem "$tests" --testing-library swift-testing \
  --filter '^DeterminismTests\.|^SelfTestTests\.|Kernel' >"$output" 2>&1 || status=$?
grep -E '✘|Test run|recorded an issue' "$output" || tail -20 "$output"
# A filter that matches nothing passes, so the count is checked too.
if ! grep -qE 'Test run with [1-9][0-9]* tests' "$output"; then
  echo "portable-cpu.sh: no test was run" >&2
  exit 1
fi
exit $status
