"""Prints the reference values of RandomStreamTests and OrderedStatisticsTests.

Written apart from the Swift code, from the definitions: Philox 4x32-10 (Salmon et al. 2011), keys
from SHA-256 of the path, Lemire's bounded integers, Fisher and Yates, Box and Muller by mpmath.
"""
import hashlib
import struct

import mpmath
import numpy

mpmath.mp.prec = 200


def philox(counter, key):
    c, k = list(counter), list(key)
    for _ in range(10):
        a, b = c[0] * 0xD2511F53, c[2] * 0xCD9E8D57
        c = [b >> 32 ^ c[1] ^ k[0], b & 0xFFFFFFFF, a >> 32 ^ c[3] ^ k[1], a & 0xFFFFFFFF]
        k = [(k[0] + 0x9E3779B9) & 0xFFFFFFFF, (k[1] + 0xBB67AE85) & 0xFFFFFFFF]
    return c


def key(seed, names):
    message = struct.pack("<Q", seed)
    for name in names:
        data = name.encode()
        message += struct.pack("<Q", len(data)) + data
    return struct.unpack("<Q", hashlib.sha256(message).digest()[:8])[0]


def words(key):
    block = 0
    while True:
        yield from philox([block & 0xFFFFFFFF, block >> 32, 0, 0], [key & 0xFFFFFFFF, key >> 32])
        block += 1


def uniform(stream):
    high, low = next(stream), next(stream)
    return ((high << 32 | low) >> 11) * 2.0**-53


def below(stream, bound):
    while True:
        product = next(stream) * bound
        if product & 0xFFFFFFFF >= 2**32 % bound:
            return product >> 32


def normal(stream):
    radius = mpmath.sqrt(-2 * mpmath.log(1 - mpmath.mpf(uniform(stream))))
    return float(radius * mpmath.cos(2 * mpmath.pi * mpmath.mpf(uniform(stream))))


def shuffled(stream, count):
    values = list(range(count))
    for last in range(count - 1, 0, -1):
        other = below(stream, last + 1)
        values[last], values[other] = values[other], values[last]
    return values


path = ["study", "model", "station"]
print("key of seed 0", hex(key(0, path)))
print("key of seed 1", hex(key(1, path)))
stream = words(key(0, path))
print("words", [hex(next(stream)) for _ in range(6)])
stream = words(key(0, path))
print("uniform", [uniform(stream).hex() for _ in range(3)])
stream = words(key(0, path))
print("normal", [repr(normal(stream)) for _ in range(4)])
print("shuffle", shuffled(words(key(0, path)), 12))
stream = words(key(0, path))
print("below 1000", [below(stream, 1000) for _ in range(8)])

values = [3.25, -1.5, 8.0, 0.1, 0.1, 1e3, -7.75, 2.0]
print("mean", repr(numpy.mean(values)), "std", repr(numpy.std(values, ddof=1)))
print("quantiles", [repr(numpy.quantile(values, p)) for p in (0, 0.1, 0.25, 0.5, 0.9, 1)])
