"""Event tables in PLOVER/POLECAT-, GDELT- and ACLED-like columns, one row an event. The reference page tells column by column
what is filled; what the record does not know stays empty.
"""

import csv
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from ofrecord.archive.whole import KeptRecord
from ofrecord.export.standards.coding import (
    QUAD_NAMES,
    QUADS,
    Coded,
    code_of,
    coded_events,
    country_by_most,
    people_named,
    titles,
)
from ofrecord.export.tables.cells import cell
from ofrecord.record import Party

Line = dict[str, object]
ACLED_TYPES = {
    "ASSAULT": ("Political violence", "Battles"), "PROTEST": ("Demonstrations", "Protests"),
    "COERCE": ("Strategic developments", "Strategic developments"), "MOBILIZE": ("Strategic developments",
    "Strategic developments"),
    "RETREAT": ("Strategic developments", "Strategic developments"), "AGREE": ("Strategic developments",
    "Strategic developments"),
}  # fmt: skip
CIVILIANS = ("civilian", "refugee", "civil_society", "media", "education", "health", "religion")


def polecat(coded: Coded) -> Line:
    """A row in POLECAT's columns; event types, modes and contexts are PLOVER's."""
    event, article = coded.event, coded.kept.record.article
    quad = QUADS[event.type]
    return {
        "Event ID": coded.id, "Event Date": coded.day or "", "Event Type": event.type, "Event Mode": event.mode,
        "Intensity": "",
        "Quad Code": QUAD_NAMES[quad], "Contexts": "; ".join(event.contexts), **_polecat_side(coded, "Actor", coded.actors),
        **_polecat_side(coded, "Recipient", coded.recipients), "Placename": coded.place, "City": "", "District": "",
        "Province": "",
        "Country": coded.place_country, "Latitude": "", "Longitude": "", "GeoNames ID": "", "Raw Placename": coded.place,
        "Feature Type": "", "Source": coded.kept.outlet, "Publication Date": (article.published or "")[:10],
        "Story People": people_named(coded, "person"), "Story Organizations": people_named(coded, "organization"),
        "Story Locations": people_named(coded, "place"), "Language": article.language,
        "Version": coded.kept.record.reader.version,
    }  # fmt: skip


def _polecat_side(coded: Coded, side: str, parties: tuple[Party, ...]) -> Line:
    sectors = list(dict.fromkeys(party.sector for party in parties if party.sector))
    return {
        f"{side} Name": "; ".join(coded.name(party) for party in parties), f"{side} Country": country_by_most(parties),
        f"{side} COW": "", f"Primary {side} Sector": (sectors or [""])[0], f"{side} Sectors": "; ".join(sectors),
        f"{side} Title": "; ".join(filter(None, (titles(coded, party) for party in parties))),
        f"{side} Name Raw": "; ".join(party.text for party in parties), f"Wikipedia {side} ID": "",
    }  # fmt: skip


def gdelt(coded: Coded) -> Line:
    """A row in the 61 columns of GDELT 2.0's event table. Scores that rest on GDELT's own models stay empty."""
    event, day = coded.event, coded.day
    root = (event.cameo or "")[:2]
    return {
        "GLOBALEVENTID": coded.id, "SQLDATE": f"{day:%Y%m%d}" if day else "", "MonthYear": f"{day:%Y%m}" if day else "",
        "Year": day.year if day else "", "FractionDate": round(day.year + (day.timetuple().tm_yday - 1) / 365,
        4) if day else "",
        **_gdelt_actor(coded, 1, coded.actors), **_gdelt_actor(coded, 2, coded.recipients),
        "IsRootEvent": int(event.said_by is None), "EventCode": event.cameo, "EventBaseCode": (event.cameo or "")[:3],
        "EventRootCode": root, "QuadClass": QUADS[event.type], "GoldsteinScale": "", "NumMentions": 1, "NumSources": 1,
        "NumArticles": 1, "AvgTone": "", **_gdelt_place("Actor1", None, None), **_gdelt_place("Actor2", None, None),
        **_gdelt_place("Action", coded.place, coded.place_country), "DATEADDED": "", "SOURCEURL": coded.kept.record.article.url,
    }  # fmt: skip


def _gdelt_actor(coded: Coded, number: int, parties: tuple[Party, ...]) -> Line:
    party = parties[0] if parties else None
    code = code_of(party)
    who = f"Actor{number}"
    return {
        f"{who}Code": code, f"{who}Name": coded.name(party).upper(), f"{who}CountryCode": party.country if party else "",
        f"{who}KnownGroupCode": "", f"{who}EthnicCode": "", f"{who}Religion1Code": "", f"{who}Religion2Code": "",
        f"{who}Type1Code": code.removeprefix(party.country or "") if party else "", f"{who}Type2Code": "",
        f"{who}Type3Code": "",
    }  # fmt: skip


def _gdelt_place(who: str, place: str | None, country: str | None) -> Line:
    parts = ("Type", "Fullname", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID")
    return {f"{who}Geo_{part}": {"Fullname": place, "CountryCode": country}.get(part, "") for part in parts}


def acled(coded: Coded) -> Line | None:
    """A row in ACLED's columns; None where ACLED has no such event. Codes of its researchers' judgement stay empty."""
    event, day = coded.event, coded.day
    if event.type not in ACLED_TYPES or event.status == "planned":
        return None
    disorder, kind = ACLED_TYPES[event.type]
    hits_civilians = any(party.sector in CIVILIANS for party in coded.recipients)
    if event.type == "ASSAULT" and hits_civilians:
        kind = "Violence against civilians"
    first, second = (tuple(map(coded.name, side)) for side in (coded.actors, coded.recipients))
    return {
        "event_id_cnty": coded.id, "event_date": day or "", "year": day.year if day else "",
        "time_precision": 1 if event.begin else 2,
        "disorder_type": disorder, "event_type": kind, "sub_event_type": event.mode, "actor1": (first or ("",))[0],
        "assoc_actor_1": "; ".join(first[1:]), "inter1": "", "actor2": (second or ("",))[0],
        "assoc_actor_2": "; ".join(second[1:]),
        "inter2": "", "interaction": "", "civilian_targeting": "Civilian targeting" if hits_civilians else "", "iso": "",
        "region": "",
        "country": coded.place_country, "admin1": "", "admin2": "", "admin3": "", "location": coded.place, "latitude": "",
        "longitude": "", "geo_precision": "", "source": coded.kept.outlet, "source_scale": "",
        "notes": coded.event.trigger.text,
        "fatalities": event.killed or 0, "tags": "", "timestamp": "",
    }  # fmt: skip


TABLES: dict[str, Callable[[Coded], Line | None]] = {"plover": polecat, "gdelt": gdelt, "acled": acled}


def event_lines(table: str, records: Iterable[KeptRecord]) -> Iterator[Line]:
    """The rows of an event table. Prints of one story tell an event once: the first print's telling stays."""
    told: set[object] = set()
    for kept in records:
        for coded in coded_events(kept, recode_plans=table == "plover"):
            event = coded.event
            same = (
                kept.story,
                event.type,
                coded.day,
                tuple(party.text for party in (*event.actors, *event.recipients)),
                event.trigger.text,
            )
            line = TABLES[table](coded) if kept.story is None or same not in told else None
            told.add(same)
            if line is not None:
                yield line


def write_event_table(table: str, records: Iterable[KeptRecord], path: Path) -> int:
    """Write an event table as tab-separated values with a header; gives the number of rows."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = None
        for line in event_lines(table, records):
            if writer is None:
                writer = csv.DictWriter(file, list(line), dialect="excel-tab", lineterminator="\n")
                writer.writeheader()
            writer.writerow({key: cell(_one_line(value)) for key, value in line.items()})
            count += 1
    return count


def _one_line(value: object) -> object:
    return " ".join(value.split()) if isinstance(value, str) else value
