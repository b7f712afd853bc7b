#!/usr/bin/env bash
# Proves that `verify` sees a break of determinism: a build whose random numbers depend on the order
# in which their sources are created must not pass against the lock of the embedded study.
set -eu
SEISMOTEC_SEEDS_BY_ORDER=1 swift build -c release --scratch-path .build-seeds-by-order --product seismotec >/dev/null
status=0
.build-seeds-by-order/release/seismotec verify synthetic-signal-2017 --quiet >.build-seeds-by-order/verdict || status=$?
if [ "$status" != 1 ]; then
  echo "a build that seeds by order of creation ended verify with $status, not 1" >&2
  exit 1
fi
echo "seeds by order of creation: seen by verify"
