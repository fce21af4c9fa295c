"""The review desk: a verdict shows at once in every answer, survives re-reading, and can be taken back."""

from typing import Any

import pytest


@pytest.fixture
def attack(version: Any) -> Any:
    """A story with a toll."""
    return version("Attack on base")


def toll(client: Any) -> list[str]:
    rows = client.get("/figures/?of=soldiers&format=json").json()["rows"]
    return [row["citation"]["quote"] for row in rows if row["citation"]["headline"].startswith("Attack on base")]


def figure(version: Any, words: str) -> str:
    from ofrecord.archive.models import Figure

    return str(Figure.objects.get(version=version, text=words).key)


def test_a_rejected_figure_leaves_the_series_and_comes_back(client: Any, member: Any, attack: Any) -> None:
    from ofrecord.archive.models import Verdict

    before = toll(client)
    assert "seven" in before
    reviewer = member("reviewer")
    key = figure(attack, "seven")
    reviewer.post(f"/desk/review/{attack.pk}/decide/", {"fact": key, "verb": "reject", "why": "of the headline"})
    assert "seven" not in toll(client)
    assert client.get(f"/articles/{attack.pk}/facts/{key}/").status_code == 404
    reviewer.post(f"/desk/verdicts/{Verdict.objects.get().pk}/undo/")
    assert toll(client) == before
    log = reviewer.get("/desk/log/").content.decode()
    assert "of the headline" in log
    assert "taken back by reviewer" in log


def test_a_repair_shows_and_the_machines_output_stays(client: Any, member: Any, attack: Any) -> None:
    from ofrecord.archive.storing import record_of

    key = figure(attack, "seven")
    member("reviewer").post(f"/desk/review/{attack.pk}/decide/", {"fact": key, "verb": "repair", "value": "8"})
    rows = client.get("/figures/?of=soldiers&format=json").json()["rows"]
    assert 8 in [row["value"] for row in rows]
    assert next(one.value for one in record_of(attack.pk).figures if one.id == key) == 7


def test_a_repair_that_no_record_can_hold_is_refused(member: Any, attack: Any) -> None:
    from ofrecord.archive.models import Verdict

    reviewer = member("reviewer")
    address = f"/desk/review/{attack.pk}/decide/"
    response = reviewer.post(address, {"fact": figure(attack, "seven"), "verb": "repair", "hedge": "perhaps"}, follow=True)
    assert "none that a record can hold" in response.content.decode()
    assert not Verdict.objects.exists()


def test_a_missed_fact_is_added_over_words_of_the_article(client: Any, member: Any, attack: Any) -> None:
    words = {"words": "after two hours", "kind": "figure", "value": "2"}
    member("reviewer").post(f"/desk/review/{attack.pk}/missed/", words)
    assert "after two hours" in client.get(f"/articles/{attack.pk}/").content.decode()


def test_a_start_beyond_all_numbers_is_no_start(client: Any, member: Any, attack: Any) -> None:
    form = {"words": "not printed", "kind": "figure", "start": "9" * 5_000}
    answer = member("reviewer").post(f"/desk/review/{attack.pk}/missed/", form, follow=True)
    assert answer.status_code == 200


def test_words_that_are_not_there_cannot_be_a_fact(member: Any, attack: Any) -> None:
    response = member("reviewer").post(
        f"/desk/review/{attack.pk}/missed/", {"words": "not printed", "kind": "figure"}, follow=True
    )
    assert "do not stand in the article" in response.content.decode()


def test_verdicts_survive_a_re_reading_and_say_when_they_are_stale(member: Any, attack: Any) -> None:
    from dataclasses import replace

    from ofrecord.archive.models import Figure, Verdict
    from ofrecord.archive.storing import record_of, store

    member("reviewer").post(f"/desk/review/{attack.pk}/decide/", {"fact": figure(attack, "seven"), "verb": "reject"})
    record = record_of(attack.pk)
    newer = replace(record, reader=replace(record.reader, version="9.9.9"))
    assert store(newer).outcome == "reread"
    assert not Figure.objects.filter(version=attack, text="seven").exists()
    assert not Verdict.objects.get().stale
    store(replace(newer, reader=replace(newer.reader, version="9.9.10"), figures=()))
    assert Verdict.objects.get().stale


def test_the_archive_checks_clean_after_verdicts(member: Any, attack: Any) -> None:
    from ofrecord.archive.keeping import check

    member("reviewer").post(f"/desk/review/{attack.pk}/decide/", {"fact": figure(attack, "seven"), "verb": "reject"})
    assert check().findings == ()
