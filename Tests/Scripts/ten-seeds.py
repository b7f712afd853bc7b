#!/usr/bin/env python3
"""Whether a measured study that must support nothing supports something for another seed.

    ten-seeds.py SEISMOTEC [--studies NAME...] [--seeds N] [--first K] [--data DIR] [--jobs J]

Runs norcia-2016 and far-control-2017, or the studies named, once for each of ten seeds, and prints a line
for each: p over everything tried with and without suspect days, how many specifications call the
days unusual, how many quiet samples the first detector flags over all models, and whether anything
supports a precursor. Ends with 1 when something does.
"""
import argparse
import concurrent.futures
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
STUDIES = ["norcia-2016", "far-control-2017"]


def flagged(results):
    """Quiet samples that the first detector flags in the windows, all stations together, over all models."""
    cells = [cell for cell in results["cells"] if "detector" in cell and cell["station"] == "all"]
    return sum(window["quiet"]["flagged"] for cell in cells if cell["detector"] == cells[0]["detector"]
               for window in cell["windows"].values())


def outcome(options, study, seed):
    with tempfile.TemporaryDirectory() as folder:
        run = subprocess.run(
            [options.seismotec, "run", study, "--data", options.data, "--seed", str(seed),
             "--quiet", "--no-cache", "--jobs", "1", "--output", folder + "/out"],
            capture_output=True, text=True, cwd=ROOT)
        if run.returncode != 0:
            raise SystemExit(f"{study}, seed {seed}: {run.stderr.strip()}")
        results = json.loads(pathlib.Path(folder, "out/results.json").read_text())
        page = pathlib.Path(folder, "out/report.html").read_text()
    placebo = results["placebo"]
    ways = placebo.get("specifications", {}).get("all", {})
    return {
        "study": study, "seed": seed, "p": placebo["all"].get("probability"),
        "without": placebo.get("all_without_suspect_days", {}).get("probability"),
        "ways": ways, "flagged": flagged(results),
        "supports": '<li class="supports">' in page or "consistent with a precursor" in page,
    }


def text(value):
    return "–" if value is None else f"{value:.3f}"


def main():
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("seismotec")
    arguments.add_argument("--studies", nargs="+", default=STUDIES)
    arguments.add_argument("--seeds", type=int, default=10)
    arguments.add_argument("--first", type=int, default=1)
    arguments.add_argument("--data", default=str(ROOT / "../shared/data"))
    arguments.add_argument("--jobs", type=int, default=1)
    options = arguments.parse_args()
    options.seismotec = str(pathlib.Path(options.seismotec).resolve())
    options.data = str(pathlib.Path(options.data).resolve())
    seeds = range(options.first, options.first + options.seeds)
    supports = False
    print(f"{'study':20}{'seed':>5}{'p':>8}{'without':>9}{'ways':>11}{'flagged':>9}  supports")
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        tasks = [(study, seed) for study in options.studies for seed in seeds]
        for one in pool.map(lambda task: outcome(options, *task), tasks):
            ways = one["ways"]
            share = f"{ways['succeeding']} of {ways['defined']}" if ways else "–"
            supports = supports or one["supports"]
            print(f"{one['study']:20}{one['seed']:5}{text(one['p']):>8}{text(one['without']):>9}"
                  f"{share:>11}{one['flagged']:9}  {'YES' if one['supports'] else 'no'}", flush=True)
    return 1 if supports else 0


if __name__ == "__main__":
    sys.exit(main())
