"""Writes sun.csv: zenith angle, declination and equation of time from PyEphem (XEphem, VSOP87).

Usage: python make_sun_reference.py sun.csv    (needs: pip install ephem==4.2.1)

Geometric place without refraction, seen from the centre of the Earth, of date; UTC taken as given
(PyEphem's own delta T for the theory). The moments and places are spread by a fixed rule.
"""
import datetime
import math
import sys

import ephem

rows = ["utc,latitude,longitude,zenith_deg,declination_deg,equation_of_time_min"]
for i in range(60):
    moment = datetime.datetime(1998, 1, 1) + datetime.timedelta(seconds=i * (17_000_003 + 7_919))
    latitude = round(-85 + (i * 67.3) % 170, 2)
    longitude = round(-180 + (i * 137.5) % 360, 2)
    body = ephem.Sun()
    body.compute(ephem.Date(moment), epoch=ephem.Date(moment))
    ra, dec = float(body.g_ra), float(body.g_dec)
    site = ephem.Observer()
    site.lat, site.lon, site.date = str(latitude), str(longitude), ephem.Date(moment)
    hour = float(site.sidereal_time()) - ra
    lat = math.radians(latitude)
    cosine = math.sin(lat) * math.sin(dec) + math.cos(lat) * math.cos(dec) * math.cos(hour)
    zenith = math.degrees(math.acos(max(-1.0, min(1.0, cosine))))
    fraction = (moment - moment.replace(hour=0, minute=0, second=0)).total_seconds() / 240
    greenwich = math.degrees(hour) - longitude
    equation = (greenwich + 180 - fraction + 180) % 360 - 180
    rows.append(
        f"{moment.strftime('%Y-%m-%dT%H:%M:%SZ')},{latitude},{longitude},{zenith:.4f},"
        f"{math.degrees(dec):.4f},{equation * 4:.4f}")
with open(sys.argv[1], "w") as out:
    out.write("\n".join(rows) + "\n")
