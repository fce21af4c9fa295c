"""What a person said: statements by speaker, words, addressee, occasion and day."""

from dataclasses import dataclass
from typing import Any

from django.db.models import F

from ofrecord.archive.models import Statement
from ofrecord.archive.search import holders, holders_of_any
from ofrecord.ask.citation import VERSION_FIELDS, Citation, cite, within
from ofrecord.ask.folding import Folded, alternatives, asked_for, folded
from ofrecord.ask.once import in_time, once_a_story
from ofrecord.ask.who import find_who
from ofrecord.people.words import fold

AT_MOST = 5000


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
) -> tuple[StatementRow, ...]:
    """Statements in time order. `about` wants all its words, folded, in what was said; `to`: addressee, `on`: occasion."""
    query = within(Statement.objects.filter(version__current=True), since, until)
    if by:
        query = query.filter(find_who(by).said())
    elif about:
        groups = alternatives(about)
        query = query.filter(version__in=holders_of_any(groups) if groups else holders(about))
    for field, words in (
        ("addressee__icontains", to),
        ("occasion__icontains", on),
        ("kind", kind),
        ("version__article__outlet", outlet),
    ):
        if words:
            query = query.filter(**{field: words})
    return statement_rows(query.order_by("day", "pk")[:AT_MOST], asked_for(about or ""), prints=prints)


def values_of(query: Any) -> Any:
    """Statements as plain rows, with all that an answer shows."""
    return query.values(
        "key", "start", "end", "text", "kind", "act", "source", "cue", "addressee", "occasion", "day", "sentence", "version_id",
        speaker_name=F("speaker__name"), speaker_label=F("speaker__entity__label"),
        **{key: F(path) for key, path in VERSION_FIELDS.items()},
    )  # fmt: skip


def as_row(row: dict[str, Any]) -> StatementRow:
    """A statement's row of an answer."""
    return StatementRow(
        day=row["day"] and row["day"].isoformat(), speaker=row["speaker_label"] or row["speaker_name"], source=row["source"],
        kind=row["kind"], act=row["act"], cue=row["cue"], content=row["text"], addressee=row["addressee"],
        occasion=row["occasion"],
        sentence=row["sentence"], prints=1, version=row["version_id"], fact=row["key"],
        citation=cite(row, row["text"], row["start"], row["end"]),
    )  # fmt: skip


def statement_rows(query: Any, wanted: Folded | None = None, *, prints: bool = False) -> tuple[StatementRow, ...]:
    """The rows of a query of statements whose words hold all that is wanted, once a story, in time order."""
    rows = [(row["story"], as_row(row)) for row in values_of(query) if wanted is None or _is_about(wanted, row["text"])]
    return in_time(row for _, row in rows) if prints else once_a_story(rows, lambda row: fold(row.content))


def _is_about(wanted: Folded, said: str) -> bool:
    there = folded(said)
    return wanted.words <= there.words and set(wanted.countries) <= set(there.countries)
