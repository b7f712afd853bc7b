"""Prints the colour tables of Sources/Figures/Colour/ColourTables.swift.

viridis and cividis: matplotlib's tables (CC0), 33 even samples. The diverging scale is computed here:
two ramps in OKLab (Ottosson 2020) whose lightness is linear in the distance from the middle, one hue
to each side, chroma reduced where it would leave sRGB.
"""
import math
import matplotlib

N = 33


def srgb(x):
    return 12.92 * x if x <= 0.0031308 else 1.055 * x ** (1 / 2.4) - 0.055


def oklab_to_linear(L, a, b):
    l, m, s = (
        (L + 0.3963377774 * a + 0.2158037573 * b) ** 3,
        (L - 0.1055613458 * a - 0.0638541728 * b) ** 3,
        (L - 0.0894841775 * a - 1.2914855480 * b) ** 3,
    )
    return (
        4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
        -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
        -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
    )


def hexed(rgb):
    return "0x%02X%02X%02X" % tuple(round(255 * min(1, max(0, c))) for c in rgb)


def diverging(t):
    distance = abs(2 * t - 1)
    L = 0.965 - 0.565 * distance
    hue = math.radians(35 if t > 0.5 else 252)
    chroma = 0.175 * min(1, 1.6 * distance)
    while True:
        rgb = oklab_to_linear(L, chroma * math.cos(hue), chroma * math.sin(hue))
        if all(-1e-4 <= c <= 1.0001 for c in rgb):
            return hexed([srgb(max(0, c)) for c in rgb])
        chroma -= 0.001


def show(name, table):
    print(f"  static let {name}: [UInt32] = [")
    for i in range(0, len(table), 8):
        print("    " + ", ".join(table[i:i + 8]) + ",")
    print("  ]")


for name in ("viridis", "cividis"):
    show(name, [hexed(matplotlib.colormaps[name](round(255 * i / (N - 1)))[:3]) for i in range(N)])
show("diverging", [diverging(i / (N - 1)) for i in range(N)])
