"""How a figure moved, and who said so: the series of what is counted, in time order, each point with its words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from django.db.models import F, Q

from ofrecord.archive.models import Event, Figure
from ofrecord.archive.search import holders
from ofrecord.ask.citation import VERSION_FIELDS, Citation, cite, within
from ofrecord.ask.folding import Folded, asked_for, covers, folded, heads_of, is_place
from ofrecord.ask.once import in_time, once_a_story
from ofrecord.ask.who import find_who
from ofrecord.people.words import fold
from ofrecord.reading.world import country_of

Apart = Literal["current", "planned", "past", "denied", "toll", "change"]
APART: dict[str, Apart] = {
    "asserted": "current", "estimated": "current", "planned": "planned", "proposed": "planned", "conditional": "planned",
    "past": "past", "denied": "denied",
}  # fmt: skip
UNCOUNTED = (
    "money",
    "percent",
    "ratio",
    "measure",
)  # kinds whose thing is often the sentence's subject: "inflation rose to 3 percent"
VICTIMS = {"dead": "killed", "wounded": "wounded"}  # what people ask for, and the toll that it is
AT_ONCE = 500
AT_MOST = 5000  # the newest points of a series: nobody reads more, and a narrower question is quick to ask
HOLDERS = 500  # articles whose figures without a counted noun are looked at
FIELDS = (
    "pk", "key", "start", "end", "text", "value", "low", "high", "hedge", "kind", "unit", "counted", "as_of", "day",
    "direction",
    "change_role", "status", "part_of", "sentence", "nation", "place_country", "version_id",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureRow:
    """One point of a series. `apart` parts what is from what is planned, past or denied, and levels from tolls and changes.

    A toll is who was killed or wounded in an event; a change is by how much a level moved. `match` says how the words answer.
    """

    day: str | None
    value: float | int | None
    low: float | int | None
    high: float | int | None
    hedge: str
    kind: str
    unit: str | None
    counted: str | None
    place: str | None
    as_of: str | None
    status: str
    apart: Apart
    toll: str | None
    change: dict[str, str] | None
    said_by: str | None
    sentence: str
    prints: int
    match: str
    version: int
    fact: str
    citation: Citation


def figures(
    of: str,
    *,
    place: str | None = None,
    since: str | None = None,
    until: str | None = None,
    by: str | None = None,
    outlet: str | None = None,
    prints: bool = False,
) -> tuple[FigureRow, ...]:
    """The figures of what is counted, in time order. Copies of one story count once, unless `prints` asks for every print."""
    asked = asked_for(of)
    rows = list(_candidates(of, asked, place, since=since, until=until, by=by, outlet=outlet))
    tolls = tolls_of(rows)
    victims = asked.words & VICTIMS.keys()
    plain = replace(asked, words=asked.words - victims)
    found = []
    for row in rows:
        toll = tolls.get((row["version_id"], row["key"]))
        is_asked = victims and toll in {VICTIMS[word] for word in victims}
        match = _match(plain if is_asked else asked, row)
        if match and (place is None or _is_there(place, row)):
            found.append((row["story"], as_row(row, match, toll)))
    return settle(found, prints=prints)


def _is_there(place: str, row: dict[str, Any]) -> bool:
    """Whether a figure is of a place. Where the place given is only the nationality counted, the sentence decides."""
    if is_place(place, row["place_name"], row["place_country"], row["sentence"]):
        return True
    return (
        row["place_country"] is not None
        and row["place_country"] == row["nation"]
        and is_place(place, None, None, row["sentence"])
    )


def tolls_of(rows: Sequence[dict[str, Any]]) -> dict[tuple[int, str], str]:
    """Which figures count the killed or the wounded of an event, by version and fact."""
    found: dict[tuple[int, str], str] = {}
    values = {(row["version_id"], row["key"]): row["value"] for row in rows}
    versions = sorted({row["version_id"] for row in rows})
    for at in range(0, len(versions), AT_ONCE):
        events = Event.objects.filter(version__in=versions[at : at + AT_ONCE]).exclude(killed=None, wounded=None)
        for version, keys, killed, wounded in events.values_list("version_id", "figures", "killed", "wounded"):
            for key in keys:
                value = values.get((version, key))
                if value is not None and value in (killed, wounded):
                    found[version, key] = "killed" if value == killed else "wounded"
    for row in rows:  # "three soldiers, two of them Americans": a part of a toll is one
        if (whole := found.get((row["version_id"], row["part_of"]))) is not None:
            found.setdefault((row["version_id"], row["key"]), whole)
    return found


def _candidates(of: str, asked: Folded, place: str | None, **filters: Any) -> Iterable[dict[str, Any]]:
    heads = heads_of(of)
    first = Figure.objects.filter(head__in=heads)
    if asked.countries:
        first = first.filter(nation__in=asked.countries)
    if place and (country := country_of(place)):
        first = first.filter(Q(place_country=country) | Q(place=None) | Q(place_country=F("nation")))
    first = _values(_held(first, filters))
    if not asked.words:
        return first
    named = Figure.objects.filter(version__in=holders(of, HOLDERS), head=None, kind__in=UNCOUNTED)
    return [*first, *_values(_held(named, filters))]


def _held(query: Any, filters: dict[str, Any]) -> Any:
    query = within(query.filter(version__current=True), filters["since"], filters["until"])
    if filters["outlet"]:
        query = query.filter(version__article__outlet=filters["outlet"])
    return query.filter(find_who(filters["by"]).said()) if filters["by"] else query


def _values(query: Any) -> Any:
    return values_of(query.order_by("-day", "-pk")[:AT_MOST])


def values_of(query: Any) -> Any:
    """Figures as plain rows, with all that an answer shows."""
    return query.values(
        *FIELDS, place_name=F("place__name"), speaker_name=F("speaker__name"),
        speaker_label=F("speaker__entity__label"), **{key: F(path) for key, path in VERSION_FIELDS.items()},
    )  # fmt: skip


def _match(asked: Folded, row: dict[str, Any]) -> str | None:
    if row["counted"] is not None:
        return covers(asked, row["counted"], row["nation"])
    there = folded(row["sentence"])
    return "sentence" if asked.words <= there.words and set(asked.countries) <= set(there.countries) else None


def _apart(row: dict[str, Any], toll: str | None) -> Apart:
    """Which series a figure belongs to."""
    if row["status"] == "denied" or f" not {row['text']}" in row["sentence"]:
        return "denied"
    if toll:
        return "toll"
    if row["change_role"] in ("by", "factor") or row["kind"] == "ratio":
        return "change"
    apart = APART.get(row["status"], "current")
    return "past" if row["change_role"] == "from" and apart == "current" else apart


def number(value: float | None) -> float | int | None:
    """A number as it was printed: 5200, not 5200.0."""
    return int(value) if value is not None and value.is_integer() else value


def as_row(row: dict[str, Any], match: str, toll: str | None = None) -> FigureRow:
    """A figure's row of an answer."""
    change = {"direction": row["direction"], "role": row["change_role"]} if row["direction"] else None
    return FigureRow(
        day=row["day"] and row["day"].isoformat(), value=number(row["value"]), low=number(row["low"]), high=number(row["high"]),
        hedge=row["hedge"], kind=row["kind"], unit=row["unit"], counted=row["counted"], place=row["place_name"],
        as_of=row["as_of"],
        status=row["status"], apart=_apart(row, toll), toll=toll, change=change,
        said_by=row["speaker_label"] or row["speaker_name"], sentence=row["sentence"], prints=1, match=match,
        version=row["version_id"], fact=row["key"], citation=cite(row, row["text"], row["start"], row["end"]),
    )  # fmt: skip


def figure_rows(query: Any, match: str = "speaker", *, prints: bool = False) -> tuple[FigureRow, ...]:
    """The rows of a query of figures, once a story, in time order."""
    rows = list(values_of(query))
    tolls = tolls_of(rows)
    made = ((row["story"], as_row(row, match, tolls.get((row["version_id"], row["key"])))) for row in rows)
    return settle(made, prints=prints)


def settle(rows: Iterable[tuple[int | None, FigureRow]], *, prints: bool) -> tuple[FigureRow, ...]:
    """Rows in time order; copies of one story once, unless every print is asked for."""
    if prints:
        return in_time(row for _, row in rows)
    return once_a_story(rows, lambda row: (row.value, row.low, row.high, row.kind, fold(row.counted or ""), row.apart))
