"""Facts with and without a day in one answer: those without come last, and nothing falls over."""

from ofrecord.archive import Archive, store
from ofrecord.ask import people, statements
from tests.story import Draft


def told(words: str, published: str | None) -> Draft:
    draft = Draft(
        f"{words}, Nadia Farouk Hale said.", url=f"https://post.example/{words[4:7]}", outlet="post", published=published
    )
    draft.statement(words, draft.name("Nadia Farouk Hale"))
    return draft


def test_what_has_no_day_stands_last(archive: Archive) -> None:
    for id, words, published in (
        ("1", "The port is open", None),
        ("2", "The bridge is shut", "2025-03-04"),
        ("3", "No ferry sails", None),
    ):
        store(*told(words, published).done(id))
    days = [row.day for row in statements(by="Nadia Farouk Hale")]
    assert days == ["2025-03-04", None, None]
    (found,) = people("Nadia Farouk Hale")
    assert [row.day for row in found.statements] == days
