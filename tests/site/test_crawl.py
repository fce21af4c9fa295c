"""A walk through everything that can be reached: it answers, and no address of a writer is anywhere."""

import re
from pathlib import Path
from typing import Any

from django.utils.html import escape

SECRET = "ada.secret"
OF_A_SHAPE = 4  # pages of one kind that are opened
LEFT_OUT = ("/accounts/logout/", "/static/")
LINK = re.compile(r'(?:href|action)="([^"#]+)')
API = ("figures?of=soldiers", "statements?by=Warsame", "events", "people?name=Warsame", "articles?q=Rotterdam", "conflicts")


def comment(version: Any, member: Any) -> None:
    from ofrecord.site.comments.models import Address, Comment
    from ofrecord.site.comments.moving import move

    for state in ("pending", "approved", "spam"):
        kept = Comment.objects.create(
            article_id=version.article_id, version=version, name="Ada", body=f"A {state} remark.", fingerprint=state
        )  # fmt: skip
        Address.objects.create(comment=kept, email=f"{SECRET}@example.org")
        for step in ("pending", state):
            move(kept, step, by="test")


def crawl(asking: Any, start: tuple[str, ...]) -> dict[str, bytes]:
    """What every address answers that can be reached from the start, a few of each shape."""
    waiting, seen, shapes = list(start), {}, {}
    while waiting:
        address = waiting.pop(0)
        shape = re.sub(r"=[^&]*", "=", re.sub(r"\d+", "N", address))
        if (
            address in seen
            or shapes.setdefault(shape, 0) >= OF_A_SHAPE
            or "logout" in address
            or address.startswith("/static/")
        ):
            continue
        shapes[shape] += 1
        answer = asking.get(address)
        assert answer.status_code < 500, address
        seen[address] = answer.content
        if answer.headers.get("Content-Type", "").startswith("text/html"):
            for found in LINK.findall(answer.content.decode()):
                link = found.replace("&amp;", "&")
                link = address.partition("?")[0] + link if link.startswith("?") else link
                waiting += [link] if link.startswith("/") else []
    return seen


def test_the_address_of_a_writer_is_nowhere(client: Any, member: Any, version: Any, tmp_path: Path) -> None:
    from ofrecord.archive.whole.walk import kept_records
    from ofrecord.export.tables import write_csv

    shown = version("Rotterdam")
    comment(shown, member)
    start = ("/", "/articles/?q=soldiers", "/figures/?of=soldiers", "/people/?name=Warsame", f"/articles/{shown.pk}/")
    seen = crawl(client, (*start, *(f"/api/v1/{question}" for question in API)))
    seen |= {f"editor {address}": page for address, page in crawl(member("editor"), (*start, "/desk/comments/")).items()}
    assert len(seen) > 120
    assert any(b"A approved remark." in page for page in seen.values())
    assert [address for address, page in seen.items() if SECRET.encode() in page] == []
    write_csv(kept_records(), tmp_path / "out")
    assert all(SECRET not in path.read_text(encoding="utf-8") for path in (tmp_path / "out").iterdir())


def test_a_remark_that_is_held_is_seen_by_moderators_alone(client: Any, member: Any, version: Any) -> None:
    shown = version("Rotterdam")
    comment(shown, member)
    words = [escape(f"A {state} remark.").encode() for state in ("pending", "spam")]
    seen = crawl(client, ("/", f"/articles/{shown.pk}/", f"/articles/{shown.pk}/comments/"))
    assert [address for address, page in seen.items() if any(word in page for word in words)] == []
    assert words[0] in member("editor").get("/desk/comments/").content
