#!/usr/bin/env python3
"""Holds a results.json of version 1 against one of version 2 of the same study, leaf by leaf.

    results-mapping.py OLD NEW [--show N]

Every number and word of the old file is looked up where the new one has it and must be equal there, save
what is listed below with a reason: leaves that are gone, leaves that changed, and leaves that are new.
Ends with 0 when that holds, with 1 when it does not, with 2 for files it cannot read.
"""
import argparse
import collections
import json
import re
import sys

NO_DTEC = "the study has no DTEC detector; these were numbers of none"

# Old leaves without a place in the new file: pattern, reason.
GONE = [
    (r"manifest_sha256", "three digests of the manifest's values and the inputs name a run (`digests`)"),
    (r"((at_maps|other_normalisation)/)?detection/.*", NO_DTEC),
    (r"agreement/.*|agreement", NO_DTEC),
    (r".*/choices|((at_maps|other_normalisation)/)?detectors/\d+/model", "absent where there is none"),
]

# Leaves that may differ: pattern of the old path, reason.
CHANGED = [
    (r"digests/results", "the digest is of the new file"),
    (r".*/(expected_)?synchronous_days",
     "summed over testable days alone, as the report's tables do"),
    (r".*/days/\d+/(synchronous|synchronous_by_chance|simultaneous|testable)",
     "a station that could not be tested on a day speaks neither for nor against it"),
    (r".*claims/\d+/numbers/day -?\d+/chance",
     "a station that could not be tested on a day takes no chance from it"),
    (r".*/days/(other_quiet|other_flagged|chance)|.*claims/\d+/numbers/[^/]*/other_days(_flagged)?",
     "days that a model learned from are told apart"),
    (r"agreement/(testable_days|unanimous_days)(/.*)?", "days that a method learned from are left out"),
    (r"tables/table-(hourly-dtec|.*-maps|.*-normalisation|claims)/(rows|columns)/.*",
     "days that a model learned from are told apart"),
    (r"tables/table-window-synchronous-.*",
     "a row for each group; a station that was not tested speaks neither for nor against a day"),
    (r".*claims/\d+/verdict(_by_other_hours)?",
     "rules that cannot fail, and those that hold on a control, are told apart"),
    (r"tables/table-verdict/.*", "the first page's table has other columns"),
    (r"tables/table-claims/.*", "how often a rule holds without cause stands beside its verdict"),
    (r"tables/table-where-from/.*", "figures and tables of several stations have other names"),
    (r"tables/table-(choices|open)/.*", "every default in force is told, with its value"),
    (r"tables/table-sources/.*", "digests of files stand in provenance.json alone"),
    (r"tables/table-origins/rows/.*", "all stations together; it was the first station alone"),
]

TUNED = "an entry of a grid draws its numbers by the values of its settings, not by its place"

# Leaves that only the new file has: pattern, reason.
NEW = [
    (r"format|version", "the file says what it is"),
    (r"cells/[^/]*/(dtec_by_hour/)?days/learned_.*", "days that a model learned from are told apart"),
    (r"(.*/)?claims/\d+/null/.*", "how often a rule holds where there is nothing"),
    (r"(.*/)?claims/\d+/numbers/(comparison|trainings)/.*",
     "whether models were compared on equal terms, and in how many trainings the best is the best"),
    (r"injections/.*|tables/table-(truth|injections)/.*", "what was injected and what found it"),
    (r"tables/table-(verdict|claims)/.*", "tables with other columns"),
    (r"placebo/.*|tables/table-placebo(-all)?/.*", "the earthquake's days beside other dates"),
    (r"tables/table-pooled-scores-.*", "the scores of all stations together have a table of their own"),
    (r"digests/.*|(.*/)?sample_digests/.*", "digests of lists of samples and of the run"),
    (r"(.*/)?cells/[^/]*/(model|horizon|station|detector|kind)", "the keys of cells"),
    (r"(.*/)?cells/[^/]*/(base|windows)/.*", "a detector's counts of groups, and of a variant's cells"),
    (r"(at_maps|other_normalisation)/cells/.*", "a variant's numbers at every station and horizon"),
    (r"cells/[^/]*/(n|median_tecu|iqr_tecu|(quiet_)?(testable|flagged)|days/.*|dtec_by_hour/.*|anomalies.*)",
     "DTEC at every station and of every DTEC detector"),
    (r"cells/[^/]*/(methods|error_correlations|independent_witnesses|testable_days|unanimous_days).*",
     "agreement at every station"),
    (r"cells/[^/]*/skill/.*", "skill at every station"),
    (r"cells/[^/]*/failure", "why a detector found nothing at a station"),
    (r"tables/table-window-synchronous-.*", "a row for each group"),
    (r"tables/[^/]*/measured/.*", "which columns hold measurements"),
    (r"tables/table-choices/.*", "every default in force is told"),
    (r"tables/table-where-from/.*", "where each figure's and table's numbers come from"),
]
# The same in a study of several stations.
NEW_OF_STATIONS = [
    (r"tables/table-series/rows/.*", "a row of TEC for every station"),
    (r"tables/table-(detection|anomalies|hourly-dtec|map-scores|.*-(maps|normalisation))/rows/.*",
     "rows of stations after the first"),
    (r"tables/table-(lead-days|error-correlations)-.*", "a table for every station"),
]


class Problem(Exception):
    """Why the two files cannot be compared."""


def leaves(tree, path=()):
    """The leaves of a tree by path; an empty list or object is a leaf."""
    if isinstance(tree, dict) and tree:
        for key, value in tree.items():
            yield from leaves(value, path + (key,))
    elif isinstance(tree, list) and tree:
        for place, value in enumerate(tree):
            yield from leaves(value, path + (place,))
    else:
        yield path, tree


def label(cell):
    """What a cell is called in paths."""
    names = ("model", "horizon", "station", "detector", "member")
    return ",".join(str(cell[name]) for name in names if cell.get(name) is not None)


def named(tree):
    """The new file with the cells of its lists by their labels."""
    if isinstance(tree, list):
        return [named(item) for item in tree]
    if not isinstance(tree, dict):
        return tree
    result = {key: named(value) for key, value in tree.items()}
    if isinstance(tree.get("cells"), list):
        cells = {label(cell): named(cell) for cell in tree["cells"]}
        if len(cells) != len(tree["cells"]):
            raise Problem("two cells have one key")
        result["cells"] = cells
    return result


class Mapping:
    """Where each leaf of an old file stands in the new one."""

    def __init__(self, old, new):
        self.old = old
        self.tables = new["tables"]
        self.station = next(s["code"] for s in old["stations"] if not s.get("failure"))
        self.stations = len(old["stations"])
        self.horizon = next((h["steps"] for h in old["horizons"]), 1)
        # Models that chose from a grid; drawn from files before the seeds of its entries had names.
        self.tuned = set()
        if "manifest_sha256" in old:
            self.tuned = {h["model"] for h in old["horizons"] if h.get("choices")}
        self.dtec = next((d["detector"] for d in old["detectors"] if d["kind"] == "dtec"), None)

    def place(self, path):
        """The new path of an old one; None for one that has none."""
        head = path[0]
        if head in ("at_maps", "other_normalisation") and path[1] in ("scores", "detection"):
            inner = getattr(self, path[1])(path[1:])
            return inner and (head,) + inner
        if head == "tables" and path[1] not in self.tables:
            return (head, f"{path[1]}-{self.station.lower()}") + path[2:]
        if path == ("period", "missing"):
            place = [s["code"] for s in self.old["stations"]].index(self.station)
            return ("stations", place, "missing")
        handler = {
            "scores": self.scores, "detection": self.detection, "horizons": self.horizons,
            "detectors": self.detectors, "agreement": self.agreement, "manifest_sha256": lambda _: None,
        }.get(head)
        return handler(path) if handler else path

    def is_of_tuned(self, path):
        """Whether a leaf of the old file belongs to a model that chose from a grid."""
        if path[0] in ("horizons", "detectors"):
            return self.old[path[0]][path[1]].get("model") in self.tuned
        if path[0] != "tables":
            return not self.tuned.isdisjoint(path)
        table = self.old["tables"][path[1]]
        words = [path[1].removeprefix("table-tuning-")]
        if len(path) == 5 and path[2] == "rows":
            words += [table["columns"][path[4]]] + [c for c in table["rows"][path[3]] if isinstance(c, str)]
        return any(not self.tuned.isdisjoint(re.split(r"[,:;. ]+", word)) for word in words)

    def cell(self, *parts):
        return ("cells", ",".join(str(part) for part in parts if part is not None))

    def scores(self, path):
        _, model, *rest = path
        station = "all" if rest[0] == "parameters" else self.station
        return self.cell(model, self.horizon, station) + tuple(rest)

    def detection(self, path):
        _, model, *rest = path
        if self.dtec is None:
            return None
        return self.cell(model, self.horizon, self.station, self.dtec) + tuple(rest)

    def horizons(self, path):
        _, place, *rest = path
        entry = self.old["horizons"][place]

        def cell(station):
            return self.cell(entry["model"], entry["steps"], station)

        if rest[0] == "model":
            return cell("all") + ("model",)
        if rest[0] == "steps":
            return cell("all") + ("horizon",)
        if rest[0] in ("choices", "failure"):
            value = entry[rest[0]]
            return cell("all") + tuple(rest) if value else None
        if rest[0] == "all":
            key, part = cell("all"), rest[1:]
        elif not entry[rest[0]]:
            return ()
        else:
            key, part = cell(rest[1]), rest[2:]
        return key + (tuple(part[1:]) if part[0] == "test" else tuple(part))

    def detectors(self, path):
        _, place, *rest = path
        entry = self.old["detectors"][place]
        model = entry.get("model")
        horizon = self.horizon if model is not None else None
        if rest[0] == "stations":
            if not entry["stations"]:
                return ()
            return self.cell(model, horizon, rest[1], entry["detector"]) + tuple(rest[2:])
        return self.cell(model, horizon, "all", entry["detector"]) + tuple(rest)

    def agreement(self, path):
        if self.dtec is None or len(path) == 1:
            return None
        return self.cell(self.horizon, self.station, self.dtec) + tuple(path[1:])


def rows_by_station(old, new, station):
    """The tables of the new file with the rows that the old one had first: those of its station."""
    for name, table in new["tables"].items():
        before = old["tables"].get(name)
        if name.startswith("table-window-synchronous-") or before is None or len(before["rows"]) == len(table["rows"]):
            continue
        wanted, rest = [], list(table["rows"])
        for row in before["rows"]:
            texts = {row[0], f"{row[0]}, {station}", str(row[0]).replace("TEC ", f"TEC {station} ")}
            found = next((r for r in rest if r[0] in texts), None)
            if found is not None:
                rest.remove(found)
                wanted.append([row[0]] + found[1:])
        table["rows"] = wanted + rest


def reason(table, path):
    text = "/".join(str(part) for part in path)
    return next((why for pattern, why in table if re.fullmatch(pattern, text)), None)


def pattern(path):
    """A path with its places and names of cells left out."""
    parts = [("#" if isinstance(part, int) else part) for part in path]
    if "cells" in parts and len(parts) > parts.index("cells") + 1:
        parts[parts.index("cells") + 1] = "*"
    for name in ("scores", "detection"):
        if name in parts[:2]:
            parts[parts.index(name) + 1] = "*"
    if "sample_digests" in parts:
        parts = parts[: parts.index("sample_digests") + 1] + ["*"]
    if "rows" in parts:
        parts = parts[: parts.index("rows") + 1] + ["*"]
    return "/".join(re.sub(r"^day -?\d+$", "day *", str(part)) for part in parts)


def compare(old, new):
    """Gone, changed and new leaves with their reasons, how many are equal, and what must not be."""
    if "format" in old or new.get("format") != "seismotec-results" or new.get("version") != 2:
        raise Problem("the first file must be of version 1, the second of version 2")
    mapping = Mapping(old, new)
    new_leaves = NEW + (NEW_OF_STATIONS if mapping.stations > 1 else [])
    rows_by_station(old, new, mapping.station)
    found = dict(leaves(named(new)))
    groups = {"gone": collections.Counter(), "changed": collections.Counter(),
              "new": collections.Counter()}
    wrong, reached, equal = [], set(), 0
    for path, value in leaves(old):
        if value in ({}, []) and mapping.place(path) == ():
            continue
        place = mapping.place(path)
        if place is None:
            why = reason(GONE, path)
            if why:
                groups["gone"][(pattern(path), why)] += 1
            else:
                wrong.append(f"{'/'.join(map(str, path))}: gone without a reason")
            continue
        reached.add(place)
        if place in found and found[place] == value and type(found[place]) is type(value):
            equal += 1
            continue
        # JSON has one kind of number.
        if place in found and isinstance(value, (int, float)) and found[place] == value:
            equal += 1
            continue
        # What is empty or nothing may be left out.
        if place not in found and value in (None, {}):
            continue
        why = TUNED if mapping.is_of_tuned(path) else reason(CHANGED, path)
        if why:
            groups["changed"][(pattern(path), why)] += 1
        else:
            wrong.append(f"{'/'.join(map(str, path))}: {value!r} -> {found.get(place, 'missing')!r}")
    for path in found:
        if path in reached:
            continue
        why = reason(new_leaves, path)
        if why:
            groups["new"][(pattern(path), why)] += 1
        else:
            wrong.append(f"{'/'.join(map(str, path))}: new without a reason")
    return equal, groups, wrong + sums(new)


def sums(new):
    """The sums over days must be those of the testable days that the file holds."""
    wrong = []
    for cell in new["cells"]:
        for name, window in (cell.get("windows") or {}).items():
            if "days" not in window:
                continue
            days = [day for day in window["days"] if day["testable"]]
            place = f"cells/{label(cell)}/windows/{name}"
            if window["synchronous_days"] != sum(day["synchronous"] for day in days):
                wrong.append(f"{place}/synchronous_days: not the number of its days")
            expected = 0.0
            for day in days:
                expected += day.get("synchronous_by_chance", 0)
            if expected != (window.get("expected_synchronous_days") or 0):
                wrong.append(f"{place}/expected_synchronous_days: not the sum over its days")
    return wrong


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("old")
    parser.add_argument("new")
    parser.add_argument("--show", type=int, default=20, help="how many unexplained leaves to list")
    arguments = parser.parse_args()
    try:
        with open(arguments.old) as old, open(arguments.new) as new:
            equal, groups, wrong = compare(json.load(old), json.load(new))
    except (OSError, ValueError, KeyError, Problem) as error:
        print(f"cannot compare: {error!r}", file=sys.stderr)
        return 2
    print(f"{equal} leaves are equal")
    for name, counts in groups.items():
        print(f"{sum(counts.values())} leaves are {name}")
        for (path, why), count in sorted(counts.items()):
            print(f"  {count:6d} {path}: {why}")
    print(f"{len(wrong)} leaves are neither equal nor explained")
    for line in wrong[: arguments.show]:
        print("  " + line)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
