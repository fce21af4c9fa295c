"""Storing and asking at size: generated articles, the time of each question, the bytes of each article.

    python bench/archive_ask.py [articles] [base]

`base` articles (5,000) are stored as `ofrecord add` stores them, which gives the cost of storing; they are then copied inside the
database, with other addresses and days, until there are `articles` (100,000), because storing so many one by one takes an hour.
"""

# ruff: noqa: E501, T201

import os
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.archive_story import COUNTED, FIRST, LAST, PLACES, Press, records

DAYS_APART = 3  # of a copy from its original
COPIED = ("mention", "timex", "statement", "figure", "event", "party", "name", "kept", "version", "article")


def main(articles: int, base: int) -> None:
    """Print what storing and asking cost."""
    from ofrecord.archive import open_archive

    print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        open_archive(path)
        wall, busy = _store(base)
        print(f"storing {base:,} articles: {wall:.1f} ms each ({busy:.1f} ms of processor)")
        _multiply(articles // base)
        size = sum(file.stat().st_size for file in path.parent.glob("bench.db*"))
        print(f"{articles:,} articles: {size / articles / 1000:.1f} kB each, {size / 1e9:.2f} GB in all")
        _questions()


def _store(base: int) -> tuple[float, float]:
    from ofrecord.archive import store

    made = records(base)
    wall = busy = 0.0
    for record, page in made:
        begin, used = time.perf_counter(), time.process_time()
        store(record, page)
        wall += time.perf_counter() - begin
        busy += time.process_time() - used
    return 1000 * wall / base, 1000 * busy / base


def _multiply(times: int) -> None:
    """Copy every row `times - 1` times, with keys moved on by as many as there are."""
    from django.apps import apps
    from django.db import connection, transaction

    tables = {model._meta.model_name: model for model in apps.get_app_config("archive").get_models()}
    with connection.cursor() as cursor:
        steps = {}
        for name in COPIED:
            key = tables[name]._meta.pk.column
            cursor.execute(f"SELECT max({key}) FROM {tables[name]._meta.db_table}")
            steps[name] = cursor.fetchone()[0]
        for copy in range(1, times):
            with transaction.atomic():
                for name in reversed(COPIED):
                    cursor.execute(_copy(tables[name], steps, copy))
        cursor.execute("ANALYZE")


def _copy(model: object, steps: dict[str, int], copy: int) -> str:
    meta = model._meta  # type: ignore[attr-defined]
    columns, values = [], []
    for field in meta.concrete_fields:
        target = field.related_model._meta.model_name if field.is_relation else meta.model_name if field.primary_key else None
        name = f'"{field.column}"'
        columns.append(name)
        if target in steps:
            values.append(f"{name} + {copy * steps[target]}")
        elif field.column == "address":
            values.append(f"{name} || '/{copy}'")
        elif field.column == "day":
            values.append(f"date({name}, '+{copy * DAYS_APART} days')")
        else:
            values.append(name)
    first = steps[meta.model_name]
    key = meta.pk.column
    return f"INSERT INTO {meta.db_table} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {meta.db_table} WHERE {key} <= {first}"


def _questions() -> None:
    from ofrecord import ask
    from ofrecord.archive import store

    chance, press = random.Random(9), Press(1)
    people = [f"{first} {last}" for first in FIRST for last in LAST]
    places = list(PLACES)
    words = [press.words[min(int(chance.paretovariate(0.6)), len(press.words) - 1)] for _ in range(200)]
    _timed("full text, one word", lambda: ask.articles(chance.choice(words)), 100)
    _timed("full text, two words", lambda: ask.articles(f"{chance.choice(words)} {chance.choice(words)}"), 100)
    _timed("full text, a word of every article", lambda: ask.articles("said"), 10)
    _timed(
        "full text in a year, of an outlet",
        lambda: ask.articles(chance.choice(words), since="2019", until="2019", outlet="civic-wire"),
        50,
    )
    _timed(
        "figure series (nationality, place, a year)",
        lambda: ask.figures(f"Canadian {chance.choice(COUNTED)}", place=chance.choice(places), since="2019", until="2019"),
        30,
    )
    _timed(
        "figure series (nationality, place)",
        lambda: ask.figures(f"Canadian {chance.choice(COUNTED)}", place=chance.choice(places)),
        20,
    )
    _timed("a person's page", lambda: ask.people(chance.choice(people)), 50)
    _timed("statements of a person about words", lambda: ask.statements(chance.choice(people), about="troops"), 50)
    _timed(
        "events between two", lambda: ask.events((chance.choice(people), chance.choice(places)), since="2019", until="2019"), 20
    )
    fresh = list(records(30, seed=99))
    _timed("storing one more page", lambda: store(*fresh.pop()), 30)


def _timed(name: str, question: Callable[[], object], times: int) -> None:
    """Ask once to warm up, then often; print the median and the 95th percentile."""
    question()
    taken = []
    for _ in range(times - 1):
        begin = time.perf_counter()
        question()
        taken.append(1000 * (time.perf_counter() - begin))
    taken.sort()
    print(
        f"{name:45} median {taken[len(taken) // 2]:7.1f} ms   p95 {taken[min(len(taken) - 1, int(len(taken) * 0.95))]:7.1f} ms"
    )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000, int(sys.argv[2]) if len(sys.argv) > 2 else 5_000)
