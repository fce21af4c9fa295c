"""Whom a role noun means: the holder of the office, the company, the person of that age; and who is called so at all."""

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.reference.stage import CLOSE, MOST, NEAR, SUBJECTS, Stage
from ofrecord.reading.names.spot.companies import is_company
from ofrecord.reading.names.spot.speakers import acts
from ofrecord.reading.names.words import Words
from ofrecord.reading.world.bodies import find_body
from ofrecord.reading.world.describe import describe
from ofrecord.reading.world.gazetteer import is_city
from ofrecord.reading.world.roles import RoleWord, find_role

PASSED = ("former ", "ex-", "late ", "vice ", "deputy ", "acting ", "then ", "assistant ", "incoming ", "future ", "aspiring ")
DESCRIPTIONS = frozenset({"company", "firm", "agency", "group", "organization", "organisation", "airline", "bank", "charity"})
LABOUR = frozenset(["workers", "teachers", "nurses", "miners", "drivers", "employees", "teamsters", "brotherhood"])
COMPANIES = frozenset({"company", "firm", "corporation"})


def tie_role(stage: Stage, words: Words, first: int, last: int, role: RoleWord) -> bool:
    """Tie "the prime minister" to the last who holds that office, "the company" to the last company, if there is one."""
    country, _ = describe(words.doc[first:last])
    if role.kind in ("office", "person"):
        fits = [draft for draft in _candidates(stage, role) if _holds(draft, role, country)]
        fits = [draft for draft in fits if stage.presences[id(draft)].place >= 0] or _same_word(stage, role)
    elif role.word == "city":
        fits = _town(stage, words, first, last) or _same_word(stage, role)
    else:
        near = [presence.draft for presence in stage.recent(NEAR) if presence.draft.kind == "organization"]
        fits = [draft for draft in near if _is_such(draft, role, country)] or _same_word(stage, role, country)
        fits = fits or [draft for draft in _described(stage, role) if country in (None, draft.country)]
    if not fits:
        return False
    draft = max(fits, key=lambda draft: (country is not None and draft.country == country, stage.presences[id(draft)].place))
    mention = words.mention(first, last, "nominal")
    stage.move(mention, draft)
    stage.mention(draft, words.doc[last - 1].dep_ in SUBJECTS)
    stage.resolved(words, last - 1, draft)
    return True


def tie_aged(stage: Stage, words: Words, first: int, last: int, years: int) -> None:
    """Tie "the 32-year-old labourer" to the person of that age, else to the last subject whose age is not told."""
    near = [presence for presence in stage.recent(NEAR) if presence.draft.kind == "person"]
    fits = [presence for presence in near if presence.draft.age == years] or [
        presence
        for presence in near
        if presence.draft.age is None and presence.subject == presence.sentence and stage.sentence - presence.sentence <= CLOSE
    ]
    if fits:
        draft = fits[0].draft
        draft.age = draft.age or years
        stage.move(words.mention(first, last, "nominal"), draft)
        stage.mention(draft, words.doc[last - 1].dep_ in SUBJECTS)
        stage.resolved(words, last - 1, draft)


def _described(stage: Stage, role: RoleWord) -> list[Draft]:
    """ "The agency": the one body mentioned just now, or the one that was a subject, if it can be of this kind."""
    if role.word not in DESCRIPTIONS and (role.sector != "business" or role.word == "operator"):
        return []
    near = [presence for presence in stage.recent(CLOSE) if presence.draft.kind == "organization" and presence.draft.spots]
    fits = [presence for presence in near if _sector_of(presence.draft.name) in (None, role.sector)]
    subjects = [presence for presence in fits if presence.subject >= stage.sentence - CLOSE]
    subjects = subjects or (fits if role.sector == "business" else [])
    return [subjects[0].draft] if len(subjects) == 1 else []


def _town(stage: Stage, words: Words, first: int, last: int) -> list[Draft]:
    """ "The city": the only city that was named lately, where the words speak of the place; what it says is another's."""
    token = words.doc[last - 1]
    if last - first != len(("the", "city")) or (token.dep_ in SUBJECTS and token.head.lemma_ in acts()):
        return []
    near = [presence.draft for presence in stage.recent(NEAR) if presence.draft.kind == "place"]
    towns = [draft for draft in near if is_city(draft.name)]
    return towns if len(towns) == 1 else []


def _same_word(stage: Stage, role: RoleWord, country: str | None = None) -> list[Draft]:
    """ "a spokesman", then "the spokesman": one of those without a name."""
    near = [presence.draft for presence in stage.recent(NEAR)]
    fits = [draft for draft in near if draft.word == role.word and not draft.plural and not draft.spots]
    return [draft for draft in fits if country is None or draft.country in (None, country)][:1]


def _holds(draft: Draft, role: RoleWord, country: str | None) -> bool:
    if country and draft.country and country != draft.country:
        return False
    return any(_same_office(told.title, role.word) for told in draft.roles)


def _is_such(draft: Draft, role: RoleWord, country: str | None) -> bool:
    if not draft.spots or (country and draft.country and country != draft.country):
        return False
    body = find_body(draft.name)
    if role.word in draft.name.lower().split():
        return True
    if role.word in COMPANIES:
        return is_company(draft.name) or bool(body and body.sector == "business")
    if role.word == "union" and LABOUR.intersection(draft.name.lower().split()):
        return True
    return bool(body and role.word in ("party", "union") and body.sector == role.sector)


def _candidates(stage: Stage, role: RoleWord) -> list[Draft]:
    """Persons with a role that ends in this word; the latest mentioned, where there are very many."""
    holders = stage.holders.get(role.word.split()[-1], [])
    return holders if len(holders) <= MOST else [presence.draft for presence in stage.recent(stage.sentence)]


def _same_office(title: str, word: str) -> bool:
    """Whether a title is this office: "finance minister" for "minister", "lieutenant general" for "general"; no former one."""
    if title == word:
        return True
    if title.startswith(PASSED):
        return False
    found = find_role(title)
    if found is None:
        head = title.split(" of ", maxsplit=1)[0]
        found = find_role(head)
    if found is None:
        return False
    if found.word == "prime minister":  # papers do not call a prime minister "the minister"
        return word == found.word
    return word in (
        found.word,
        found.word.split()[-1],
        title,
        title.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1],
    ) and not found.word.startswith(PASSED)


def _sector_of(name: str) -> str | None:
    """The sector of a body by the lists or the words of its name."""
    body = find_body(name)
    role = find_role(name)
    return body.sector if body else role.sector if role else "business" if is_company(name) else None
