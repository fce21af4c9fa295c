"""Status: what happened, goes on, is planned, denied, possible, called for or long past; and what is no event at all."""

from collections.abc import Callable, Sequence
from pathlib import Path

from ofrecord.lexicon import Row, read_rows
from ofrecord.record import Event

Told = Callable[[str], Sequence[Event]]
HERE = Path(__file__).parent
STATUS_FLOOR = 0.95  # share of status.csv that must be right
ALARM_CEILING = 0.06  # share of non_events.csv that may give an event


def _is_right(row: Row, found: Sequence[Event]) -> bool:
    return any(event.type == row["type"] and event.status == row["status"] for event in found)


def test_status_is_told(told: Told) -> None:
    rows = read_rows(HERE / "status.csv")
    wrong = [f"{row['status']}: {row['sentence']}" for row in rows if not _is_right(row, told(row["sentence"]))]
    assert len(rows) >= 120
    assert len(wrong) <= (1 - STATUS_FLOOR) * len(rows), "\n".join(wrong)


def test_what_is_no_event_gives_none(told: Told) -> None:
    rows = read_rows(HERE / "non_events.csv")
    alarms = [f"{event.type} in: {row['sentence']}" for row in rows for event in told(row["sentence"])[:1]]
    assert len(rows) >= 150
    assert len(alarms) <= ALARM_CEILING * len(rows), "\n".join(alarms)
