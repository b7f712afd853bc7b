"""Writes keras.json: layers and networks with weights, inputs, outputs, gradients and ten Adam steps.

    python make_keras_fixtures.py

Tensors are flat lists of Float32. Weight matrices are stored as outputs x inputs, the transpose of
Keras; everything else has Keras' order, windows first.
"""
import json
import os

os.environ["KERAS_BACKEND"] = "tensorflow"
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = ""
import keras
import numpy as np
import tensorflow as tf
from keras import layers as L

HERE = os.path.dirname(os.path.abspath(__file__))
tf.config.threading.set_intra_op_parallelism_threads(1)


def layer(spec, grouped):
    kind, *rest = spec
    make = {
        "dense": lambda n, a: L.Dense(n, a),
        "convolution": lambda n, w, a: L.Conv1D(n, w, activation=a),
        "maxPooling": lambda n: L.MaxPooling1D(n),
        "flatten": lambda: L.Flatten(),
        "repeatVector": lambda n: L.RepeatVector(n),
        "simpleRNN": lambda n, a, s: L.SimpleRNN(n, activation=a, return_sequences=s),
        "gru": lambda n, a, f, s: L.GRU(
            n, activation=a, reset_after=f == "reset-after", return_sequences=s),
        "lstm": lambda n, a, s: L.LSTM(n, activation=a, return_sequences=s),
    }[kind](*rest)
    return L.TimeDistributed(make) if grouped else make


CASES = {
    "dense-relu": ([5], [["dense", 7, "relu"]], 6),
    "dense-tanh": ([3], [["dense", 4, "tanh"]], 37),
    "dense-sigmoid": ([9], [["dense", 2, "sigmoid"]], 40),
    "convolution": ([6, 3], [["convolution", 5, 2, "relu"]], 6),
    "convolution-wide": ([7, 2], [["convolution", 17, 3, "linear"]], 35),
    "max-pooling": ([7, 3], [["maxPooling", 2]], 6),
    "repeat-vector": ([4], [["repeatVector", 3]], 6),
    "time-distributed-dense": ([5, 3], [["dense", 2, "linear"]], 6),
    "simple-rnn": ([5, 2], [["simpleRNN", 6, "tanh", False]], 6),
    "simple-rnn-sequence": ([5, 2], [["simpleRNN", 9, "relu", True]], 33),
    "gru": ([5, 3], [["gru", 6, "tanh", "reset-after", False]], 6),
    "gru-sequence": ([4, 3], [["gru", 7, "tanh", "reset-after", True]], 34),
    "gru-paper": ([5, 3], [["gru", 6, "tanh", "paper", False]], 6),
    "gru-paper-sequence": ([4, 2], [["gru", 5, "sigmoid", "paper", True]], 33),
    "lstm": ([5, 3], [["lstm", 6, "tanh", False]], 6),
    "lstm-sigmoid": ([4, 1], [["lstm", 8, "sigmoid", False]], 33),
    "lstm-relu-sequence": ([3, 4], [["lstm", 5, "relu", True]], 6),
    "lstm-one-step": ([1, 4], [["lstm", 5, "tanh", True]], 6),
    "network-mlp": ([4], [["dense", 20, "relu"], ["dense", 20, "relu"], ["dense", 1, "linear"]], 32),
    "network-cnn": (
        [4, 1],
        [["convolution", 20, 2, "relu"], ["convolution", 18, 2, "relu"], ["maxPooling", 2],
         ["flatten"], ["dense", 1, "linear"]], 32),
    "network-rnn": ([4, 1], [["simpleRNN", 20, "tanh", False], ["dense", 1, "linear"]], 32),
    "network-gru": ([4, 1], [["gru", 20, "tanh", "reset-after", False], ["dense", 1, "linear"]], 32),
    "network-lstm": (
        [4, 1],
        [["lstm", 24, "sigmoid", False], ["dense", 10, "linear"], ["dense", 1, "linear"]], 32),
    "network-cnn-lstm": (
        [2, 4, 1],
        [["convolution", 10, 2, "relu"], ["convolution", 12, 2, "relu"], ["maxPooling", 2],
         ["flatten"], ["lstm", 18, "relu", False], ["dense", 1, "linear"]], 32),
    "network-ed-lstme": (
        [12, 5],
        [["lstm", 17, "tanh", False], ["repeatVector", 4], ["lstm", 16, "tanh", True],
         ["dense", 2, "linear"]], 37),
    "network-dnn": ([27], [["dense", 16, "relu"], ["dense", 12, "relu"], ["dense", 3, "linear"]], 33),
}


def flat(tensor):
    return [float(f"{v:.9g}") for v in np.asarray(tensor, np.float32).ravel()]


def ours(name, value):
    value = np.asarray(value)
    if name.endswith("bias"):
        return flat(value)
    return flat(value.reshape(-1, value.shape[-1]).T)


def case(name, shape, specs, count, seed):
    rng = np.random.default_rng(seed)
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input(shape)])
    for spec in specs:
        rank = len(model.output_shape) - 1 if model.layers else len(shape)
        grouped = rank > 2 or (rank == 2 and spec[0] == "dense")
        model.add(layer(spec, grouped))
    for weight in model.trainable_weights:  # biases too are off their starts
        weight.assign(weight + 0.05 * rng.standard_normal(weight.shape).astype(np.float32))
    x = rng.standard_normal([count] + shape).astype(np.float32)
    y = rng.standard_normal([count] + list(model.output_shape[1:])).astype(np.float32)
    names = [w.name for w in model.trainable_weights]
    record = {
        "name": name, "input": shape, "layers": specs, "windows": count, "x": flat(x), "y": flat(y),
        "names": names,
        "weights": [ours(n, w) for n, w in zip(names, model.trainable_weights)],
    }
    with tf.GradientTape() as tape:
        tx = tf.constant(x)
        tape.watch(tx)
        out = model(tx, training=True)
        loss = tf.reduce_mean((out - y) ** 2)
    gradients = tape.gradient(loss, model.trainable_weights + [tx])
    record["output"] = flat(out)
    record["loss"] = float(loss)
    record["gradients"] = [ours(n, g) for n, g in zip(names, gradients)]
    record["inputGradient"] = flat(gradients[-1])
    losses = []
    if names:
        adam = keras.optimizers.Adam(1e-3)
        for _ in range(10):
            with tf.GradientTape() as tape:
                loss = tf.reduce_mean((model(x, training=True) - y) ** 2)
            losses.append(float(loss))
            adam.apply(tape.gradient(loss, model.trainable_weights), model.trainable_weights)
    record["losses"] = losses
    return record


def main():
    cases = [case(n, *c, seed=i + 1) for i, (n, c) in enumerate(CASES.items())]
    with open(os.path.join(HERE, "keras.json"), "w") as file:
        json.dump({"keras": keras.__version__, "tensorflow": tf.__version__, "cases": cases}, file,
                  separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    main()
