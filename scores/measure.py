"""Measures of records against the gold of the examples: each kind of fact, one to one, strict about values."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import datetime
from typing import Any

from ofrecord.record import Figure, Party, Record, Span, Statement
from scores.gold import GoldPage, Row, place

Tally = Counter[str]


def measure(pairs: Iterable[tuple[GoldPage, Record]]) -> dict[str, float]:
    """All measures over all pages, in per cent."""
    tally: Tally = Counter()
    for gold, record in pairs:
        _article(gold, record, tally)
        if any(gold.facts.values()):  # copies and corrected pages have no facts of their own in the gold
            for count in (_figures, _statements, _dates, _events, _people):
                count(gold, record, tally)
    return {
        **{name: _share(tally, name) for name in ("headline", "published", "byline", "body", "dateline")},
        **{f"{name} F1": _f1(tally, name) for name in ("figures", "statements", "dates", "events")},
        **{name: _share(tally, name) for name in FIELDS},
    }


FIELDS = (
    "figure hedge", "figure unit", "figure counted", "figure change", "figure said_by",
    "statement kind", "event actor", "event recipient", "event status", "event casualties", "person", "person role",
)  # fmt: skip


def _share(tally: Tally, name: str) -> float:
    return round(100 * tally[f"{name} right"] / max(1, tally[f"{name} all"]), 1)


def _f1(tally: Tally, name: str) -> float:
    found, given, wanted = (tally[f"{name} {part}"] for part in ("found", "given", "wanted"))
    return round(100 * 2 * found / max(1, given + wanted), 1)


def _check(tally: Tally, name: str, right: bool) -> None:
    tally[f"{name} all"] += 1
    tally[f"{name} right"] += right


def _article(gold: GoldPage, record: Record, tally: Tally) -> None:
    article = record.article
    _check(tally, "headline", article.headline == gold.article["headline"])
    _check(tally, "published", _moment(article.published) == _moment(gold.article["published"]))
    _check(tally, "byline", "; ".join(article.byline) == gold.article["byline"])
    _check(tally, "body", article.text.strip() == gold.text)
    _check(tally, "dateline", bool(article.dateline and (article.dateline.place or "").upper() == gold.article["dateline"]))


def _moment(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written) if written else None


# ---------------------------------------------------------------- figures


def _figures(gold: GoldPage, record: Record, tally: Tally) -> None:
    left = {figure.id: figure for figure in record.figures}
    for row in gold.facts["figures"]:
        found = _overlapping(left.values(), _offsets(gold, record, row["words"], row["nth"]))
        if found is not None:
            del left[found.id]
        if row["tier"] == "optional":
            continue
        tally["figures wanted"] += 1
        tally["figures given"] += found is not None
        right = found is not None and _numbers(found) == tuple(_number(row[name]) for name in ("value", "low", "high"))
        tally["figures found"] += right
        if found is not None and right:
            _figure_fields(row, found, record, tally)
    tally["figures given"] += sum(figure.kind != "vague" and figure.hedge != "vague" for figure in left.values())


def _figure_fields(row: Row, figure: Figure, record: Record, tally: Tally) -> None:
    _check(tally, "figure hedge", figure.hedge in row["hedge"].split("|"))
    _check(tally, "figure unit", figure.kind == row["kind"] and (figure.unit or "") == row["unit"])
    if row["counted"]:
        _check(tally, "figure counted", figure.counted is not None and _alike(figure.counted.text, row["counted"]))
    if row["change"]:
        change = figure.change
        _check(tally, "figure change", change is not None and f"{change.direction}/{change.role}" == row["change"])
    if row["said_by"]:
        _check(tally, "figure said_by", _same_name(_speaker(record, figure.said_by), row["said_by"]))


def _numbers(figure: Figure) -> tuple[float | None, ...]:
    if figure.kind == "ratio" and figure.value is not None:  # a sixth is 1/6, however it is rounded
        return (round(figure.value, 4), figure.low, figure.high)
    return (figure.value, figure.low, figure.high)


def _number(written: str) -> float | None:
    if "/" in written:
        over, under = written.split("/")
        return round(float(over) / float(under), 4)
    return float(written) if written else None


def _alike(found: str, wanted: str) -> bool:
    """The last word is the same and one holds the other, articles aside."""
    a, b = found.lower().split(), wanted.lower().split()
    return bool(a and b) and (set(a) >= set(b) or set(b) >= set(a))


def _speaker(record: Record, statement: str | None) -> str | None:
    return next((record.name(s.speaker) for s in record.statements if s.id == statement), None)


# ---------------------------------------------------------------- statements


def _statements(gold: GoldPage, record: Record, tally: Tally) -> None:
    left = {statement.id: statement for statement in _turns(record)}
    for row in gold.facts["statements"]:
        start, _ = _offsets(gold, record, row["first"], "1")
        end = record.article.text.find(row["last"], start) + len(row["last"])
        found = _statement_over(left.values(), start, end)
        if found is not None:
            del left[found.id]
        if row["tier"] == "optional":
            continue
        tally["statements wanted"] += 1
        tally["statements given"] += found is not None
        if found is not None and _same_name(record.name(found.speaker), row["speaker"]):
            tally["statements found"] += 1
            _check(tally, "statement kind", found.kind == row["kind"])
    tally["statements given"] += sum(statement.act != "thought" for statement in left.values())


def _turns(record: Record) -> list[Statement]:
    """The statements, the pieces of one quotation as one: gold gives a quotation from its first word to its last."""
    turns: dict[int, Statement] = {}
    for statement in record.statements:
        first = turns.get(statement.turn)
        turns[statement.turn] = replace(first, content=(*first.content, *statement.content)) if first else statement
    return list(turns.values())


def _statement_over(statements: Iterable[Statement], start: int, end: int) -> Statement | None:
    """The statement whose content shares at least half of the characters of both."""

    def share(statement: Statement) -> float:
        shared = sum(max(0, min(end, piece.end) - max(start, piece.start)) for piece in statement.content)
        own = sum(piece.end - piece.start for piece in statement.content)
        return 2 * shared / max(1, own + end - start)

    best = max(statements, key=share, default=None)
    return best if best is not None and share(best) >= 0.5 else None


def _same_name(found: str | None, wanted: str) -> bool:
    def bare(name: str) -> str:
        return name.lower().removeprefix("the ").removeprefix("a ").replace("’", "'")

    return found is not None and bare(found) in map(bare, wanted.split("|"))


# ---------------------------------------------------------------- dates


def _dates(gold: GoldPage, record: Record, tally: Tally) -> None:
    left = {date.id: date for date in record.dates}
    for row in gold.facts["dates"]:
        found = _overlapping(left.values(), _offsets(gold, record, row["words"], row["nth"]))
        if found is not None:
            del left[found.id]
        tally["dates wanted"] += 1
        tally["dates given"] += found is not None
        tally["dates found"] += found is not None and found.value == row["value"]
    tally["dates given"] += sum(not date.value.endswith("_REF") for date in left.values())


# ---------------------------------------------------------------- events


def _events(gold: GoldPage, record: Record, tally: Tally) -> None:
    left = {event.id: event for event in record.events}
    for row in gold.facts["events"]:
        where = _offsets(gold, record, row["trigger"], row["nth"])
        found = _overlapping((event.trigger for event in left.values()), where)
        event = next((event for event in left.values() if event.trigger is found), None)
        if event is not None:
            del left[event.id]
        if row["tier"] == "optional":
            continue
        tally["events wanted"] += 1
        tally["events given"] += event is not None
        if event is not None and event.type in row["type"].split():
            tally["events found"] += 1
            _check(tally, "event status", event.status in row["status"].split("|"))
            _event_fields(row, event, record, tally)
    tally["events given"] += len(left)


def _event_fields(row: Row, event: Any, record: Record, tally: Tally) -> None:
    parties = (*event.actors, *event.recipients) if event.type in ("CONSULT", "AGREE") else None
    if row["actors"]:
        _check(tally, "event actor", _has_party(parties or event.actors, row["actors"], record))
    if row["recipients"]:
        _check(tally, "event recipient", _has_party(parties or event.recipients, row["recipients"], record))
    if row["killed"] or row["wounded"]:
        wanted = tuple(int(row[name]) if row[name] else None for name in ("killed", "wounded"))
        _check(tally, "event casualties", (event.killed, event.wounded) == wanted)


def _has_party(parties: Iterable[Party], wanted: str, record: Record) -> bool:
    """A party is right by its resolved name or by its words."""
    return any(wanted.lower() in party.text.lower() or _same_name(record.name(party.name), wanted) for party in parties)


# ---------------------------------------------------------------- people


def _people(gold: GoldPage, record: Record, tally: Tally) -> None:
    people = [name for name in record.names if name.kind == "person"]
    for row in gold.facts["people"]:
        found = next((name for name in people if name.name == row["name"]), None)
        _check(tally, "person", found is not None)
        if row["role"] and found is not None:
            _check(tally, "person role", any(role.title.lower().endswith(row["role"]) for role in found.roles))


# ---------------------------------------------------------------- places in the text


def _offsets(gold: GoldPage, record: Record, words: str, nth: str) -> tuple[int, int]:
    """Where gold words stand in the record's own text: the gold text may lie in it at some distance from the start."""
    start, end = place(gold.text, words, int(nth))
    shift = max(0, record.article.text.find(gold.text))
    return start + shift, end + shift


def _overlapping(things: Iterable[Any], where: tuple[int, int]) -> Any:
    """The first thing with a span that overlaps, the closest in length."""
    start, end = where
    near: list[Span] = [thing for thing in things if thing.start < end and start < thing.end]
    by_length: Callable[[Span], int] = lambda thing: abs((thing.end - thing.start) - (end - start))  # noqa: E731
    return min(near, key=by_length, default=None)
