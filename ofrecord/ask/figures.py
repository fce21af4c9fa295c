"""How a figure moved, and who said so: the series of what is counted, in time order, each point with its words."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

from django.db.models import F

from ofrecord.archive.models import Figure
from ofrecord.archive.search import holders
from ofrecord.ask.citation import VERSION_FIELDS, Citation, cite, on_days, printed_by
from ofrecord.ask.folding import FATES, Folded, asked_for, covers, fate_of, folded, heads_of, is_place
from ofrecord.ask.listing.newest import (
    AT_MOST,
    LOOKED_AT,
    Condition,
    Key,
    Rows,
    merged,
    newest,
    one_of,
    plain_rows,
    rows_of,
    select,
)
from ofrecord.ask.listing.once import in_time, once_a_story
from ofrecord.ask.who import find_who
from ofrecord.people.nations import country_of
from ofrecord.people.words import fold

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
PEOPLE = frozenset(("people", "person", "life", "victim"))  # nouns of whom the dead or missing are counted by
HOLDERS = 500  # articles whose figures without a counted noun are looked at
KEY = ("f.id", "f.day")
FIELDS = (
    "pk", "key", "start", "end", "text", "value", "low", "high", "hedge", "kind", "unit", "counted", "as_of", "day",
    "direction",
    "change_role", "status", "sentence", "nation", "place_country", "version_id", "toll",
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
    most: int = AT_MOST,
) -> Rows[FigureRow]:
    """The newest `most` figures of what is counted, in time order; copies of one story once, unless `prints` asks for all.

    The answer's `more` says whether there are earlier ones.
    """
    asked, heads = asked_for(of), heads_of(of)
    heads |= PEOPLE if asked.words & FATES else frozenset()
    held = [*on_days(since, until, "f.day"), *printed_by(outlet, "f.version_id"), *_of(asked, place)]
    uncounted = _uncounted(of, by, held) if asked.words else []

    def find(limit: int) -> list[int]:
        return merged([_said(by, heads, held, limit) if by else _counted(heads, held, limit), uncounted], limit)

    fates = asked.words & FATES
    wanted = _Wanted(asked, replace(asked, words=asked.words - fates - PEOPLE), fates, place)
    found, more = newest(find, wanted.read, most)
    return rows_of(settle(found, prints=prints), more=more)


@dataclass(frozen=True, slots=True)
class _Wanted:
    """What is asked for: the thing counted; what is left of it where the dead (or hurt) of it are asked for; the place."""

    asked: Folded
    plain: Folded
    fates: frozenset[str]
    place: str | None

    def read(self, keys: Sequence[int]) -> Iterator[tuple[int | None, FigureRow]]:
        """The figures of keys that answer, each with its story."""
        for row in values_in_order(keys):
            match = self._match(row)
            if match and is_there(self.place, row):
                yield row["story"], as_row(row, match)

    def _match(self, row: dict[str, Any]) -> str | None:
        """How a figure answers: where the dead are asked for, by what befell those whom it counts and by who they are."""
        if not self.fates or row["kind"] != "count" or row["counted"] is None:
            return _match(self.asked, row)
        fate = fate_of(row["text"], row["counted"], row["sentence"], row["toll"])
        if fate in self.fates:
            return _match(self.plain, row)
        return _match(self.asked, row) if fate is None else None


def is_there(place: str | None, row: dict[str, Any]) -> bool:
    """Whether a figure is of a place. Where the place given is only the nationality counted, the sentence decides."""
    if place is None:
        return True
    if is_place(place, row["place_name"], row["place_country"], row["sentence"]):
        return True
    return (
        row["place_country"] is not None
        and row["place_country"] == row["nation"]
        and is_place(place, None, None, row["sentence"])
    )


def _of(asked: Folded, place: str | None) -> list[Condition]:
    """What a figure's own columns say of nationality and place."""
    found = [one_of("f.nation", asked.countries)] if asked.countries else []
    return [*found, *in_place(place)]


def in_place(place: str | None) -> list[Condition]:
    """What a figure's own columns say of a place; its words may still say otherwise."""
    country = country_of(place) if place else None
    return [("(f.place_country = %s OR f.place_id IS NULL OR f.place_country = f.nation)", [country])] if country else []


def _counted(heads: Iterable[str], held: list[Condition], limit: int) -> list[Key]:
    """The newest figures of some nouns: for each noun the index is walked from its newest entry."""
    each = (select(KEY, "archive_figure f", [("f.current AND f.head = %s", [head]), *held], limit) for head in sorted(heads))
    return [row for rows in each for row in rows]


def _said(by: str, heads: Iterable[str], held: list[Condition], limit: int) -> list[Key]:
    """The newest figures of some nouns that someone gave."""
    return select(
        KEY, "archive_name n CROSS JOIN archive_figure f",
        [("f.speaker_id = n.id AND f.current", []), find_who(by).names("n"), one_of("f.head", heads), *held],
        limit,
    )  # fmt: skip


def _uncounted(of: str, by: str | None, held: list[Condition]) -> list[Key]:
    """Figures without a counted noun in the newest articles that hold the words."""
    speaker = [find_who(by).named("f.speaker_id")] if by else []
    there = [one_of("f.version_id", holders(of, HOLDERS)), one_of("f.kind", UNCOUNTED), ("f.head IS NULL AND f.current", [])]
    return select(KEY, "archive_figure f", [*there, *speaker, *held], LOOKED_AT)


def values_in_order(keys: Sequence[int]) -> list[dict[str, Any]]:
    """The figures of keys as plain rows, in the order of the keys."""
    rows = {row["pk"]: row for row in plain_rows(values_of(Figure.objects.filter(pk__in=keys)))}
    return [rows[key] for key in keys if key in rows]


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


def _apart(row: dict[str, Any]) -> Apart:
    """Which series a figure belongs to."""
    if row["status"] == "denied" or f" not {row['text']}" in row["sentence"]:
        return "denied"
    if row["toll"]:
        return "toll"
    if row["change_role"] in ("by", "factor") or row["kind"] == "ratio":
        return "change"
    apart = APART.get(row["status"], "current")
    return "past" if row["change_role"] == "from" and apart == "current" else apart


def number(value: float | None) -> float | int | None:
    """A number as it was printed: 5200, not 5200.0."""
    return int(value) if value is not None and value.is_integer() else value


def as_row(row: dict[str, Any], match: str) -> FigureRow:
    """A figure's row of an answer."""
    change = {"direction": row["direction"], "role": row["change_role"]} if row["direction"] else None
    return FigureRow(
        day=row["day"], value=number(row["value"]), low=number(row["low"]), high=number(row["high"]),
        hedge=row["hedge"], kind=row["kind"], unit=row["unit"], counted=row["counted"], place=row["place_name"],
        as_of=row["as_of"],
        status=row["status"], apart=_apart(row), toll=row["toll"], change=change,
        said_by=row["speaker_label"] or row["speaker_name"], sentence=row["sentence"], prints=1, match=match,
        version=row["version_id"], fact=row["key"], citation=cite(row, row["text"], row["start"], row["end"]),
    )  # fmt: skip


def figure_rows(query: Any, match: str = "speaker", *, prints: bool = False) -> tuple[FigureRow, ...]:
    """The rows of a query of figures, once a story, in time order."""
    return settle(((row["story"], as_row(row, match)) for row in plain_rows(values_of(query))), prints=prints)


def settle(rows: Iterable[tuple[int | None, FigureRow]], *, prints: bool) -> tuple[FigureRow, ...]:
    """Rows in time order; copies of one story once, unless every print is asked for."""
    if prints:
        return in_time(row for _, row in rows)
    return once_a_story(rows, lambda row: (row.value, row.low, row.high, row.kind, fold(row.counted or ""), row.apart))
