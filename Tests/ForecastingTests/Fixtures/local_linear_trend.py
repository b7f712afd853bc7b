"""Writes local_linear_trend.json: variances, diffuse log-likelihood and smoothed levels of
statsmodels' UnobservedComponents over gaps at the start, inside (ten days of hours) and at the end.
Made with statsmodels 0.15.0 and NumPy 2.4.6:

    python local_linear_trend.py > local_linear_trend.json
"""
import json
import warnings

import numpy as np
import statsmodels
from statsmodels.tsa.statespace.structural import UnobservedComponents

warnings.filterwarnings("ignore")
rng = np.random.default_rng(5)


def case(name, y, gaps):
    y = y.round(3)
    for a, b in gaps:
        y[a:b] = np.nan
    m = UnobservedComponents(y, "lltrend", use_exact_diffuse=True)
    best = None
    for start in ([0.1, 0.1, 0.01], [0.01, 0.01, 0.3], [0.5, 0.01, 0.001], [0.01, 0.5, 1e-4]):
        r = m.fit(start, disp=0, maxiter=500)
        for method in ("nm", "bfgs", "nm"):
            r = m.fit(r.params, disp=0, method=method, maxiter=4000)
        if best is None or r.llf > best.llf:
            best = r
    return dict(name=name, values=[None if np.isnan(v) else float(v) for v in y],
                variances=[float(v) for v in best.params], llf=float(best.llf),
                levels=[round(float(v), 8) for v in best.smoothed_state[0]])


drift = np.cumsum(np.cumsum(rng.normal(0, 0.03, 200)) + rng.normal(0, 0.2, 200))
noisy = 12 + drift + rng.normal(0, 0.5, 200)
t = np.arange(480)
daily = 10 + 5 * np.sin(2 * np.pi * t / 24) + rng.normal(0, 0.3, 480)
print(json.dumps(dict(
    versions={"statsmodels": statsmodels.__version__, "numpy": np.__version__},
    cases=[
        case("no gap", noisy.copy(), []),
        case("leading, short and trailing gaps", noisy.copy(), [(0, 7), (60, 61), (100, 112), (190, 200)]),
        case("ten days of hours", daily.copy(), [(150, 390)]),
    ])))
