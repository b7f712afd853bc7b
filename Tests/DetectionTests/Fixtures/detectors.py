"""Prints the fixtures of the detectors' tests, by NumPy and SciPy.

    python detectors.py > detectors.txt

Rows `window`: observed, predicted, then of the 20 errors before: how many are present, their mean
and deviation; the same of the 20 up to and with the sample; then of the same time on the 5 days
before (4 samples a day): how many are present, median, Q3 - Q1 and 1.34 deviations. A dash is a
gap, or a window of which less than 80 % is present.
Rows `t`: degrees, t, P(T > t).
Rows `rate`: detector, values in the window, factor, rate of false alarms by simulation of 20 million
Gaussian samples and their windows, each judged by the paper's inequality.
"""

import numpy as np
from scipy import stats

rng = np.random.default_rng(20161208)


def text(value):
    return "-" if value is None or np.isnan(value) else repr(float(value))


n, window, day, days = 90, 20, 4, 5
observed = np.round(20 + 12 * np.sin(np.arange(n) * np.pi / 2 - 1) + rng.normal(0, 3, n), 3)
predicted = np.round(observed + rng.normal(0.5, 2, n), 3)
observed[[7, 23, 24, 40, 41, 42, 43, 44, 61]] = np.nan
predicted[[3, 30, 52]] = np.nan
errors = observed - predicted


def moments(values):
    values = values[~np.isnan(values)]
    if values.size < 0.8 * window:
        return [str(values.size), "-", "-"]
    return [str(values.size), text(np.mean(values)), text(np.std(values, ddof=1))]


for t in range(n):
    row = [text(observed[t]), text(predicted[t])]
    row += moments(errors[max(0, t - window) : t])
    row += moments(errors[max(0, t + 1 - window) : t + 1])
    before = np.array([observed[t - k * day] for k in range(1, days + 1) if t >= k * day])
    before = before[~np.isnan(before)]
    row += [str(before.size)]
    if before.size < 0.8 * days:
        row += ["-", "-", "-"]
    else:
        q1, q2, q3 = np.percentile(before, [25, 50, 75])
        row += [text(q2), text(q3 - q1), text(1.34 * np.std(before, ddof=1))]
    print("window", *row)

for degrees in [1, 2, 3, 4, 13, 14, 359, 1151, 1439, 2879]:
    for t in [0.0, 0.125, -1.5, 1.96, 2.0, 5.0, 40.0]:
        print("t", degrees, t, repr(float(stats.t.sf(t, degrees))))

for size in [12, 15]:
    flagged = np.zeros(4)
    rounds, draws = 100, 200_000
    for _ in range(rounds):
        x = rng.standard_normal((draws, size))
        y = rng.standard_normal(draws)
        median = np.median(x, axis=1)
        q1, q3 = np.percentile(x, [25, 75], axis=1)
        deviation = x.std(axis=1, ddof=1)
        mean = x.mean(axis=1)
        flagged += [
            np.sum(np.abs(y - median) > 1.5 * (q3 - q1)),
            np.sum(np.abs(y - median) > 1.5 * 1.34 * deviation),
            np.sum(np.abs(y - mean) > 2 * deviation),
            np.sum(np.abs(x[:, -1] - mean) > 2 * deviation),
        ]
    rates = flagged / (rounds * draws)
    names = ["quartiles", "scaledDeviation", "errors", "errorsWithCurrent"]
    for name, factor, rate in zip(names, [1.5, 1.5, 2.0, 2.0], rates):
        print("rate", name, size, factor, repr(float(rate)))
