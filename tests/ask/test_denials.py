"""A count that someone denies disagrees with who gave it, wherever it was; what is only expected disagrees with nothing."""

from ofrecord.archive import Archive, store
from ofrecord.ask import conflicts
from tests.story import Draft

COUNTED = "About 3,600 Kenyan troops are in Somalia."
DENIED = "There are 4,000 Kenyan soldiers on our soil, not 3,600, Halima Yusuf Aden said."
EXPECTED = "Her government expected no more than 2,000 Kenyan soldiers by the end of the year."


def given(archive: Archive) -> None:
    first = Draft(COUNTED, url="https://post.example/1", outlet="post", published="2025-01-14")
    first.name("Somalia", kind="place")
    first.figure("3,600", 3600, "Kenyan troops", hedge="approximately", place="Somalia", as_of="2025-01-14")
    second = Draft(DENIED, url="https://wire.example/1", outlet="wire", published="2025-02-20")
    second.figure("4,000", 4000, "Kenyan soldiers", as_of="2025-02-20")
    second.figure("3,600", 3600, "Kenyan soldiers", as_of="2025-02-20", status="denied")
    third = Draft(EXPECTED, url="https://courier.example/1", outlet="courier", published="2025-06-30")
    third.figure("2,000", 2000, "Kenyan soldiers", hedge="at_most", as_of="2025", status="estimated")
    for id, draft in (("1", first), ("2", second), ("3", third)):
        store(*draft.done(id))


def test_a_denial_disagrees_and_a_forecast_does_not(archive: Archive) -> None:
    given(archive)
    for rows in (conflicts(), conflicts("Kenyan soldiers")):
        assert [[figure.value for figure in row.figures] for row in rows] == [[3600, 4000]]
