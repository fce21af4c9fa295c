"""Tolls: which figures of an article count the killed or the wounded of an event."""

from collections.abc import Iterable, Mapping, Sequence

Number = float | int | None
Deaths = Sequence[object]  # of an event: the ids of its figures, how many were killed, how many were wounded


def tolls(figures: Mapping[str, tuple[Number, str | None]], events: Iterable[Deaths]) -> dict[str, str]:
    """Which figures are tolls, by id: "killed" or "wounded". `figures` are value and whole ("part_of") by id."""
    found: dict[str, str] = {}
    for keys, killed, wounded in events:
        for key in keys:  # type: ignore[attr-defined]
            value = figures.get(key, (None, None))[0]
            if value is not None and value in (killed, wounded):
                found[key] = "killed" if value == killed else "wounded"
    for key, (_, whole) in figures.items():  # "three soldiers, two of them Americans": a part of a toll is one
        if whole in found:
            found.setdefault(key, found[whole])
    return found
