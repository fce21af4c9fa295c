"""The walk that finds the roles of persons, and their ages."""

from collections.abc import Sequence

from ofrecord.reading.names.draft import Draft, Spot
from ofrecord.reading.names.roles.before import of_country, role_before
from ofrecord.reading.names.roles.beside import age_after, is_lawmaker, role_after, role_in_front
from ofrecord.reading.names.roles.clause import role_by_clause
from ofrecord.reading.names.roles.phrase import Found, Places
from ofrecord.reading.names.words import Words
from ofrecord.record import Role


def find_roles(paragraphs: Sequence[Words], drafts: Sequence[Draft], spots: Sequence[Spot]) -> None:
    """Give the drafts of persons their roles and ages."""
    places = [Places(len(words)) for words in paragraphs]
    for spot in spots:
        places[spot.at].add(spot)
    for draft in drafts:
        if draft.kind == "person":
            for spot in draft.spots:
                words, named = paragraphs[spot.at], places[spot.at]
                _add(draft, of_country(words, named, spot, role_before(words, named, spot)))
                draft.age = draft.age or age_after(words, spot)
                if is_lawmaker(words, spot):
                    draft.country, draft.sector = draft.country or "USA", draft.sector or "legislature"
                beside = role_after(words, named, spot) or role_in_front(words, named, spot)
                if beside is not None:
                    _add(draft, beside)
                    draft.others.append(beside.mention)
                _add(draft, role_by_clause(words, named, spot))


def _add(draft: Draft, found: Found | None) -> None:
    """Keep a role once; the same title with what it is of goes before the title alone."""
    if found is None:
        return
    draft.country = draft.country or found.country
    draft.sector = draft.sector or found.sector
    draft.gender = draft.gender or found.gender
    role = found.role
    for index, known in enumerate(draft.roles):
        if known.title == role.title and (known.of is None or role.of is None or known.of == role.of):
            if known.of is None and role.of is not None:
                draft.roles[index] = role
            return
    draft.roles.append(Role(title=role.title, of=role.of, start=role.start, end=role.end))
