"""How fast reading is beside the bare language model, in one run: words a CPU second, and where the time goes.

python bench/speed.py pages.jsonl          JSON Lines with `text`, as `ofrecord read` takes them
python bench/speed.py                      the yardsticks' political news, where ../shared is there; else the examples' text
"""

import json
import resource
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from ofrecord.reading.parse import Engine
from ofrecord.reading.reader import GROUP, Reader
from ofrecord.record import Page

ROOT = Path(__file__).parent.parent
NEWS = ROOT.parent / "shared" / "yardsticks" / "statements" / "data" / "polnear.dev.jsonl"
ROUNDS = 3  # bare and whole in turn, so that both meet the same machine


def pages() -> list[Page]:
    """The texts to read."""
    path = Path(sys.argv[1]) if len(sys.argv) > 1 else NEWS
    if not path.exists():
        texts = sorted((ROOT / "examples" / "gold" / "text").glob("*.txt"))
        return [Page(id=text.stem, source=str(text), content=text.read_text(encoding="utf-8"), kind="text") for text in texts]
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    return [
        Page(id=row["id"], source=str(path), content=row["text"], kind="text", published=row.get("published")) for row in rows
    ]


def bare(engine: Engine, texts: list[str]) -> float:
    """CPU seconds of the language model alone, whole documents in groups as the reader takes them."""
    started = time.process_time()
    for first in range(0, len(texts), GROUP):
        for _ in engine.nlp.pipe(texts[first : first + GROUP]):
            pass
    return time.process_time() - started


def whole(reader: Reader, given: list[Page]) -> float:
    """CPU seconds of the whole record."""
    started = time.process_time()
    for _ in reader.read_many(given):
        pass
    return time.process_time() - started


def rounds(reader: Reader, given: list[Page]) -> Iterator[tuple[float, float]]:
    """Bare and whole, in turn."""
    texts = [str(page.content) for page in given]
    for _ in range(ROUNDS):
        yield bare(reader.engine, texts), whole(reader, given)


def main() -> None:
    """Print the two speeds and their ratio, the best of all rounds each."""
    given = pages()
    words = sum(len(str(page.content).split()) for page in given)
    reader = Reader()
    list(reader.read_many(given[:GROUP]))  # warm: lists and lexemes are loaded
    times = list(rounds(reader, given))
    alone, full = min(pair[0] for pair in times), min(pair[1] for pair in times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(  # noqa: T201
        f"{len(given)} pages, {words} words, best of {ROUNDS} rounds in one process\n"
        f"bare model    {words / alone:7.0f} words a CPU second\n"
        f"whole record  {words / full:7.0f} words a CPU second\n"
        f"ratio         {alone / full:7.2f}\n"
        f"peak memory   {peak:7.0f} MB"
    )


if __name__ == "__main__":
    main()
