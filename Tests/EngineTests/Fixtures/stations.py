"""Reference for StationReferenceTests: bounds, masks, scores and synchronous days by numpy and pandas.

    python stations.py > stations.json

The series are drawn by the same integer generator as in the test, so that no input need be kept.
"""
import json

import numpy as np
import pandas as pd
from scipy import stats

WARM_UP, PERIOD = 27, 111  # days from 2017-05-05 and from 2017-06-01
FIRST, TRAINED = WARM_UP * 24, (WARM_UP + 61) * 24
COUNT = (WARM_UP + PERIOD) * 24
WINDOWS = {"earthquake": ("2017-09-02", "2017-09-13"), "comparison": ("2017-08-20", "2017-08-25")}
QUAKE = pd.Timestamp("2017-09-10")


def draws(seed, count):
    state, out = seed, []
    for _ in range(count):
        state = (1103515245 * state + 12345) % 2147483648
        out.append(state >> 16)
    return out


def station(seed):
    values = []
    for hour, draw in enumerate(draws(seed, COUNT)):
        tent = 12 - abs(12 - hour % 24)
        values.append(np.nan if draw % 53 == 0 else (100 + 8 * tent + draw % 97) / 10)
    return np.array(values)


index = pd.date_range("2017-05-05", periods=COUNT, freq="h")
stations = {"NORD": station(1), "WEST": station(2), "SUED": station(3)}
groups = {"mid-latitude": ["NORD", "WEST"], "low-latitude": ["SUED"]}
kp = np.repeat([draw % 13 / 3 for draw in draws(4, COUNT // 3)], 3)
dst = np.array([-(draw % 37) for draw in draws(5, COUNT)], float)
quiet = (kp < 3) & (dst > -30)
test = np.arange(COUNT) >= TRAINED
days = index.normalize()
spans = {name: (days >= start) & (days <= end) for name, (start, end) in WINDOWS.items()}
elsewhere = test & quiet & ~np.logical_or.reduce(list(spans.values()))


def persistence(values, steps):
    predicted = np.full(COUNT, np.nan)
    predicted[FIRST + steps:] = values[FIRST:-steps]
    return predicted


def scores(observed, predicted):
    both = ~np.isnan(observed) & ~np.isnan(predicted)
    o, p = observed[both], predicted[both]
    return {
        "n": int(both.sum()), "rmse": float(np.sqrt(np.mean((p - o) ** 2))),
        "mae": float(np.mean(np.abs(p - o))), "rho": float(np.corrcoef(o, p)[0, 1]),
        "r2": float(1 - np.sum((p - o) ** 2) / np.sum((o - o.mean()) ** 2)),
    }


def exceedance(values, lower, upper):
    out = np.where(values > upper, values - upper, np.where(values < lower, values - lower, 0.0))
    return np.where(np.isnan(values) | np.isnan(lower), np.nan, out)


def rolling(values):
    errors = pd.Series(values - persistence(values, 1))
    before = errors.shift(1).rolling(360, min_periods=288)
    mean, deviation, n = before.mean(), before.std(ddof=1), before.count()
    rate = 2 * stats.t.sf(2 / np.sqrt(1 + 1 / n), n - 1)
    beyond = exceedance(errors.values, (mean - 2 * deviation).values, (mean + 2 * deviation).values)
    return beyond, np.where(np.isnan(beyond), 0, rate)


def same_time(values, reading):
    past = np.stack([np.concatenate([np.full(24 * d, np.nan), values[:-24 * d]]) for d in range(1, 16)])
    present = (~np.isnan(past)).sum(axis=0) >= 12
    centre = np.nanmedian(past, axis=0)
    if reading == "sample":
        width = np.nanpercentile(past, 75, axis=0) - np.nanpercentile(past, 25, axis=0)
    else:
        width = 1.34 * np.nanstd(past, axis=0, ddof=1)
    lower = np.where(present, centre - 1.5 * width, np.nan)
    upper = np.where(present, centre + 1.5 * width, np.nan)
    return exceedance(values, lower, upper), None


def counts(found, selected):
    tested = selected & ~np.isnan(found[0])
    result = {"tested": int(tested.sum()), "flagged": int((found[0][tested] != 0).sum())}
    if found[1] is not None:
        result["expected"] = float(found[1][tested].sum())
    return result


result = {"scores": {}, "detectors": {}, "synchronous": {}}
for steps in (1, 24):
    pools = {code: [code] for code in stations} | groups | {"all": list(stations)}
    result["scores"][str(steps)] = {
        name: {
            part: scores(
                np.concatenate([stations[c][mask] for c in codes]),
                np.concatenate([persistence(stations[c], steps)[mask] for c in codes]))
            for part, mask in (("test", test), ("quiet", test & quiet), ("disturbed", test & ~quiet))
        }
        for name, codes in pools.items()
    }
detectors = {
    "rolling-error": rolling,
    "iqr-sample": lambda values: same_time(values, "sample"),
    "iqr-normal": lambda values: same_time(values, "normal"),
}
for name, detect in detectors.items():
    found = {code: detect(values) for code, values in stations.items()}
    result["detectors"][name] = {
        code: {"base": counts(f, elsewhere)} | {
            window: {
                "all": counts(f, span), "quiet": counts(f, span & quiet),
                "sum": float(np.nansum(f[0][span])),
            }
            for window, span in spans.items()
        }
        for code, f in found.items()
    }
    flagged = pd.DataFrame({c: (np.nan_to_num(f[0]) != 0) & quiet for c, f in found.items()})
    span = spans["earthquake"]
    by_day = flagged[span].groupby((days[span] - QUAKE).days)
    result["synchronous"][name] = {
        str(day): [bool(rows.any().all()), int(rows.all(axis=1).sum())] for day, rows in by_day
    }
result["quiet_hours"] = [
    int(n) for n in pd.Series(quiet[spans["earthquake"]]).groupby(days[spans["earthquake"]]).sum()
]
print(json.dumps(result, indent=1))
