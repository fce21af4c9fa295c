"""Heads of state and government: the country of "President Reagan" where the page does not say it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path

from ofrecord.lexicon import read_rows


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
