"""Comments: held until confirmed and approved, the address nowhere, the words inert."""

import re
from typing import Any
from unittest.mock import patch

import pytest

WRITTEN = {"name": "Ada", "email": "ada.secret@example.org", "comment": "A *good* story."}


@pytest.fixture
def write(client: Any, version: Any) -> Any:
    """`write(comment="…")` posts a comment under a story, as a person would; the answer, and the comment if it was kept."""
    from ofrecord.site.comments.models import Comment

    address = f"/articles/{version('Rotterdam').pk}/comments/"

    def written(**fields: str) -> tuple[Any, Any]:
        form = client.get(address).content.decode()
        stamp = re.search(r'name="stamp" value="([^"]+)"', form)
        assert stamp
        with patch("ofrecord.site.comments.writing.forms.SOONEST", 0):
            response = client.post(address, {**WRITTEN, "stamp": stamp.group(1), **fields})
        return response, Comment.objects.order_by("-pk").first()

    written.address = address  # type: ignore[attr-defined]
    return written


def links() -> list[str]:
    """The links of the last letter, without the host."""
    from django.core import mail

    return re.findall(r"http://testserver(\S+)", str(mail.outbox[-1].body))


def test_the_whole_way_of_a_comment(client: Any, write: Any, member: Any) -> None:
    response, comment = write()
    assert response.status_code == 302
    assert comment.state == "unconfirmed"
    confirm, _ = links()
    assert client.get(confirm).status_code == 200
    comment.refresh_from_db()
    assert comment.state == "unconfirmed"  # mail scanners open links; only the button confirms
    client.post(confirm)
    assert "A <em>good</em> story." not in client.get(write.address).content.decode()
    member("editor").post("/desk/comments/decide/", {"comment": comment.pk, "verb": "approve", "why": "on the point"})
    page = client.get(write.address).content.decode()
    assert "A <em>good</em> story." in page
    assert [change.after for change in comment.changes.order_by("pk")] == ["pending", "approved"]


def test_the_address_is_nowhere(client: Any, write: Any, member: Any) -> None:
    _, comment = write()
    client.post(links()[0])
    editor = member("editor")
    editor.post("/desk/comments/decide/", {"comment": comment.pk, "verb": "approve"})
    seen = [
        client.get(address)
        for address in (write.address, "/comments/feed/", "/", "/articles/?q=Rotterdam", "/api/v1/articles?q=Rotterdam")
    ]
    seen += [editor.get(f"/desk/comments/?state={state}") for state in ("pending", "approved")]
    for response in seen:
        assert b"ada.secret" not in response.content
    assert "Your email address will not be published." in client.get(write.address).content.decode()


@pytest.mark.parametrize("missing", ["name", "email", "comment"])
def test_required_fields_are_asked_for_and_words_are_kept(write: Any, missing: str) -> None:
    response, comment = write(**{missing: ""})
    assert response.status_code == 422
    assert comment is None
    kept = next(value for field, value in WRITTEN.items() if field != missing)
    assert kept in response.content.decode()


def test_a_machine_in_the_trap_goes_to_spam_without_a_letter(write: Any) -> None:
    from django.core import mail

    before = len(mail.outbox)
    _, comment = write(website="https://buy.example")
    assert comment.state == "spam"
    assert len(mail.outbox) == before


def test_a_forged_stamp_is_refused(write: Any) -> None:
    response, comment = write(stamp="1:forged")
    assert response.status_code == 422
    assert comment is None


def test_a_comment_that_came_too_soon_is_told_without_the_machinerys_names(client: Any, write: Any) -> None:
    stamp = re.search(r'name="stamp" value="([^"]+)"', client.get(write.address).content.decode())
    assert stamp
    page = client.post(write.address, {**WRITTEN, "stamp": stamp.group(1)}).content.decode()
    assert "<li>That was very quick. Please send it again.</li>" in page
    assert "Stamp" not in page


def test_the_same_words_twice_are_one_comment(write: Any) -> None:
    write()
    response, _ = write(comment="a  *GOOD* story.")
    assert "here already" in response.content.decode()


def test_a_network_may_not_flood(write: Any) -> None:
    for number in range(2):
        write(comment=f"Comment {number}")
    response, _ = write(comment="One too many")
    assert response.status_code == 422
    assert "Too many comments" in response.content.decode()


def test_withdrawing_erases_words_name_and_address(client: Any, write: Any) -> None:
    from ofrecord.site.comments.models import Address

    _, comment = write()
    client.post(links()[1])
    comment.refresh_from_db()
    assert (comment.state, comment.name, comment.body) == ("withdrawn", "", "")
    assert not Address.objects.exists()


def test_a_closed_article_takes_no_more(client: Any, write: Any, version: Any, member: Any) -> None:
    from ofrecord.site.comments.models import Comment

    member("editor").post(f"/desk/comments/close/{version('Rotterdam').article_id}/")
    assert 'name="stamp"' not in client.get(write.address).content.decode()
    response = client.post(write.address, {**WRITTEN, "stamp": "1:late"})
    assert "takes no more comments" in response.content.decode()
    assert not Comment.objects.exists()


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("[x](javascript:alert(1))", "[x](javascript:alert(1))"),
        ("![x](https://a.example/i.png)", "!"),
        ("> quoted", "<blockquote>"),
        ("**strong**", "<strong>strong</strong>"),
    ],
)
def test_words_are_rendered_safely(written: str, shown: str) -> None:
    from ofrecord.site.comments.writing.rendering import to_html

    rendered = to_html(written)
    assert shown in rendered
    assert "<script" not in rendered
    assert "<img" not in rendered
    assert 'href="javascript' not in rendered


def test_links_do_not_vouch() -> None:
    from ofrecord.site.comments.writing.rendering import to_html

    assert 'rel="nofollow ugc noopener noreferrer"' in to_html("[x](https://a.example/)")


def test_no_attribute_of_htmx_gets_through_a_comment() -> None:
    from lxml.html import fromstring

    from ofrecord.site.comments.writing.rendering import to_html

    for written in (
        '<a hx-get="/x" hx-trigger="load" href="https://a.example/">a</a>',
        '[a](https://a.example/ "x\\" hx-get=/x")',
    ):
        assert {name for one in fromstring(f"<div>{to_html(written)}</div>").iter() for name in one.attrib} <= {
            "href",
            "rel",
            "title",
        }
