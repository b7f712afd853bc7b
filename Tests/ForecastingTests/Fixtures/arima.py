"""Writes arima.json: log-likelihood, coefficients and one-step predictions of statsmodels' ARIMA,
whose search is run again until it gains nothing. Made with statsmodels 0.15.0 and NumPy 2.4.6:

    python arima.py > arima.json
"""
import json
import warnings

import numpy as np
import statsmodels
from statsmodels.tsa.statespace.sarimax import SARIMAX

warnings.filterwarnings("ignore")
rng = np.random.default_rng(12)


def simulate(n, ar, ma, scale):
    e = rng.normal(0, scale, n + 100)
    w = np.zeros(n + 100)
    for t in range(3, n + 100):
        w[t] = (sum(a * w[t - 1 - i] for i, a in enumerate(ar)) + e[t]
                + sum(m * e[t - 1 - i] for i, m in enumerate(ma)))
    return w[100:]


def fit(y, n, order, seasonal, exog, trend, gaps):
    y = y.round(4)
    train, simple = y[:n].copy(), not gaps
    for a, b in gaps:
        train[a:b] = y[a:b] = np.nan
    make = lambda v, x: SARIMAX(v, exog=x, order=order, seasonal_order=seasonal)
    X = None if exog is None else exog.round(4)
    if trend:
        X = np.ones((len(y), 1)) if X is None else np.column_stack([np.ones(len(y)), X])
    m = make(train, None if X is None else X[:n])
    r = m.fit(disp=0, maxiter=500)
    for method in ("nm", "bfgs", "lbfgs", "nm", "bfgs"):
        r = m.fit(r.params, disp=0, method=method, maxiter=5000)
    whole = make(y, X).smooth(r.params)
    llf = r.llf
    if simple:
        s = SARIMAX(train, exog=None if X is None else X[:n], order=order, seasonal_order=seasonal,
                    simple_differencing=True)
        q = s.fit(r.params, disp=0, maxiter=500)
        for method in ("nm", "bfgs", "nm", "bfgs"):
            q = s.fit(q.params, disp=0, method=method, maxiter=5000)
        llf, r = q.llf, q
        whole = make(y, X).smooth(q.params)
    lost = order[1] + seasonal[1] * seasonal[3]
    return dict(
        order=[*order, *seasonal], training=n, trend=trend,
        values=[None if np.isnan(v) else float(v) for v in y],
        exog=[] if exog is None else X[:, 1 if trend else 0:].T.tolist(), llf=float(llf),
        names=list(r.param_names), params=[float(v) for v in r.params], lost=lost,
        predictions=[float(v) for v in whole.predict()])


walk = 12 + np.cumsum(simulate(420, [0.5, -0.3], [0.4, 0.2], 0.3))
level = 9 + simulate(300, [0.7], [0.3], 0.5)
kp = np.repeat(rng.integers(0, 8, 100), 3).astype(float)
t = np.arange(360)
e = rng.normal(0, 0.4, 373)
w = e[13:] + 0.45 * e[12:-1] - 0.5 * e[1:-12] - 0.225 * e[:-13]
season = 10 + 4 * np.sin(2 * np.pi * t / 12)
for i in range(12, 360):
    season[i] = season[i - 12] + w[i]
cases = [
    fit(walk.copy(), 350, (2, 1, 2), (0, 0, 0, 0), None, False, []),
    fit(level.copy(), 250, (1, 0, 1), (0, 0, 0, 0), None, True, []),
    fit(level + 0.4 * kp, 250, (1, 0, 1), (0, 0, 0, 0), kp[:, None], True, []),
    fit(season.copy(), 300, (0, 0, 1), (0, 1, 1, 12), None, False, []),
    fit(walk.copy(), 350, (2, 1, 1), (0, 0, 0, 0), None, False, [(50, 51), (120, 145), (380, 384)]),
]
print(json.dumps(dict(versions={"statsmodels": statsmodels.__version__, "numpy": np.__version__},
                      cases=cases)))
