"""What the room works with while it reads: spots where a name stands, and drafts of names that gather them."""

from dataclasses import dataclass, field

from ofrecord.reading.world.roles import Gender
from ofrecord.record import Mention, Role
from ofrecord.record.name import NameKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """Tokens `first` to `last` (excluded) of paragraph `at` that name somebody; a title before them opens at `titled`.

    `sure` marks a person whom a title or several names vouch for, and a place or body of the lists.
    """

    at: int
    first: int
    last: int
    kind: NameKind
    text: str
    titled: int
    sure: bool = False


@dataclass(slots=True, kw_only=True)
class Draft:
    """A name in the making: everything that the article tells of one person, body, place or group.

    Those without a name have the role noun that they go by as `word`; they are kept if one of their mentions `acts`, or if
    a pronoun means them. Pronouns are `evidence` of gender: above zero for a man, below for a woman.
    """

    kind: NameKind
    name: str
    spots: list[Spot] = field(default_factory=list)
    others: list[Mention] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    gender: Gender | None = None
    hint: Gender | None = None
    evidence: int = 0
    country: str | None = None
    sector: str | None = None
    age: int | None = None
    word: str | None = None
    plural: bool = False
    acts: bool = True
