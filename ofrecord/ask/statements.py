"""What a person said: statements by speaker, words, addressee, occasion and day."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import F

from ofrecord.archive.models import Statement
from ofrecord.archive.search import holders, holders_of_any
from ofrecord.ask.citation import VERSION_FIELDS, Citation, cite, on_days, printed_by
from ofrecord.ask.folding import Folded, alternatives, asked_for, folded
from ofrecord.ask.listing.newest import AT_MOST, Condition, Rows, newest, one_of, plain_rows, rows_of, select
from ofrecord.ask.listing.once import in_time, once_a_story
from ofrecord.ask.who import find_who
from ofrecord.people.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementRow:
    """One statement. `speaker` is the name across articles; `source` the words that name the speaker here."""

    day: str | None
    speaker: str | None
    source: str | None
    kind: str
    act: str
    cue: str | None
    content: str
    addressee: str | None
    occasion: str | None
    sentence: str
    prints: int
    version: int
    fact: str
    citation: Citation


def statements(
    by: str | None = None,
    *,
    about: str | None = None,
    to: str | None = None,
    on: str | None = None,
    since: str | None = None,
    until: str | None = None,
    kind: str | None = None,
    outlet: str | None = None,
    prints: bool = False,
    most: int = AT_MOST,
) -> Rows[StatementRow]:
    """The newest `most` statements, in time order. `about` wants all its words, folded, in what was said; `to`: addressee.

    The answer's `more` says whether there are earlier ones.
    """
    held = [*on_days(since, until, "s.day"), *printed_by(outlet, "s.version_id"), *_said(to, on, kind)]
    source = "archive_statement s"
    if by:
        source = "archive_name n CROSS JOIN archive_statement s"
        held = [("s.speaker_id = n.id", []), find_who(by).names("n"), *held]
    elif words := about or to or on:
        held.append(one_of("s.version_id", _holding(words, folded=bool(about))))
    wanted = asked_for(about or "")

    def find(limit: int) -> list[int]:
        return [key for key, _ in select(("s.id", "s.day"), source, [("s.current", []), *held], limit)]

    def read(keys: Sequence[int]) -> Iterator[tuple[int | None, StatementRow]]:
        rows = plain_rows(values_of(Statement.objects.filter(pk__in=keys)))
        return ((row["story"], as_row(row)) for row in rows if _is_about(wanted, row["text"]))

    found, more = newest(find, read, most)
    return rows_of(_settled(found, prints=prints), more=more)


def _said(to: str | None, on: str | None, kind: str | None) -> list[Condition]:
    """The conditions on whom it was said to, on what occasion, and how it is quoted."""
    found: list[Condition] = [("s.kind = %s", [kind])] if kind else []
    for column, words in (("s.addressee", to), ("s.occasion", on)):
        if words:
            found.append((f"lower({column}) LIKE %s ESCAPE '!'", [f"%{_escaped(words.lower())}%"]))
    return found


def _escaped(words: str) -> str:
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _holding(words: str, *, folded: bool) -> list[int]:
    """The newest articles that hold words; with `folded`, or others that say the same."""
    groups = alternatives(words) if folded else ()
    return holders_of_any(groups) if groups else holders(words)


def values_of(query: Any) -> Any:
    """Statements as plain rows, with all that an answer shows."""
    return query.values(
        "pk", "key", "start", "end", "text", "kind", "act", "source", "cue", "addressee", "occasion", "day", "sentence",
        "version_id",
        speaker_name=F("speaker__name"), speaker_label=F("speaker__entity__label"),
        **{key: F(path) for key, path in VERSION_FIELDS.items()},
    )  # fmt: skip


def as_row(row: dict[str, Any]) -> StatementRow:
    """A statement's row of an answer."""
    return StatementRow(
        day=row["day"], speaker=row["speaker_label"] or row["speaker_name"], source=row["source"],
        kind=row["kind"], act=row["act"], cue=row["cue"], content=row["text"], addressee=row["addressee"],
        occasion=row["occasion"],
        sentence=row["sentence"], prints=1, version=row["version_id"], fact=row["key"],
        citation=cite(row, row["text"], row["start"], row["end"]),
    )  # fmt: skip


def statement_rows(query: Any) -> tuple[StatementRow, ...]:
    """The rows of a query of statements, once a story, in time order."""
    return _settled(((row["story"], as_row(row)) for row in plain_rows(values_of(query))), prints=False)


def _settled(rows: Iterable[tuple[int | None, StatementRow]], *, prints: bool) -> tuple[StatementRow, ...]:
    return in_time(row for _, row in rows) if prints else once_a_story(rows, lambda row: fold(row.content))


def _is_about(wanted: Folded, said: str) -> bool:
    there = folded(said)
    return wanted.words <= there.words and set(wanted.countries) <= set(there.countries)
