"""Editors decide who is who on a person's page, and take it back."""

from typing import Any

import pytest


@pytest.fixture
def person(room: Any) -> Any:
    """Someone whom several articles name."""
    from django.db.models import Count

    from ofrecord.archive.models import Entity

    counted = Entity.objects.filter(kind="person", merged=None).annotate(times=Count("names__version", distinct=True))
    return counted.order_by("-times", "label").first()


def entities_of(label: str) -> list[int]:
    from ofrecord.archive.models import Entity

    return list(Entity.objects.filter(label=label, merged=None).values_list("pk", flat=True))


def test_a_person_is_parted_and_put_together_again(member: Any, person: Any) -> None:
    from ofrecord.archive.models import Decision

    editor = member("editor")
    page = editor.get(f"/people/{person.pk}/").content.decode()
    assert "Someone else in some articles" in page
    named = person.names.filter(version__current=True).select_related("version__article").first()
    given = {"page": [named.version.article.address], "why": "a namesake"}
    editor.post(f"/people/{person.pk}/part/", given)
    assert len(entities_of(person.label)) == 2
    assert "a namesake" in editor.get(f"/people/{person.pk}/").content.decode()
    editor.post(f"/desk/decisions/{Decision.objects.get().pk}/undo/")
    assert entities_of(person.label) == [person.pk]


def test_two_people_are_merged_and_the_old_number_still_leads_there(member: Any, client: Any, person: Any) -> None:
    from ofrecord.archive.models import Entity

    other = Entity.objects.filter(kind="person", merged=None).exclude(pk=person.pk).order_by("label").first()
    member("editor").post(f"/people/{person.pk}/merge/", {"other": str(other.pk), "why": "the same"})
    assert person.label in client.get(f"/people/{other.pk}/").content.decode()


def test_a_name_that_nobody_bears_is_told(member: Any, person: Any) -> None:
    answer = member("editor").post(f"/people/{person.pk}/merge/", {"other": "Nobody Atall", "why": "x"}, follow=True)
    assert "knows no" in answer.content.decode()


def test_readers_see_no_decision_forms(client: Any, person: Any) -> None:
    assert "Decide who is who" not in client.get(f"/people/{person.pk}/").content.decode()
