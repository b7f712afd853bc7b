"""Writes Sources/Figures/Map/naturalearth110m.bin from Natural Earth 1:110m shapefiles.

Usage: natural_earth.py FOLDER OUTPUT, FOLDER holding ne_110m_coastline.shp and
ne_110m_admin_0_boundary_lines_land.shp (naturalearthdata.com, public domain).

The file holds 16-bit little-endian numbers: for the coast, then for the borders, the count of lines;
for each line the count of its points, then longitude and latitude of each in hundredths of a degree.
"""
import struct
import sys


def lines(path):
    data = open(path, "rb").read()
    at = 100
    while at < len(data):
        length = 2 * struct.unpack(">i", data[at + 4:at + 8])[0]
        record = data[at + 8:at + 8 + length]
        at += 8 + length
        if struct.unpack("<i", record[:4])[0] != 3:
            continue
        parts, points = struct.unpack("<ii", record[36:44])
        starts = list(struct.unpack(f"<{parts}i", record[44:44 + 4 * parts])) + [points]
        flat = struct.unpack(f"<{2 * points}d", record[44 + 4 * parts:44 + 4 * parts + 16 * points])
        for first, last in zip(starts, starts[1:]):
            line = []
            for i in range(first, last):
                point = (round(flat[2 * i] * 100), round(flat[2 * i + 1] * 100))
                if not line or line[-1] != point:
                    line.append(point)
            if len(line) > 1:
                yield line


folder, output = sys.argv[1:]
out = b""
for name in ("ne_110m_coastline", "ne_110m_admin_0_boundary_lines_land"):
    found = list(lines(f"{folder}/{name}.shp"))
    out += struct.pack("<h", len(found))
    for line in found:
        out += struct.pack("<h", len(line)) + b"".join(struct.pack("<hh", *p) for p in line)
open(output, "wb").write(out)
