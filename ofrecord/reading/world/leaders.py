"""Heads of state and government: the country of "President Reagan" where the page does not say it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.world.first_names import is_first_name
from ofrecord.reading.world.gazetteer import also_words, is_place
from ofrecord.reading.world.roles import find_role

FEWEST_LETTERS = 5  # of a surname that is a leader's wherever it stands
ALSO_WORDS = frozenset({"Begin", "Gates"})


@cache
def leaders() -> Mapping[str, str]:
    """Countries by the full names of leaders, and by surnames that only one country's leaders bear."""
    full = {name: row["iso3"] for row in read_rows(Path(__file__).parent / "leaders.csv") for name in row["leaders"].split("|")}
    surnames: dict[str, set[str]] = {}
    for name, country in full.items():
        surnames.setdefault(name.rpartition(" ")[2], set()).add(country)
    return full | {surname: min(found) for surname, found in surnames.items() if len(found) == 1 and surname not in full}


def leader_country(name: str) -> str | None:
    """The country that a leader of this name stands for; ask it for holders of a public office only."""
    return leaders().get(name) or leaders().get(name.replace("’", "'"))


@cache
def leader_surnames() -> frozenset[str]:
    """Surnames that papers use alone for a leader: "Putin"; not those that are first names or short words too."""
    found = {name.rpartition(" ")[2] for name in leaders()}
    names = (name for name in found if len(name) >= FEWEST_LETTERS and name not in ALSO_WORDS)
    return frozenset(
        name for name in names if not (is_first_name(name) or find_role(name) or (is_place(name) and name not in also_words()))
    )
