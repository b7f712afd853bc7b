#!/usr/bin/env bash
# Holds the C kernels to the digests of the self test (Sources/SelfTest/Kernels): here on the path
# chosen for this processor, here on the AVX2 path and the portable one, and on AArch64 (compiled by
# GCC and by clang, run by qemu).
#
# Usage: Tests/Scripts/aarch64-kernels.sh
set -euo pipefail
cd "$(dirname "$0")/../.."

missing=()
need() { command -v "$1" >/dev/null || missing+=("$1 (Debian: $2)"); }
need clang "comes with the Swift toolchain"
need aarch64-linux-gnu-gcc gcc-aarch64-linux-gnu
need qemu-aarch64 qemu-user
[ -e /usr/aarch64-linux-gnu/include/stdio.h ] ||
  missing+=("C library for AArch64 (Debian: libc6-dev-arm64-cross)")
if [ ${#missing[@]} -gt 0 ]; then
  echo "aarch64-kernels.sh: missing:" >&2
  printf '  %s\n' "${missing[@]}" >&2
  exit 1
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
sources=(Sources/CKernels/*.c Tests/Scripts/kernel-digests.c)
common=(-O2 -std=gnu11 -ISources/CKernels/include -ISources/CKernels)

clang "${common[@]}" "${sources[@]}" -lm -o "$work/chosen"
clang "${common[@]}" -DONLY_AVX2 "${sources[@]}" -lm -o "$work/avx2"
clang "${common[@]}" -DPORTABLE "${sources[@]}" -lm -o "$work/portable"
# GCC knows no FP_CONTRACT pragma and contracts unless told otherwise.
aarch64-linux-gnu-gcc "${common[@]}" -ffp-contract=off -Wno-unknown-pragmas "${sources[@]}" \
  -static -lm -o "$work/aarch64-gcc"
clang --target=aarch64-linux-gnu -fuse-ld=lld -isystem /usr/aarch64-linux-gnu/include \
  -B/usr/aarch64-linux-gnu/lib -L/usr/aarch64-linux-gnu/lib \
  "${common[@]}" "${sources[@]}" -static -lm -o "$work/aarch64-clang"

has() { grep -qw "$1" /proc/cpuinfo && echo yes || echo no; }
echo "chosen path here; avx512f $(has avx512f), avx2 $(has avx2)"
status=0
# Runs a build and looks each of its lines up among the digests stored.
compare() {
  local build=$1 count=0 differing=0 name digest
  shift
  "$@" "$work/$build" >"$work/$build.txt"
  while read -r name digest; do
    count=$((count + 1))
    if ! grep -rqF "\"$name\", \"$digest\"" Sources/SelfTest/Kernels; then
      echo "$build: $name has the digest $digest, which is not the one stored" >&2
      differing=$((differing + 1))
    fi
  done <"$work/$build.txt"
  if [ "$count" -lt 20 ] || [ "$differing" -gt 0 ]; then
    echo "$build: $differing of $count differ" >&2
    status=1
  else
    echo "$build: all $count equal"
  fi
}
compare chosen
compare portable
if [ "$(has avx2)" = yes ]; then compare avx2; fi
for build in aarch64-gcc aarch64-clang; do compare "$build" qemu-aarch64; done
exit $status
