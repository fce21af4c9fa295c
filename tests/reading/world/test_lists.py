"""Every entry of the word lists is found in its own example."""

from pathlib import Path

import pytest

from ofrecord.lexicon import Row, read_rows
from ofrecord.reading import world
from ofrecord.reading.names import titles
from ofrecord.reading.names.chains import persons
from ofrecord.reading.names.roles import clause
from ofrecord.reading.names.spot import companies, speakers
from ofrecord.reading.names.spot.known import known_kind, stands_there
from ofrecord.reading.names.words import words_of
from ofrecord.reading.parse import Engine
from ofrecord.reading.world import find_body, find_role, is_place, sector_of
from ofrecord.record import Article

ROOM = Path(titles.__file__).parent
WORLD = Path(world.__file__).parent


def rows(path: Path, key: str) -> list[object]:
    return [pytest.param(row, id=row[key]) for row in read_rows(path)]


def stretches(sentence: str, longest: int = 10) -> set[str]:
    """Every run of words of a sentence, without the marks at its end."""
    words = sentence.split()
    runs = (" ".join(words[i:j]) for i in range(len(words)) for j in range(i + 1, min(i + longest, len(words)) + 1))
    return {run.strip(".,").removesuffix("'s") for run in runs}


@pytest.mark.parametrize("row", rows(WORLD / "roles.csv", "word"))
def test_role_is_found_in_its_example(row: Row) -> None:
    found = [role for run in stretches(row["example"], 5) if (role := find_role(run))]
    assert row["word"].split("/")[0] in {role.word for role in found}


@pytest.mark.parametrize("row", rows(WORLD / "bodies.csv", "name"))
def test_body_is_found_in_its_example(row: Row) -> None:
    found = {body.name for run in stretches(row["example"]) if (body := find_body(run))}
    assert row["name"] in found
    for alias in filter(None, row["aliases"].split("|")):
        assert find_body(alias) is not None


@pytest.mark.parametrize("row", rows(WORLD / "adjectives.csv", "word"))
def test_adjective_is_found_in_its_example(row: Row) -> None:
    assert row["word"] in row["example"].lower()
    assert sector_of(row["word"])


@pytest.mark.parametrize("row", rows(ROOM / "titles.csv", "title"))
def test_title_opens_its_example(row: Row) -> None:
    found = titles.title_at(row["example"].split(), 0)
    assert found is not None
    assert found[0].words == row["title"]


@pytest.mark.parametrize("row", rows(ROOM / "spot" / "company_words.csv", "word"))
def test_company_word_tells_a_company(row: Row) -> None:
    name = " ".join(row["example"].removeprefix("They met at ").rstrip(".").split()[:2])
    assert row["word"] in companies.last_words()
    assert companies.is_company(name) == (row["sector"] == "business")
    assert companies.is_body(name)


def test_nicknames_stand_in_their_examples() -> None:
    for row in read_rows(ROOM / "chains" / "nicknames.csv"):
        short, long = (persons.parts(f"{row[key]} Marsh") for key in ("short", "long"))
        assert row["short"] in row["example"] and row["long"] in row["example"]
        assert persons.same_person(short, long)


def test_verbs_stand_in_their_examples() -> None:
    for path, known in ((ROOM / "spot" / "acts.csv", speakers.acts()), (ROOM / "roles" / "verbs.csv", clause.role_verbs())):
        for row in read_rows(path):
            stem = row["verb"].rstrip("ey")[:4]
            assert row["verb"] in known
            assert stem in row["example"] or row["verb"] in ("tell", "think", "say", "write")


def test_a_place_that_is_a_word_too_is_told_by_its_example(engine: Engine) -> None:
    rows = read_rows(WORLD / "also.csv")
    text = "\n\n".join(row["example"] for row in rows)
    paragraphs = [words_of(paragraph) for paragraph in engine.parse(Article(source="test", text=text)).paragraphs]
    for row, words in zip(rows, paragraphs, strict=True):
        first = words.texts.index(row["name"])
        assert is_place(row["name"]) and known_kind(row["name"]) is None
        assert stands_there(words, first, first + 1)
