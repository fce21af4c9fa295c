"""Full text: which versions hold the words asked for, ranked (FTS5, or PostgreSQL's tsvector)."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import connection

from ofrecord.archive.printed.plainwords import plain_words
from ofrecord.errors import ArchiveError

TERM = re.compile(r'(-?)"([^"]*)"|(-?)([^\s"]+)')
WORD = re.compile(r"\w+")
HEADLINE = 2000  # characters of a headline that are indexed
RANKED_UP_TO = 3000  # more hits than this are shown newest first: ranking would have to weigh them all


@dataclass(frozen=True, slots=True)
class Hit:
    """A version that holds the words: its id, and its rank (higher is better; None where hits are newest first)."""

    version: int
    rank: float | None


def terms(words: str) -> tuple[list[str], list[str]]:
    """Phrases that must be there and phrases that must not: `"troop levels" -syria baghdad`."""
    wanted: list[str] = []
    refused: list[str] = []
    for match in TERM.finditer(words):
        phrase = " ".join(WORD.findall(match[2] if match[2] is not None else match[4]))
        if phrase:
            (refused if match[1] or match[3] else wanted).append(phrase)
    if not wanted:
        raise ArchiveError(f"There is no word to look for in {words!r}.", "usage")
    return wanted, refused


def search(words: str, narrow: str = "", values: tuple[object, ...] = (), limit: int = 50, offset: int = 0) -> list[Hit]:
    """The versions that hold all words, best first. `narrow` is a further condition on `v` (version) and `a` (article)."""
    wanted, refused = terms(words)
    run = _sqlite if connection.vendor == "sqlite" else _postgres
    return run((wanted, refused), narrow, values, (limit, offset))


def holders(words: str, limit: int = 2000) -> list[int]:
    """The newest versions that hold all words, as ids: where a question then looks closer."""
    return _matching(terms(words), limit)


def holders_of_any(groups: Sequence[Sequence[str]], limit: int = 2000) -> list[int]:
    """The newest versions that hold a word of every group; none where there is no group."""
    cleaned = [[" ".join(WORD.findall(words)) for words in group] for group in groups]
    if not cleaned or not all(any(group) for group in cleaned):
        return []
    if connection.vendor == "sqlite":
        query = " AND ".join("(" + " OR ".join(f'"{words}"' for words in group if words) + ")" for group in cleaned)
        return _keys(FTS, [query, limit])
    any_of = " && ".join("(" + " || ".join([PHRASE for words in group if words]) + ")" for group in cleaned)
    return _keys(TSEARCH.format(any_of), [*(plain_words(words) for group in cleaned for words in group if words), limit])


FTS = "SELECT rowid FROM archive_search WHERE archive_search MATCH %s ORDER BY rowid DESC LIMIT %s"
TSEARCH = "SELECT id FROM archive_version WHERE search @@ ({}) ORDER BY id DESC LIMIT %s"
PHRASE = "phraseto_tsquery('simple', %s)"


def _matching(asked: tuple[list[str], list[str]], limit: int) -> list[int]:
    if connection.vendor == "sqlite":
        return _keys(FTS, [_fts(*asked), limit])
    query, values = _tsquery(*asked)
    return _keys(TSEARCH.format(query), [*values, limit])


def _keys(sql: str, values: list[object]) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(sql, values)
        return [row[0] for row in cursor.fetchall()]


def index_words(version: int, headline: str | None, text: str) -> None:
    """Put a version into PostgreSQL's full text; SQLite's fills itself."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "UPDATE archive_version SET search = setweight(to_tsvector('simple', %s), 'A') || to_tsvector('simple', %s) "
                "WHERE id = %s",
                [plain_words(headline or "")[:HEADLINE], plain_words(text), version],
            )


def count_up_to(words: str, most: int = RANKED_UP_TO) -> int:
    """How many versions hold the words, counted no further than `most`."""
    return len(holders(words, most))


def _fts(wanted: list[str], refused: list[str]) -> str:
    query = " AND ".join(f'"{phrase}"' for phrase in wanted)
    return f"({query})" + "".join(f' NOT "{phrase}"' for phrase in refused)


def _tsquery(wanted: list[str], refused: list[str]) -> tuple[str, list[object]]:
    """A query of PostgreSQL's, and its values."""
    sql = " && ".join([PHRASE for _ in wanted]) + "".join(f" && !!{PHRASE}" for _ in refused)
    return sql, [plain_words(phrase) for phrase in (*wanted, *refused)]


def _sqlite(asked: tuple[list[str], list[str]], narrow: str, values: tuple[object, ...], window: tuple[int, int]) -> list[Hit]:
    """Few hits are ranked. Of many the newest are looked at first; where too few of them fit, what fits is listed first."""
    newest = _matching(asked, RANKED_UP_TO + 1)
    if len(newest) <= RANKED_UP_TO:
        return _hits(f"{_JOINED} AND v.current {narrow} ORDER BY 2 DESC, s.rowid DESC", [_fts(*asked), *values, *window], BM25)
    ordered = "ORDER BY s.rowid DESC"
    recent = [_fts(*asked), newest[-1], *values, *window]
    found = _hits(f"{_JOINED} AND s.rowid >= %s AND v.current {narrow} {ordered}", recent, "NULL")
    if len(found) == window[0]:
        return found
    fitting = f"SELECT v.id FROM archive_version v, archive_article a WHERE a.id = v.article_id AND v.current {narrow}"
    there = f"IN ({fitting})" if narrow else "NOT IN (SELECT id FROM archive_version WHERE NOT current)"
    listed = f"archive_search s WHERE archive_search MATCH %s AND +s.rowid {there} {ordered}"
    return _hits(listed, [_fts(*asked), *values, *window], "NULL")


BM25 = "-bm25(archive_search, 4.0, 1.0)"
_JOINED = """archive_search s CROSS JOIN archive_version v INDEXED BY archive_version_slim ON v.id = s.rowid
    CROSS JOIN archive_article a ON a.id = v.article_id WHERE archive_search MATCH %s"""


def _hits(sql: str, values: list[object], rank: str) -> list[Hit]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT s.rowid, {rank} FROM {sql} LIMIT %s OFFSET %s", values)
        return [Hit(*row) for row in cursor.fetchall()]


def _postgres(
    asked: tuple[list[str], list[str]], narrow: str, values: tuple[object, ...], window: tuple[int, int]
) -> list[Hit]:
    many = len(_matching(asked, RANKED_UP_TO + 1)) > RANKED_UP_TO
    rank, order = ("NULL::real", "v.id DESC") if many else ("ts_rank_cd(v.search, q)", "rank DESC, v.id DESC")
    query, words = _tsquery(*asked)
    sql = f"""SELECT v.id, {rank} AS rank FROM archive_version v JOIN archive_article a ON a.id = v.article_id,
        (SELECT {query} AS q) asked WHERE v.search @@ q AND v.current {narrow} ORDER BY {order} LIMIT %s OFFSET %s"""
    with connection.cursor() as cursor:
        cursor.execute(sql, [*words, *values, *window])
        return [Hit(*row) for row in cursor.fetchall()]
