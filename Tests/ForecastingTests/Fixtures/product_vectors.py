"""Writes product_vectors.json: dense products by a program that shares nothing with the kernels.

Usage: python product_vectors.py > product_vectors.json

Each output is one chain of fused multiply-adds in the order of the inner index. A fused
multiply-add is computed here as a fraction, exactly, and then rounded once to the nearest Float32,
halves to even. Inputs are whole numbers from a congruential generator, turned into bits by the
rules of `value`; KernelVectorTests makes the same ones and compares bits.
"""
import json
from fractions import Fraction

SIGN, INFINITY = 1 << 31, 0x7F800000


class Words:
    """Numerical Recipes' generator of 32 bits."""

    def __init__(self, seed):
        self.state = seed

    def next(self):
        self.state = (self.state * 1664525 + 1013904223) % 2**32
        return self.state


def value(kind, word, is_left):
    """The bits of an input: sign and significand from the word, an exponent fit for the kind."""
    sign, significand = word & SIGN, word & 0x7FFFFF
    spread = word >> 23 & 7
    if kind == "zeros" and word >> 8 & 3:
        return sign
    if kind == "subnormal" and is_left:
        return sign | significand
    exponent = {"subnormal": 130, "tiny": 62, "huge": 191}.get(kind, 127) - spread
    return sign | exponent << 23 | significand


def inputs(case):
    """Left rows x inner, right inner x columns, and what the chains begin with."""
    words = Words(case["seed"])
    kind, inner, columns = case["kind"], case["inner"], case["columns"]
    left = [value(kind, words.next(), True) for _ in range(case["rows"] * inner)]
    right = [value(kind, words.next(), False) for _ in range(inner * columns)]
    begin = [value(kind, words.next(), False) for _ in range(case["rows"] * columns)]
    if kind in ("tiny", "subnormal"):
        # As small as the products.
        begin = [bits & (SIGN | 0x7FFFFF) for bits in begin]
    if kind == "zeros":
        begin = [SIGN for _ in begin]
    if kind == "cancelling":
        # Each odd term all but takes the one before it away.
        left = [left[i - 1] ^ SIGN if i % inner % 2 else left[i] for i in range(len(left))]
        right = [
            right[i - columns] + 1 if i // columns % 2 else right[i] for i in range(len(right))
        ]
    return left, right, begin


def exact(bits):
    """The number that finite bits stand for."""
    exponent, significand = bits >> 23 & 255, bits & 0x7FFFFF
    assert exponent < 255
    size = Fraction(significand | (0x800000 if exponent else 0)) * Fraction(2) ** (
        max(exponent, 1) - 150
    )
    return -size if bits & SIGN else size


def rounded(number):
    """The bits of the nearest Float32, halves to even; the number is not 0."""
    sign, size = (SIGN if number < 0 else 0), abs(number)
    power = size.numerator.bit_length() - size.denominator.bit_length()
    if size < Fraction(2) ** power:
        power -= 1
    power = max(power, -126)
    unit = Fraction(2) ** (power - 23)
    whole = round(size / unit)
    # A significand that is rounded up to 2^24 carries into the exponent by itself.
    bits = whole if whole < 0x800000 else whole - 0x800000 + ((power + 127) << 23)
    return sign | min(bits, INFINITY)


def fused(left, right, sum):
    """left * right + sum, rounded once; the factors are finite."""
    if sum & ~SIGN == INFINITY:
        return sum
    result = exact(left) * exact(right) + exact(sum)
    if result:
        return rounded(result)
    # An exact 0 is negative only where both parts are negative zeros.
    if not exact(sum) and (left ^ right) & sum & SIGN:
        return SIGN
    return 0


def outputs(case):
    left, right, sums = inputs(case)
    inner, columns = case["inner"], case["columns"]
    for place in range(len(sums)):
        row, column = divmod(place, columns)
        for k in range(inner):
            sums[place] = fused(left[row * inner + k], right[k * columns + column], sums[place])
    return sums


CASES = [
    # kind, rows, columns, inner
    ("ordinary", 1, 1, 1),
    ("ordinary", 7, 17, 5),
    ("ordinary", 33, 2, 65),
    ("ordinary", 13, 33, 4),
    ("ordinary", 2, 3, 600),
    ("subnormal", 5, 9, 6),
    ("tiny", 7, 17, 4),
    ("huge", 3, 18, 4),
    ("zeros", 5, 17, 2),
    ("cancelling", 6, 17, 8),
]

cases = []
for seed, (kind, rows, columns, inner) in enumerate(CASES, 1):
    case = {"kind": kind, "rows": rows, "columns": columns, "inner": inner, "seed": seed}
    cases.append(case | {"outputs": "".join(f"{bits:08x}" for bits in outputs(case))})
print("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]")
