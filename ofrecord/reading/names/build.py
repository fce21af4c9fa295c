"""Drafts finished: mentions in order, country and sector from roles, lists and the place the article is written from."""

from collections.abc import Sequence

from ofrecord.reading.names.draft import Draft
from ofrecord.reading.names.setting import Setting, country_after, is_chamber, setting_of
from ofrecord.reading.names.spot.companies import is_company
from ofrecord.reading.names.words import MARKS, Words
from ofrecord.reading.world.bodies import find_body
from ofrecord.reading.world.describe import country_of
from ofrecord.reading.world.gazetteer import countries, lookup, nationalities, place_country
from ofrecord.reading.world.leaders import leader_country
from ofrecord.reading.world.roles import find_role, role_words
from ofrecord.record import Article, Mention, Name
from ofrecord.record.name import NameKind

ABROAD = frozenset({"igo", "media", "business", "ngo"})  # "the British BBC" would be, "Iraq’s BBC bureau" would not
PUBLIC: frozenset[str | None] = frozenset(
    {"government", "military", "legislature", "judiciary", "police", "intelligence", "security"}
)
LEADING: frozenset[str | None] = frozenset(
    {None, "party", "opposition", "rebel", "religion", "elite"}
)  # who may be a leader by the full name
VISITING = frozenset(  # whose country is not where they are
    {
        "diplomat",
        "envoy",
        "ambassador",
        "mediator",
        "negotiator",
        "emissary",
        "consul",
        "delegate",
        "delegation",
        "observer",
        "peacekeeper",
    }
)
HEADS = frozenset(
    {"president", "prime minister", "premier", "chancellor", "king", "queen", "emperor", "leader", "ruler", "dictator", "pope"}
)  # known by the surname alone


def finish(paragraphs: Sequence[Words], drafts: Sequence[Draft], article: Article) -> tuple[Name, ...]:
    """The names of the article, in the order of their first mention."""
    setting = setting_of(paragraphs, drafts, article)
    made = [_draft(paragraphs, draft, setting) for draft in drafts if draft.spots or (draft.acts and draft.others)]
    if article.dateline and article.dateline.place:
        made = _with_dateline(made, article)
    made.sort(key=lambda name: (name.mentions[0].start, -name.mentions[0].end))
    return tuple(_numbered(name, number) for number, name in enumerate(made, 1))


def _numbered(name: Name, number: int) -> Name:
    return Name(
        id=f"n{number}", kind=name.kind, name=name.name, country=name.country, sector=name.sector,
        roles=name.roles, age=name.age, mentions=name.mentions,
    )  # fmt: skip


def _draft(paragraphs: Sequence[Words], draft: Draft, setting: Setting) -> Name:
    home = setting.home
    if not draft.spots:
        country, sector = draft.country or (home if _is_public(draft) else None), draft.sector
    elif draft.kind == "person":
        country, sector = _of_person(draft, home)
    else:
        country, sector = _of_name(draft.name, draft.kind)
        own = _owner(paragraphs, draft) or setting.country_of(draft) or _of_lawmaker(paragraphs, draft)
        country = own or (None if setting.is_foreign(draft.name, country) else country)
    return Name(
        id="", kind=draft.kind, name=draft.name, country=country, sector=sector,
        roles=tuple(draft.roles), age=draft.age, mentions=_mentions(paragraphs, draft),
    )  # fmt: skip


def _owner(paragraphs: Sequence[Words], draft: Draft) -> str | None:
    """The country whose body it is by the words before it: "Kenya’s Supreme Court", "the Kenyan parliament"."""
    body = find_body(draft.name)
    if draft.kind != "organization" or (body and (body.kind == "group" or body.sector in ABROAD)):
        return None
    for spot in draft.spots:
        words, index = paragraphs[spot.at], spot.first - 1
        if is_chamber(draft.name) and (after := country_after(words, spot.last)):
            return after
        if index >= 0 and words.texts[index] in MARKS:
            index -= 1
        elif index < 0 or words.texts[index] not in nationalities():
            continue
        first = max(0, index - 1)
        found = _country_at(words, first, index + 1) or _country_at(words, index, index + 1)
        if found:
            return found
    return None


def _of_lawmaker(paragraphs: Sequence[Words], draft: Draft) -> str | None:
    """ "A Lima Republican" is of a Lima in America."""
    after = (paragraphs[spot.at].texts[spot.last : spot.last + 1] for spot in draft.spots if draft.kind == "place")
    return "USA" if any(words and words[0] in ("Republican", "Democrat") for words in after) else None


def _country_at(words: Words, first: int, last: int) -> str | None:
    text = words.text(first, last) if first < last else ""
    return lookup(nationalities(), text) or lookup(countries(), text)


def _is_public(draft: Draft) -> bool:
    """Those who act for the state, and are named by nothing but that: "police", "the government"."""
    abroad = draft.word in VISITING or any(mark in draft.name for mark in ("-", "foreign", "international", "coalition"))
    return draft.sector in PUBLIC and not abroad


def _mentions(paragraphs: Sequence[Words], draft: Draft) -> tuple[Mention, ...]:
    found = [
        paragraphs[spot.at].mention(spot.titled, spot.last, "title" if spot.titled < spot.first else "name")
        for spot in draft.spots
    ]
    unique = {(mention.start, mention.end): mention for mention in (*draft.others, *found)}
    return tuple(sorted(unique.values(), key=lambda mention: (mention.start, -mention.end)))


def _of_person(draft: Draft, home: str | None) -> tuple[str | None, str | None]:
    if draft.country:
        return draft.country, draft.sector
    if draft.sector not in PUBLIC or all(role.of is not None for role in draft.roles):
        return (leader_country(draft.name, by_surname=False) if draft.sector in PUBLIC | LEADING else None), draft.sector
    if any(role.title.split()[-1] in VISITING for role in draft.roles):
        return leader_country(draft.name, by_surname=False), draft.sector
    heads = any(role.title.removeprefix("former ") in HEADS for role in draft.roles)
    return leader_country(draft.name, by_surname=heads) or home, draft.sector


def _of_name(name: str, kind: NameKind) -> tuple[str | None, str | None]:
    """Country and sector of a body or place by its name."""
    if body := find_body(name):
        return body.country, body.sector
    if kind == "place":
        return country_of(name) or place_country(name), None
    words = name.split()
    named = {lookup(nationalities(), word) or place_country(word) for word in words if word[:1].isupper()} - {None}
    sectors = [
        role.sector for word in words if (role := role_words().get(word.lower().strip(".,"))) and role.kind in ("body", "group")
    ]
    role = find_role(name)
    if "Police" in words:
        return (named.pop() if len(named) == 1 else None), "police"
    sector = role.sector if role and role.kind in ("body", "group") else next(filter(None, sectors), None)
    return (named.pop() if len(named) == 1 else None), sector or ("business" if is_company(name) else None)


def _with_dateline(made: list[Name], article: Article) -> list[Name]:
    """The place of the dateline, as a mention of a place that the text names too, or a place of its own."""
    dateline = article.dateline
    if dateline is None or dateline.place is None:
        return made
    start = article.text.find(dateline.text)
    at = article.text.upper().find(dateline.place.upper(), start) if start >= 0 else -1
    if at < 0 or at + len(dateline.place) > len(article.text):
        return made
    text = article.text[at : at + len(dateline.place)]
    mention = Mention(start=at, end=at + len(text), text=text, form="name")
    for index, name in enumerate(made):
        if name.kind == "place" and name.name.upper() == dateline.place.upper():
            mentions = tuple(sorted({mention, *name.mentions}, key=lambda one: (one.start, -one.end)))
            made[index] = Name(id="", kind="place", name=name.name, country=name.country, sector=name.sector, mentions=mentions)
            return made
    return [*made, Name(id="", kind="place", name=dateline.place, country=dateline.country, mentions=(mention,))]
