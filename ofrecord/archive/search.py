"""Full text: which versions hold the words asked for, ranked, with highlighted snippets (FTS5, or PostgreSQL's tsvector)."""

import re
from dataclasses import dataclass

from django.db import connection

from ofrecord.errors import ArchiveError

TERM = re.compile(r'(-?)"([^"]*)"|(-?)([^\s"]+)')
WORD = re.compile(r"\w+")
RANKED_UP_TO = 3000  # more hits than this are shown newest first: ranking would have to weigh them all
SNIPPET_WORDS = 24
MARK, UNMARK = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Hit:
    """A version that holds the words: its id, its rank (higher is better; None where hits are newest first), and a snippet."""

    version: int
    rank: float | None
    snippet: str


def terms(words: str) -> tuple[list[str], list[str]]:
    """Phrases that must be there and phrases that must not: `"troop levels" -syria baghdad`."""
    wanted: list[str] = []
    refused: list[str] = []
    for match in TERM.finditer(words):
        phrase = " ".join(WORD.findall(match[2] if match[2] is not None else match[4]))
        if phrase:
            (refused if match[1] or match[3] else wanted).append(phrase)
    if not wanted:
        raise ArchiveError(f"There is no word to look for in {words!r}.", "question")
    return wanted, refused


def search(words: str, narrow: str = "", values: tuple[object, ...] = (), limit: int = 50, offset: int = 0) -> list[Hit]:
    """The versions that hold all words, best first. `narrow` is a further condition on `v` (version) and `a` (article)."""
    wanted, refused = terms(words)
    run = _sqlite if connection.vendor == "sqlite" else _postgres
    return run((wanted, refused), narrow, values, (limit, offset))


def holders(words: str, limit: int = 2000) -> list[int]:
    """The newest current versions that hold all words, as ids: where a question then looks closer."""
    wanted, refused = terms(words)
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute(
                "SELECT rowid FROM archive_search WHERE archive_search MATCH %s ORDER BY rowid DESC LIMIT %s",
                [_fts(wanted, refused), limit],
            )
        else:
            cursor.execute(
                "SELECT id FROM archive_version WHERE search @@ websearch_to_tsquery('simple', %s) ORDER BY id DESC LIMIT %s",
                [_web(wanted, refused), limit],
            )
        return [row[0] for row in cursor.fetchall()]


def count_up_to(words: str, most: int = RANKED_UP_TO) -> int:
    """How many versions hold the words, counted no further than `most`."""
    return len(holders(words, most))


def _fts(wanted: list[str], refused: list[str]) -> str:
    query = " AND ".join(f'"{phrase}"' for phrase in wanted)
    return f"({query})" + "".join(f' NOT "{phrase}"' for phrase in refused)


def _web(wanted: list[str], refused: list[str]) -> str:
    return " ".join([*(f'"{phrase}"' for phrase in wanted), *(f'-"{phrase}"' for phrase in refused)])


def _sqlite(asked: tuple[list[str], list[str]], narrow: str, values: tuple[object, ...], window: tuple[int, int]) -> list[Hit]:
    query = _fts(*asked)
    many = count_up_to(" ".join(f'"{phrase}"' for phrase in asked[0]), RANKED_UP_TO + 1) > RANKED_UP_TO
    rank, order = ("NULL", "s.rowid DESC") if many else ("-bm25(archive_search, 4.0, 1.0)", "2 DESC, s.rowid DESC")
    sql = f"""SELECT s.rowid, {rank}, snippet(archive_search, 1, '{MARK}', '{UNMARK}', '…', {SNIPPET_WORDS})
        FROM archive_search s CROSS JOIN archive_version v ON v.id = s.rowid CROSS JOIN archive_article a ON a.id = v.article_id
        WHERE archive_search MATCH %s AND v.current {narrow} ORDER BY {order} LIMIT %s OFFSET %s"""
    with connection.cursor() as cursor:
        cursor.execute(sql, [query, *values, *window])
        return [Hit(*row) for row in cursor.fetchall()]


def _postgres(
    asked: tuple[list[str], list[str]], narrow: str, values: tuple[object, ...], window: tuple[int, int]
) -> list[Hit]:
    query = _web(*asked)
    many = count_up_to(" ".join(f'"{phrase}"' for phrase in asked[0]), RANKED_UP_TO + 1) > RANKED_UP_TO
    rank, order = ("NULL::real", "id DESC") if many else ("ts_rank_cd(v.search, q)", "rank DESC, id DESC")
    options = f"StartSel={MARK}, StopSel={UNMARK}, MaxWords={SNIPPET_WORDS}, MinWords=8"
    sql = f"""WITH found AS (SELECT v.id, {rank} AS rank FROM archive_version v JOIN archive_article a ON a.id = v.article_id,
            websearch_to_tsquery('simple', %s) q
            WHERE v.search @@ q AND v.current {narrow} ORDER BY {order} LIMIT %s OFFSET %s)
        SELECT f.id, f.rank, ts_headline('simple', left(v.text, 100000), websearch_to_tsquery('simple', %s), '{options}')
        FROM found f JOIN archive_version v ON v.id = f.id ORDER BY f.{order.replace(", id", ", f.id")}"""
    with connection.cursor() as cursor:
        cursor.execute(sql, [query, *values, *window, query])
        return [Hit(*row) for row in cursor.fetchall()]
