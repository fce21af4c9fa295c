"""Write `ofrecord/site/charts/centroids.csv`: a point near the middle of each country, from countryinfo (MIT)."""

from pathlib import Path

OUT = Path("ofrecord/site/charts/centroids.csv")
HEADER = """# Gazetteer: a point near the middle of each country, in degrees north and east, for the map of events.
# Source: countryinfo 1.0.1 (https://github.com/porimol/countryinfo); those that it lacks: written for ofrecord
# Licence: MIT (countryinfo); additions Apache-2.0
iso3,north,east
"""
WRITTEN = {
    "PSE": (32, 35.2), "SSD": (7, 30), "XKX": (42.6, 20.9), "COD": (-2.5, 23.5), "MMR": (21, 96), "MKD": (41.6, 21.7),
    "SRB": (44, 21), "MNE": (42.7, 19.3), "TWN": (23.7, 121), "CIV": (7.5, -5.5), "BHS": (24.2, -76),
}  # fmt: skip


def main() -> None:
    """Write the file."""
    from countryinfo import CountryInfo

    from ofrecord.reading.world.gazetteer import country_names

    lines = []
    for code in sorted(country_names()):
        try:
            point = WRITTEN.get(code) or CountryInfo(code).latlng()
        except Exception:
            continue
        if point:
            lines.append(f"{code},{round(float(point[0]), 1)},{round(float(point[1]), 1)}\n")
    OUT.write_text(HEADER + "".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
