"""What was said: the dependents of a cue that are its content, and where they end."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ofrecord.reading.statements.frames.cues import Cue, cue_of
from ofrecord.reading.statements.frames.tails import cut_tail, own_subject, says_more
from ofrecord.reading.statements.views import OUTSIDE, Range, View

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 4  # tokens before ", he said." that make a clause
CLAUSES = ("ccomp", "parataxis")
PREPOSITIONS = ("prep", "dative", "agent")
EMPTY = (
    "it",
    "so",
    "that",
    "this",
    "what",
    "which",
    "himself",
    "herself",
    "themselves",
    "itself",
    "something",
    "anything",
    "nothing",
)
PLAIN = (
    "say", "add", "note", "argue", "claim", "believe", "insist", "think", "estimate", "predict", "observe", "acknowledge",
    "conclude", "explain", "state", "maintain",
)  # these take no addressee  # fmt: skip
LOST = ("dobj", "npadvmod", "dep", "attr", "nsubj")
WEAK = ("judge", "speak of", "want said", "no answer")
STAGES = ("in", "on", "at", "during")  # where it was said, more often than what
LONGEST = 400  # tokens of one stretch: more is no prose
SUBJECTS = ("nsubj", "nsubjpass", "expl")
LIKE_PREPOSITIONS = ("including", "according", "following", "regarding", "concerning")
IF_WORDS = ("if", "whether")


def content_of(view: View, verb: "Token", cue: Cue) -> tuple[Range, ...]:
    """The content of a verb as ranges of tokens, in order; empty where there is none."""
    parts = list(_accepted(view, verb, cue))
    if parts:
        return _from_sentence_start(view, verb, _ranges(view, verb, cue, parts))
    if "clause" not in cue.frame:
        return ()
    lost = _stray_clause(view, verb) or _flat_clause(view, verb) or _next_clause(view, verb)
    return lost or _around(view, verb, cue) or _before_tail(view, verb)


def _flat_clause(view: View, verb: "Token") -> tuple[Range, ...]:
    """ "said fees and fines have hurt the poor": a clause that the parse has read as the object and a second verb."""
    if verb.lemma_ not in PLAIN or not own_subject(verb):
        return ()
    thing = next((kid for kid in verb.rights if kid.dep_ == "dobj" and kid.i > verb.i), None)
    if thing is None:
        return _unjoined_clause(view, verb)
    other = next((kid for kid in verb.rights if kid.dep_ == "conj" and kid.i > thing.i), None)
    told = next(
        (kid for kid in thing.rights if kid.dep_ == "acl" and kid.tag_ in ("VBD", "VBZ") and kid.i == thing.i + 1), None
    )
    if told is not None:
        other = told
    elif other is None or own_subject(other) or other.tag_ == verb.tag_:
        return ()
    first, last = thing.left_edge.i, other.right_edge.i + 1
    found = view.trimmed(first, cut_tail(view, verb, first, last))
    return (found,)


def _unjoined_clause(view: View, verb: "Token") -> tuple[Range, ...]:
    """ "estimated by 2050, more people would need more food": a second clause that no "and" joins is what was said."""
    kids = list(verb.rights)
    clause = next((kid for kid in kids if kid.dep_ == "conj" and own_subject(kid)), None)
    if clause is None or any(kid.dep_ == "cc" for kid in kids):
        return ()
    found = view.trimmed(verb.i + 1, cut_tail(view, verb, verb.i + 1, clause.right_edge.i + 1))
    return (found,) if found[0] < found[1] else ()


def _next_clause(view: View, verb: "Token") -> tuple[Range, ...]:
    """ "While he admitted funds were short, …", "told the forum he was late": a clause that hangs on another word."""
    doc = view.doc
    hearer = next((kid for kid in verb.rights if kid.dep_ in ("dobj", "dative")), None)
    clause = next((kid for kid in hearer.rights if kid.dep_ == "relcl"), None) if hearer is not None else None
    start = verb.i + 1
    if clause is not None and cue_of(verb) is not None and verb.lemma_ == "tell":
        start = clause.left_edge.i
    elif hearer is not None or start >= len(doc) or not own_subject(verb):
        return ()
    subject = next((doc[index] for index in range(start, min(start + 8, len(doc))) if doc[index].dep_ in SUBJECTS), None)
    if subject is None or subject.left_edge.i != start or subject.head.i < subject.i or subject.tag_ in ("WP", "WDT"):
        return ()
    last = next(
        (index for index in range(subject.head.i, verb.sent.end) if doc[index].text == ","), subject.head.right_edge.i + 1
    )
    found = view.trimmed(start, cut_tail(view, verb, start, min(last, subject.head.right_edge.i + 1)))
    return (found,) if found[0] < found[1] and view.inside[found[0]] == view.inside[verb.i] else ()


def _stray_clause(view: View, verb: "Token") -> tuple[Range, ...]:
    """ "said at a rally in Lyon that Ortiz was late": a that-clause that the parse has hung on the rally."""
    end = verb.right_edge.i + 1
    for index in range(verb.i + 1, end):
        token = view.doc[index]
        if view.inside[index] != view.inside[verb.i] or (token.tag_.startswith("VB") and token.dep_ != "amod"):
            return ()
        clause = token.head
        if token.lower_ == "that" and clause.i > index and clause.dep_ in ("relcl", "acl", "ccomp", "advcl"):
            if not any(kid.dep_ in ("nsubj", "nsubjpass", "expl") and kid.i != index for kid in clause.lefts):
                return ()
            found = view.trimmed(index + 1, cut_tail(view, verb, index + 1, clause.right_edge.i + 1))
            return (found,) if found[0] < found[1] else ()
    return ()


def _from_sentence_start(view: View, verb: "Token", found: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "It rained, but the road held, the mayor said.": the whole sentence, not the last clause alone."""
    if len(found) != 1 or found[0][1] > verb.i:
        return found
    whole = _before_tail(view, verb)
    first = found[0][0]
    if not whole or whole[0][0] >= first or any(view.inside[index] != OUTSIDE for index in range(whole[0][0], first)):
        return found
    return whole if view.doc[first - 1].tag_ in ("CC", ",", ":", ".") else found


def _before_tail(view: View, verb: "Token") -> tuple[Range, ...]:
    """The sentence before ", the mayor said." where nothing but a time or a place follows."""
    doc, start = view.doc, verb.sent.start
    subject = next((kid for kid in verb.children if kid.dep_ == "nsubj"), None)
    if subject is None or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return ()
    left = min(subject.left_edge.i, verb.i)
    if any(kid.dep_ == "advcl" and kid.left_edge.i == start for kid in verb.lefts):
        return ()
    if (
        left - start < FEWEST
        or doc[left - 1].text != ","
        or view.inside[left - 1] != OUTSIDE
        or subject.lower_ in ("who", "which", "that")
    ):
        return ()
    ends = verb.sent.end
    if any(
        doc[index].tag_.startswith("VB") and doc[index].dep_ in ("ccomp", "conj", "ROOT")
        for index in range(max(verb.i, subject.i) + 1, ends)
    ):
        return ()
    piece = view.trimmed(*without_that(view, start, left))
    cut = [
        index
        for index in range(piece[0], piece[1])
        if doc[index].tag_ in ("VBD", "VBZ", "VBP", "MD") and view.inside[index] == OUTSIDE
    ]
    return (piece,) if cut else ()


def _accepted(view: View, verb: "Token", cue: Cue) -> Iterator["Token"]:
    kids = list(verb.children)
    with_infinitive = "inf" in cue.frame and any(_is_infinitive(kid) for kid in kids)
    with_predicate = "small" in cue.frame and _is_named(kids, verb)
    with_phrase = "np" in cue.frame or with_predicate or (with_infinitive and cue.kind == "want said")
    for kid in kids:
        if (
            (view.inside[verb.i] == OUTSIDE and view.inside[kid.i] != OUTSIDE and view.quotations[view.inside[kid.i]].speech)
            or _is_clause(kid, verb, cue)
            or (with_infinitive and _is_infinitive(kid))
            or (kid.dep_ == "dobj" and with_phrase and _has_weight(kid, cue) and kid.i > verb.i)
            or (with_predicate and kid.dep_ in ("oprd", "acomp", "xcomp"))
        ) or (cue.lemma == "respond" and kid.lower_ == "to" and any(word.dep_ == "neg" for word in verb.lefts)):
            yield kid
        elif kid.dep_ in PREPOSITIONS and kid.lower_ in cue.frame and kid.i > verb.i:
            yield from (grandchild for grandchild in kid.children if grandchild.dep_ in ("pobj", "pcomp"))


def _is_named(kids: list["Token"], verb: "Token") -> bool:
    """ "called it a shame", "branded the bridge a disgrace", "called the charges unfounded"."""
    things = _objects(kids, verb)
    if any(_is_predicate(kid) for kid in kids) or len(things) > 1:
        return True
    return any(word.i == thing.i + 1 and word.dep_ in ("amod", "acl") for thing in things for word in thing.rights)


def _objects(kids: list["Token"], verb: "Token") -> list["Token"]:
    """ "branded the bridge a disgrace": what is called, and what it is called."""
    return [
        kid for kid in kids if kid.i > verb.i and kid.dep_ in ("dobj", "npadvmod") and kid.ent_type_ not in ("DATE", "TIME")
    ]


def _is_predicate(kid: "Token") -> bool:
    """ "called it a shame": the second object; not "called him to say sorry"."""
    return kid.dep_ in ("oprd", "acomp", "ccomp", "xcomp") and not any(word.tag_ == "TO" for word in kid.lefts)


def _is_clause(kid: "Token", verb: "Token", cue: Cue) -> bool:
    if kid.dep_ == "xcomp" and kid.tag_ == "VBG" and kid.i > verb.i:
        return "np" in cue.frame  # "proposed closing the road"
    if kid.dep_ == "ccomp" and kid.left_edge.tag_ == "WP" and "np" in cue.frame:
        return True  # "condemned what he called a breach"
    if kid.dep_ in CLAUSES:
        return bool({"clause", "small", "inf"} & cue.frame) and not _is_parenthesis(kid)
    if kid.dep_ == "advcl" and kid.left_edge.i == verb.i + 1 and any(word.dep_ == "neg" for word in verb.lefts):
        return kid.left_edge.tag_ == "WRB"  # "has not said when it would open"
    if kid.dep_ == "advcl" and cue.kind == "ask":
        return any(word.lower_ in IF_WORDS for word in kid.lefts if word.dep_ == "mark")
    return False


def _is_parenthesis(kid: "Token") -> bool:
    """ "he said" hung into a clause is no content of that clause's verb."""
    if cue_of(kid) is None:
        return False
    if kid.i < kid.head.i and _own_subject_or_inverted(kid):
        return not says_more(kid) and not any(word.dep_ == "ccomp" for word in kid.lefts)
    return kid.dep_ == "parataxis" and kid.n_rights == 0


def _is_infinitive(kid: "Token") -> bool:
    if kid.dep_ not in ("xcomp", "ccomp", "advcl"):
        return False
    return any(word.tag_ == "TO" for word in kid.lefts)


def _has_weight(kid: "Token", cue: Cue) -> bool:
    """An object that says something: not "it" or "so"."""
    return kid.lower_ not in EMPTY or cue.kind == "judge"


def _ranges(view: View, verb: "Token", cue: Cue, parts: list["Token"]) -> tuple[Range, ...]:
    """The stretches that the parts cover, before and after the verb, cut where another voice begins."""
    before = [part for part in parts if part.i < verb.i]
    after = [part for part in parts if part.i > verb.i]
    found = []
    if before and not (after and _is_subject_matter(view, verb, before)):
        first, last = min(p.left_edge.i for p in before), max(p.right_edge.i for p in before) + 1
        found.append(_without_frame(view, verb, max(first, last - LONGEST), min(last, verb.i)))
    if after:
        first, last = min(p.left_edge.i for p in after), max(p.right_edge.i for p in after) + 1
        first = _with_lost_subject(verb, max(first, verb.i + 1))
        if all(part.dep_ == "dobj" for part in after):
            last = _before_participle(view, first, last)
        last = _with_rest(verb, last) if cue.kind in WEAK else last
        found.append((first, cut_tail(view, verb, first, min(last, first + LONGEST))))
    trimmed = [view.trimmed(*without_that(view, *one)) for one in found]
    return tuple(one for one in trimmed if one[0] < one[1])


def _is_subject_matter(view: View, verb: "Token", before: list["Token"]) -> bool:
    """ "Ortiz, who …, said he was ill": what a verb without a subject has before it, outside quotations, is no content."""
    has_subject = any(kid.dep_ == "nsubj" for kid in verb.children)
    return not has_subject and all(view.inside[part.i] == view.inside[verb.i] for part in before)


def _before_participle(view: View, first: int, last: int) -> int:
    """ "questioned the vote, urging …": the participle behind the object's comma is the subject's."""
    doc = view.doc
    places = (index for index in range(first + 1, last - 1) if doc[index].text == "," and doc[index + 1].tag_ == "VBG")
    return next((index for index in places if doc[index + 1].lower_ not in LIKE_PREPOSITIONS), last)


def _with_rest(verb: "Token", last: int) -> int:
    """ "praised the crew for its work after the storm": the phrases that follow an object go with it."""
    for kid in verb.rights:
        dated = kid.right_edge.ent_type_ in ("DATE", "TIME") or kid.lower_ in STAGES
        if kid.left_edge.i == last and kid.dep_ in ("prep", "advcl", "acl") and not dated:
            last = kid.right_edge.i + 1
    return last


def _with_lost_subject(verb: "Token", first: int) -> int:
    """ "said one of the plans, to widen the road, could save money": the subject that the parse has made the cue's object."""
    if verb.lemma_ not in PLAIN:
        return first
    lost = [
        kid.left_edge.i for kid in verb.rights if kid.dep_ in LOST and kid.i < first and kid.ent_type_ not in ("DATE", "TIME")
    ]
    return min([first, *(one for one in lost if one > verb.i)])


def _without_frame(view: View, verb: "Token", first: int, last: int) -> Range:
    """A range before the verb, without the verb's own subject where that follows the range."""
    starts = [kid.left_edge.i for kid in verb.lefts if kid.dep_ in ("nsubj", "aux", "neg", "advmod") and kid.i >= first]
    inner = [start for start in starts if start > first]
    return first, min([last, *inner])


def without_that(view: View, first: int, last: int) -> Range:
    """A range without the "that" at its head."""
    if first < last - 1 and view.doc[first].lower_ == "that" and view.doc[first].dep_ in ("mark", "dobj", "det", "nsubj"):
        return (first + 1, last) if view.doc[first].dep_ == "mark" else (first, last)
    return first, last


def _around(view: View, verb: "Token", cue: Cue) -> tuple[Range, ...]:
    """The clause that "he said" is hung into: "The bridge, he said, is safe."."""
    if "clause" not in cue.frame or verb.dep_ not in ("parataxis", "ccomp", "advcl", "relcl") or verb.head.i == verb.i:
        return ()
    host = verb.head
    if verb.dep_ == "relcl":
        if any(kid.tag_ in ("WP", "WDT") for kid in verb.subtree) or host.dep_ not in ("nsubj", "nsubjpass"):
            return ()
        host = host.head
    if any(kid.dep_ == "mark" and kid.lower_ != "as" for kid in verb.lefts) or not _own_subject_or_inverted(verb):
        return ()
    first, last = host.left_edge.i, host.right_edge.i + 1
    start, end = verb.left_edge.i, _frame_end(view, verb)
    if host.i > verb.i:
        first = min(first, verb.sent.start)
    if not _set_off(view, start, end):
        return ()
    pieces = [(first, start), (end, last)]
    found = [view.trimmed(*without_that(view, *piece)) for piece in pieces if piece[0] < piece[1]]
    return tuple(piece for piece in found if piece[0] < piece[1])


def _frame_end(view: View, verb: "Token") -> int:
    """Where "he said" ends: at the first comma behind the cue and its subject."""
    subject = max((kid.right_edge.i for kid in verb.rights if kid.dep_ in ("nsubj", "dobj", "npadvmod")), default=verb.i)
    last = verb.right_edge.i + 1
    return next((index for index in range(max(verb.i, subject) + 1, last) if view.doc[index].text in (",", "—", "–")), last)


def _own_subject_or_inverted(verb: "Token") -> bool:
    return own_subject(verb) or any(kid.dep_ in ("nsubj", "dobj", "npadvmod") for kid in verb.rights)


def _set_off(view: View, start: int, end: int) -> bool:
    """True where commas, dashes, quotation marks or the sentence's end stand on the outer sides of the frame."""
    doc = view.doc
    opened = start == 0 or doc[start - 1].is_punct or doc[start].is_punct
    closed = end >= len(doc) or doc[end].is_punct or doc[end - 1].is_punct
    return opened and closed
