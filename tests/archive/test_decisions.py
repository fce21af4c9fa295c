"""Who is who in the archive: linked by rule, decided by people, undone without loss."""

from dataclasses import replace
from pathlib import Path

import pytest

from ofrecord.archive import Archive, store
from ofrecord.errors import ArchiveError
from ofrecord.record import Page, Record
from tests.story import Draft, february, may


def links() -> list[tuple[str, str | None]]:
    from ofrecord.archive.models import Name

    people = Name.objects.filter(kind="person").order_by("version", "key").select_related("entity")
    return [(name.name, name.entity and name.entity.label) for name in people]


def note(name: str, day: str, role: tuple[str, str] | None = None, number: int = 0) -> tuple[Record, Page]:
    draft = Draft(
        f"{name} spoke on the radio, note {number} of the day.", url=f"https://notes.example/{day}/{number}", published=day
    )
    draft.name(name, role=role)
    return draft.done(f"{day}-{number}")


def test_a_surname_alone_is_linked_to_nobody(archive: Archive) -> None:
    store(*february())
    store(*note("Strand", "2021-02-04"))
    assert links()[-1] == ("Strand", None)


def test_a_surname_with_its_office_is_linked(archive: Archive) -> None:
    store(*february())
    store(*note("Strand", "2021-02-04", ("defense minister", "Canada")))
    assert links()[-1] == ("Strand", "Helena Strand")


def test_a_surname_with_its_office_waits_for_the_full_name(archive: Archive) -> None:
    store(*note("Strand", "2021-02-01", ("defense minister", "Canada")))
    store(*february())
    assert [label for name, label in links() if "Strand" in name] == ["Helena Strand", "Helena Strand"]


def test_two_who_may_be_meant_are_not_guessed(archive: Archive) -> None:
    store(*note("Helena Strand", "2021-02-01", ("minister", "Canada"), 1))
    store(*note("Erik Strand", "2021-02-01", ("minister", "Canada"), 2))
    store(*note("Strand", "2021-02-02", ("minister", "Canada"), 3))
    assert links()[-1][1] not in ("Helena Strand", "Erik Strand")


def test_merge_and_undo_lose_nothing(told: Archive) -> None:
    from ofrecord.archive.people.decisions import entity_named, merge, reasons, undo

    before = links()
    decision = merge(entity_named("Helena Strand"), entity_named("Ilze Bergmane"), who="ana", why="a pen name")
    assert ("Ilze Bergmane", "Helena Strand") in links()
    assert any("by ana" in line and "a pen name" in line for line in reasons(entity_named("Helena Strand")))
    undo(decision.pk, who="eva", why="it is not")
    assert links() == before
    assert any("undone" in line and "by eva: it is not" in line for line in reasons(entity_named("Helena Strand")))
    with pytest.raises(ArchiveError, match="undone by eva already"):
        undo(decision.pk, who="eva", why="again")


def test_part_and_undo_lose_nothing(told: Archive) -> None:
    from ofrecord.archive.people.decisions import entity_named, part, undo
    from ofrecord.ask import people, statements

    decision = part(entity_named("Helena Strand"), ["https://courier.example/2021/riga"], who="ana", why="her cousin")
    assert len(statements("Helena Strand")) == 3
    assert sorted(len(row.statements) for row in people("Helena Strand")) == [1, 2]
    undo(decision.pk, who="ana", why="same after all")
    assert [len(row.statements) for row in people("Helena Strand")] == [3]


def test_a_decision_outlives_re_reading(told: Archive) -> None:
    from ofrecord.archive.people.decisions import entity_named, merge

    merge(entity_named("Helena Strand"), entity_named("Ilze Bergmane"), who="ana", why="a pen name")
    from tests.story import september

    record, page = september()
    assert store(replace(record, reader=replace(record.reader, version="next")), page).outcome == "reread"
    assert ("Ilze Bergmane", "Helena Strand") in links()


def test_after_a_merge_new_articles_follow(told: Archive) -> None:
    from ofrecord.archive.people.decisions import entity_named, merge

    merge(entity_named("Helena Strand"), entity_named("Ilze Bergmane"), who="ana", why="a pen name")
    store(*note("Ilze Bergmane", "2022-03-01"))
    assert links()[-1] == ("Ilze Bergmane", "Helena Strand")


def test_kinds_are_not_mixed(told: Archive) -> None:
    from ofrecord.archive.people.decisions import entity_named, merge

    with pytest.raises(ArchiveError, match="cannot be one"):
        merge(entity_named("Helena Strand"), entity_named("Latvia"), who="ana", why="")
    with pytest.raises(ArchiveError, match="knows no 'Nobody'"):
        entity_named("Nobody")


LIST = "name,title,of,begin,finish\nHelena Strand,defense minister,Canada,2020-01-01,2021-12-31\n"


def test_a_list_of_office_holders_tells_whom_a_surname_means(archive: Archive, tmp_path: Path) -> None:
    from ofrecord.archive.people.offices import import_offices

    path = tmp_path / "offices.csv"
    path.write_text(LIST)
    assert import_offices(str(path)) == import_offices(str(path)) == 1
    store(*note("Helena Strand", "2015-01-01"))
    store(*note("Strand", "2021-06-01", ("defense minister", "Canada"), 1))
    assert links()[-1] == ("Strand", "Helena Strand")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("name,title\na,b\n", "lacks the columns of, begin, finish"),
        ("name,title,of,begin,finish\na,b,c,soon,\n", "'soon' is no date"),
    ],
)
def test_a_list_that_makes_no_sense_is_said(archive: Archive, tmp_path: Path, text: str, words: str) -> None:
    from ofrecord.archive.people.offices import import_offices

    path = tmp_path / "offices.csv"
    path.write_text(text)
    with pytest.raises(ArchiveError, match=words):
        import_offices(str(path))


def test_a_record_of_may_keeps_its_colonel(archive: Archive) -> None:
    store(*may())
    assert links() == [("Tomas Vaskelis", "Tomas Vaskelis")]


def test_a_page_of_a_thousand_people_is_kept(archive: Archive) -> None:
    names = [f"Ana {chr(65 + at // 26 % 26)}{chr(97 + at % 26)}{'abcd'[at // 676]}ova" for at in range(1100)]
    draft = Draft(", ".join(names) + " died in the fire.", url="https://notes.example/dead", published="2021-02-04")
    for name in names:
        draft.name(name)
    record, page = draft.done("dead")
    store(record, page)
    assert len({label for _, label in links()}) == 1100


def test_a_name_with_an_unprintable_sign_is_kept_without_it(archive: Archive) -> None:
    store(*note("Ana\x00 Duarte", "2021-02-04"))  # PostgreSQL keeps no NUL
    assert links() == [("Ana\ufffd Duarte", "Ana\ufffd Duarte")]
