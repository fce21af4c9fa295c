"""A profile: what is known of a name that helps to tell it from others."""

from dataclasses import dataclass
from datetime import date

from ofrecord.people.words import fold
from ofrecord.record import Name

HONORIFICS = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "miss",
        "dr",
        "sir",
        "dame",
        "lord",
        "lady",
        "gen",
        "general",
        "col",
        "lt",
        "maj",
        "capt",
        "sgt",
        "adm",
        "sen",
        "rep",
        "gov",
        "prof",
        "rev",
        "sheikh",
        "hajji",
    ]
)
SUFFIXES = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md"])
ARTICLES = frozenset(("the", "a", "an"))
COMPANY = frozenset(["inc", "ltd", "llc", "plc", "corp", "corporation", "co", "company", "gmbh", "ag", "sa"])
PARTICLES = frozenset(
    [
        "al",
        "el",
        "bin",
        "ibn",
        "ben",
        "abu",
        "de",
        "del",
        "della",
        "da",
        "di",
        "dos",
        "du",
        "van",
        "von",
        "der",
        "den",
        "la",
        "le",
        "mac",
        "mc",
        "st",
    ]
)
PAST = ("former ", "ex ", "late ", "onetime ", "then ", "outgoing ")


@dataclass(frozen=True, slots=True)
class Held:
    """An office as one article gave it, on the day of that article. `past` where it says "former"."""

    title: str
    of: str | None
    day: date | None
    past: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What tells a name from others: its kind, its words, countries, offices held, and birth years that ages point to."""

    kind: str
    label: str
    words: tuple[str, ...]
    surname: str | None
    countries: frozenset[str] = frozenset()
    held: tuple[Held, ...] = ()
    born: tuple[int, ...] = ()

    @property
    def key(self) -> str:
        """The folded name without titles, articles and suffixes."""
        return " ".join(self.words)

    @property
    def is_full(self) -> bool:
        """Whether a person is named by more than a surname."""
        return self.surname is not None and len(self.words) > len(self.surname.split())


def profile_of(name: Name, day: date | None) -> Profile:
    """The profile of a record's name, in an article published on `day`."""
    held = tuple(held_role(role.title, role.of, day) for role in name.roles)
    born = (day.year - name.age,) if name.age is not None and day and 0 < name.age < 130 else ()
    countries = frozenset((name.country,)) if name.country else frozenset()
    return make_profile(name.kind, name.name, countries, held, born)


def make_profile(
    kind: str, label: str, countries: frozenset[str], held: tuple[Held, ...] = (), born: tuple[int, ...] = ()
) -> Profile:
    """A profile from its parts; finds the words that count and, for a person, the surname."""
    words = name_words(kind, label)
    surname = surname_of(words, label) if kind == "person" else None
    return Profile(kind=kind, label=label, words=words, surname=surname, countries=countries, held=held, born=born)


def name_words(kind: str, label: str) -> tuple[str, ...]:
    """The words of a name that tell it from others: "Gen. Walter F. Brandt Jr." → walter f brandt."""
    words = fold(label).split()
    if kind == "person":
        while words and words[0] in HONORIFICS:
            words = words[1:]
        while len(words) > 1 and words[-1] in SUFFIXES:
            words = words[:-1]
        return tuple(words)
    while words and words[0] in ARTICLES:
        words = words[1:]
    while len(words) > 1 and words[-1] in COMPANY:
        words = words[:-1]
    return tuple(words)


def surname_of(words: tuple[str, ...], label: str = "") -> str | None:
    """The surname with its particles: mustafa al kadhimi → al kadhimi; both halves of one with a hyphen in the `label`."""
    if not words:
        return None
    start = len(words) - 1
    for token in label.split():
        halves = tuple(fold(token).split())
        if "-" in token and len(halves) > 1 and words[-len(halves) :] == halves:
            start = len(words) - len(halves)
    while start > 0 and words[start - 1] in PARTICLES and (start > 1 or len(words) == 2):
        start -= 1
    return " ".join(words[start:])


def held_role(title: str, of: str | None, day: date | None) -> Held:
    """A role as an office: "former intelligence chief" is a past one."""
    folded = fold(title)
    for sign in PAST:
        if folded.startswith(sign):
            return Held(folded.removeprefix(sign), fold(of) if of else None, day, sign not in ("then ", "outgoing "))
    return Held(folded, fold(of) if of else None, day)
