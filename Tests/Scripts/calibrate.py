#!/usr/bin/env python3
"""How often the test over everything tried calls a date unusual where the truth is known.

    calibrate.py SEISMOTEC [--seeds N] [--first K] [--jobs J]

Takes the study synthetic-signal-2017 with the baselines and one small network, draws another ionosphere for
each seed, and runs it with anomalies of no, half, seven tenths and full size. Prints a table: the share of
seeds with p < 0.05, and the share of p at or below each of some levels on the null, which must not be above
the level by more than chance allows. Ends with 1 when the rate on the null at 0.05 is above 6.5 % by more
than two standard errors.
"""
import argparse
import concurrent.futures
import json
import math
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
SIZES = [("null", 0.0), ("half", 0.5), ("seven tenths", 0.7), ("full", 1.0)]
LEVEL = 0.05


def manifest(seed, factor):
    text = (ROOT / "Studies/synthetic-signal-2017/study.yaml").read_text()
    text = re.sub(r"(?m)^id: .*$", "id: calibration", text)
    text = re.sub(r"(?m)^(    ionosphere_seed: ).*$", rf"\g<1>{seed}", text)
    # More dates than the shipped study has, so that p can fall well below the level.
    text = re.sub(r"(?m)^(  record_from: ).*$", r"\g<1>2015-06-01", text)
    text = re.sub(r"(?m)^  power_percent:\n(    - \d+\n)+", "", text)
    if factor == 0:
        text = re.sub(r"(?m)^    injections:\n(      .*\n)+", "", text)
    else:
        text = re.sub(r"(?m)^(        size: )(.*)$",
                      lambda found: f"{found[1]}{float(found[2]) * factor:g}", text)
    models = """forecasters:
  - model: persistence
  - model: median-27-day
  - model: mlp
    lags: 4
    epochs: 20
    units:
      - 16
"""
    text = re.sub(r"(?ms)^forecasters:\n.*?(?=^detectors:)", models, text)
    text = re.sub(r"(?ms)^figures:\n.*?(?=^claims:)", "figures:\n  - kind: scatter\n", text)
    return re.sub(r"(?ms)^claims:\n.*\Z", "", text)


def probability(seismotec, seed, factor):
    with tempfile.TemporaryDirectory() as folder:
        study = pathlib.Path(folder) / "calibration"
        study.mkdir()
        (study / "study.yaml").write_text(manifest(seed, factor))
        run = subprocess.run(
            [seismotec, "run", str(study), "--quiet", "--no-cache", "--jobs", "1", "--output",
             str(pathlib.Path(folder) / "out")], capture_output=True, text=True)
        if run.returncode != 0:
            raise SystemExit(f"seed {seed}, size {factor}: {run.stderr.strip()}")
        results = json.loads((pathlib.Path(folder) / "out/results.json").read_text())
        return results["placebo"]["all"].get("probability")


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("seismotec")
    arguments.add_argument("--seeds", type=int, default=200)
    arguments.add_argument("--first", type=int, default=1)
    arguments.add_argument("--jobs", type=int, default=2)
    options = arguments.parse_args()
    seismotec = str(pathlib.Path(options.seismotec).resolve())
    seeds = range(options.first, options.first + options.seeds)
    failed = False
    print(f"{'size':14}{'seeds':>7}{'defined':>9}{'p < 0.05':>10}{'share':>9}")
    for name, factor in SIZES:
        with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
            values = list(pool.map(lambda seed: probability(seismotec, seed, factor), seeds))
        defined = sorted(value for value in values if value is not None)
        unusual = sum(value < LEVEL for value in defined)
        share = unusual / len(defined) if defined else math.nan
        print(f"{name:14}{len(values):7}{len(defined):9}{unusual:10}{100 * share:8.1f} %", flush=True)
        if factor == 0 and defined:
            for level in (0.05, 0.1, 0.25, 0.5):
                at_most = sum(value <= level for value in defined) / len(defined)
                print(f"    p <= {level}: {100 * at_most:.1f} %")
            error = math.sqrt(0.065 * 0.935 / len(defined))
            failed = share > 0.065 + 2 * error
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
