"""Draws the sample of Tests/TestSupport/RadiationSample.swift once more and computes its RST index.

Usage: radiation.py > radiation.csv. Columns: date, latitude, longitude, value (W/m2), index with the
day's year in its own reference, index without it; of 2016 and the cells within 40-50 N, 80-95 E.
"""

import datetime

import numpy as np

LATITUDES = [50, 47.5, 45, 42.5, 40]
LONGITUDES = np.arange(144) * 2.5
MISSING = 32766

days = [datetime.date(year, 11, 30) + datetime.timedelta(days=offset)
        for year in range(2007, 2017) for offset in range(12)]
state = 2016
packed = np.empty((len(days), 5, 144), dtype=np.int64)
for time in range(len(days)):
    for row in range(5):
        for column in range(144):
            state = (state * 1664525 + 1013904223) & 0xFFFFFFFF
            value = -10700 + (state >> 20) - 2048
            if (time, row, column) == (115, 2, 35):
                value = -4000
            if state >> 8 & 0xFF == 0:
                value = MISSING
            packed[time, row, column] = value
values = np.where(packed == MISSING, np.nan,
                  packed * np.float64(np.float32(0.01)) + np.float64(np.float32(327.65)))

print("date,latitude,longitude,value,included,left_out")
for index, day in enumerate(days):
    if day.year != 2016:
        continue
    same = [i for i, d in enumerate(days) if (d.month, d.day) == (day.month, day.day)]
    for row in range(5):
        for column in range(144):
            if not 80 <= LONGITUDES[column] <= 95:
                continue
            value = values[index, row, column]
            scores = []
            for chosen in (same, [i for i in same if i != index]):
                reference = values[chosen, row, column]
                reference = reference[~np.isnan(reference)]
                if np.isnan(value) or len(reference) < 9:
                    scores.append("")
                else:
                    scores.append(repr(float((value - reference.mean()) / reference.std(ddof=1))))
            print(day, float(LATITUDES[row]), float(LONGITUDES[column]),
                  "" if np.isnan(value) else repr(float(value)), *scores, sep=",")
