"""Comparing two profiles: one, two, or not to be told, with the reasons. A surname alone never makes two names one."""

from dataclasses import dataclass

from ofrecord.people.profile import Held, Profile

OFFICE_STAYS = 730  # days: an office named twice within two years is taken for the same holder's, if the surname agrees
AGE_SLACK = 2  # years: ages in the news are rounded, and birthdays pass


@dataclass(frozen=True, slots=True)
class Verdict:
    """`same` is True, False, or None where nothing decides; `why` are the reasons, in words."""

    same: bool | None
    why: tuple[str, ...]


def compare(one: Profile, other: Profile) -> Verdict:
    """Whether two profiles are one person, body or place."""
    if one.kind != other.kind:
        return Verdict(False, (f"one is a {one.kind}, the other a {other.kind}",))
    if one.kind == "person":
        return _compare_people(one, other)
    if one.key != other.key:
        return Verdict(None, ("the names differ",))
    if against := _against_countries(one, other):
        return Verdict(False, ("the same name", against))
    return Verdict(True, (f"the same name, {one.label}",))


def _compare_people(one: Profile, other: Profile) -> Verdict:
    if not one.surname or one.surname != other.surname:
        return Verdict(False, ("the surnames differ",))
    office = shared_office(one, other)
    if against := _against_ages(one, other):
        return Verdict(False, (against,))
    if one.is_full and other.is_full:
        return _compare_full(one, other, office)
    if office:
        return Verdict(True, (f"the surname {_shown(one.surname)} and the office {office} within two years",))
    return Verdict(None, (f"only the surname {_shown(one.surname)} agrees",))


def _compare_full(one: Profile, other: Profile, office: str | None) -> Verdict:
    agreement = _given_agree(one, other)
    if not agreement:
        return Verdict(False, ("the given names differ",))
    against = _against_countries(one, other)
    if against and not office:
        return Verdict(False, (agreement, against))
    return Verdict(True, tuple(reason for reason in (agreement, office and f"the office {office}") if reason))


def _given_agree(one: Profile, other: Profile) -> str | None:
    """How the words before the surname agree: all of them, or the first with initials left out or spelt out."""
    if one.words == other.words:
        return f"the same full name, {one.label}"
    size = len((one.surname or "").split())
    mine, theirs = one.words[:-size], other.words[:-size]
    if len(mine[0]) < 2 or mine[0] != theirs[0]:
        return None
    for left, right in zip(mine[1:], theirs[1:], strict=False):
        if left[0] != right[0] or (len(left) > 1 < len(right) and left != right):
            return None
    return (
        f"the given name {_shown(mine[0])} and the surname {_shown(one.surname or '')}, with nothing between them that differs"
    )


def shared_office(one: Profile, other: Profile) -> str | None:
    """The office that both hold at about the same time, in words: "prime minister of Iraq"."""
    for mine in one.held:
        for theirs in other.held:
            if _same_office(mine, theirs):
                return f"{mine.title} of {_shown(mine.of)}" if mine.of else mine.title
    return None


def _same_office(mine: Held, theirs: Held) -> bool:
    if mine.title != theirs.title or not mine.of or mine.of != theirs.of or mine.past or theirs.past:
        return False
    return bool(mine.day and theirs.day and abs((mine.day - theirs.day).days) <= OFFICE_STAYS)


def _against_countries(one: Profile, other: Profile) -> str | None:
    if one.countries and other.countries and not one.countries & other.countries:
        return f"different countries: {'/'.join(sorted(one.countries))} and {'/'.join(sorted(other.countries))}"
    return None


def _against_ages(one: Profile, other: Profile) -> str | None:
    if one.born and other.born and min(abs(mine - theirs) for mine in one.born for theirs in other.born) > AGE_SLACK:
        return f"their ages differ: born about {one.born[0]} and about {other.born[0]}"
    return None


def _shown(folded: str | None) -> str:
    return (folded or "").title()
