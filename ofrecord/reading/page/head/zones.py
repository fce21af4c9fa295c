"""Zones of printed moments: abbreviations with one meaning, and those that the country of the page must settle."""

import datetime as dt
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.world.gazetteer import countries, nationalities, places

ZONES = Path(__file__).parent / "zones.csv"
SHORTEST = 4  # letters of a name that is counted in a text
SHARED = Path(__file__).parent / "shared_zones.csv"


def zone_of(printed: str | None, day: dt.date) -> dt.tzinfo | None:
    """The zone of "EDT", "GMT+3", "+0300"; None where an abbreviation means several or none."""
    if not printed:
        return None
    offset = printed.upper().removeprefix("GMT").removeprefix("UTC").strip() or "UTC"
    return _offset(_zones().get(offset, offset), day)


def is_shared(printed: str | None) -> bool:
    """Whether this abbreviation means several zones: IST is India's, Israel's and Ireland's."""
    return bool(printed) and any(row["zone"] == str(printed).upper() for row in _shared())


def in_shared_zone(moment: str, printed: str, text: str) -> str:
    """A local moment with the zone that its abbreviation has where the page is about: the country that is named most."""
    rows = [row for row in _shared() if row["zone"] == printed.upper()]
    named = [_times_named(row["country"], text) for row in rows]
    likely = [row for row, times in zip(rows, named, strict=True) if times and times == max(named)]
    if len(likely) != 1:
        return moment
    local = dt.datetime.fromisoformat(moment)
    zone = _offset(likely[0]["tz"], local.date())
    return moment if zone is None or local.tzinfo else local.replace(tzinfo=zone).isoformat()


def _times_named(country: str, text: str) -> int:
    """How often a text names a country, its people or its places."""
    names = {name for index in (countries(), nationalities(), places()) for name, code in index.items() if code == country}
    return sum(text.count(name) for name in names if len(name) >= SHORTEST)


def _offset(offset: str, day: dt.date) -> dt.tzinfo | None:
    if offset[0] in "+-":
        digits = offset[1:].strip().replace(":", "")
        digits = digits.zfill(2).ljust(4, "0") if len(digits) <= 2 else digits
        minutes = int(digits[:2]) * 60 + int(digits[2:])
        return dt.timezone(dt.timedelta(minutes=-minutes if offset[0] == "-" else minutes))
    if offset == "UTC":
        return dt.UTC
    try:
        return _fixed(ZoneInfo(offset), day) if "/" in offset else None
    except ZoneInfoNotFoundError:
        return None


def _fixed(zone: ZoneInfo, day: dt.date) -> dt.tzinfo:
    """The offset that held in the zone at noon of that day."""
    return dt.timezone(dt.datetime.combine(day, dt.time(12), zone).utcoffset() or dt.timedelta())


@cache
def _zones() -> dict[str, str]:
    return {row["zone"]: row["tz"] for row in read_rows(ZONES)}


def _shared() -> tuple[Row, ...]:
    return read_rows(SHARED)
