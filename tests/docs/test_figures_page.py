"""The page of figures shows the tables of forms that the tests run."""

import csv
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "figures.md"
FORMS = ROOT / "tests" / "reading" / "figures" / "grammar"
FIELDS = ("about", "sentence", "words", "value", "low", "high", "hedge", "kind", "unit")


def table(name: str, fields: tuple[str, ...]) -> str:
    """The rows of a case file as a table of the page."""
    rows = list(csv.DictReader((FORMS / f"{name}.csv").open(encoding="utf-8")))
    lines = [f"| {' | '.join(fields)} |", f"|{'---|' * len(fields)}"]
    lines += [f"| {' | '.join(row[field] for field in fields)} |" for row in rows]
    return "\n".join(lines)


def test_forms_are_on_the_page() -> None:
    assert table("forms", FIELDS) in PAGE.read_text(encoding="utf-8")


def test_what_is_no_figure_is_on_the_page() -> None:
    assert table("nonfigures", ("about", "sentence")) in PAGE.read_text(encoding="utf-8")
