"""Names in short articles marked by hand: floors of precision and recall by kind, as reached, a little below."""

import pytest

from ofrecord.reading.parse import Engine
from tests.reading.names.newswire.measure import articles, measure

FLOORS = {
    "seen.txt": {"person": (0.98, 0.97), "organization": (0.94, 0.85), "place": (0.94, 0.93), "group": (1.0, 1.0)},
    "second.txt": {"person": (0.93, 0.95), "organization": (0.92, 0.82), "place": (0.98, 0.82)},
    "unseen.txt": {"person": (0.96, 0.88), "organization": (0.7, 0.6), "place": (0.72, 0.92)},
}


@pytest.mark.parametrize("file", FLOORS)
def test_names_are_found(file: str, engine: Engine) -> None:
    scores = measure(file, engine)
    reached = {kind: (round(scores[kind].precision, 3), round(scores[kind].recall, 3)) for kind in FLOORS[file]}
    assert all(have >= want for kind, floor in FLOORS[file].items() for have, want in zip(reached[kind], floor, strict=True)), (
        reached
    )


def test_marks_are_taken_out() -> None:
    first = articles("seen.txt")[0]
    assert "{" not in first.text
    assert ("person", "Moon Hye-jin") in {(kind, first.text[start:end]) for kind, start, end in first.spans}
