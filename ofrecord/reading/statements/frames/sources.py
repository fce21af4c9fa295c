"""Whose words: the source of a cue, as a stretch of tokens with its head."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows
from ofrecord.reading.statements.frames.cues import cue_of
from ofrecord.reading.statements.views import View
from ofrecord.reading.world import sector_of

if TYPE_CHECKING:
    from spacy.tokens import Token

OCCASIONS = Path(__file__).with_name("occasions.csv")
VOICES = Path(__file__).with_name("voices.csv")
ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ance", "ence", "ism", "ure", "dom", "ship", "cy")
SHARED = (
    "conj",
    "advcl",
    "xcomp",
    "pcomp",
    "prep",
    "dep",
    "acl",
    "ccomp",
    "parataxis",
    "dobj",
    "pobj",
    "relcl",
)  # a subject is looked for along these
STEPS = 5
STANDING = ("who", "whom", "which")  # these are the source's own words; "that" gives way to what it stands for
RELATIVES = ("who", "which", "that", "whom")
INVERTED = ("dobj", "attr", "oprd", "npadvmod", "appos", "dep", "nsubjpass", "dative")
NOMINAL = ("NN", "NNS", "NNP", "NNPS", "PRP", "CD", "DT", "WP", "JJS", "JJ")
STAGES = ("in", "on", "at", "during", "via")  # where or when someone speaks
HEARD = ("tell", "assure", "inform", "remind", "warn", "urge")  # behind these stands who hears
FINITE = ("VBD", "VBZ", "VBP", "MD")
PARTS = ("NNP", "NNPS", "NN", "NNS", "DT", "JJ", "PRP", "CD")  # of a name or a noun phrase without its tail
SHORT = 6  # tokens of a source between "said" and the comma
CUT_AT = ("relcl", "advcl", "parataxis", "ccomp")


@dataclass(frozen=True, slots=True)
class Source:
    """Tokens `first` up to `last`, and the head word's token."""

    first: int
    last: int
    head: int


def source_of(view: View, cue: "Token", *, inverted: bool = False) -> Source | None:
    """The source of a verb: its subject, a by-phrase, the subject it shares, or the antecedent of "who"."""
    beside = _set_off(view, cue)
    if beside is not None:
        return beside
    head = _subject(view, cue, inverted)
    token = cue if head is not None else _speaks_with(view, cue)
    head = head or (_subject(view, token, False) if token.i != cue.i else None)
    for _ in range(STEPS):
        if head is not None or is_passive(cue) or token.dep_ not in SHARED or view.inside[token.head.i] != view.inside[cue.i]:
            break
        token = token.head
        if token.pos_ in ("NOUN", "PROPN") and token.dep_ != "pcomp":
            if has_voice(token) and not _is_handed_over(token):
                head = token
                break
            continue
        head = _subject(view, token, False)
        if head is None and cue.tag_ == "VBG":  # "After saying she was ill, she was taken away"
            head = next((kid for kid in token.lefts if kid.dep_ == "nsubjpass"), None)
    if head is None:
        head = _of_clause_before(view, cue) or _beside(view, cue, inverted)
    if head is None:
        return None
    meant = _antecedent(view, head)
    if meant.i != head.i and head.lower_ in STANDING:
        return Source(head.i, head.i + 1, meant.i)
    return span_of(view, meant, cue)


def _set_off(view: View, cue: "Token") -> Source | None:
    """ "Visitors, said Ortiz, are to blame." and "Ortiz left for Rome, the agency said.": who stands beside the cue and
    nowhere else, whatever the parse has made of the words before."""
    doc, at = view.doc, cue.i
    if cue.tag_ == "VBG" and cue.lemma_ == "read" and at and doc[at - 1].lemma_.lower() in voices():
        return span_of(view, doc[at - 1], cue)  # "banners reading “…”"
    if cue.tag_ not in ("VBD", "VBZ") or at == 0:
        return None
    if doc[at - 1].text == ",":
        return _named_behind(view, cue) if _first_comma(view, cue) else None
    return _noun_before(view, cue)


def _first_comma(view: View, cue: "Token") -> bool:
    start = cue.sent.start
    return sum(view.doc[index].text == "," for index in range(start, cue.i)) == 1 and cue.i - start > 1


def _named_behind(view: View, cue: "Token") -> Source | None:
    """ ", said Ortiz, are": a name, or a noun with its article, and then a comma and a finite verb."""
    doc, last = view.doc, cue.i + 1
    while last < min(len(doc), cue.i + SHORT) and doc[last].tag_ in PARTS and view.inside[last] == view.inside[cue.i]:
        last += 1
    if last == cue.i + 1 or last + 1 >= len(doc) or doc[last].text != "," or doc[last + 1].tag_ not in FINITE:
        return None
    head = doc[last - 1]
    named = head.tag_ in NOMINAL and head.ent_type_ not in ("DATE", "TIME")
    return Source(cue.i + 1, last, last - 1) if named else None


def _noun_before(view: View, cue: "Token") -> Source | None:
    """ "…, the state-run Coast agency said.": the noun phrase between the last comma and a cue, where the parse has
    gone back across a finite verb for the subject."""
    doc, at = view.doc, cue.i
    subject = next((kid for kid in cue.lefts if kid.dep_ == "nsubj" and view.inside[kid.i] == view.inside[at]), None)
    noun = doc[at - 1]
    if noun.tag_ not in NOMINAL or noun.ent_type_ in ("DATE", "TIME") or (subject and subject.right_edge.i >= at - 1):
        return None
    if subject is None and (cue.dep_ == "conj" or not (at + 1 == len(doc) or doc[at + 1].is_punct)):
        return span_of(view, noun) if noun.ent_type_ == "PERSON" and noun.dep_ == "dobj" and noun.head.i < at - 1 else None
    left = subject.i if subject is not None else cue.sent.start
    first = at - 1
    while (
        first > left
        and doc[first - 1].tag_ in (*PARTS, "POS", "PRP$", "HYPH", "VBN")
        and view.inside[first - 1] == view.inside[at]
    ):
        first -= 1
    if doc[first - 1].text not in (",", "”", '"', "''"):
        return None
    start = subject.right_edge.i + 1 if subject is not None else left
    return Source(first, at, at - 1) if any(doc[index].tag_ in FINITE for index in range(start, first)) else None


def _speaks_with(view: View, cue: "Token") -> "Token":
    """The cue whose subject this one shares: "The firm said profits fell and announced a cut", wherever the parse hangs it."""
    if cue.dep_ not in ("conj", "advcl") or (cue.dep_ == "advcl" and cue.tag_ != "VBG"):
        return cue
    token = cue.head
    for _ in range(STEPS):
        outer = token.head
        while outer.dep_ == "xcomp" and outer.tag_ == "VB" and cue_of(outer) is not None:
            outer = outer.head  # "declined to say how many would go but confirmed that …"
        if token.dep_ == "ccomp" and view.inside[outer.i] == view.inside[cue.i] and cue_of(outer) is not None:
            return outer if cue.dep_ == "advcl" or outer.tag_ == cue.tag_ else cue
        if token.dep_ not in ("conj", "advcl", "xcomp", "ccomp") or outer.i == token.i:
            break
        token = outer
    return cue


def _subject(view: View, verb: "Token", inverted: bool) -> "Token | None":
    """The subject that stands beside this verb, in the same quotation or outside as it does."""
    place, passive = view.inside[verb.i], None
    if is_passive(verb) and _quoted_as(verb):
        return next((kid for kid in verb.lefts if kid.dep_ == "nsubjpass" and view.inside[kid.i] == place), None)
    for child in (*reversed(list(verb.lefts)), *verb.rights):  # the nearest one: "ANALYST’S TAKE: “…,” Ortiz said"
        if view.inside[child.i] != place:
            continue
        if child.dep_ == "nsubj":
            return child
        if child.dep_ == "agent":
            named = next((obj for obj in child.children if obj.dep_ == "pobj"), None)
            if named is not None and is_passive(verb) and named.ent_type_ not in ("DATE", "TIME"):
                return named
        if child.dep_ == "nsubjpass":
            passive = child
    if inverted and passive is None:
        heard = verb.lemma_ in HEARD
        after = (
            child
            for child in verb.rights
            if child.dep_ in INVERTED and view.inside[child.i] == place and not (heard and child.dep_ in ("dobj", "dative"))
        )
        return next((child for child in after if child.tag_ in NOMINAL and child.ent_type_ not in ("DATE", "TIME")), None)
    return None


def _of_clause_before(view: View, verb: "Token") -> "Token | None":
    """ "Ortiz rose early and, smiling, said he was well": the subject of the clause before the cue."""
    clause = next((kid for kid in verb.lefts if kid.dep_ == "ccomp" and view.inside[kid.i] == view.inside[verb.i]), None)
    if clause is None or is_passive(verb):
        return None
    subject = next((kid for kid in clause.lefts if kid.dep_ == "nsubj"), None)
    if subject is not None:
        return subject
    first = clause.left_edge
    while first.dep_ in ("compound", "nmod", "det", "poss", "amod") and first.head.i < clause.i:
        first = first.head
    return first if first.tag_.startswith("NN") else None


def _beside(view: View, verb: "Token", inverted: bool) -> "Token | None":
    """The noun phrase right before (or, behind a quotation, right after) a verb that the parse left without a subject."""
    if verb.tag_ not in ("VBD", "VBZ", "VBP") or is_passive(verb):
        return None
    index = verb.i - 1
    if index > 1 and view.doc[index].text == "," and view.doc[index - 1].ent_type_ == "PERSON":
        return view.doc[index - 1]  # "the society's treasurer, Ana Ortiz, urges them"
    while index > 0 and (view.doc[index].dep_ in ("aux", "neg", "advmod") or view.doc[index].tag_ == "RB"):
        index -= 1
    if view.doc[index].text == ")":
        index = next((place - 1 for place in range(index, max(0, index - 8), -1) if view.doc[place].text == "("), index)
    for place in (index, verb.i + 1) if inverted else (index,):
        if 0 <= place < len(view.doc) and view.inside[place] == view.inside[verb.i]:
            token = view.doc[place]
            if token.tag_ in ("NNP", "NNPS", "PRP") or (
                token.tag_ in ("NN", "NNS") and token.dep_ != "pobj" and token.ent_type_ not in ("DATE", "TIME")
            ):
                return token.head if token.dep_ in ("compound", "nmod", "det") and token.head.i > verb.i else token
    return None


def is_passive(verb: "Token") -> bool:
    """ "was accused", "a plan called X", "Asked about the bridge, …"."""
    if verb.tag_ != "VBN":
        return False
    helpers = {kid.lemma_ for kid in verb.lefts if kid.dep_ in ("aux", "auxpass")}
    if any(kid.dep_ in ("auxpass", "nsubjpass") for kid in verb.lefts):
        return True
    return (
        not helpers
        and verb.dep_ in ("acl", "advcl", "amod", "prep", "ROOT", "relcl", "ccomp", "dep")
        and not any(kid.dep_ == "nsubj" for kid in verb.lefts)
    )


def _quoted_as(verb: "Token") -> bool:
    """ "was quoted as saying": the subject of the passive is the source."""
    return verb.lemma_ in ("quote", "cite", "hear") and any(child.lower_ in ("as", "saying") for child in verb.rights)


def _antecedent(view: View, head: "Token") -> "Token":
    """What "who" or "which" stands for."""
    if head.lower_ in RELATIVES and head.tag_ in ("WP", "WDT", "IN"):
        clause = head.head
        for _ in range(STEPS):
            if clause.dep_ == "relcl":
                meant = _someone(clause.head) if head.lower_ == "who" else clause.head
                return meant if view.inside[meant.i] == view.inside[head.i] else head
            clause = clause.head
    return head


def _someone(noun: "Token") -> "Token":
    """ "Obi, of Lyon, who …", "an engineer at the authority, who …": no place, no body and no matter is "who"."""
    where = noun.head
    aside = where.lower_ == "of" and where.i > 0 and where.doc[where.i - 1].text == ","  # "Obi, of Lyon, who"
    if noun.dep_ != "pobj" or (not aside and (noun.ent_type_ in ("PERSON", "NORP") or _is_someone(noun))):
        return noun
    found = noun
    for _ in range(STEPS):
        found = found.head
        named = found.tag_ in ("NNP", "NNPS") and found.ent_type_ not in ("GPE", "LOC") and aside
        if named or found.ent_type_ == "PERSON" or (found.tag_ in NOMINAL and _is_someone(found)):
            return found
    return noun


def _is_someone(noun: "Token") -> bool:
    """ "engineer", "fishermen", "official": a noun of people."""
    lemma = noun.lemma_.lower()
    return lemma not in voices() and lemma not in THINGS and (lemma.endswith(HUMAN) or lemma in ("official", "aide", "source"))


def span_of(view: View, head: "Token", cue: "Token | None" = None) -> Source:
    """The noun phrase of a head: clauses behind it trimmed, apposition kept, never across a quotation mark's edge."""
    first, last = head.left_edge.i, head.right_edge.i + 1
    beside = [kid for kid in head.rights if kid.dep_ == "appos"]
    for child in (*head.rights, *(kid for one in beside for kid in one.rights)):
        set_off = view.doc[child.left_edge.i - 1].is_punct if child.left_edge.i else False
        if child.dep_ in CUT_AT or (set_off and (child.dep_ == "acl" or child.lower_ in STAGES)) or _is_stage(child):
            last = min(last, child.left_edge.i)
    if cue is not None and first <= cue.i < last:
        first, last = (cue.i + 1, last) if cue.i < head.i else (first, cue.i)
    first, last = _in_one_place(view, head.i, first, last)
    doc = view.doc
    first = next((index + 1 for index in range(head.i - 1, first - 1, -1) if doc[index].text == ":"), first)
    while last - 1 > head.i and (doc[last - 1].is_punct or doc[last - 1].tag_ == "CC") and doc[last - 1].text not in ')”"':
        last -= 1
    while first < head.i and (doc[first].is_punct or doc[first].tag_ in ("CC", "IN")) and doc[first].text not in '(“"':
        first += 1
    return Source(first, last, head.i)


def _is_stage(child: "Token") -> bool:
    """ "says Ortiz in a memo": on what occasion, which the parse has hung on who speaks."""
    if child.dep_ != "prep" or child.lower_ not in STAGES:
        return False
    stage = next((word for word in child.rights if word.dep_ == "pobj"), None)
    if stage is None or child.i < child.head.i:
        return False
    beside = (kid for kid in child.head.rights if kid.dep_ == "appos" and kid.ent_type_ == "PERSON")
    named = child.head.tag_.startswith("NNP") or next(beside, None) is not None
    return named and (stage.ent_type_ in ("DATE", "TIME") or stage.lemma_.lower() in occasions())


def _in_one_place(view: View, head: int, first: int, last: int) -> tuple[int, int]:
    """The range cut where a quotation that holds speech begins or ends."""
    place = view.inside[head]
    start, end = head, head + 1
    while start > first and _same_place(view, start - 1, place):
        start -= 1
    while end < last and _same_place(view, end, place):
        end += 1
    return start, end


def _same_place(view: View, index: int, place: int) -> bool:
    own = view.inside[index]
    return own == place or (own >= 0 and not view.quotations[own].speech)


NAMED = ("PERSON", "ORG", "NORP", "GPE", "WORK_OF_ART")
HUMAN = ("er", "or", "ist", "man", "woman", "people", "person", "ian", "ee", "ant")
THINGS = (
    "matter", "order", "power", "water", "number", "center", "centre", "chapter", "weather", "border", "river", "tower",
    "corner", "quarter", "winter", "summer", "dinner", "factor", "floor", "door", "color", "colour", "fever", "disaster", "war",
)  # fmt: skip
HANDED = (
    "issue",
    "release",
    "send",
    "write",
    "post",
    "publish",
    "unleash",
    "make",
    "give",
    "file",
    "deliver",
    "tweet",
    "circulate",
)


@cache
def voices() -> frozenset[str]:
    """The nouns that end like abstract ones and yet speak."""
    return frozenset(row["lemma"] for row in read_rows(VOICES))


@cache
def occasions() -> dict[str, str]:
    """The occasions' kinds by lemma."""
    return {row["lemma"]: row["kind"] for row in read_rows(OCCASIONS)}


def has_voice(noun: "Token") -> bool:
    """True for a noun that names someone, a body or a text."""
    lemma = noun.lemma_.lower()
    if noun.ent_type_ in NAMED or lemma in voices() or sector_of(lemma) is not None:
        return True
    return lemma.endswith(HUMAN) and lemma not in THINGS


def _is_handed_over(noun: "Token") -> bool:
    """ "Ortiz released a letter saying …": Ortiz speaks, not the letter."""
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    return noun.dep_ in ("dobj", "pobj") and verb.lemma_ in HANDED and any(kid.dep_ == "nsubj" for kid in verb.children)


def is_mute(head: "Token") -> bool:
    """True for an abstract noun that cannot speak: "the decision", "her kindness"."""
    if head.tag_ not in ("NN", "NNS") or head.ent_type_ in ("PERSON", "ORG", "NORP", "GPE"):
        return False
    lemma = head.lemma_.lower()
    return lemma.endswith(ABSTRACT) and lemma not in voices() and sector_of(lemma) is None
