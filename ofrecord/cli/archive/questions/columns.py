"""The columns of the tables of answers, and what stands below each row."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from ofrecord.export.days import period_of

if TYPE_CHECKING:
    from ofrecord.ask import ConflictRow, EventRow, FigureRow

    Column = tuple[str, Callable[[Any], object]]

SIGNS = {
    "approximately": "about ", "at_least": "at least ", "at_most": "up to ", "more_than": "more than ",
    "less_than": "less than ", "nearly": "nearly ",
}  # fmt: skip
PARTS = ("current", "past", "planned", "denied", "change", "toll")  # of a series, in the order in which a table shows them


def shown_value(row: "FigureRow") -> str:
    """A value with its bounds, hedge and unit: "about 900", "2,500–3,000", "3 %", "1,040 EUR"."""
    if row.kind == "ratio":
        return row.citation.quote  # "about a sixth", as printed
    unit = "" if not row.unit else " %" if row.unit == "percent" else f" {row.unit}"
    if row.value is not None:
        return f"{SIGNS.get(row.hedge, '')}{row.value:,}{unit}"
    if row.low is not None and row.high is not None:
        return f"{row.low:,}–{row.high:,}{unit}"
    return row.citation.quote


def in_parts(rows: "Sequence[FigureRow]") -> "Sequence[FigureRow]":
    """A series with what is apart shown apart."""
    return sorted(rows, key=lambda row: PARTS.index(row.apart))


def sentence(row: Any) -> str:
    """The sentence that a row rests on."""
    return str(row.sentence)


def words_said(row: Any) -> str:
    """The words of a statement."""
    return str(row.content)


def shown_parties(row: "EventRow", side: str) -> str:
    """The parties of a side, by their names across articles."""
    return ", ".join(str(party["name"] or party["text"]) for party in getattr(row, side))


def marked(row: Any) -> str:
    """A snippet with the words found in [brackets]."""
    out, at = "", 0
    for start, end in row.highlights:
        out += f"{row.snippet[at:start]}[{row.snippet[start:end]}]"
        at = end
    return out + str(row.snippet[at:])


def sides(row: "ConflictRow") -> str:
    """The sides of a conflict: each value, who says so, and when it was printed."""
    return "  ≠  ".join(
        f"{shown_value(each)} ({each.said_by or each.citation.outlet or 'unnamed'}, {(each.citation.published or '?')[:10]})"
        for each in row.figures
    )


SOURCE: "tuple[Column, ...]" = (
    ("outlet", lambda row: row.citation.outlet),
    ("printed", lambda row: (row.citation.published or "")[:10]),
    ("prints", lambda row: row.prints),
)
FIGURES: "tuple[Column, ...]" = (
    ("when", lambda row: period_of(row.as_of, row.day)),
    ("value", shown_value),
    ("of", lambda row: row.counted or ""),
    ("", lambda row: "" if row.apart == "current" else row.toll or row.apart),
    ("who says so", lambda row: row.said_by or "—"),
    *SOURCE,
)
STATEMENTS: "tuple[Column, ...]" = (
    ("when", lambda row: row.day),
    ("who", lambda row: row.speaker or row.source or "—"),
    ("kind", lambda row: f"{row.kind} “{row.cue}”" if row.cue else row.kind),
    *SOURCE,
)
EVENTS: "tuple[Column, ...]" = (
    ("when", lambda row: row.day),
    ("type", lambda row: row.type + (f" ({row.mode})" if row.mode else "")),
    ("who", lambda row: shown_parties(row, "actors")),
    ("to whom", lambda row: shown_parties(row, "recipients")),
    ("where", lambda row: row.place),
    ("status", lambda row: row.status),
    ("killed", lambda row: row.killed),
    *SOURCE,
)
ARTICLES: "tuple[Column, ...]" = (
    ("printed", lambda row: (row.published or "")[:10]),
    ("outlet", lambda row: row.outlet),
    ("headline", lambda row: row.headline),
    ("prints", lambda row: row.prints),
)
CONFLICTS: "tuple[Column, ...]" = (
    ("about", lambda row: row.about + (f" in {row.place}" if row.place else "")),
    ("when", lambda row: row.day),
)
