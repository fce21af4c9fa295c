"""Words that only companies and bodies bear in their names, so that "Tolvane Holdings" is not taken for a person."""

from functools import cache
from pathlib import Path

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading.world.roles import role_words


@cache
def company_words() -> frozenset[str]:
    """Words such as "Inc." and "Holdings", which tell a company."""
    return frozenset(row["word"] for row in _rows() if row["sector"] == "business")


@cache
def last_words() -> frozenset[str]:
    """Words that end the name of no person: "Holdings", "Show", "Stadium"."""
    return frozenset(row["word"] for row in _rows())


@cache
def place_words() -> frozenset[str]:
    """Words that end the names of places: "Stadium", "Hills"."""
    return frozenset(row["word"] for row in _rows() if row["sector"] == "place")


def _rows() -> tuple[Row, ...]:
    return read_rows(Path(__file__).parent / "company_words.csv")


def is_company(name: str) -> bool:
    """Whether a name bears a company's word."""
    return not company_words().isdisjoint(name.split())


def is_body(name: str) -> bool:
    """Whether a name bears a word for a body: "Tolvane Holdings", "Harbour Workers Union"."""
    return (
        is_company(name)
        or name.rpartition(" ")[2] in last_words()
        or any(
            role.kind in ("body", "group") and role.word != "state"
            for word in name.split()
            if (role := role_words().get(word.lower().strip(".,")))
        )
    )
