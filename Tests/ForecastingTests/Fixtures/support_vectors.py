"""Writes support_vectors.json: coefficients, offset and predictions of scikit-learn's SVR, solved
to a tolerance of 1e-8. Made with scikit-learn 1.9.1 and NumPy 2.4.6:

    python support_vectors.py > support_vectors.json
"""
import json

import numpy as np
import sklearn
from sklearn.metrics.pairwise import rbf_kernel
from sklearn.svm import SVR

rng = np.random.default_rng(4)
t = np.arange(420)
tec = 11 + 6 * np.sin(2 * np.pi * t / 24) + 2 * np.sin(2 * np.pi * t / 12 + 1)
tec = np.round(tec + rng.normal(0, 0.5, t.size), 3)
windows = np.lib.stride_tricks.sliding_window_view(tec, 7)
mean, deviation = tec.mean(), tec.std()
z = np.round((windows - mean) / deviation, 6)
X, y, test = z[:300, :6], z[:300, 6], z[300:, :6]

cases = []
for cost, epsilon, gamma in ((1.0, 0.1, "scale"), (10.0, 0.01, "scale"), (0.5, 0.05, 0.7)):
    m = SVR(C=cost, epsilon=epsilon, gamma=gamma, tol=1e-8).fit(X, y)
    b = m.dual_coef_[0]
    width = 1 / (X.shape[1] * X.var()) if gamma == "scale" else gamma
    K = rbf_kernel(X[m.support_], gamma=width)
    cases.append(dict(
        cost=cost, epsilon=epsilon, gamma=None if gamma == "scale" else gamma, width=width,
        objective=float(0.5 * b @ K @ b - y[m.support_] @ b + epsilon * np.abs(b).sum()),
        offset=float(m.intercept_[0]), support=m.support_.tolist(),
        predictions=(m.predict(test) * deviation + mean).tolist()))
print(json.dumps(dict(
    versions={"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    mean=mean, deviation=deviation, features=X.tolist(), targets=y.tolist(), test=test.tolist(),
    cases=cases)))
