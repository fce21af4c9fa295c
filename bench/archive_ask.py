"""Storing and asking at size: generated articles, the time of each question, the bytes of each article.

    python bench/archive_ask.py [articles] [base] [archive]

`base` articles (5,000) are stored as `ofrecord add` stores them, which gives the cost of storing; they are then copied inside the
database, with other addresses and days, until there are `articles` (100,000), because storing so many one by one takes half an hour.
With the name of an archive, that one is asked, and made first where it is not there. Each time is told twice: as the clock has it, and
as the processor has it, which other work on the machine does not lengthen.
"""

# ruff: noqa: E501, T201

import itertools
import os
import platform
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from bench.archive_story import COUNTED, FIRST, LAST, OUTLETS, PLACES, Press, records

DAYS_APART = 3  # of a copy from its original
COPIED = ("mention", "timex", "statement", "figure", "event", "party", "name", "kept", "version", "article")


def main(articles: int, base: int, where: str | None) -> None:
    """Print what storing and asking cost."""
    from ofrecord.archive import open_archive

    print(
        f"{platform.processor() or platform.machine()}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}, Python {platform.python_version()}"
    )
    with tempfile.TemporaryDirectory() as folder:
        path = Path(where) if where else Path(folder) / "bench.db"
        is_there = path.exists()
        open_archive(path)
        if not is_there:
            wall, busy = _store(base)
            print(f"storing {base:,} articles: {wall:.1f} ms each ({busy:.1f} ms of processor)")
            _multiply(articles // base)
            size = sum(file.stat().st_size for file in path.parent.glob(f"{path.name}*"))
            print(f"{articles:,} articles: {size / articles / 1000:.1f} kB each, {size / 1e9:.2f} GB in all")
        _questions()


def _store(base: int) -> tuple[float, float]:
    """What storing costs an article, by the clock and of the processor, as `ofrecord add` does it; making them is not counted."""
    from ofrecord.archive.intake import Summary, take

    made = [(page, record) for record, page in records(base)]
    begin, used = time.perf_counter(), time.process_time()
    for _ in take(made, Summary()):
        pass
    return 1000 * (time.perf_counter() - begin) / base, 1000 * (time.process_time() - used) / base


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
        cursor.execute("PRAGMA analysis_limit = 1000")
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
    from ofrecord.archive.models import Entity

    chance, press = random.Random(9), Press(1)
    people, places = [f"{first} {last}" for first in FIRST for last in LAST], list(PLACES)
    words = [press.words[min(int(chance.paretovariate(0.6)), len(press.words) - 1)] for _ in range(200)]
    known = list(Entity.objects.filter(kind="person", merged=None).order_by("pk").values_list("pk", flat=True)[:2000])
    place = Entity.objects.filter(kind="place").order_by("pk").first().pk
    pick = chance.choice
    day = lambda: f"{pick(range(2014, 2024))}-{pick(range(1, 13)):02}"  # noqa: E731
    asked: list[tuple[str, int, Callable[[], object]]] = [
        ("full text, one word", 60, lambda: ask.articles(pick(words))),
        ("full text, two words", 60, lambda: ask.articles(f"{pick(words)} {pick(words)}")),
        ("full text, a word of every article", 20, lambda: ask.articles("said")),
        ("full text, of an outlet", 40, lambda: ask.articles(pick(words), outlet=pick(OUTLETS))),
        ("full text, in a month", 40, lambda: ask.articles(pick(words), since=(month := day()), until=month)),
        ("full text, in a year, of an outlet", 40, lambda: ask.articles(pick(words), since="2019", until="2019", outlet=pick(OUTLETS))),
        ("full text, with a person", 40, lambda: ask.articles(pick(words), person=pick(people))),
        ("full text, with a place", 40, lambda: ask.articles(pick(words), place=pick(places))),
        ("full text, with a kind of fact", 40, lambda: ask.articles(pick(words), kind="events")),
        ("full text, a common word in a day", 20, lambda: ask.articles("said", since="2016-05-03", until="2016-05-03")),
        ("series: nationality, place, a year", 30, lambda: ask.figures(f"Canadian {pick(COUNTED)}", place=pick(places), since="2019", until="2019")),
        ("series: nationality, place, all times", 30, lambda: ask.figures(f"Canadian {pick(COUNTED)}", place=pick(places))),
        ("series: nationality, all times", 20, lambda: ask.figures(f"Canadian {pick(COUNTED)}")),
        ("series: a very common thing", 20, lambda: ask.figures(pick(COUNTED))),
        ("series: a common thing, of an outlet", 20, lambda: ask.figures("troops", outlet=pick(OUTLETS))),
        ("series: a common thing, by a person", 20, lambda: ask.figures("troops", by=pick(people))),
        ("a person's page", 50, lambda: ask.person(pick(known))),
        ("the page of whom every eighth article names", 5, lambda: ask.person(place)),
        ("people of a name", 30, lambda: ask.people(pick(people))),
        ("statements of a person", 30, lambda: ask.statements(pick(people))),
        ("statements about a thing", 10, lambda: ask.statements(about=pick(COUNTED))),
        ("events between two", 30, lambda: ask.events((pick(people), pick(places)))),
        ("events of a country", 10, lambda: ask.events((pick(places), None))),
        ("events in a place", 10, lambda: ask.events(place=pick(places))),
        ("events of a type", 10, lambda: ask.events(type="AID")),
        ("events, the newest", 10, lambda: ask.events()),
        ("disagreements about one thing", 10, lambda: ask.conflicts(f"Canadian {pick(COUNTED)}", place=pick(places))),
        ("disagreements, the newest", 5, lambda: ask.conflicts()),
    ]  # fmt: skip
    for name, times, question in asked:
        _timed(name, question, times)
    fresh = list(records(30, seed=int(time.time())))
    _timed("storing one more page", lambda: store(*fresh.pop()), 30)
    _add()


def _add() -> None:
    """`add` of one page, reading and storing, in a process that has its model loaded, as `watch` is and `add` of many pages."""
    from ofrecord.archive.intake import Summary
    from ofrecord.cli.archive.taking.walk import add_pages
    from ofrecord.reading.reader import Reader
    from ofrecord.record import Page

    reader, stamp = Reader(), time.time()  # a page that is there already would not be read again
    told = "Ana Duarte, the harbour minister, said on Monday that about {} workers of the port had stayed at home. " * 12

    def add(number: "itertools.count[int]" = itertools.count(12 * int(stamp))) -> None:  # noqa: B008
        at = next(number)
        page = Page(
            id=f"{stamp}-{at}", source="bench", content=told.format(*range(at, at + 12)), kind="text", published="2024-02-05"
        )
        read = lambda groups: ((group, list(reader.read_group(group))) for group in groups)  # noqa: E731
        list(add_pages([page], Summary(), read, again=False))

    _timed("`add` of one page of 200 words, model loaded", add, 20)


def _timed(name: str, question: Callable[[], object], times: int) -> None:
    """Ask once to warm up, then often; print the median and the 95th percentile, by the clock and of the processor."""
    question()
    taken, used = [], []
    for _ in range(times - 1):
        begin, busy = time.perf_counter(), time.process_time()
        question()
        taken.append(1000 * (time.perf_counter() - begin))
        used.append(1000 * (time.process_time() - busy))
    shown = [
        f"{sorted(each)[min(len(each) - 1, int(len(each) * share))]:7.1f}" for each in (taken, used) for share in (0.5, 0.95)
    ]
    print(f"{name:46} median {shown[0]} ms  p95 {shown[1]} ms   (processor: {shown[2]}, {shown[3]})", flush=True)


if __name__ == "__main__":
    given = [*sys.argv[1:], *[""] * 3]
    main(int(given[0] or 100_000), int(given[1] or 5_000), given[2] or None)
