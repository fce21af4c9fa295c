"""Our own quality floor: read the examples, measure, compare with floors.toml. `--raise` lifts the floors to what was reached.

python -m scores.floors            measure and compare; exit status 1 below a floor
python -m scores.floors --raise    write higher floors; a lower one only when the data have changed
"""

import sys
import tomllib
from pathlib import Path

from ofrecord.reading.reader import Reader
from ofrecord.record import Record
from ofrecord.sources import read_pages
from scores.gold import GoldPage, fingerprint, inputs, load
from scores.measure import measure

FLOORS = Path(__file__).parent / "floors.toml"


def read_examples() -> list[tuple[GoldPage, Record]]:
    """Every example page that has gold, beside its record."""
    gold = load()
    records = [record for record in Reader().read_many(read_pages(inputs())) if isinstance(record, Record)]
    pairs = [(page, record) for record in records if (page := _gold_of(record, gold)) is not None]
    if len(pairs) != len(gold):
        missing = sorted({page.key for page in gold.values()} - {page.key for page, _ in pairs})
        raise SystemExit(f"These examples were not read: {', '.join(missing)}.")
    return pairs


def _gold_of(record: Record, gold: dict[str, GoldPage]) -> GoldPage | None:
    """By the page's own address or the end of its path."""
    for source, page in gold.items():
        if record.id == page.key or source in (record.article.url, record.id) or record.article.source.endswith(source):
            return page
    return None


def below(reached: dict[str, float], floors: dict[str, float]) -> list[str]:
    """The measures that fell under their floor, in words."""
    return [
        f"{name}: {reached.get(name, 0)} is below the floor of {floor}"
        for name, floor in floors.items()
        if reached.get(name, 0) < floor
    ]


def stored() -> dict[str, float]:
    """The floors, if they were set on these data. Raises SystemExit where the data have changed since."""
    tables = tomllib.loads(FLOORS.read_text(encoding="utf-8"))
    if tables["data"] != fingerprint():
        raise SystemExit("The examples or their gold have changed: look at the scores, then `make floors` sets them anew.")
    return {name: float(value) for name, value in tables["floors"].items()}


def _write(reached: dict[str, float]) -> None:
    old = tomllib.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {}
    kept: dict[str, float] = old["floors"] if old.get("data") == fingerprint() else {}
    lines = [f'"{name}" = {max(value, kept.get(name, 0))}' for name, value in reached.items()]
    head = "# What reading the examples must reach, in per cent. `make floors` writes this; it may rise, never fall.\n"
    FLOORS.write_text(f'{head}data = "{fingerprint()}"\n\n[floors]\n' + "\n".join(lines) + "\n", encoding="utf-8")


def main() -> None:
    """Measure, print, and compare or raise."""
    reached = measure(read_examples())
    if "--raise" in sys.argv:
        _write(reached)
    floors = stored()
    for name, value in reached.items():
        print(f"{name:20} {value:6.1f}   floor {floors.get(name, 0):6.1f}")  # noqa: T201
    fallen = below(reached, floors)
    print("\n".join(fallen) or "All floors hold.")  # noqa: T201
    sys.exit(bool(fallen))


if __name__ == "__main__":
    main()
