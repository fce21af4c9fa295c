"""Facts in words, as every page says them."""

import calendar
from collections.abc import Mapping
from datetime import date
from typing import Any

from ofrecord.export.days import in_short, period_of
from ofrecord.reading.world.gazetteer import country_names
from ofrecord.record import Event, Figure

SHORT = 150
OPENING = 320


def moment(written: str | None) -> str:
    """2020-08-20T17:40:52+00:00 → 20 August 2020, 17:40 +00:00."""
    if not written:
        return "undated"
    day, _, clock = written.partition("T")
    year, month, number = (*day.split("-"), "", "")[:3]
    named = f"{int(number)} {calendar.month_name[int(month)]} {year}" if number else day
    zone = clock[8:].replace("Z", "+00:00")
    return f"{named}, {clock[:5]} {zone}".strip() if clock else named


def day_in_words(written: str | None) -> str:
    """2020-08-20 → 20 August 2020."""
    try:
        return f"{date.fromisoformat(written or ''):%d %B %Y}".lstrip("0")
    except ValueError:
        return written or "undated"


def period(figure: Any) -> str:
    """When a figure of an answer held: "20 August 2020", "the third quarter of 2026"; nothing where no day is known."""
    day = str(figure.day) if figure.day else None
    return day_in_words(when) if (when := period_of(figure.as_of, day)) else ""


def code(word: str) -> str:
    """called_for → called for, CONSULT → consult."""
    return word.replace("_", " ").replace("-", " ").lower()


def country(code: str) -> str:
    """SOM → Somalia."""
    return country_names().get(code, code)


def opening(text: str) -> str:
    """The first paragraph, or its beginning."""
    return cut(text.split("\n\n", maxsplit=1)[0], OPENING)


def shortened(text: str) -> str:
    """A sentence for a narrow column."""
    return cut(text, SHORT)


def cut(text: str, most: int) -> str:
    """As many whole words as fit."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0] + " …"


def figure_line(figure: Figure, names: Mapping[str, str]) -> str:
    """Movement, place, day and status of a figure in words; its hedge stands in the figure as printed."""
    change = figure.change
    parts = [
        "no exact number" if figure.hedge == "vague" else None,
        change and change.direction != "none" and f"{change.direction} ({change.role})",
        figure.place and f"in {names.get(figure.place)}",
        figure.as_of and f"as of {day_in_words(in_short(figure.as_of))}",
        figure.status if figure.status != "asserted" else None,
    ]
    return ", ".join(part for part in parts if part)


def event_line(event: Event, names: Mapping[str, str]) -> str:
    """Actors → recipients, with status and toll."""
    who = ", ".join(names.get(party.name or "") or party.text for party in event.actors) or "someone"
    whom = ", ".join(names.get(party.name or "") or party.text for party in event.recipients)
    toll = [f"{count} {word}" for count, word in ((event.killed, "killed"), (event.wounded, "wounded")) if count is not None]
    rest = [*([code(event.status)] if event.status != "happened" else []), *toll]
    return f"{who}{' → ' + whom if whom else ''}" + (f" ({', '.join(rest)})" if rest else "")


def sides(row: Any) -> str:
    """Actors → recipients of a row."""
    who = ", ".join(party["name"] or party["text"] for party in row.actors) or "someone"
    whom = ", ".join(party["name"] or party["text"] for party in row.recipients)
    return f"{who} → {whom}" if whom else who
