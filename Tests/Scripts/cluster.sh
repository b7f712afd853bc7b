#!/usr/bin/env bash
# Runs a small survey through Slurm on a pretended cluster of 64 slots and through Snakemake, kills a shard,
# resumes, and compares every byte with what one machine alone gives.
#   cluster.sh PROGRAM [WORKFOLDER]
# Needs root: it starts munge, slurmctld and slurmd by itself, without systemd, below /run/seismotec-slurm, and
# ends them by their ids. What is missing is installed: slurm-wlm and munge by apt, snakemake by pip into
# .build-cluster. Without a work folder, one is made and removed.
set -euo pipefail
program=$(realpath "$1")
work=${2:-$(mktemp -d)}
own=${2:+no}
mkdir -p "$work"
work=$(realpath "$work")
venv=$(cd "$(dirname "$0")/../.." && pwd)/.build-cluster
run=/run/seismotec-slurm
shards=16
say() { echo "cluster: $*"; }

for tool in sbatch slurmctld slurmd munged; do command -v $tool >/dev/null || lacking=yes; done
if [ -n "${lacking:-}" ]; then
  apt-get update -qq
  apt-get install -qq -y --no-install-recommends slurm-wlm munge >/dev/null
fi
# Snakemake drops every SLURM_* variable inside a job, so the default path must lead to the configuration.
[ ! -e /etc/slurm/slurm.conf ] || [ -L /etc/slurm/slurm.conf ] || { say "this machine has a Slurm of its own"; exit 1; }

stop() {
  local name
  for name in slurmd slurmctld munged; do
    [ -s "$run/$name.pid" ] && kill "$(cat "$run/$name.pid")" 2>/dev/null || true
  done
  sleep 1
  [ "$(readlink /etc/slurm/slurm.conf 2>/dev/null)" = "$run/slurm.conf" ] && rm /etc/slurm/slurm.conf
  rm -rf "$run"
  if [ -z "$own" ]; then rm -rf "$work"; fi
}
trap stop EXIT

start() {
  local host
  host=$(hostname -s)
  mkdir -p "$run/state" "$run/spool" /etc/slurm
  chmod 755 "$run"
  cat >"$run/slurm.conf" <<CONF
ClusterName=seismotec
SlurmctldHost=$host(127.0.0.1)
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$run/munge.socket
CryptoType=crypto/munge
SlurmctldPort=16827
SlurmdPort=16828
StateSaveLocation=$run/state
SlurmdSpoolDir=$run/spool
SlurmctldPidFile=$run/slurmctld.pid
SlurmdPidFile=$run/slurmd.pid
SlurmctldLogFile=$run/slurmctld.log
SlurmdLogFile=$run/slurmd.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
SchedulerType=sched/backfill
SchedulerParameters=sched_interval=1,sched_min_interval=10000,batch_sched_delay=0,bf_interval=1
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
MinJobAge=300
KillWait=2
CompleteWait=0
SlurmdParameters=config_overrides
AccountingStorageType=accounting_storage/none
JobAcctGatherType=jobacct_gather/none
NodeName=$host NodeAddr=127.0.0.1 CPUs=64 RealMemory=64000 State=UNKNOWN
PartitionName=main Nodes=$host Default=YES MaxTime=INFINITE State=UP
CONF
  (umask 077; head -c 128 /dev/urandom >"$run/munge.key")
  munged --force --key-file="$run/munge.key" --socket="$run/munge.socket" --pid-file="$run/munged.pid" \
    --log-file="$run/munged.log" --seed-file="$run/munged.seed"
  ln -sf "$run/slurm.conf" /etc/slurm/slurm.conf
  export SLURM_CONF=$run/slurm.conf
  for _ in $(seq 50); do munge -S "$run/munge.socket" -n </dev/null >/dev/null 2>&1 && break; sleep 0.1; done
  slurmctld -f "$run/slurm.conf"
  slurmd -f "$run/slurm.conf"
  for _ in $(seq 100); do sinfo -h -o %T 2>/dev/null | grep -q idle && return; sleep 0.1; done
  say "Slurm did not come up"
  tail -n 5 "$run"/*.log
  exit 1
}

# `sbatch --wait` looks after 2, 10 and 42 s only.
wait_for() { while squeue -h -j "$1" 2>/dev/null | grep -q .; do sleep 0.5; done; }

# A survey of drawn TEC, so that no measurements are needed: twenty earthquakes, forty random catalogues.
make_survey() {
  mkdir -p "$work/survey/data"
  cat >"$work/survey/template.yaml" <<'YAML'
version: 1
id: cluster-template
title: Drawn TEC for the cluster test
seed: 7
earthquake:
  name: Nowhere
  time: 2017-09-10T12:00:00Z
  latitude: 34.9
  longitude: 45.9
  depth: 10
  magnitude: 6.5
  magnitude_scale: Mw
period:
  start: 2017-01-01
  end: 2017-12-31
inputs:
  tec:
    source: synthetic
    latitude: 35
    longitude: 45
    step_minutes: 60
  indices:
    source: synthetic
training:
  until: 2017-03-31
  normalisation: training
forecasters:
  - model: persistence
  - model: mlp
    lags: 6
    epochs: 3
    units:
      - 16
detectors:
  - kind: dtec
    threshold: 1.5
quiet:
  kp_below: 4
  dst_above: -50
  index_hour: containing
YAML
  cat >"$work/survey/survey.yaml" <<'YAML'
version: 1
id: cluster-survey
title: A survey for the cluster test
seed: 3
catalogue:
  file: quakes.csv
  minimum_magnitude: 6
  decluster: gardner-knopoff
  citation: made for the test
template: template.yaml
nodes:
  kind: stations
window:
  lead_days: 5
  after_days: 3
models:
  - persistence
  - mlp
random_catalogues:
  draws: 40
YAML
  {
    echo time,latitude,longitude,depth,mag,magType,place
    for i in $(seq 20); do
      printf '2017-%02d-%02dT0%d:00:00Z,%d,%d,%d,6.%d,mww,place %d\n' $((5 + i / 4)) $((1 + i % 4 * 7)) \
        $((i % 10)) $((i * 5 - 50)) $((i * 15 - 150)) $((i * 20)) $((i % 9)) "$i"
    done
  } >"$work/survey/data/quakes.csv"
}

same() {
  diff -r "$work/alone" "$1" >/dev/null || { say "$2 differs from one machine:"; diff -rq "$work/alone" "$1"; exit 1; }
  say "$2 gives the same $(find "$1" -type f | wc -l) files as one machine"
}

make_survey
survey=$work/survey data=$work/survey/data
"$program" survey run "$survey" --data "$data" --shard 1/1 --output "$work/parts-alone" --no-cache --quiet
"$program" survey reduce "$survey" --data "$data" --parts "$work/parts-alone" --expect 1 --output "$work/alone"

start
cd "$work"
"$program" survey export "$survey" --data "$data" --to slurm --shards $shards --program "$program" --output slurm
began=$SECONDS
# A shard that fails: its part's name is taken by a folder.
mkdir -p "slurm/parts/part-00005-of-000$shards.csv.gz"
reduce=$(slurm/submit.sh)
wait_for "${reduce%%;*}"
[ ! -e slurm/result ] || { say "a reduction ran although a shard failed"; exit 1; }
say "a failed shard leaves no result"
rmdir "slurm/parts/part-00005-of-000$shards.csv.gz"
# A part that a killed node left cut short.
head -c 200 "slurm/parts/part-00003-of-000$shards.csv.gz" >cut && mv cut "slurm/parts/part-00003-of-000$shards.csv.gz"
before=$(stat -c %Y.%i "slurm/parts/part-00001-of-000$shards.csv.gz")
# A shard killed while it runs.
reduce=$(slurm/submit.sh 2>"$work/told")
grep -q "shards 3,5:" "$work/told" || { say "resumed other shards: $(cat "$work/told")"; exit 1; }
array=$(sed 's/.*job //' "$work/told")
for _ in $(seq 100); do squeue -h -t RUNNING -j "${array}_5" 2>/dev/null | grep -q . && break; sleep 0.05; done
scancel --signal=KILL --full "${array}_5" 2>/dev/null || true
wait_for "${reduce%%;*}"
if [ ! -e slurm/result/report.html ]; then
  say "the killed shard left no result"
  reduce=$(slurm/submit.sh)
  wait_for "${reduce%%;*}"
fi
[ "$before" = "$(stat -c %Y.%i "slurm/parts/part-00001-of-000$shards.csv.gz")" ] || { say "a whole part was made again"; exit 1; }
[ -e slurm/result/report.html ] || { say "no result:"; tail -n 3 slurm/logs/*.log; exit 1; }
same "$work/slurm/result" "Slurm, with a failed, a cut and a killed shard"
say "Slurm took $((SECONDS - began)) s"

if [ ! -x "${SNAKEMAKE:=$venv/bin/snakemake}" ]; then
  python3 -m venv "$venv"
  "$venv/bin/pip" install -q snakemake snakemake-executor-plugin-slurm pygments
fi
"$program" survey export "$survey" --data "$data" --to snakemake --shards 3 --program "$program" --output snake
cd "$work/snake"
began=$SECONDS
PATH=$(dirname "$SNAKEMAKE"):$PATH
"$SNAKEMAKE" --cores 2 -q all >"$work/snakemake.log" 2>&1 || { tail -n 20 "$work/snakemake.log"; exit 1; }
same "$work/snake/result" "Snakemake on this machine"
rm -r result parts/part-00002-of-00003.csv.gz
"$SNAKEMAKE" --profile profile --default-resources slurm_account=none slurm_partition=main \
  --slurm-status-command squeue --slurm-init-seconds-before-status-checks 1 \
  --seconds-between-status-checks 2 --latency-wait 5 >"$work/snakemake-slurm.log" 2>&1 || { tail -n 30 "$work/snakemake-slurm.log"; exit 1; }
same "$work/snake/result" "Snakemake through Slurm, resumed from a missing part"
say "Snakemake took $((SECONDS - began)) s"
