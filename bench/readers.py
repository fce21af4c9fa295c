"""Twenty readers at once before a served room: how long the front page, articles and searches take.

`python -m bench.readers http://127.0.0.1:8000 100000 [seconds]`; the number is how many articles the archive holds.
"""
# ruff: noqa: T201

import http.client
import random
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

READERS = 20
WORDS = ("troops", "border", "minister", "ceasefire", "harvest", "budget", "strike", "flood", "election", "talks")


def main() -> None:
    """Print median, 95th percentile and rate of each kind of page."""
    site, articles = urlsplit(sys.argv[1]), int(sys.argv[2])
    seconds = float(sys.argv[3]) if len(sys.argv) > 3 else 6.0
    dice = random.Random(1)
    kinds = {
        "front page": lambda: "/",
        "one article": lambda: "/articles/77/",
        "any article": lambda: f"/articles/{dice.randint(1, articles)}/",
        "search": lambda: f"/articles/?q={dice.choice(WORDS)}",
        "search, two words": lambda: f"/articles/?q={dice.choice(WORDS)}+{dice.choice(WORDS)}",
    }
    for name, address in kinds.items():
        for readers in (1, READERS):
            with ThreadPoolExecutor(readers) as pool:
                runs = pool.map(lambda _, address=address: _read(site.netloc, address, seconds), range(readers))
                taken = sorted(time for run in runs for time in run)
            middle, late = (1000 * taken[int(len(taken) * share)] for share in (0.5, 0.95))
            print(
                f"{name:20} {readers:2} readers  median {middle:6.1f} ms  p95 {late:6.1f} ms  {len(taken) / seconds:6.0f} a s"
            )


def _read(host: str, address: object, seconds: float) -> list[float]:
    line, taken, until = http.client.HTTPConnection(host), [], time.perf_counter() + seconds
    while time.perf_counter() < until:
        begin = time.perf_counter()
        line.request("GET", address())  # type: ignore[operator]
        answer = line.getresponse()
        answer.read()
        taken.append(time.perf_counter() - begin)
        if answer.status not in (200, 404):
            raise SystemExit(f"status {answer.status}")
    return taken


if __name__ == "__main__":
    main()
