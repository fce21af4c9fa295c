"""Who the parties are: from the words of a noun phrase to a name, a country and a sector."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import after, conjuncts
from ofrecord.reading.events.lexicon import words_of
from ofrecord.reading.events.who.phrases import phrase, shown
from ofrecord.reading.names.cast import Cast
from ofrecord.reading.parse import Paragraph
from ofrecord.reading.world import country_of, describe, find_body, is_country, is_people, sector_of
from ofrecord.reading.world.leaders import leader_country
from ofrecord.record import Name, Party

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = frozenset(
    {"he", "she", "they", "we", "i", "you", "him", "her", "them", "us", "his", "their", "our", "who", "it", "its", "both"}
)
PEOPLE = frozenset(
    {"he", "she", "they", "we", "i", "him", "her", "them", "us", "who", "his", "their", "our", "everyone", "nobody", "both"}
)
AWAY = ("military", "media", "igo", "business", "ngo")  # where they stand is not where they come from
BELONGING = frozenset({"base", "headquarter", "affiliate", "belong", "live", "reside"})  # "a newspaper based in Amman"
RULE = frozenset({"administration", "government", "regime", "cabinet"})
COMMON = frozenset({"congress", "parliament", "senate", "court", "army", "government", "assembly", "police", "ministry"})
BODY_WORDS = 5  # words of the longest international body that is looked for
PAIRS = frozenset(
    {"government", "country", "side", "nation", "leader", "party", "neighbor", "neighbour", "state", "ally", "president"}
)


@dataclass(frozen=True, slots=True)
class Stage:
    """A paragraph with the people of its article."""

    paragraph: Paragraph
    cast: Cast
    homes: Mapping[str, Name] = field(default_factory=dict)  # the article's names of countries, by code
    lands: dict[int, tuple[tuple[int, str, bool], ...]] = field(
        default_factory=dict
    )  # where a sentence, by its start, names countries
    known: dict[tuple[int, bool], Party] = field(default_factory=dict)  # parties by the place of their head

    def party(self, head: "Token", bare: bool = False) -> Party:
        """The party that a noun phrase tells of; `bare` leaves out what stands after its head."""
        key = (head.i, bare)
        if key not in self.known:
            self.known[key] = self._party(head, [word for word in phrase(head) if not bare or word.i <= head.i])
        return self.known[key]

    def _party(self, head: "Token", words: "list[Token]") -> Party:
        seen = shown(head, words)
        span = self.paragraph.span(seen[0].i, seen[-1].i + 1)
        name = self.cast.of(self.paragraph, words)
        country, sector = describe(words)
        if country and name is not None and name.kind == "person":  # a surname may also be a city: "Minister Aden"
            own = name.name.split()
            country, _ = describe([word for word in words if word.text not in own])
        country = (
            _of_owner(head)
            or _of_leader(head)
            or _of_people(head)
            or _of_land(head, name)
            or (name and name.country)
            or country
            or _country_beside(head)
            or _country_around(words, sector)
            or _based_in(head)
            or _led_by(head)
        )
        if country is None and _is_of_body(words):
            sector = "igo"
        sector = sector or (name and name.sector) or _titled(head) or _of_force(head)
        if _is_ethnic(head):  # ethnic Turks may live anywhere, unless it is told where
            country = _home_of(head)
        return Party(
            name=name.id if name else None, start=span.start, end=span.end, text=span.text, country=country, sector=sector
        )

    def parties(self, head: "Token", bare: bool = False) -> tuple[Party, ...]:
        """The parties of a noun phrase and of those coordinated with it; "Iraqi and American officials" are two."""
        found: list[Party] = []
        for word in conjuncts(head):
            found += self._split(word, bare)
        return tuple(found)

    def _split(self, word: "Token", bare: bool) -> list[Party]:
        party = self.party(word, bare)
        paired = word.lemma_ in PAIRS and any(child.lower_ in ("two", "both", "neighboring") for child in word.children)
        if party.country is None and paired:
            return [replace(party, country=country) for country in self._last_two(word)] or [party]
        if party.country is None or not bare:
            shared = list(dict.fromkeys((*_demonyms(word), *_of_several(word))))
            if len(shared) > 1 or (shared and party.country is None and not _is_ethnic(word)):
                return [replace(party, country=country) for country in shared]
        return [party]

    def _last_two(self, word: "Token") -> list[str]:
        """The two countries named last before "the two governments"."""
        found: list[str] = []
        for token in reversed(list(word.doc[max(0, word.i - 60) : word.i])):
            if token.pos_ in ("PROPN", "ADJ") and token.text[:1].isupper():
                name = self.cast.at(self.paragraph.start + token.idx)
                country = (name and name.country) or country_of(token.text)
                if country and country not in found:
                    found.insert(0, country)
            if len(found) == 2:
                return found
        return []

    def name(self, head: "Token") -> Name | None:
        """The name behind a noun phrase."""
        return self.cast.of(self.paragraph, phrase(head))


def _demonyms(word: "Token") -> Iterator[str]:
    """The countries of a noun's modifiers; of "Bosnian Serb forces" the first, of "Iraqi and American officials" both."""
    places: dict[int, str] = {}
    for child in word.children:
        if child.dep_ in ("amod", "compound", "nmod", "poss"):
            for one in (child, *(below for below in child.subtree if below.dep_ in ("conj", "amod", "compound"))):
                if one.i < word.i and one.text[:1].isupper() and (country := country_of(one.text)):
                    places[one.i] = country
    yield from (country for place, country in sorted(places.items()) if place - 1 not in places)


def _of_people(head: "Token") -> str | None:
    """ "Bosnian Serbs" live in Bosnia, "the Albanians of Serbia" in Serbia."""
    if not is_people(head.text):
        return None
    first = next(_demonyms(head), None)
    return first or next((country for side in after(head, "of", "in") if (country := country_of(side.text))), None)


def _of_leader(head: "Token") -> str | None:
    """ "the Reagan administration", "President Suharto's government"."""
    if head.lemma_.lower() not in RULE:
        return None
    owners = (child for child in head.children if child.dep_ in ("compound", "poss", "nmod") and child.pos_ == "PROPN")
    return next((country for owner in owners if (country := leader_country(owner.text))), None)


def _of_force(head: "Token") -> str | None:
    """ "police sentries", "army snipers": the body that people belong to."""
    if head.tag_ not in ("NN", "NNS"):
        return None
    sectors = (sector_of(child.text) for child in head.children if child.dep_ == "compound" and child.text.islower())
    return next((sector for sector in sectors if sector in ("police", "military", "security")), None) if can_act(head) else None


def _is_ethnic(head: "Token") -> bool:
    near = [child for child in head.children if child.i < head.i]
    return any(word.lower_ == "ethnic" for child in near for word in (child, *child.children))


def _of_land(head: "Token", name: Name | None) -> str | None:
    """ "Congress in the Philippines" is not the one in Washington: a body's own country words go before a namesake's."""
    if name is None or name.kind == "person" or head.ent_type_ in ("GPE", "NORP", "LOC"):
        return None
    lands = (side for side in after(head, "of", "in") if side.ent_type_ == "GPE" and is_country(side.text))
    return next((country for side in lands if (country := country_of(side.text))), None) if head.lower_ in COMMON else None


def _home_of(head: "Token") -> str | None:
    """ "ethnic Hungarians in Romania", "ethnic Turks living in Bulgaria"."""
    sides = (*after(head, "in", "of", "from"), *(s for c in head.children if c.dep_ == "acl" for s in after(c, "in")))
    return next((country for side in sides for word in phrase(side) if (country := country_of(word.text))), None)


def _led_by(head: "Token") -> str | None:
    """ "Kenyan-led forces"; a coalition has many members."""
    if head.lemma_ not in words_of("troops"):
        return None
    for child in head.children:
        if child.lower_ == "led" and child.i > 1 and child.nbor(-1).text in ("-", "–"):
            return country_of(child.nbor(-2).text)
    return None


def _based_in(head: "Token") -> str | None:
    """ "a newspaper based in Amman"."""
    for child in head.children:
        if child.dep_ == "acl" and child.lemma_ in BELONGING:
            sides = (word for side in after(child, "in", "with", "to") for word in phrase(side) if word.text[:1].isupper())
            return next((country for word in sides if (country := country_of(word.text))), None)
    return None


def _is_of_body(words: "Sequence[Token]") -> bool:
    """Whether a phrase is of an international body: "UN inspectors", "European Union foreign ministers"."""
    places = [place for place, word in enumerate(words) if word.text[:1].isupper()]
    for first in places:
        for size in range(min(BODY_WORDS, len(words) - first), 0, -1):
            body = find_body(" ".join(word.text for word in words[first : first + size]))
            if body is not None:
                return body.sector == "igo"
    return False


def _of_owner(head: "Token") -> str | None:
    """The country that owns a body: "the Ivory Coast's Supreme Court"."""
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    if owner is None or not owner.text[:1].isupper():
        return None
    return country_of(" ".join(word.text for word in phrase(owner) if word.dep_ != "case"))


def _country_around(words: "Sequence[Token]", sector: str | None) -> str | None:
    """The one country that a phrase names further on: "councillors from Ghana's Green Party"."""
    if sector in AWAY:
        return None
    names = (word for word in words if word.ent_type_ in ("GPE", "NORP") and not _bound(word))
    found = {country for word in names if (country := country_of(word.text))}
    return found.pop() if len(found) == 1 else None


def _bound(word: "Token") -> bool:
    """ "anti-American", "Iranian-backed"."""
    return any(word.doc[place].text in ("-", "–") for place in (word.i - 1, min(word.i + 1, len(word.doc) - 1)) if place >= 0)


def _titled(head: "Token") -> str | None:
    """The sector of a title before a name: "President Soares"."""
    if head.pos_ != "PROPN":
        return None
    return next((sector for child in head.children if child.dep_ == "compound" and (sector := sector_of(child.text))), None)


def _of_several(word: "Token") -> Iterator[str]:
    """ "the envoys of Chile and Peru": one country each."""
    for side in after(word, "of"):
        several = conjuncts(side)
        if len(several) > 1:
            yield from (country for one in several if one.text[:1].isupper() and (country := country_of(one.text)))


def _country_beside(head: "Token") -> str | None:
    """The country in an apposition: "Hosni Mubarak, the Egyptian president"."""
    for child in head.children:
        if child.dep_ == "appos":
            country, _ = describe(phrase(child))
            if country:
                return country
    return None


def can_act(head: "Token", party: Party | None = None) -> bool:
    """Whether a noun phrase tells of people, a body or a country: someone with a will."""
    lemma = head.lemma_.lower()
    if lemma in words_of("hazard") or lemma in words_of("thing"):
        return False
    if lemma == "state" and any(side.lemma_ in words_of("emergency") for side in after(head, "of")):
        return False
    if head.pos_ == "PRON":
        return head.tag_ in ("PRP", "PRP$", "WP", "WP$", "WDT", "DT", "NN") and lemma not in NOTHING
    if lemma in words_of("person") or (party is not None and (party.name or party.sector)) or sector_of(head.text):
        return True
    if head.pos_ == "NOUN" and head.text.isupper() and find_body(head.text) is not None:
        return True
    if head.pos_ == "PROPN" or head.ent_type_ in ("PERSON", "ORG", "GPE", "NORP"):
        return head.ent_type_ not in NOT_SOMEONE
    if head.pos_ in ("NUM", "ADJ"):
        return head.ent_type_ not in NOT_SOMEONE and lemma not in words_of("property")
    if lemma not in words_of("territory") and any(_is_named_beside(child) for child in head.children):
        return True
    return _is_human(head, lemma)


def is_community(head: "Token") -> bool:
    """ "the town is suing": a community that acts as one."""
    return head.tag_ == "NN" and head.lemma_.lower() in words_of("community")


def _is_named_beside(child: "Token") -> bool:
    """ "her shadow, Ana Torres," """
    return child.dep_ == "appos" and child.pos_ == "PROPN" and child.ent_type_ not in NOT_SOMEONE


NOTHING = frozenset({"this", "that", "these", "what", "something", "nothing", "anything", "everything", "there"})
NOT_SOMEONE = frozenset({"DATE", "TIME", "MONEY", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "PERCENT", "QUANTITY"})
HUMAN_ENDINGS = ("ist", "man", "men", "people", "woman", "women", "ician", "arian", "girl", "boy", "mate", "folk", "child")
SHORTEST = 6  # letters: "list" is nobody
HUMAN_PLURALS = ("ers", "ors", "ants", "ists", "ians", "ees", "ives")


def _is_human(head: "Token", lemma: str) -> bool:
    """Nouns for people by their endings, in the plural: "migrants", "settlers"; not "numbers", which the lists know."""
    if lemma.endswith(HUMAN_ENDINGS) and len(lemma) >= SHORTEST and lemma not in words_of("lifeless"):
        return True
    return head.tag_ == "NNS" and head.lower_.endswith(HUMAN_PLURALS) and lemma not in words_of("lifeless")


def known_only(parties: Sequence[Party]) -> tuple[Party, ...]:
    """The parties, one a stretch of words and country."""
    seen: dict[tuple[int, int, str | None], Party] = {}
    for party in parties:
        seen.setdefault((party.start, party.end, party.country), party)
    return tuple(seen.values())


def is_known(party: Party) -> bool:
    """Whether it is told where a party belongs: to a country, or to an international body."""
    return party.country is not None or party.sector == "igo"
