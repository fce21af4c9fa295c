"""How many were killed or wounded: by the verbs that tell of an event, and the figures beside them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.events.grammar import after, clause, conjuncts, seat, subject, undergoer
from ofrecord.reading.events.who.actors import Stage, can_act
from ofrecord.record import Figure

if TYPE_CHECKING:
    from spacy.tokens import Token

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
ONE = frozenset({"a", "an", "another", "the", "his", "her", "their", "its"})
MANY = frozenset(
    {
        "government",
        "army",
        "council",
        "parliament",
        "crew",
        "staff",
        "team",
        "unit",
        "military",
        "force",
        "opposition",
        "militia",
        "public",
        "crowd",
        "party",
        "company",
        "population",
        "gang",
        "patrol",
        "convoy",
        "personnel",
    }
)
DEATHS = frozenset({"death", "fatality", "killing"})


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
        if word.dep_ == "conj" and word.head.lemma_ in KILL | WOUND:  # "left two dead and three wounded"
            queue.append(word.head)
        if word.pos_ not in ("VERB", "AUX"):
            if word.dep_ in ("nsubj", "agent") or (
                word.dep_ == "pobj" and word.head.lower_ in ("in", "by", "during", "with", "from", "to")
            ):
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
    numbers = [victim, *(child for child in victim.subtree if child.i <= victim.i and not _is_age(child))]
    for number in numbers:
        figure = at.get(stage.paragraph.start + number.idx)
        if figure is not None and figure.kind in ("count", "vague"):
            return figure if isinstance(figure.value, int) else None
        if number.tag_ == "CD" and (spelled := _number(number)) is not None:
            return spelled
    singular = victim.tag_ in ("NN", "NNP") and can_act(victim) and victim.lemma_ not in ("people", "police", "group", "family")
    counted = any(child.dep_ in ("det", "poss") and child.lower_ in ONE for child in victim.children)
    return 1 if singular and victim.lemma_ not in MANY and (counted or victim.ent_type_ == "PERSON") else None


def _is_age(number: "Token") -> bool:
    """ "a 14-year-old boy"."""
    return number.head.lower_ in ("old", "year", "years") or (
        number.i + 1 < len(number.doc) and number.nbor().text in ("-", "–")
    )


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
