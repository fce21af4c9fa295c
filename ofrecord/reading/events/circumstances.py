"""When, where and in what context: from the event's own clause, else not at all; and how many were killed or wounded."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows
from ofrecord.reading.events.grammar import after, clause, conjuncts, lemmas_of_sentence, seat, subject, undergoer
from ofrecord.reading.events.lexicon import FOLDER, words_of
from ofrecord.reading.events.triggers import Trigger
from ofrecord.reading.events.who.actors import Stage, can_act
from ofrecord.reading.world import country_of, is_country
from ofrecord.record import Figure, Name, Timex
from ofrecord.record.event import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

KILL = frozenset(
    [
        "kill",
        "murder",
        "assassinate",
        "slay",
        "slaughter",
        "massacre",
        "execute",
        "behead",
        "lynch",
        "gun",
        "shoot",
        "die",
        "claim",
        "hang",
        "stab",
        "leave",
    ]
)
DEADLY = KILL - {"shoot", "stab", "leave", "claim", "gun"}
WOUND = frozenset(["wound", "injure", "maim", "hurt", "shoot"])
DEAD_WORDS = frozenset({"dead", "killed", "life", "lives", "death"})
DEATHS = frozenset({"death", "fatality", "killing"})
LOCATIVE = ("in", "from", "at", "near", "on", "outside", "inside", "around", "across", "through", "throughout")
PLACES = ("GPE", "LOC", "FAC")
LONG_BEFORE = 60  # days: an event dated further back, and in another year, is told as history
TIME_NOUNS = frozenset({"hour", "day", "week", "month", "year", "decade"})
AGO = frozenset({"decade", "decades", "century", "centuries", "years"})


# ---------------------------------------------------------------- time


def date_of(trigger: Trigger, dates: Sequence[Timex], stage: Stage) -> Timex | None:
    """The expression of time in the event's own words, else in its own clause."""
    token, nearest = trigger.token, None
    home, sentence = clause(token).i, token.sent
    own_only = trigger.is_noun and _lasts(token)
    for date in dates:
        words = stage.paragraph.tokens(date.start, date.end) if date.type in ("DATE", "TIME") else None
        if words is None or not sentence.start <= words.start < sentence.end:
            continue
        inside = _is_own(words.root, token)
        if inside or (not own_only and clause(words.root).i == home):
            distance = (not inside, abs(words.start - token.i))
            if nearest is None or distance < nearest[0]:
                nearest = distance, date
    return nearest[1] if nearest else None


def _is_own(date: "Token", token: "Token") -> bool:
    """Whether a date hangs from a trigger with no other verb between: "asked them to leave by May" dates the leaving."""
    for above in date.ancestors:
        if above.i == token.i:
            return True
        if above.pos_ in ("VERB", "AUX"):
            return False
    return False


def _lasts(noun: "Token") -> bool:
    """ "continuing months of negotiations": talks that last longer than the clause they stand in."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in TIME_NOUNS


def dated_status(status: EventStatus, date: Timex | None, published: str | None) -> EventStatus:
    """History where the date lies in another year, well before the story; planned where it is still to come."""
    if date is None or date.finish is None or not published:
        return status
    today = published[:10]
    if status == "happened" and date.finish[:4] < today[:4] and _months(today) - _months(date.finish) > LONG_BEFORE // 30:
        return "historical"
    if status == "happened" and date.begin and date.begin > today:
        return "planned"
    return status


def is_bygone(trigger: Trigger) -> bool:
    """ "a decade ago", "during the Second World War"."""
    if not {"ago", "war"} & lemmas_of_sentence(trigger.token):
        return False
    words = {word.lower_ for word in (*trigger.token.subtree, *clause(trigger.token).subtree)}
    return ("ago" in words and bool(words & AGO)) or ("world" in words and "war" in words)


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7] or 1)


# ---------------------------------------------------------------- place


def place_of(trigger: Trigger, stage: Stage, prepositions: tuple[str, ...] = LOCATIVE) -> Name | None:
    """The place that stands in the event's own clause."""
    for place in _seats(trigger):
        for word in after(place, *prepositions):
            if (name := _place(word, stage)) is not None:
                return name
            inner = next((below for below in after(word, *prepositions, "of")), None)
            if inner is not None and (name := _place(inner, stage)) is not None:
                return name
    verb = clause(trigger.token)
    if verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children):
        return _place(verb.head, stage)  # "Iraq, where skirmishes have played out"
    return None


def _seats(trigger: Trigger) -> "Iterator[Token]":
    """The words that a phrase of place may hang from: the event's word, what it acts on, whoever withdraws."""
    token = trigger.token
    yield token
    target = undergoer(token) if not trigger.is_noun else clause(token)
    if target is not None:
        yield target
        if not trigger.is_noun:
            yield from islice(after(target, "of"), 1)
    doer = subject(token) if trigger.entry.mode == "withdraw" and not trigger.is_noun else None
    if doer is not None:
        yield doer
        yield from after(doer, "of")


def _place(word: "Token", stage: Stage) -> Name | None:
    name = stage.name(word)
    if name is not None and (name.kind == "place" or word.ent_type_ in PLACES):
        return name
    if word.lemma_ not in words_of("territory"):
        return None
    for child in word.children:
        if child.dep_ in ("poss", "amod", "compound"):
            owner = stage.name(child) if child.dep_ == "poss" else None
            if owner is not None and owner.kind == "place":
                return owner
            if child.text[:1].isupper() and (home := stage.homes.get(country_of(child.text) or "")) is not None:
                return home
    return None


def home_names(names: Sequence[Name]) -> dict[str, Name]:
    """The article's name for each country: an Iraqi base is in Iraq."""
    found: dict[str, Name] = {}
    for name in names:
        if name.kind == "place" and name.country and name.country not in found and is_country(name.name):
            found[name.country] = name
    return found


# ---------------------------------------------------------------- casualties


@dataclass(frozen=True, slots=True, kw_only=True)
class Toll:
    """Killed and wounded, and the figures that say so."""

    killed: int | None = None
    wounded: int | None = None
    figures: tuple[str, ...] = ()


def toll_of(tokens: "Sequence[Token]", figures: Sequence[Figure], stage: Stage) -> Toll:
    """The toll that the verbs of an event tell, those of one event together."""
    at = {figure.start: figure for figure in figures}
    killed: list[Figure | int] = []
    wounded: list[Figure | int] = []
    for verb in _family(tokens):
        for victim in _victims(verb):
            counted = _count(victim, at, stage)
            if counted is None:
                continue
            if _kills(verb, victim):
                killed.append(counted)
            elif verb.lemma_ in WOUND:
                wounded.append(counted)
    if not killed and not wounded:
        killed, wounded = _in_passing(tokens, at, stage)
    used = [one for one in (*killed, *wounded) if isinstance(one, Figure)]
    return Toll(killed=_sum(killed), wounded=_sum(wounded), figures=tuple(dict.fromkeys(one.id for one in used)))


def _in_passing(
    tokens: "Sequence[Token]", at: Mapping[int, Figure], stage: Stage
) -> tuple[list[Figure | int], list[Figure | int]]:
    """ "668 were killed, including 100 in police firing", "40 deaths were due to police firing"."""
    for token in tokens:
        place = seat(token)
        if place.dep_ != "pobj":
            continue
        number = place.head.head
        if (
            number.tag_ == "CD"
            and (verb := next((up for up in number.ancestors if up.lemma_ in KILL | WOUND), None)) is not None
        ):
            counted = _count(number, at, stage)
            if counted is not None:
                return ([], [counted]) if verb.lemma_ in WOUND else ([counted], [])
        told = subject(clause(place)) if clause(place).pos_ == "VERB" else None
        if told is not None and (told.lemma_ in DEATHS or any(side.lemma_ in DEATHS for side in after(told, "of"))):
            counted = _count(told, at, stage)
            return ([counted] if counted is not None else []), []
    return [], []


def _family(tokens: "Sequence[Token]") -> "list[Token]":
    """The verbs of killing and wounding that belong to an event's words."""
    found: dict[int, Token] = {}
    queue = list(tokens)
    while queue:
        word = queue.pop(0)
        if word.i in found:
            continue
        found[word.i] = word
        if word.pos_ not in ("VERB", "AUX"):
            if word.dep_ in ("nsubj", "agent") or (word.dep_ == "pobj" and word.head.dep_ in ("prep", "agent")):
                queue.append(clause(word))
            continue
        queue += [
            child for child in word.children if child.dep_ in ("conj", "advcl", "xcomp", "dep") and child.lemma_ in KILL | WOUND
        ]
    return [word for word in sorted(found.values()) if word.lemma_ in KILL | WOUND]


def _victims(verb: "Token") -> "list[Token]":
    target = (
        next((child for child in verb.children if child.dep_ == "nsubj"), None) if verb.lemma_ == "die" else undergoer(verb)
    )
    return conjuncts(target) if target is not None else []


def _kills(verb: "Token", victim: "Token") -> bool:
    if verb.lemma_ in DEADLY:
        return True
    dead = any(word.lower_ in DEAD_WORDS for word in verb.subtree if word.i > verb.i)
    return verb.lemma_ in KILL and dead and not any(word.lower_ in ("wounded", "injured") for word in victim.subtree)


def _count(victim: "Token", at: Mapping[int, Figure], stage: Stage) -> Figure | int | None:
    """The figure at a victim's number; one for "a soldier"; nothing for "soldiers"."""
    numbers = [victim, *(child for child in victim.subtree if child.i <= victim.i)]
    for number in numbers:
        figure = at.get(stage.paragraph.start + number.idx)
        if figure is not None and figure.kind in ("count", "vague"):
            return figure if isinstance(figure.value, int) else None
        if number.tag_ == "CD" and (spelled := _number(number)) is not None:
            return spelled
    singular = victim.tag_ in ("NN", "NNP") and can_act(victim) and victim.lemma_ not in ("people", "police", "group", "family")
    counted = any(child.dep_ == "det" and child.lower_ in ("a", "an", "another") for child in victim.children)
    return 1 if singular and (counted or victim.ent_type_ == "PERSON") else None


SMALL = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
)  # fmt: skip


def _number(word: "Token") -> int | None:
    """A number that no figure covers: "three", "1,200"."""
    text = word.lower_.replace(",", "")
    return (
        SMALL.index(text)
        if text in SMALL
        else int(text)
        if text.isdecimal() and text.isascii() and len(text) < len("10000000")
        else None
    )


def _sum(counted: "Sequence[Figure | int]") -> int | None:
    values = [one if isinstance(one, int) else int(one.value or 0) for one in counted]
    return sum(values) if values else None


# ---------------------------------------------------------------- contexts


@cache
def _contexts() -> Mapping[str, str]:
    """Words that tell of a context."""
    return {row["word"]: row["context"] for row in read_rows(FOLDER / "contexts.csv")}


def contexts_of(doc: "Doc") -> tuple[str, ...]:
    """The contexts that a paragraph's words tell of, in the order of the words."""
    known = _contexts()
    return tuple(dict.fromkeys(known[lemma] for word in doc if (lemma := word.lemma_.lower()) in known))
