"""Writes trees.json: splits of scikit-learn's DecisionTreeRegressor on tie-free data, and the test
RMSE of its RandomForestRegressor over five seeds. Made with scikit-learn 1.9.1 and NumPy 2.4.6:

    python trees.py > trees.json
"""
import json

import numpy as np
import sklearn
from sklearn.ensemble import RandomForestRegressor
from sklearn.tree import DecisionTreeRegressor

rng = np.random.default_rng(20171112)
ROWS, COLUMNS = 240, 5
# Multiples of 1/64, all different within a column: exact in Float32, which scikit-learn rounds to.
X = np.column_stack([rng.permutation(ROWS) / 64 - 2 for _ in range(COLUMNS)])
y = np.round(8 + 3 * np.sin(2 * X[:, 0]) + X[:, 1] * X[:, 2] + rng.normal(0, 0.6, ROWS), 4)

trees = []
for name, options in {
    "depth 4": dict(max_depth=4),
    "leaves of 9": dict(min_samples_leaf=9),
    "splits of 30": dict(min_samples_split=30, min_samples_leaf=6),
}.items():
    t = DecisionTreeRegressor(random_state=1, **options).fit(X, y).tree_
    # The seed decides between equally good splits: where it changes nothing there are none.
    for seed in range(2, 30):
        other = DecisionTreeRegressor(random_state=seed, **options).fit(X, y).tree_
        assert (other.feature == t.feature).all(), name
    trees.append(dict(
        name=name, depth=options.get("max_depth", 0), leaf=options.get("min_samples_leaf", 1),
        split=options.get("min_samples_split", 2), feature=t.feature.tolist(),
        threshold=t.threshold.tolist(), left=t.children_left.tolist(),
        right=t.children_right.tolist(), samples=t.n_node_samples.tolist(),
        value=t.value[:, 0, 0].tolist()))

test = rng.uniform(-2, 1.75, (400, COLUMNS)).round(4)
truth = 8 + 3 * np.sin(2 * test[:, 0]) + test[:, 1] * test[:, 2]
forest = {}
for share in (1.0, 0.6):
    forest[str(share)] = [
        float(np.sqrt(np.mean((RandomForestRegressor(200, max_features=share, random_state=s)
                               .fit(X, y).predict(test) - truth) ** 2))) for s in range(5)]

print(json.dumps(dict(
    versions={"scikit-learn": sklearn.__version__, "numpy": np.__version__},
    features=X.tolist(), targets=y.tolist(), trees=trees, test=test.tolist(),
    truth=truth.round(6).tolist(), forestFull=forest["1.0"], forestSubset=forest["0.6"])))
