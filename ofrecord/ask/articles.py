"""Full text: articles that hold the words, with highlighted snippets, narrowed by outlet, person, place, kind and day."""

from dataclasses import dataclass

from ofrecord.archive.models import Version
from ofrecord.archive.printed.snippet import find_snippet
from ofrecord.archive.search import count_up_to, search, terms
from ofrecord.ask.citation import Citation, span_of_days
from ofrecord.ask.who import find_who
from ofrecord.errors import ArchiveError
from ofrecord.people.nations import country_of
from ofrecord.people.words import fold

KINDS = {"statements": "archive_statement", "figures": "archive_figure", "events": "archive_event"}
Condition = tuple[str, tuple[object, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """One article that holds the words. `highlights` are the (start, end) of the words found in `snippet`."""

    outlet: str | None
    headline: str | None
    published: str | None
    url: str | None
    snippet: str
    highlights: tuple[tuple[int, int], ...]
    rank: float | None
    prints: int
    versions: int
    version: int
    citation: Citation


def articles(
    words: str,
    *,
    outlet: str | None = None,
    person: str | None = None,
    place: str | None = None,
    kind: str | None = None,
    since: str | None = None,
    until: str | None = None,
    prints: bool = False,
    limit: int = 50,
    offset: int = 0,
) -> tuple[ArticleRow, ...]:
    """Articles that hold all words, best first; `"a phrase"` in quotation marks, `-word` to leave out. One print a story."""
    conditions = [
        *([("AND a.outlet = %s", (outlet,))] if outlet else []),
        *([_with_name(person)] if person else []),
        *([_with_place(place)] if place else []),
        *([_with_kind(kind)] if kind else []),
        *_on_days(since, until),
    ]
    values = tuple(value for _, each in conditions for value in each)
    hits = search(words, " ".join(sql for sql, _ in conditions), values, limit if prints else 2 * limit, offset)
    found = Version.objects.filter(pk__in=[hit.version for hit in hits]).select_related("article")
    by_key = {version.pk: version for version in found}
    shown = [[by_key[hit.version]] for hit in hits] if prints else _stories([by_key[hit.version] for hit in hits])
    ranks = {hit.version: hit.rank for hit in hits}
    return tuple(_row(group, ranks[group[0].pk], terms(words)[0]) for group in shown[:limit])


def _stories(versions: list[Version]) -> list[list[Version]]:
    """Versions in their order, the prints of a story behind its first."""
    groups: dict[object, list[Version]] = {}
    for version in versions:
        story = version.article.story_id
        groups.setdefault(("story", story) if story is not None else ("version", version.pk), []).append(version)
    return list(groups.values())


def count(words: str) -> int:
    """How many articles hold the words, counted up to a few thousand."""
    return count_up_to(words)


def _with_name(person: str) -> Condition:
    condition, values = find_who(person).names("n")
    return f"AND v.id IN (SELECT n.version_id FROM archive_name n WHERE n.current AND {condition})", tuple(values)


def _with_place(place: str) -> Condition:
    country = country_of(place)
    there = "n.country = %s" if country else "n.folded = %s"
    named = f"SELECT n.version_id FROM archive_name n WHERE n.current AND n.kind = 'place' AND {there}"
    return f"AND v.id IN ({named})", (country or fold(place),)


def _with_kind(kind: str) -> Condition:
    if kind not in KINDS:
        raise ArchiveError(f"{kind!r} is no kind of fact. Choose one of {', '.join(KINDS)}.", "usage")
    return f"AND EXISTS (SELECT 1 FROM {KINDS[kind]} k WHERE k.version_id = v.id)", ()


def _on_days(since: str | None, until: str | None) -> list[Condition]:
    first, last = span_of_days(since, until)
    found: list[Condition] = []
    if first:
        found.append(("AND v.day >= %s", (first.isoformat(),)))
    if last:
        found.append(("AND v.day <= %s", (last.isoformat(),)))
    return found


def _row(prints: list[Version], rank: float | None, phrases: list[str]) -> ArticleRow:
    version = prints[0]
    address = version.article.address
    url = None if address.startswith("text:") else address
    found = find_snippet(version.text, phrases)
    citation = Citation(
        outlet=version.article.outlet, headline=version.headline, published=version.published, url=url,
        quote=version.text[found.start : found.end], start=found.start, end=found.end,
    )  # fmt: skip
    return ArticleRow(
        outlet=citation.outlet, headline=citation.headline, published=citation.published, url=url, snippet=found.words,
        highlights=found.marks, rank=None if rank is None else round(rank, 4), prints=len(prints), versions=version.number,
        version=version.pk, citation=citation,
    )  # fmt: skip
