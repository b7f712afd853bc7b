"""Writes elementary.txt: reference values of the elementary functions by mpmath.

Usage: python elementary.py [points per function] > elementary.txt

Each line holds the name, the bits of the arguments and of the nearest Float64 of the result, and
what the nearest Float64 lacks of the true result, in thousandths of a unit in the last place.
"""
import random
import struct
import sys

from mpmath import mp, mpf
import mpmath

mp.prec = 1300  # sine of 2^1023 needs the whole of its argument
POINTS = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
BIGGEST = sys.float_info.max


def bits(value):
    return struct.unpack("<Q", struct.pack("<d", value))[0]


def double(pattern):
    return struct.unpack("<d", struct.pack("<Q", pattern))[0]


def nearest(true):
    """The nearest Float64, subnormal ones included, and the rest in thousandths of its ULP."""
    if true == 0:
        return 0.0, 0
    power = max(int(mpmath.floor(mpmath.log(abs(true), 2))), -1022)
    unit = mpf(2) ** (power - 52)
    whole = int(mpmath.nint(true / unit))
    if abs(whole) >= 2**53 and power == 1023:
        return None
    return float(whole * unit), int(mpmath.nint((true / unit - whole) * 1000))


def step(value, ulps):
    return double(bits(value) + ulps)


random.seed(20171112)


def uniform(low, high):
    return lambda: random.uniform(low, high)


def spread(low, high, signed=False):
    """Powers of two evenly spread."""
    def draw():
        value = (1 + random.random()) * 2.0 ** random.randint(low, high)
        return -value if signed and random.random() < 0.5 else value
    return draw


def near(centres, low=-50, high=-2):
    def draw():
        centre = random.choice(centres)
        return centre + random.choice((-1, 1)) * 2.0 ** random.randint(low, high) * random.random()
    return draw


def near_quarter_turns():
    centre = float(random.randint(1, 10**random.randint(1, 15)) * mpmath.pi / 2)
    return step(centre, random.randint(-3, 3)) * random.choice((-1, 1))


angles = [uniform(-10, 10), spread(-40, 10, True), spread(10, 1023, True), near_quarter_turns]
# 6381956970095103 · 2^797 is the Float64 closest to a whole number of quarter turns.
hard_angles = [6381956970095103 * 2.0**797, BIGGEST, 5e-324, 1e22, 0.7853981633974483, -355.0]
unit_interval = [uniform(-1, 1), spread(-60, -1, True), near([1.0, -1.0, 0.5, -0.5])]


def clipped(draws):
    return [lambda draw=draw: max(-1.0, min(1.0, draw())) for draw in draws]


functions = {
    "exp": (mpmath.exp, [uniform(-745, 709.7), uniform(-2, 2), spread(-60, 8, True),
                         uniform(-745.1, -708)], [709.782712893384, -745.1332191019411, 1e-300]),
    "expm1": (mpmath.expm1, [uniform(-50, 709), uniform(-1, 1), spread(-60, 4, True)], [5e-324]),
    "log": (mpmath.log, [spread(-1074, 1022), spread(-3, 3), near([1.0])],
            [5e-324, 2.2250738585072014e-308, BIGGEST, step(1.0, 1), step(1.0, -1)]),
    "log1p": (mpmath.log1p, [spread(-60, 1022), uniform(-0.999, 3), spread(-60, -2, True)],
              [step(-1.0, -1), 5e-324, BIGGEST]),
    "tanh": (mpmath.tanh, [uniform(-23, 23), uniform(-1, 1), spread(-60, 4, True)], [5e-324]),
    "sigmoid": (lambda x: 1 / (1 + mpmath.exp(-x)),
                [uniform(-45, 45), uniform(-745, 40), spread(-60, 4, True)], [-745.0, 1e-300]),
    "sin": (mpmath.sin, angles, hard_angles),
    "cos": (mpmath.cos, angles, hard_angles),
    "tan": (mpmath.tan, angles, hard_angles),
    "asin": (mpmath.asin, clipped(unit_interval), [1.0, -1.0, step(1.0, -1), 5e-324]),
    "acos": (mpmath.acos, clipped(unit_interval), [-1.0, step(1.0, -1), 5e-324]),
    "erf": (mpmath.erf, [uniform(-6.5, 6.5), spread(-60, 0, True), spread(-1074, -490, True),
                         uniform(-0.5, 0.5)], [5e-324, 0.125, 6.0]),
    "logGamma": (mpmath.loggamma, [uniform(0, 20), spread(-70, 1013), near([1.0, 2.0]),
                                   near([1.25, 0.75, 1.75, 2.25, 16.0])], [5e-324, 171.6]),
}


def power_arguments():
    kind = random.randrange(5)
    if kind == 0:
        x = random.uniform(0, 100)
        return x, random.uniform(-150, 150)
    if kind == 1:
        x = spread(-1074, 1022)()
        return x, random.uniform(-740, 709) / float(abs(mpmath.log(x)) + 1e-3)
    if kind == 2:
        x = near([1.0], -50, -8)()
        return x, random.uniform(-700, 700) / float(abs(mpmath.log(x)) + 1e-17)
    if kind == 3:
        return -random.uniform(0.01, 30), float(random.randint(-100, 100))
    return float(random.randint(1, 99)), random.choice((-2, -1, -0.5, 0.5, 1 / 3, 2, 3, 1.5))


def angle_arguments():
    kind = random.randrange(4)
    if kind == 0:
        return random.uniform(-1, 1), random.uniform(-1, 1)
    if kind == 1:
        return spread(-1074, 1022, True)(), spread(-1074, 1022, True)()
    shared = random.randint(-900, 900)
    return spread(shared - 70, shared + 70, True)(), spread(shared - 5, shared + 5, True)()


pairs = {
    "pow": (mpmath.power, power_arguments, [(10.0, 308.0), (10.0, -323.0), (2.0, -1074.0)]),
    "atan2": (mpmath.atan2, angle_arguments, [(1.0, 1.0), (1.0, -1.0), (5e-324, 5e-324)]),
}


def emit(name, function, arguments):
    # An angle beyond every pair of Float64 above 2^200 needs no more than this.
    mp.prec = 1300 if max(abs(a) for a in arguments) > 1e15 and name in ("sin", "cos", "tan") else 300
    true = function(*[mpf(a) for a in arguments])
    if name == "pow":
        true = mpmath.re(true)
    result = nearest(true)
    if result is None or not abs(result[0]) <= BIGGEST:
        return
    words = [f"{bits(a):016x}" for a in arguments] + [f"{bits(result[0]):016x}"]
    print(name, *words, result[1])


for name, (function, draws, hard) in functions.items():
    for value in hard:
        emit(name, function, (value,))
    for index in range(POINTS):
        emit(name, function, (draws[index % len(draws)](),))
for name, (function, draw, hard) in pairs.items():
    for arguments in hard:
        emit(name, function, arguments)
    for _ in range(POINTS):
        emit(name, function, draw())
