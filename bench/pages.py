"""Measure the body, headline and time of the yardstick's pages beside trafilatura, once on all and once on the English ones.

    python bench/pages.py [--yardsticks ../shared/yardsticks] [SET ...]

The sets hold pages labelled English whose article is in another language; the record's contract refuses those. A page counts
as English here by its gold article alone: at least one word in ten is one of the commonest English ones. No reader has a say.
"""

import argparse
import importlib
import multiprocessing
import sys
from pathlib import Path
from typing import Any

from ofrecord.errors import PageError
from ofrecord.reading.page import find_article
from ofrecord.record import Page

WORDS = "the of and to a in is that for on was with as at by it from his her he she they be have has are"
COMMON = frozenset(WORDS.split())
ENGLISH = 0.1  # English news has about a third, its nearest neighbours less than a twentieth
SETS = ("articles", "wcxb_news", "news_meta", "scrapes")
SHOWN = ("pages", "body F1", "right", "headline", "authors", "instant")
THEIRS = ("pages", "body F1", "right")  # its headline and day are measured by the yardsticks' own run


def main() -> None:
    """Score the chosen sets, one after the other."""
    options = _options()
    sys.path.append(str(options.yardsticks))
    sets: Any = importlib.import_module("sets")

    for yardstick in sets.development():
        if yardstick.topic == "articles" and yardstick.name in (options.sets or SETS):
            _show(yardstick)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="*")
    parser.add_argument("--yardsticks", type=Path, default=Path("../shared/yardsticks"))
    return parser.parse_args()


def _show(yardstick: Any) -> None:
    gold = yardstick.documents(None)
    lines = [yardstick.input(document) for document in gold.values()]
    with multiprocessing.Pool(2) as pool:
        readers = {"ofrecord": dict(pool.map(ours, lines, chunksize=8))}
        if yardstick.name != "scrapes":
            readers["trafilatura"] = dict(pool.map(theirs, lines, chunksize=8))
    english = {key: page for key, page in gold.items() if is_english(page["paragraphs"])}
    for label, chosen in (("as labelled", gold), ("English", english)):
        for reader, answers in readers.items():
            _line(f"{yardstick.name}, {label}", reader, yardstick.evaluate(chosen, answers))
    refused = sum("body" not in readers["ofrecord"][key] for key in english)
    others = len(gold) - len(english)
    sys.stdout.write(f"  {others} of {len(gold)} in another language; {refused} English ones came back as errors\n\n")
    sys.stdout.flush()


def _line(label: str, reader: str, figures: dict[str, float]) -> None:
    shown = SHOWN if reader == "ofrecord" else THEIRS
    cells = "  ".join(f"{name} {figures[name]}" for name in shown if name in figures)
    sys.stdout.write(f"{label:24}{reader:12}{cells}\n")


def is_english(paragraphs: list[str]) -> bool:
    """Whether the gold article is written in English."""
    words = " ".join(paragraphs).casefold().split()
    return sum(word in COMMON for word in words) >= ENGLISH * len(words)


def ours(line: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """Our reading of a page without the facts: what the yardstick's adapter takes from a record."""
    page = Page(id=line["id"], source=line["id"], content=line.get("html", ""), kind="html", url=line.get("url"))
    if "scrape" in line:
        page = Page(id=line["id"], source=line["id"], content=line["scrape"].encode(), kind="scrape")
    try:
        article = find_article(page)
    except PageError:
        return line["id"], {}
    return line["id"], {
        "body": article.text,
        "headline": article.headline,
        "authors": list(article.byline),
        "published": article.published,
    }


def theirs(line: dict[str, str]) -> tuple[str, dict[str, Any]]:
    """Trafilatura's body, in its own mode for precision."""
    import trafilatura

    found = trafilatura.bare_extraction(line["html"], url=line.get("url"), favor_precision=True, include_comments=False)
    return line["id"], {"body": getattr(found, "text", "")}


if __name__ == "__main__":
    main()
