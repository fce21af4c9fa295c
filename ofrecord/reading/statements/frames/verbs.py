"""Frames of verbs: a cue with its source and its content, found along the dependencies of one paragraph."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from ofrecord.lexicon import read_rows
from ofrecord.reading.statements.frames.content import content_of
from ofrecord.reading.statements.frames.cues import Cue, cue_of
from ofrecord.reading.statements.frames.frame import Frame
from ofrecord.reading.statements.frames.sources import Source, has_voice, is_mute, is_passive, source_of, span_of, voices
from ofrecord.reading.statements.frames.strays import hung_in
from ofrecord.reading.statements.views import OUTSIDE, Range, View

if TYPE_CHECKING:
    from spacy.tokens import Token


DEEDS = Path(__file__).with_name("deeds.csv")
BEING = ("is", "are", "was", "were", "be", "been", "being")
SPOKEN_BY_SOMEONE = ("encourage",)  # "the program encourages" says nothing
NAMELESS = frozenset(("named", "identified", "quoted"))
NEGATED = frozenset(("not", "n't", "n’t"))
COMMENTS = ("comment", "comments", "elaborate", "interview")  # "declined to comment"
FEW = 5  # tokens of "not to be named"
HEARINGS = ("hear",)
COURTS = ("court", "jury", "juror", "inquest", "inquiry", "tribunal", "hearing", "magistrate", "committee", "panel", "session")
MEETINGS = ("discuss", "talk about", "talk", "speak")
PEOPLE = (
    "him",
    "her",
    "them",
    "man",
    "woman",
    "people",
    "person",
    "boy",
    "girl",
    "student",
    "suspect",
    "witness",
    "coach",
    "driver",
)
SOURCELESS = ("judge", "want said", "thought")  # "He was accused of lying" says that someone accuses
GOES_ON = ("go", "continue", "begin", "start", "appear", "seem", "proceed", "dare", "happen")  # "went on to discuss the bridge"
ALSO_OF_THINGS = ("refer", "describe", "discuss", "reveal", "explain", "suggest", "indicate", "say", "write", "talk", "cite")
NOBODY = ("no", "nobody", "none", "neither", "nothing")
NESTED = ("say", "tell", "write")


def verb_frames(view: View) -> Iterator[Frame]:
    """The frames of a paragraph's verbs; those without content wait for a quotation beside them."""
    for token in view.doc:
        cue = cue_of(token)
        if cue is None or token.dep_ in ("amod", "aux", "compound") or _is_purpose(token):
            continue
        frame = _frame(view, token, cue)
        if _stands(frame):
            yield frame


def _is_hollow(frame: Frame, verb: "Token") -> bool:
    """Without a clause or a quotation, "refused to discuss the bridge" and "by praising the bridge" say nothing."""
    if touches_quotation(frame.view, frame.at, frame.content) or any(
        kid.dep_ in ("ccomp", "parataxis") for kid in verb.children
    ):
        return False
    if verb.dep_ == "xcomp" and verb.tag_ == "VB":
        return verb.head.lemma_ not in GOES_ON
    if verb.dep_ == "acl" and verb.tag_ == "VBG" and verb.head.ent_type_ == "PERSON":
        return False  # "said Ortiz, speaking of the bridge"
    return verb.dep_ in ("pcomp", "acl") and verb.tag_ in ("VBG", "VBN", "VBD")


def _is_said_of(verb: "Token") -> bool:
    """ "He was accused of lying"; not "a play called X"."""
    return is_passive(verb) and any(kid.dep_ in ("auxpass", "nsubjpass") for kid in verb.lefts)


def _is_unheard(frame: Frame) -> bool:
    """No one speaks: "the decision suggests …", "which refers to …", "as you say", the answer that was refused."""
    doc, source, verb = frame.view.doc, frame.source, frame.view.doc[frame.at]
    if verb.dep_ == "xcomp" and (outer := cue_of(verb.head)) is not None and outer.kind in ("no answer", "ask", "want said"):
        return True
    if _is_deed(frame, verb) or _is_not_said(frame, verb):
        return True
    if source is None or touches_quotation(frame.view, frame.at, frame.content):
        return False
    word = doc[source.first].lower_ if source.last - source.first == 1 else ""
    clause = verb.dep_ == "parataxis" or any(kid.dep_ in ("ccomp", "parataxis") for kid in verb.children)
    if doc[source.first].lower_ in NOBODY:
        return True
    if is_mute(doc[source.head]) or (word in ("you", "one") and frame.cue.act != "thought"):
        return True
    if frame.cue.lemma == "show" and not clause:
        return doc[source.head].lemma_.lower() not in voices()
    return not clause and frame.cue.lemma in ALSO_OF_THINGS and word in ("which", "that", "it", "this", "i")


def _is_deed(frame: Frame, verb: "Token") -> bool:
    """ "denied the request", "conceded a goal", "was called for holding": done, not said."""
    if frame.cue.lemma in ("call for", "call on"):
        return is_passive(verb) and any(kid.lower_ in BEING for kid in verb.lefts)
    if frame.cue.lemma == "order" and is_passive(verb):
        return not any(kid.dep_ in ("agent", "ccomp") for kid in verb.rights)
    objects = deeds().get(frame.cue.lemma)
    if objects is None or touches_quotation(frame.view, frame.at, frame.content):
        return False
    things = [kid for kid in verb.children if kid.dep_ in ("dobj", "dative", "nsubjpass")]
    if any(kid.dep_ in ("ccomp", "parataxis") for kid in verb.children) or not things:
        return False
    return any(thing.lemma_.lower() in objects or ("human" in objects and _is_human(thing)) for thing in things)


def _is_not_said(frame: Frame, verb: "Token") -> bool:
    """ "did not rule out a pause", "will discuss sanctions", "asked not to be named": nothing is said, or nothing yet."""
    doc, lemma = frame.view.doc, frame.cue.lemma
    if lemma in HEARINGS:
        return frame.source is None or doc[frame.source.head].lemma_.lower() not in COURTS
    helpers = {kid.lower_ for kid in verb.lefts if kid.dep_ in ("aux", "neg")}
    if lemma == "rule out":
        return bool(helpers & NEGATED)
    if lemma in MEETINGS and not any(kid.dep_ == "ccomp" for kid in verb.children):
        return bool(helpers & {"will", "would", "shall"})
    if lemma in SPOKEN_BY_SOMEONE:
        return frame.source is None or not (has_voice(doc[frame.source.head]) or doc[frame.source.head].tag_ == "PRP")
    if lemma == "attack":  # with words, where it says for what; else with other weapons
        reasons = (kid for prep in verb.rights if prep.lower_ in ("for", "over", "as") for kid in prep.children)
        return is_passive(verb) or all(kid.ent_type_ in ("DATE", "TIME", "CARDINAL") for kid in reasons)
    if frame.cue.kind == "no answer":
        return any(doc[index].lower_ in COMMENTS for index in range(*frame.content[0]))
    if lemma == "comment" and "not" in helpers:  # "said it would not comment"
        return verb.dep_ == "ccomp" and cue_of(verb.head) is not None
    words = [doc[index].lower_ for index in range(frame.content[0][0], min(frame.content[0][0] + FEW, frame.content[0][1]))]
    return "be" in words and bool(NAMELESS & set(words))


def _is_human(noun: "Token") -> bool:
    return (noun.ent_type_ in ("PERSON", "ORG", "NORP") and noun.tag_.startswith("NNP")) or noun.lower_ in PEOPLE


@cache
def deeds() -> dict[str, frozenset[str]]:
    """The objects with which a cue tells of a deed."""
    found: dict[str, set[str]] = {}
    for row in read_rows(DEEDS):
        found.setdefault(row["lemma"], set()).add(row["object"])
    return {lemma: frozenset(objects) for lemma, objects in found.items()}


def _is_purpose(verb: "Token") -> bool:
    """ "an attempt to confirm", "to describe the talks": nothing is said yet."""
    if verb.tag_ != "VB" or verb.dep_ not in ("acl", "relcl", "advcl", "pcomp") or verb.head.lemma_ in GOES_ON:
        return False
    return any(kid.tag_ == "TO" for kid in verb.lefts)


def _stands(frame: Frame) -> bool:
    """What is no statement: a cue without a source unless it is passive, and talk of talking inside a quotation."""
    verb = frame.view.doc[frame.at]
    if frame.cue.lemma == "cite" and is_passive(verb) and any(kid.lower_ == "as" for kid in verb.rights):
        return False  # "was cited as saying" is told by the second verb
    if frame.content and (_is_hollow(frame, verb) or _is_unheard(frame)):
        return False
    if frame.source is None:
        if frame.cue.kind == "tell":  # "Jurors were told that he fled"
            return bool(frame.content) and any(kid.dep_ == "nsubjpass" and kid.lemma_.lower() in COURTS for kid in verb.lefts)
        named = "small" not in frame.cue.frame or touches_quotation(frame.view, frame.at, frame.content)
        return bool(frame.content) and _is_said_of(verb) and frame.cue.kind in SOURCELESS and named
    if frame.view.inside[frame.at] == OUTSIDE:
        return True
    return is_reported(frame)


def is_reported(frame: Frame) -> bool:
    """What someone other than the speaker says, among words that are all the speaker's own."""
    verb = frame.view.doc[frame.at]
    clause = bool(frame.content) and frame.cue.kind in NESTED and verb.tag_ in ("VBD", "VBZ", "VBP", "VBG")
    return clause and any(kid.dep_ == "ccomp" for kid in verb.children) and _is_other(frame)


def _is_other(frame: Frame) -> bool:
    """Inside a quotation, someone other than the speaker and the listener speaks."""
    return frame.source is not None and frame.view.doc[frame.source.head].lower_ not in ("i", "we", "you", "it")


def _frame(view: View, verb: "Token", cue: Cue) -> Frame:
    content = content_of(view, verb, cue)
    if cue.needs_quote and not touches_quotation(view, verb.i, content) and not _is_posted(view, cue, content):
        content = ()
    inverted = bool(content) and content[0][0] < verb.i
    source = source_of(view, verb, inverted=inverted or not content)
    if source is not None:
        content = hung_in(view, verb, source, content)
        content = tuple(piece for one in content for piece in _around_source(one, source) if piece[0] < piece[1])
    if content and _is_said_of(verb):
        content = _with_subject(view, verb, content)
    first, last = _cue_words(verb)
    return Frame(view=view, cue=cue, at=verb.i, cue_first=first, cue_last=last, source=source, content=content)


def _with_subject(view: View, verb: "Token", content: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "The mayor was accused of lying": what is said is said of the passive's subject."""
    subject = next((kid for kid in verb.lefts if kid.dep_ == "nsubjpass"), None)
    if subject is None or content[0][0] <= subject.i or subject.lower_ == "it" or _is_told(verb):
        return content
    about = span_of(view, subject)
    return ((about.first, about.last), *content)


def _is_posted(view: View, cue: Cue, content: tuple[Range, ...]) -> bool:
    """ "posted on Telegram that the road was shut"."""
    return cue.kind == "write" and bool(content) and content[0][0] > 0 and view.doc[content[0][0] - 1].lower_ == "that"


def _is_told(verb: "Token") -> bool:
    cue = cue_of(verb)
    return cue is not None and cue.kind == "tell"


def _around_source(piece: Range, source: Source) -> tuple[Range, ...]:
    """A piece of content without the source where that stands inside it."""
    first, last = piece
    if source.last <= first or last <= source.first:
        return (piece,)
    return (first, min(last, source.first)), (max(first, source.last), last)


def touches_quotation(view: View, cue: int, content: tuple[Range, ...]) -> bool:
    """True where the content holds words in quotation marks that the cue is outside of."""
    return any(view.inside[index] not in (OUTSIDE, view.inside[cue]) for first, last in content for index in range(first, last))


def _cue_words(verb: "Token") -> Range:
    """The verb with its particle."""
    after = verb.i + 1
    particle = next((kid for kid in verb.rights if kid.dep_ == "prt" and kid.i == after), None)
    return verb.i, after + (particle is not None)
