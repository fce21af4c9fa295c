"""Scenes: whether two tolls are of one event, by the places of their articles, and whether two give them."""

from collections.abc import Iterable
from dataclasses import dataclass

from ofrecord.archive.models import Figure, Name, Statement
from ofrecord.ask.figures import FigureRow
from ofrecord.people.nations import country_of
from ofrecord.people.words import fold

ALIKE = 0.5  # of two tolls of one event the lesser is at least so much of the greater, where nothing else says that it is one
AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Scene:
    """Where and by whom a toll is given: its place, the places of its article, who says so there."""

    place: str | None
    around: frozenset[str]
    source: object | None


Scenes = dict[tuple[int, str], Scene]  # by version and fact


def scenes_of(rows: Iterable[FigureRow]) -> Scenes:
    """The scenes of figures, by version and fact."""
    rows = tuple(rows)
    versions = sorted({row.version for row in rows})
    around: dict[int, set[str]] = {}
    sources: dict[tuple[int, str], object] = {}
    for at in range(0, len(versions), AT_ONCE):
        some = versions[at : at + AT_ONCE]
        for version, name in Name.objects.filter(version__in=some, kind="place").values_list("version_id", "name"):
            around.setdefault(version, set()).add(name)
        said = Statement.objects.filter(version__in=some).values_list("version_id", "key", "speaker_id", "source")
        by = {(version, key): speaker or fold(source or "") for version, key, speaker, source in said}
        told = Figure.objects.filter(version__in=some).exclude(said_by=None).values_list("version_id", "key", "said_by")
        sources |= {(version, key): by.get((version, statement)) for version, key, statement in told}
    near = {version: _nearest(names) for version, names in around.items()}
    return {
        (row.version, row.fact): Scene(
            fold(row.place) if row.place else None, near.get(row.version, frozenset()), sources.get((row.version, row.fact))
        )
        for row in rows
    }


def _nearest(names: set[str]) -> frozenset[str]:
    """The places of an article, without its countries where it names places in them."""
    within = {fold(name) for name in names if not country_of(name)}
    return frozenset(within or map(fold, names))


def of_one_event(one: FigureRow, other: FigureRow, scenes: Scenes) -> bool:
    """Whether two tolls may be of one event and are given by two: by two articles, or in one article by two who say so."""
    here, there = scenes[one.version, one.fact], scenes[other.version, other.fact]
    if one.version == other.version:
        two = bool(here.source and there.source and here.source != there.source)
        return two and (here.place == there.place or None in (here.place, there.place)) and _alike(one, other)
    if here.place and there.place:
        return here.place == there.place
    places = ({here.place} if here.place else here.around), ({there.place} if there.place else there.around)
    return bool(places[0] & places[1]) and _alike(one, other)


def _alike(one: FigureRow, other: FigureRow) -> bool:
    """Whether two tolls are of one size."""
    if one.value is None or other.value is None:
        return False
    return min(one.value, other.value) >= ALIKE * max(one.value, other.value)
