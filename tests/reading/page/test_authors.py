"""Notes about the author at a story's end, and people of the story who look alike."""

import pytest

from ofrecord.reading.page.authors import notes_on_authors

STORY = (
    "The council closed two bridges on Monday.",
    "About 300 families live there.",
    "Ana Belić lost her shop.",
    "Trains still run.",
)


@pytest.mark.parametrize(
    "note",
    [
        "Tom Ekström is an associate professor of hydrology at the University of Uppsala.",
        "As the Courier's weekend editor, Tom Ekström has written about rivers since 2009.",
        "Tom Ekström, Editor, Reviews, studied journalism in Lund and covered floods for a decade.",
        "Jana Whitfield joined the Courier in 2017.",
    ],
)
def test_a_note_about_the_author(note: str) -> None:
    assert notes_on_authors([*STORY, note], ["Jana Whitfield"]) == {4}


@pytest.mark.parametrize(
    "line",
    [
        "Ana Belić is a writer who moved to the valley in 2009.",
        "Tom Ekström, who covers rivers, said that the water would fall.",
        "Tom Ekström was killed when he was covering the flood.",
        "The bridge is the work of an engineer.",
    ],
)
def test_people_of_the_story_stay(line: str) -> None:
    assert not notes_on_authors([*STORY, line], ["Jana Whitfield"])
