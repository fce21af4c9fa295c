"""The options of reading: what may be asked for, and checks that say what is wrong with it."""

import datetime as dt
import re
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

import typer

KINDS = ("statements", "figures", "events", "dates", "names", "doubts")
SIZE = re.compile(r"(\d+(?:\.\d+)?)\s*([kmg]?)b?", re.IGNORECASE)
UNITS = {"": 1, "k": 1_000, "m": 1_000_000, "g": 1_000_000_000}


class Format(StrEnum):
    """The forms that a record takes."""

    text = "text"
    json = "json"
    jsonl = "jsonl"
    html = "html"


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What the user asked for, checked."""

    pages: tuple[str, ...]
    format: Format
    only: tuple[str, ...]
    output: Path | None
    resume: bool
    offsets: bool
    model: str | None
    published: str | None
    max_size: int
    processes: int
    group: int


def kinds(given: str | None) -> tuple[str, ...]:
    """ "statements,figures" as kinds. Raises BadParameter where one is no kind."""
    named = tuple(dict.fromkeys(word.strip().lower() for word in (given or "").split(",") if word.strip()))
    strange = [word for word in named if word not in KINDS]
    if strange:
        raise typer.BadParameter(f"{', '.join(strange)}: no such kind; the kinds are {', '.join(KINDS)}.", param_hint="--only")
    return named


def size(given: str) -> int:
    """ "10MB" in bytes. Raises BadParameter where it is no size."""
    match = SIZE.fullmatch(given.strip())
    if not match or float(match.group(1)) <= 0:
        raise typer.BadParameter(f"{given!r} is no size; write 500kB, 10MB or 1GB.", param_hint="--max-size")
    return int(float(match.group(1)) * UNITS[match.group(2).lower()])


def moment(given: str | None) -> str | None:
    """A day or moment of publication as it was given. Raises BadParameter where it is neither."""
    if given is None:
        return None
    try:
        dt.datetime.fromisoformat(given)
    except ValueError as fault:
        told = f"{given!r} is no date; write 2020-08-20 or 2020-08-20T17:40:52+00:00."
        raise typer.BadParameter(told, param_hint="--published") from fault
    return given


def form(given: Format | None, output: Path | None) -> Format:
    """The format asked for, else the one that the name of the output suggests, else text."""
    if given is not None:
        return given
    suffix = output.suffix.lower().lstrip(".") if output else ""
    if suffix in ("ndjson", "jsonl"):
        return Format.jsonl
    return {"json": Format.json, "html": Format.html, "htm": Format.html}.get(suffix, Format.text)
