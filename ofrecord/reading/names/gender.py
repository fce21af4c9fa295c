"""Whether a name is a man's or a woman's, as far as the article tells: titles, first names, pronouns, role nouns."""

from collections.abc import Iterator

from ofrecord.reading.names.titles import title_at
from ofrecord.reading.world.first_names import first_names
from ofrecord.reading.world.roles import Gender, find_role
from ofrecord.record import Mention, Name

PRONOUNS: dict[str, Gender] = {
    "he": "male", "him": "male", "his": "male", "himself": "male",
    "she": "female", "her": "female", "hers": "female", "herself": "female",
}  # fmt: skip


def gender_of(name: Name) -> Gender | None:
    """The gender by the surest sign, none where signs of one sort disagree."""
    for signs in (_titles(name), _first_names(name), _pronouns(name), _nouns(name)):
        told = set(signs)
        if told:
            return told.pop() if len(told) == 1 else None
    return None


def _titles(name: Name) -> Iterator[Gender]:
    for mention in name.mentions:
        if mention.form == "title" and (found := title_at(mention.text.split(), 0)) and found[0].gender:
            yield found[0].gender


def _first_names(name: Name) -> Iterator[Gender]:
    first, _, rest = name.name.partition(" ")
    listed = first_names().get(first) if rest and name.kind == "person" else None
    if listed in ("male", "female"):
        yield "male" if listed == "male" else "female"


def _pronouns(name: Name) -> Iterator[Gender]:
    return (told for mention in name.mentions if (told := gender_told(mention)))


def gender_told(mention: Mention) -> Gender | None:
    """The gender that a mention tells if it is a pronoun."""
    return PRONOUNS.get(mention.text.lower()) if mention.form == "pronoun" else None


def _nouns(name: Name) -> Iterator[Gender]:
    words = [role.title for role in name.roles] + ([name.name] if name.kind == "unnamed" else [])
    for text in words:
        role = find_role(text)
        if role is not None and role.gender:
            yield role.gender
