"""Storing: once, in one transaction, with versions."""

from dataclasses import replace

import pytest

from ofrecord.archive import Archive, page_of, record_of, store
from tests.story import february, january, may, story, trimmed


def counts() -> dict[str, int]:
    from django.apps import apps

    return {model.__name__: model.objects.count() for model in apps.get_app_config("archive").get_models()}


def test_adding_everything_twice_changes_no_row(told: Archive) -> None:
    before = counts()
    assert {store(record, page).outcome for record, page in story()} == {"known"}
    assert counts() == before


def test_record_and_page_come_back_as_they_were(archive: Archive) -> None:
    record, page = february()
    version = store(record, page).version
    assert record_of(version) == record
    assert (page_of(version) or b"").decode() == page.content


def test_a_changed_page_is_a_new_version_and_the_current_one(archive: Archive) -> None:
    from ofrecord.archive.models import Version

    outcomes = [store(*january()).outcome, store(*january(corrected=True)).outcome]
    assert outcomes == ["new", "version"]
    assert list(Version.objects.order_by("number").values_list("number", "current")) == [(1, False), (2, True)]


def test_an_older_version_that_comes_late_is_not_current(archive: Archive) -> None:
    from ofrecord.archive.models import Version

    store(*january(corrected=True))
    store(*january())
    assert Version.objects.get(current=True).modified == "2022-01-17T10:00:00+00:00"


def test_another_reader_reads_the_same_words_again(archive: Archive) -> None:
    from ofrecord.archive.models import Figure

    record, page = february()
    store(record, page)
    newer = replace(record, reader=replace(record.reader, version="next"), figures=())
    assert store(newer, page).outcome == "reread"
    assert Figure.objects.count() == 0


def test_addresses_without_tracking_are_one() -> None:
    from ofrecord.archive.printed.addresses import canonical

    assert canonical("http://[half/a") == "http://[half/a"
    assert canonical("http://www.Courier.example/a/?utm_source=x&id=7#top") == "https://courier.example/a?id=7"


def test_a_fault_in_the_middle_leaves_nothing(archive: Archive, monkeypatch: pytest.MonkeyPatch) -> None:
    from ofrecord.archive import storing

    def fail(version: object, *, alone: bool) -> None:
        raise RuntimeError("power cut")

    monkeypatch.setattr(storing, "find_prints", fail)
    with pytest.raises(RuntimeError):
        store(*february())
    assert sum(counts().values()) == 0


def test_words_that_databases_dislike_are_kept(archive: Archive) -> None:
    record, page = may(
        text="A\x00 page with NUL: about 900 soldiers, Up to 500 Canadian soldiers should remain by the end of the year, "
        "Canada has cut its force in Latvia to about 900 soldiers, Tomas Vaskelis, he said 🙂 cut"
    )
    version = store(record, page).version
    assert record_of(version).article.text == record.article.text


def test_huge_numbers_are_kept_in_the_record_only(archive: Archive) -> None:
    from ofrecord.archive.models import Figure

    record, page = february()
    huge = replace(record.figures[0], value=10**400)
    store(replace(record, figures=(huge,)), page)
    assert Figure.objects.get().value is None


def test_prints_of_one_story(archive: Archive) -> None:
    from ofrecord.archive.models import Article, Print

    for record, page in (february(), may(), trimmed()):
        store(record, page)
    assert Article.objects.filter(story__isnull=False).count() == 2
    found = Print.objects.get()
    assert (found.relation, found.one_in_other) == ("trimmed", 1.0)
    start, end, there, until = found.passages[0]
    assert found.one.text[start:end] == found.other.text[there:until]
