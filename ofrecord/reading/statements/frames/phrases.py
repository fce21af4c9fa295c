"""Frames beyond verbs: "according to Ortiz", "in Ortiz’s words", "Ortiz’s claim that …"."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

from ofrecord.lexicon import read_rows
from ofrecord.reading.statements.frames.cues import Cue
from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.sources import Source, has_voice, source_of, span_of
from ofrecord.reading.statements.frames.tails import cut_tail
from ofrecord.reading.statements.views import OUTSIDE, Range, View
from ofrecord.record.statement import Act

if TYPE_CHECKING:
    from spacy.tokens import Token

NOUNS = Path(__file__).with_name("nouns.csv")
ADJECTIVES = Path(__file__).with_name("adjectives.csv")
ACCORDING = Cue("according", "frame", "speech", frozenset({"clause"}))
VIEWED = Cue("view", "frame", "thought", frozenset({"clause"}))
WORDED = Cue("words", "frame", "speech", frozenset({"clause"}))
FINALLY = Cue("project", "final", "speech", frozenset({"clause"}))
FRAME_NOUNS = {
    "word": WORDED,
    "words": WORDED,
    "telling": WORDED,
    "view": VIEWED,
    "opinion": VIEWED,
    "eyes": VIEWED,
    "mind": VIEWED,
}
FINAL = (
    "projects",
    "reports",
    "estimates",
    "forecasts",
    "claims",
)  # the tagger's nouns at an end
NEAR = 8  # tokens from "put it" to a quotation
FROM = ("by", "from", "of")
SUBJECTS = ("nsubj", "nsubjpass", "expl")
LIGHT = (
    "make",
    "issue",
    "release",
    "give",
    "offer",
    "send",
    "repeat",
    "raise",
    "voice",
    "express",
    "post",
    "publish",
    "reiterate",
    "deliver",
    "level",
)


@cache
def nouns() -> dict[str, Cue]:
    """The cue nouns by lemma."""
    return _cues(NOUNS)


@cache
def adjectives() -> dict[str, Cue]:
    """The adjectives of thought."""
    return _cues(ADJECTIVES)


def _cues(path: Path) -> dict[str, Cue]:
    return {
        row["lemma"]: Cue(row["lemma"], row["class"], cast(Act, row["act"]), frozenset(row["frame"].split()))
        for row in read_rows(path)
    }


def phrase_frames(view: View) -> Iterator[Frame]:
    """The frames of a paragraph that no verb makes."""
    for token in view.doc:
        word = token.lower_
        if word not in _openings():
            continue
        if word in ("according", "per"):
            frame = _according(view, token)
        elif word in FINAL:
            frame = _final(view, token) or _noun(view, token)
        elif word == "put":
            frame = _as_put(view, token)
        elif word in adjectives():
            frame = _adjective(view, token)
        else:
            frame = _in_view_of(view, token) or _noun(view, token)
        if frame is not None:
            yield frame


@cache
def _openings() -> frozenset[str]:
    """The words at which a frame may stand."""
    forms = (form for lemma in nouns() for form in (lemma, lemma + "s", lemma[:-1] + "ies"))
    return frozenset(("according", "per", "put", *FINAL, *FRAME_NOUNS, *forms, *adjectives()))


# ---------------------------------------------------------------- according to


def _according(view: View, token: "Token") -> Frame | None:
    to = next((kid for kid in token.rights if kid.lower_ == "to"), None) if token.lower_ == "according" else _per(view, token)
    head = next((kid for kid in (to.rights if to else ()) if kid.dep_ == "pobj"), None)
    if to is None or head is None or token.dep_ not in ("prep", "advcl", "advmod", "pcomp", "acl", "dep", "mark", "ROOT"):
        return None
    if to.i == token.i:
        return _as_per(view, token, head)
    source = span_of(view, head)
    hole = _behind_source(view, token, source.last)
    content = _host(view, token.head, (token.i, hole))
    if hole > source.last and view.doc[source.last].tag_ == "VBN":  # "a posting made an hour ago"
        source = Source(*view.trimmed(source.first, hole), source.head)
    return _made(view, ACCORDING, token.i, (token.i, to.i + 1), source, content)


def _per(view: View, token: "Token") -> "Token | None":
    """ "Per police, …" and "…, as per the ministry", set off by a comma or at the head; not "50 per cent"."""
    first = token.i - 1 if token.i and view.doc[token.i - 1].lower_ == "as" else token.i
    opens = first == token.sent.start
    return token if opens or view.doc[first - 1].text == "," else None


def _as_per(view: View, token: "Token", head: "Token") -> Frame | None:
    if not (has_voice(head) or head.tag_ in ("NNP", "NNPS")) or head.tag_ == "CD":
        return None
    first = token.i - 1 if token.i and view.doc[token.i - 1].lower_ == "as" else token.i
    source, doc = span_of(view, head), view.doc
    opens = first == token.sent.start
    after = source.last + 1 if source.last < len(doc) and doc[source.last].text == "," else source.last
    piece = view.trimmed(after, token.sent.end) if opens else view.trimmed(token.sent.start, first)
    return _made(view, ACCORDING, token.i, (first, token.i + 1), source, (piece,))


def _as_put(view: View, verb: "Token") -> Frame | None:
    """ "As the minister put it, …": the rest of the sentence, or the quotation behind a colon."""
    subject = next((kid for kid in verb.lefts if kid.dep_ == "nsubj"), None)
    thing = next((kid for kid in verb.rights if kid.dep_ == "dobj" and kid.lower_ == "it"), None)
    opening = next((kid for kid in verb.lefts if kid.lower_ == "as"), None)
    if subject is None or thing is None or opening is None:
        return None
    source = span_of(view, subject)
    pieces = [view.trimmed(verb.sent.start, opening.i), view.trimmed(thing.i + 1, verb.sent.end)]
    behind = range(thing.i + 1, min(thing.i + 1 + NEAR, len(view.doc)))
    quoting = any(view.inside[index] != view.inside[verb.i] for index in behind)
    content = () if quoting else tuple(piece for piece in pieces if piece[0] < piece[1])
    return Frame(view=view, cue=WORDED, at=verb.i, cue_first=verb.i, cue_last=verb.i + 1, source=source, content=content)


def _final(view: View, word: "Token") -> Frame | None:
    """ "Voters rejected it, the Star Press projects.": a body's name between the last comma and the sentence's last word."""
    doc, first = view.doc, word.i
    if word.tag_ not in ("NNS", "NNPS") or word.i + 1 >= len(doc) or doc[word.i + 1].text != ".":
        return None
    while first > word.sent.start and doc[first - 1].ent_type_ in ("ORG", "PERSON"):
        first -= 1
    if first == word.i or doc[first - 1].text != "," or view.inside[word.i] != OUTSIDE:
        return None
    start = word.sent.start
    if not any(doc[index].tag_ in ("VBD", "VBZ", "VBP", "MD") for index in range(start, first)):
        return None
    source = Source(first, word.i, word.i - 1)
    return _made(view, FINALLY, word.i, (word.i, word.i + 1), source, (view.trimmed(start, first - 1),))


def _behind_source(view: View, token: "Token", last: int) -> int:
    """ "According to the agency, quoting the ministry, the road …": what tells of the source, up to the clause."""
    doc = view.doc
    opened = last + 1 < len(doc) and doc[last].text == "," and doc[last + 1].tag_ in ("VBG", "WP", "WDT")
    if not (opened or (last < len(doc) and doc[last].tag_ in ("VBN", "VBG"))):
        return last
    for index in range(last, token.sent.end):
        if doc[index].dep_ in SUBJECTS and doc[index].head.i > index:
            start = doc[index].left_edge.i
            return start if start > last and doc[start - 1].text == "," else last
    return last


def _host(view: View, head: "Token", hole: Range) -> tuple[Range, ...]:
    """The clause that a phrase is hung into, without the phrase; quotations beside it come whole."""
    clause = head
    while clause.dep_ != "ROOT" and clause.head.i != clause.i and _is_no_host(view, clause, hole):
        clause = clause.head
    while clause.dep_ in ("conj", "xcomp") and clause.head.pos_ in ("VERB", "AUX") and not _parted(view, clause, hole):
        clause = clause.head
    first, last = clause.left_edge.i, clause.right_edge.i + 1
    if not first <= hole[0] < last:
        return ()
    pieces = ((first, hole[0]), (hole[1], last))
    if hole[0] - first > 2:
        pieces = ((_start(view, first, hole[0]), hole[0]), (hole[1], _end(view, hole[1], last)))
    found = [view.trimmed(*piece) for piece in pieces if piece[0] < piece[1]]
    return tuple(piece for piece in found if piece[0] < piece[1] and not _is_mere_mark(view, piece))


def _is_no_host(view: View, clause: "Token", hole: Range) -> bool:
    """No verb, a participle within the phrase, or "might be, according to Ortiz, that …": the clause is the one above."""
    if clause.pos_ not in ("VERB", "AUX") or hole[0] < clause.i < hole[1]:
        return True
    return clause.dep_ == "ccomp" and clause.left_edge.i == hole[0] and hole[0] > 0 and view.doc[hole[0] - 1].text == ","


def _is_mere_mark(view: View, piece: Range) -> bool:
    """ "He said that, according to Ortiz, …": the "that" is no content."""
    return piece[1] - piece[0] == 1 and view.doc[piece[0]].dep_ == "mark"


def _parted(view: View, clause: "Token", hole: Range) -> bool:
    """True where the conjunct has a subject of its own and the phrase stands inside it."""
    return any(kid.dep_ in ("nsubj", "nsubjpass", "expl") for kid in clause.lefts) and hole[0] > clause.i


def _start(view: View, first: int, hole: int) -> int:
    """The content's start: without "But" or "And" at its head."""
    return first + 1 if view.doc[first].tag_ == "CC" and first + 1 < hole else first


def _end(view: View, first: int, last: int) -> int:
    """What follows the phrase belongs to it only where it goes on with the same clause, behind a comma."""
    if first < last and view.doc[first].text == ",":
        return last
    return first


# ---------------------------------------------------------------- in X's view


def _in_view_of(view: View, noun: "Token") -> Frame | None:
    cue = FRAME_NOUNS.get(noun.lower_)
    if cue is None or noun.dep_ != "pobj" or noun.head.lower_ not in ("in", "to"):
        return None
    head = next((kid for kid in noun.children if kid.dep_ == "poss"), None) or _of_whom(noun)
    if head is None:
        return None
    start, source = noun.head.i, span_of(view, head)
    end = max(noun.i + 1, source.last)
    after = [(first, last) for first, last in _host(view, noun.head.head, (start, end))]
    return _made(view, cue, noun.i, (noun.i, noun.i + 1), source, tuple(after))


def _of_whom(noun: "Token") -> "Token | None":
    of = next((kid for kid in noun.rights if kid.lower_ in FROM and kid.dep_ == "prep"), None)
    return next((kid for kid in (of.rights if of is not None else ()) if kid.dep_ == "pobj"), None)


# ---------------------------------------------------------------- cue nouns


def _noun(view: View, noun: "Token") -> Frame | None:
    cue = nouns().get(noun.lemma_.lower())
    if cue is None or noun.tag_ not in ("NN", "NNS"):
        return None
    part = next((kid for kid in noun.rights if _is_content(kid, cue)), None)
    if part is None:
        return None
    source = _noun_source(view, noun)
    if source is None:
        return None
    inner = part if part.dep_ != "prep" else next((kid for kid in part.children if kid.dep_ in ("pobj", "pcomp")), part)
    first, last = inner.left_edge.i, inner.right_edge.i + 1
    if view.doc[first].lower_ == "that" and view.doc[first].dep_ == "mark":
        first += 1
    content = view.trimmed(first, cut_tail(view, noun, first, last))
    return _made(view, cue, noun.i, (noun.i, noun.i + 1), source, (content,))


def _is_content(kid: "Token", cue: Cue) -> bool:
    if kid.dep_ in ("acl", "ccomp", "relcl"):
        marks = {word.lower_ for word in kid.lefts if word.dep_ in ("mark", "aux") or word.lower_ == "that"}
        finite_that = "that" in marks and any(
            word.dep_ in ("nsubj", "nsubjpass", "expl") and word.lower_ != "that" for word in kid.lefts
        )
        return ("clause" in cue.frame and finite_that) or ("inf" in cue.frame and "to" in marks)
    return kid.dep_ == "prep" and kid.lower_ in cue.frame


def _noun_source(view: View, noun: "Token") -> Source | None:
    """The possessor, the by- or from-phrase, or the subject of "made", "issued", "repeated"."""
    place = view.inside[noun.i]
    for kid in noun.children:
        if kid.dep_ == "poss" and view.inside[kid.i] == place and kid.tag_ != "PRP$":
            return span_of(view, kid)
    for kid in noun.rights:
        if kid.lower_ in ("by", "from") and kid.dep_ in ("prep", "agent"):
            obj = next((word for word in kid.children if word.dep_ == "pobj"), None)
            if obj is not None:
                return span_of(view, obj)
    own = next((kid for kid in noun.lefts if kid.dep_ == "poss" and view.inside[kid.i] == place), None)
    if own is not None:
        return span_of(view, own)
    if noun.dep_ == "dobj" and noun.head.lemma_ in LIGHT:
        return source_of(view, noun.head)
    return None


# ---------------------------------------------------------------- adjectives


def _adjective(view: View, word: "Token") -> Frame | None:
    """ "Ortiz is confident that the bridge is safe.": the copula's subject thinks what hangs on the adjective."""
    cue = adjectives()[word.lower_]
    if word.dep_ not in ("acomp", "ROOT", "ccomp", "conj", "advcl", "relcl") or word.head.lemma_ == "make":
        return None
    part = next((kid for kid in (*word.rights, *word.head.rights) if kid.i > word.i and _hangs(kid, cue)), None)
    verb = word.head if word.dep_ == "acomp" else word
    passive = next((kid for kid in verb.lefts if kid.dep_ == "nsubjpass"), None)
    source = source_of(view, verb) if passive is None else span_of(view, passive)
    if part is None or source is None or source.first > word.i:
        return None
    inner = part if part.dep_ != "prep" else next((kid for kid in part.children if kid.dep_ in ("pobj", "pcomp")), part)
    first, last = inner.left_edge.i, inner.right_edge.i + 1
    if view.doc[first].lower_ == "that" and view.doc[first].dep_ == "mark":
        first += 1
    content = view.trimmed(first, cut_tail(view, word, first, last))
    return _made(view, cue, word.i, (word.i, word.i + 1), source, (content,))


def _hangs(kid: "Token", cue: Cue) -> bool:
    if kid.dep_ == "ccomp":
        return "clause" in cue.frame
    if kid.dep_ == "xcomp":
        return "inf" in cue.frame and any(word.tag_ == "TO" for word in kid.lefts)
    return kid.dep_ == "prep" and kid.lower_ in cue.frame


def _made(view: View, cue: Cue, at: int, words: Range, source: Source, content: tuple[Range, ...]) -> Frame | None:
    content = tuple(piece for piece in content if piece[0] < piece[1])
    if not content or (view.inside[at] == OUTSIDE) != (view.inside[source.head] == OUTSIDE):
        return None
    return Frame(view=view, cue=cue, at=at, cue_first=words[0], cue_last=words[1], source=source, content=content)
