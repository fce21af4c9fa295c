"""When, where and in what context: from the event's own clause, else not at all; and how many were killed or wounded."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows
from ofrecord.reading.events.grammar import PREPOSITIONS, SUBJECTS, after, clause, is_stray, subject, undergoer
from ofrecord.reading.events.lexicon import FOLDER, VERBAL, nouns, words_of
from ofrecord.reading.events.tree.answers import lemmas_of_sentence
from ofrecord.reading.events.triggers import Trigger
from ofrecord.reading.events.who.actors import Stage
from ofrecord.reading.world import country_of, is_country
from ofrecord.record import Name, Timex
from ofrecord.record.event import EventStatus

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span, Token

LOCATIVE = (
    "in", "from", "at", "near", "on", "outside", "inside", "around", "across", "through", "throughout", "within", "along",
    "over", "off",
)  # fmt: skip
PASSING = (
    "between",
    "of",
    "at",
    "before",
    "during",
    "to",
    "for",
    "with",
    "by",
    "against",
)  # whose noun may have a place of its own
SPOKEN = VERBAL - {"CONSULT"}
DEPTH = 2  # nouns on the way down to a place
PLACES = ("GPE", "LOC", "FAC")
LONG_BEFORE = 120  # days: an event dated further back, and in another year, is told as history
TIME_NOUNS = frozenset({"hour", "day", "week", "month", "year", "decade"})
ERAS = frozenset({"bc", "bce"})
BYGONE = frozenset({"ago", "war", "century"}) | ERAS
AGO = frozenset({"decade", "decades", "century", "centuries", "years"})


# ---------------------------------------------------------------- time


def date_of(trigger: Trigger, dates: Sequence[Timex], stage: Stage) -> Timex | None:
    """The expression of time in the event's own words, else in its own clause."""
    token = trigger.token
    nearest: tuple[tuple[bool, bool, int], Timex] | None = None
    home, sentence = (token.sent.root if is_stray(token) else clause(token)).i, token.sent
    own_only = trigger.is_noun and _lasts(token)
    for date in dates:
        words = stage.paragraph.tokens(date.start, date.end) if date.type in ("DATE", "TIME") else None
        if words is None or not sentence.start <= words.start < sentence.end or _is_end(words):
            continue
        inside = _is_own(words.root, token)
        if _is_anothers(words.root, token):
            continue
        told = clause(words.root)
        if inside or (not own_only and (told.i == home or _is_beside(told, token, date))):
            distance = (not inside, told.i != home, abs(words.start - token.i))
            if nearest is None or distance < nearest[0]:
                nearest = distance, date
    return nearest[1] if nearest else None


def _is_end(words: "Span") -> bool:
    """ "banned rallies until Sunday": when it stops is not when it happened."""
    return words.start > 0 and words[0].nbor(-1).lower_ in ("until", "till")


def _is_own(date: "Token", token: "Token") -> bool:
    """Whether a date hangs from a trigger with no other verb between: "asked them to leave by May" dates the leaving."""
    for above in date.ancestors:
        if above.i == token.i:
            return True
        if above.pos_ in ("VERB", "AUX"):
            return False
    return False


def _is_anothers(date: "Token", token: "Token") -> bool:
    """ "hanged for a 2019 bombing": the date within another event's own words."""
    for above in date.ancestors:
        if above.i == token.i or above.pos_ in ("VERB", "AUX"):
            return False
        if above.pos_ == "NOUN" and above.lemma_.lower() in nouns() and not above.is_ancestor(token):
            return date.dep_ in ("nummod", "compound", "amod", "nmod", "poss")
    return False


def _is_beside(told: "Token", token: "Token", date: Timex) -> bool:
    """Whether a verb's date holds for another too: one coordinated with it, or a "when" or "after" clause of it."""
    verb = clause(token)
    if verb.i in {other.i for other in told.conjuncts}:
        return _share_date(*((told, verb) if told.i < verb.i else (verb, told)), told)
    marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "advmod")}
    if verb.dep_ not in ("advcl", "xcomp") or told.i not in (verb.head.i, *(other.i for other in verb.head.conjuncts)):
        return False
    if is_attendant(verb) or verb.dep_ == "xcomp":
        return is_attendant(verb)
    return not marks.isdisjoint(("when", "as")) or ("after" in marks and date.begin is not None and date.begin == date.finish)


def is_attendant(verb: "Token") -> bool:
    """ "went off in Kabul on Friday, killing twelve": a clause that tells more of the same moment."""
    if verb.dep_ in ("advcl", "xcomp") and verb.tag_ == "VB" and verb.head.lemma_ == "vote":  # "voted on Monday to remove"
        return True
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or verb.i < verb.head.i:
        return False
    return not any(child.dep_ in ("mark", "advmod", *SUBJECTS) and child.i < verb.i for child in verb.children)


def _share_date(first: "Token", later: "Token", told: "Token") -> bool:
    """ "were detained and nine injured on Wednesday", "marched on Thursday, and police arrested 31"; not past a "but"."""
    if any(child.lower_ in ("but", "yet") for child in first.children) or _helpers(first) != _helpers(later) != frozenset():
        return False
    own = any(child.dep_ in ("nsubj", "nsubjpass") for child in later.children)
    if told.i != first.i and later.lemma_ in ("call", "ask", "demand", "urge", "promise", "vow", "plan"):
        return False  # "attacked him and called for elections by March"
    return told.i == first.i or not own or (later.tag_ == "VBN" and not _helpers(later))


def _helpers(verb: "Token") -> frozenset[str]:
    return frozenset(child.lower_ for child in verb.children if child.dep_ == "aux")


def _lasts(noun: "Token") -> bool:
    """ "continuing months of negotiations": talks that last longer than the clause they stand in."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_ in TIME_NOUNS


def dated_status(status: EventStatus, date: Timex | None, published: str | None) -> EventStatus:
    """History where the date lies in another year, well before the story; planned where it is still to come."""
    if date is None or date.finish is None or not published:
        return status
    today = published[:10]
    if status == "happened" and date.finish[:4] < today[:4] and _is_year(date):
        return "historical"
    if status == "happened" and date.finish[:4] < today[:4] and _months(today) - _months(date.finish) > LONG_BEFORE // 30:
        return "historical"
    if status == "happened" and date.begin and date.begin > today:
        return "planned"
    return status


def _is_year(date: Timex) -> bool:
    """ "last year", "in 2015": a year as a whole."""
    return bool(date.begin and date.finish and date.begin.endswith("-01-01") and date.finish.endswith("-12-31"))


def is_bygone(trigger: Trigger) -> bool:
    """ "a decade ago", "during the Second World War"."""
    if any(_is_of_old(word) for word in trigger.token.subtree):
        return True
    if not BYGONE & lemmas_of_sentence(trigger.token):
        return False
    words = {word.lower_ for word in (*trigger.token.subtree, *clause(trigger.token).subtree)}
    if words & ERAS or ("century" in words and "this" not in words):
        return True
    return ("ago" in words and bool(words & AGO)) or ("world" in words and "war" in words)


def _is_of_old(word: "Token") -> bool:
    """ "the Vikings", "Hannibal"; "Roman" alone may be a man of today."""
    if word.tag_ in ("NNS", "NNPS"):
        return word.lower_.removesuffix("s") in words_of("ancients")
    return word.tag_ == "NNP" and word.lower_ in ("hannibal", "caesar", "napoleon", "charlemagne")


def _months(day: str) -> int:
    return int(day[:4]) * 12 + int(day[5:7] or 1)


# ---------------------------------------------------------------- place


def place_of(trigger: Trigger, stage: Stage, prepositions: tuple[str, ...] = LOCATIVE) -> Name | None:
    """The place that stands in the event's own clause."""
    if prepositions is LOCATIVE and (struck := _struck(trigger, stage)) is not None:
        return struck
    for word in _seats(trigger):
        if (name := _below(word, stage, prepositions, DEPTH)) is not None:
            return name
    verb = clause(trigger.token)
    if verb.dep_ == "relcl" and any(child.lower_ == "where" for child in verb.children):
        return _place(verb.head, stage)  # "Iraq, where skirmishes have played out"
    return None


def _struck(trigger: Trigger, stage: Stage) -> Name | None:
    """ "seized the town of Kasama", "shelling of Lima", "visited Lima": what is acted on is where it happened."""
    token, entry = trigger.token, trigger.entry
    if entry.type not in ("ASSAULT", "COERCE") and entry.mode != "visit":
        return None
    to = ("to",) if entry.mode == "visit" else ()
    aims = (*to, "at", "on", "against") if entry.type == "ASSAULT" else to
    sides = (*after(token, "of", "on", *to),) if trigger.is_noun else (undergoer(token), *after(token, *aims))
    for side in sides:
        if side is None:
            continue
        for word in (side, *(after(side, "of") if side.lemma_ in words_of("territory") else ())):
            if (name := _place(word, stage)) is not None:
                return name
    return None


def _below(word: "Token", stage: Stage, prepositions: tuple[str, ...], depth: int) -> Name | None:
    """A place after a preposition of a word, or further down: "at a car wash in Wichita", "before noon on Sunday in Lima"."""
    for child in word.children:
        if child.dep_ not in PREPOSITIONS or child.lower_ not in (*prepositions, *PASSING):
            continue
        seated = child.lower_ in prepositions or (
            child.lower_ == "of" and word.lemma_ in words_of("territory") | words_of("road")
        )
        for below in child.children:
            if below.dep_ != "pobj":
                continue
            name = _place(below, stage) if seated else None
            if name is None and depth and not _is_elsewhere(child, below):
                name = _below(below, stage, prepositions, depth - 1)
            if name is not None:
                return name
    return None


def _is_site(word: "Token") -> bool:
    """ "the port of Gdansk", "the streets of Lima"."""
    return word.lemma_ in words_of("territory") or word.lemma_ in words_of("road")


def _is_elsewhere(preposition: "Token", noun: "Token") -> bool:
    """ "after the talks in Rome": the place of another event; "resorted to a baton charge in Lima" is of this one."""
    return preposition.lower_ != "to" and noun.lemma_.lower() in nouns() and noun.lemma_ not in words_of("territory")


def _seats(trigger: Trigger) -> "Iterator[Token]":
    """The words that a phrase of place may hang from: the event's word, what it acts on, its verb, whoever acts."""
    token = trigger.token
    yield token
    verb = clause(token)
    target = undergoer(token) if not trigger.is_noun else None
    if target is not None:
        yield target
    if trigger.is_noun and verb.i != token.i and token.dep_ in ("nsubj", "nsubjpass", "dobj", "attr", "pobj", "conj"):
        yield verb
    if not trigger.is_noun:
        yield from (
            other for other in verb.conjuncts if other.pos_ == "VERB" and other.i > token.i and _shares_end(token, other)
        )
    if is_attendant(verb) and trigger.entry.type not in SPOKEN:
        yield verb.head
    if trigger.entry.type in SPOKEN:  # "a court in Lima ordered": who speaks there need not be where it holds
        return
    doer = subject(token) if not trigger.is_noun else subject(verb) if verb.pos_ == "VERB" and token.dep_ == "dobj" else None
    if doer is not None:
        yield doer
        if trigger.entry.mode == "withdraw":
            yield from after(doer, "of")


def _shares_end(token: "Token", other: "Token") -> bool:
    """Whether what stands after a later verb may belong to the earlier one too: "were beaten and arrested in Lima"."""
    return not any(child.dep_ in ("nsubj", "nsubjpass") for child in other.children) and other.head.i == token.i


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


# ---------------------------------------------------------------- contexts


@cache
def _contexts() -> Mapping[str, str]:
    """Words that tell of a context."""
    return {row["word"]: row["context"] for row in read_rows(FOLDER / "contexts.csv")}


def contexts_of(doc: "Doc") -> tuple[str, ...]:
    """The contexts that a paragraph's words tell of, in the order of the words."""
    known = _contexts()
    return tuple(dict.fromkeys(known[lemma] for word in doc if (lemma := word.lemma_.lower()) in known))
