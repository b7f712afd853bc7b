#!/usr/bin/env python3
"""Lets every call that changes the output folder fail, one run for each.

Usage: write-faults.py SEISMOTEC [error|full|kill ...]

After each run the folder must hold the earlier report or the new one, whole, and the next run must
work. A run whose result did not arrive must not exit with 0. Needs a C compiler; Linux only.
"""

import hashlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

STUDY = "synthetic-null-2017"
MODELS = "forecasters:\n  - model: persistence\n  - model: median-27-day\n"
FIGURES = "figures:\n  - kind: indices-maps\n"


def small(text):
    """The shipped study with the baselines alone, one figure and no longer record."""
    for key, part in (("forecasters", MODELS), ("figures", FIGURES), ("evidence", "")):
        text = re.sub(rf"(?ms)^{key}:\n.*?(?=^\S|\Z)", "", text) + part
    return re.sub(r"(?m)^( *second_normalisation:).*\n", "", text)


def sums(folder):
    """The digest of every file but the one that holds the clock."""
    found = {}
    for place, folders, files in os.walk(folder):
        for name in files:
            path = os.path.join(place, name)
            if name != "environment.json":
                with open(path, "rb") as file:
                    found[os.path.relpath(path, folder)] = hashlib.sha256(file.read()).hexdigest()
    return found


def main():
    seismotec = os.path.abspath(sys.argv[1])
    ways = sys.argv[2:] or ["error", "full", "kill"]
    here = os.path.dirname(os.path.abspath(__file__))
    root = os.path.dirname(os.path.dirname(here))
    work = os.path.realpath(tempfile.mkdtemp(prefix="seismotec-faults-"))
    shim = os.path.join(work, "shim.so")
    subprocess.run(
        ["cc", "-O1", "-shared", "-fPIC", "-o", shim, os.path.join(here, "write-faults.c"), "-ldl"],
        check=True)
    manifest = os.path.join(work, "small.yaml")
    with open(os.path.join(root, "Studies", STUDY, "study.yaml"), encoding="utf-8") as file:
        text = small(file.read())
    with open(manifest, "w", encoding="utf-8") as file:
        file.write(text)
    below = os.path.join(work, "output")
    out = os.path.join(below, "study")

    def run(seed, environment=None):
        command = [seismotec, "run", manifest, "--seed", str(seed), "--jobs", "1", "--quiet",
                   "--no-cache", "--output", out]
        return subprocess.run(
            command, cwd=work, env=dict(os.environ, **(environment or {})), timeout=60,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")

    def first(seed):
        shutil.rmtree(below, ignore_errors=True)
        os.mkdir(below)
        done = run(seed)
        if done.returncode != 0:
            sys.exit("the study does not run without a fault:\n" + done.stderr)
        return sums(out)

    new = first(5)
    old = first(4)
    kept = os.path.join(work, "kept")
    shutil.copytree(out, kept, symlinks=True)
    faults = 0
    bad = []
    for way in ways:
        count = {"old": 0, "new": 0}
        number = 0
        while True:
            number += 1
            shutil.rmtree(below)
            os.mkdir(below)
            shutil.copytree(kept, out, symlinks=True)
            report = os.path.join(work, "report")
            if os.path.exists(report):
                os.remove(report)
            done = run(5, {"LD_PRELOAD": shim, "FAULT_BELOW": below, "FAULT_AT": str(number),
                           "FAULT_HOW": way, "FAULT_REPORT": report})
            if not os.path.exists(report):
                break
            faults += 1
            with open(report, encoding="utf-8") as file:
                place = f"{way} at call {number}, {file.read().strip()}"
            now = sums(out) if os.path.isdir(out) else {}
            state = "new" if now == new else "old" if now == old else "neither"
            count[state] = count.get(state, 0) + 1
            if state == "neither":
                differing = sorted(set(now.items()) ^ set(old.items()))[:3]
                bad.append(f"{place}: neither report is whole: {differing}")
            if state == "old" and done.returncode == 0:
                bad.append(f"{place}: the new report did not arrive, and the run exited with 0")
            again = run(5)
            if again.returncode != 0 or sums(out) != new:
                bad.append(f"{place}: the next run fails: {again.stderr.strip()[-200:]}")
        print(f"write faults, {way}: {number - 1} calls, {count['old']} left the earlier report, "
              f"{count['new']} the new one")
    shutil.rmtree(work)
    if faults == 0:
        bad.append("no call was made to fail: the shim is not loaded")
    for line in bad:
        print(line, file=sys.stderr)
    sys.exit(1 if bad else 0)


main()
