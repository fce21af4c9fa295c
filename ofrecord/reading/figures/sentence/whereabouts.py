"""Where a noun says that things were: adjuncts strung on a verb, attacks on a place, bases of a people."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import NOMINAL, VERBAL, governor
from ofrecord.reading.world import country_of
from ofrecord.record import Name

if TYPE_CHECKING:
    from spacy.tokens import Token

LOCATING = wordset(
    "in at from across near around outside inside within throughout into to off over of along on via through between"
)
ATTACKS = wordset(
    "attack strike airstrike raid shelling bombing bombardment assault offensive barrage bombing siege invasion incursion"
    " attacks strikes airstrikes raids assaults barrages"
)
# What lies where its people live: "at Iraqi bases", not "Iraqi troops".
GROUNDS = wordset(
    "base bases city cities town towns village villages province provinces district districts region regions coast border"
    " capital port ports prison prisons hospital hospitals school schools soil territory waters airspace countryside camp"
    " camps island islands state states market markets airport airports location locations site sites"
)
# What brings its place along: "killed in a crash in Peru".
EVENTS = ATTACKS | wordset(
    "crash accident collision explosion explosions blast blasts fire fires flood floods earthquake quake storm landslide"
    " avalanche collapse shooting shootings stabbing clash clashes fighting battle stampede crush protest protests riot"
)
DIVISIONS = wordset("district districts province provinces county counties region regions governorate governorates")
HARMS = wordset("kill hurt injure wound die drown burn trap rescue hospitalize evacuate displace stab shoot crush sicken")
# Who is sent from elsewhere: what befalls them need not be at home.
SENT = wordset("soldier soldiers troops marine marines sailor sailors member members personnel peacekeepers fighters militants")
STRUNG = 4  # nouns between a place and its verb: "in a raid on a camp near Jenin"
LONGEST_SENTENCE = 120  # tokens; longer ones are lists


def top(token: "Token") -> "Token":
    """The token through which a place's name hangs in its sentence."""
    if token.dep_ == "case":
        token = token.head
    for _ in range(2):
        strung = token.dep_ in ("conj", "appos", "compound", "nmod") and token.head.pos_ in NOMINAL
        if strung and (token.head.ent_type_ in ("GPE", "LOC") or token.head.lower_ in DIVISIONS):
            token = token.head
    return token


def hangs_on_verb(token: "Token") -> bool:
    """ "34 wounded near Multan", "advises on threats in Peru": what stands behind a verb, be it by way of other nouns."""
    return _verb_above(token, STRUNG)


def trails(token: "Token") -> bool:
    """ "two were killed and six wounded in a crash in Peru": what stands behind the last verb and may hold for all."""
    happened = token.dep_ == "pobj" and token.head.head.lower_ in EVENTS
    return _verb_above(token, STRUNG if happened else 1)


def _verb_above(token: "Token", steps: int) -> bool:
    for _ in range(steps):
        above = token.head.head if token.dep_ == "pobj" else token.head
        if above.pos_ in VERBAL:
            return token.dep_ == "pobj" or token.dep_ not in ("nsubj", "nsubjpass", "dobj")
        token = above
    return False


def struck(noun: "Token") -> bool:
    """ "killed in an attack on Tyre": where an attack went is where it struck."""
    return noun.lower_ in ATTACKS


def home_names(names: Sequence[Name]) -> dict[str, str]:
    """The name of each country that the page names as a place, by its code."""
    homes: dict[str, str] = {}
    for name in names:
        if name.kind == "place" and name.country is not None and country_of(name.name) == name.country:
            homes.setdefault(name.country, name.id)
    return homes


def homes_in(draft: Draft, homes: Mapping[str, str]) -> Iterator[tuple[int, int, str]]:
    """The countries of grounds in a figure's sentence: "from several Iraqi bases"."""
    sentence = draft.root.sent
    if len(sentence) > LONGEST_SENTENCE:
        return
    for token in sentence:
        if token.lower_ not in GROUNDS or token.dep_ != "pobj":
            continue
        for child in token.children:
            if child.dep_ in ("amod", "compound") and child.text[:1].isupper():
                home = homes.get(country_of(child.text) or "")
                if home is not None:
                    start = draft.paragraph.start + token.idx
                    yield start, start + len(token), home


def is_local_harm(draft: Draft) -> bool:
    """ "Three firefighters were hurt on Monday": people counted as victims, none of them of another people or army."""
    verb = governor(draft.root)
    noun = draft.root if draft.root.pos_ in NOMINAL else draft.root.head
    if draft.quantity.kind != "count" or draft.counted is None or verb is None or verb.lemma_ not in HARMS:
        return False
    alone = all(word.ent_type_ not in ("NORP", "ORG") for word in draft.root.sent)
    return alone and noun.lower_ not in SENT and draft.status == "asserted"
