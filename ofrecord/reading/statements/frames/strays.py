"""Contents that the parse has hung elsewhere: on another word, on the phrase between, around the frame."""

from typing import TYPE_CHECKING

from ofrecord.reading.statements.frames.cues import Cue, cue_of
from ofrecord.reading.statements.frames.sources import Source
from ofrecord.reading.statements.frames.tails import cut_tail, own_subject, without_that
from ofrecord.reading.statements.views import OUTSIDE, Range, View

if TYPE_CHECKING:
    from spacy.tokens import Token

FEWEST = 4  # tokens before ", he said." that make a clause
PLAIN = (
    "say", "add", "note", "argue", "claim", "believe", "insist", "think", "estimate", "predict", "observe", "acknowledge",
    "conclude", "explain", "state", "maintain",
)  # these take no addressee  # fmt: skip
LONGEST_FRAME = 8  # tokens of "the mayor said on Monday" between two commas
FEWEST_BEFORE = 2  # tokens of a content before such a frame, the comma with them
GOES_ON_WITH = ("IN", "RB", "DT", "TO")  # how a content goes on behind it: "that …", "especially …"
SPOKEN = ("say", "tell", "write", "ask", "manner")
SUBJECTS = ("nsubj", "nsubjpass", "expl")


def stray_content(view: View, verb: "Token", cue: Cue) -> tuple[Range, ...]:
    """The content of a verb that takes a clause and has none among its dependents."""
    lost = _behind_colon(view, verb) or _stray_clause(view, verb) or _flat_clause(view, verb) or _next_clause(view, verb)
    return lost or _around(view, verb, cue) or before_tail(view, verb)


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
    if hearer is None and (behind := _behind_means(view, verb)):
        return behind
    clause = next((kid for kid in hearer.rights if kid.dep_ == "relcl"), None) if hearer is not None else None
    start = verb.i + 1
    if clause is not None and cue_of(verb) is not None and verb.lemma_ == "tell":
        start = clause.left_edge.i
    elif hearer is not None and verb.lemma_ == "tell":
        start = hearer.right_edge.i + 1 if clause is None else hearer.i + 1
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


def _behind_means(view: View, verb: "Token") -> tuple[Range, ...]:
    """ "said by e-mail the road was fine": the clause that the parse has hung on how it was said."""
    means = next((kid for kid in verb.rights if kid.dep_ == "prep" and kid.i == verb.i + 1), None)
    thing = next((kid for kid in means.rights if kid.dep_ == "pobj"), None) if means is not None else None
    clause = next((kid for kid in thing.rights if kid.dep_ == "relcl"), None) if thing is not None else None
    if clause is None or not own_subject(clause) or clause.left_edge.tag_ in ("WP", "WDT", "WRB", "IN", ","):
        return ()
    first = clause.left_edge.i
    found = view.trimmed(first, cut_tail(view, verb, first, verb.right_edge.i + 1))
    return (found,) if found[0] < found[1] and view.inside[first] == view.inside[verb.i] else ()


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


def before_tail(view: View, verb: "Token") -> tuple[Range, ...]:
    """The sentence before ", the mayor said." where nothing but a time or a place follows."""
    doc, start = view.doc, verb.sent.start
    subject = next((kid for kid in verb.children if kid.dep_ == "nsubj"), None)
    if subject is None or verb.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return ()
    left = min(subject.left_edge.i, verb.i)
    if any(kid.dep_ == "advcl" and kid.left_edge.i == start for kid in verb.lefts) or doc[start].tag_ == "WRB":
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


def _behind_colon(view: View, verb: "Token") -> tuple[Range, ...]:
    """ "Ortiz added: The bridge is safe.": what stands behind the cue's colon, without quotation marks."""
    doc, first = view.doc, verb.i + 2
    if first >= len(doc) or doc[first - 1].text != ":" or not doc[first].text[:1].isupper() or not own_subject(verb):
        return ()
    if any(view.inside[index] != OUTSIDE for index in range(first, len(doc))):
        return ()
    return (view.trimmed(first, len(doc)),)


def _around(view: View, verb: "Token", cue: Cue) -> tuple[Range, ...]:
    """The clause that "he said" is hung into: "The bridge, he said, is safe."."""
    if "clause" not in cue.frame or verb.dep_ not in ("parataxis", "ccomp", "advcl", "relcl") or verb.head.i == verb.i:
        return ()
    host = verb.head
    if verb.dep_ == "relcl":
        if any(kid.tag_ in ("WP", "WDT") for kid in verb.subtree) or host.dep_ not in ("nsubj", "nsubjpass"):
            return ()
        host = host.head
    if any(kid.dep_ == "mark" and kid.lower_ != "as" for kid in verb.lefts) or not has_subject(verb):
        return ()
    first, last = host.left_edge.i, host.right_edge.i + 1
    start, end = verb.left_edge.i, _frame_end(view, verb)
    if host.i > verb.i:
        first = min(first, verb.sent.start)
    if not _set_off(view, start, end):
        return ()
    for index in range(start - 1, first, -1):
        if view.doc[index].text == ";" and view.inside[index] == OUTSIDE:  # "…; the tourists, he said, took the taxis"
            first = index + 1
            break
    pieces = [(first, start), (end, _before_joint(view, end, last))]
    found = [view.trimmed(*without_that(view, *piece)) for piece in pieces if piece[0] < piece[1]]
    return tuple(piece for piece in found if piece[0] < piece[1])


def _before_joint(view: View, end: int, last: int) -> int:
    """ "The toll rose, the ministry said, and engineers came": a new clause behind the frame is the paper's own."""
    doc = view.doc
    joint = end + 1 if end + 1 < last and doc[end].is_punct else end
    if joint < last and _is_papers_own(view, joint):
        return end
    if joint < last and doc[joint].lower_ == "and":
        other = next((kid for kid in doc[joint].head.rights if kid.dep_ == "conj" and kid.i > joint), None)
        if other is not None and own_subject(other) and other.left_edge.i == joint + 1:
            return end
    return last


def _frame_end(view: View, verb: "Token") -> int:
    """Where "he said" ends: at the first comma behind the cue and its subject."""
    subject = max((kid.right_edge.i for kid in verb.rights if kid.dep_ in ("nsubj", "dobj", "npadvmod")), default=verb.i)
    last = verb.right_edge.i + 1
    return next((index for index in range(max(verb.i, subject) + 1, last) if view.doc[index].text in (",", "—", "–")), last)


def has_subject(verb: "Token") -> bool:
    """A subject before the verb, or behind it: "said Ortiz"."""
    inverted = verb.tag_ != "VBG" and any(kid.dep_ in ("nsubj", "dobj", "npadvmod") for kid in verb.rights)
    return inverted or own_subject(verb)


def _set_off(view: View, start: int, end: int) -> bool:
    """True where commas, dashes, quotation marks or the sentence's end stand on the outer sides of the frame."""
    doc = view.doc
    opened = start == 0 or doc[start - 1].is_punct or doc[start].is_punct
    closed = end >= len(doc) or doc[end].is_punct or doc[end - 1].is_punct
    return opened and closed


def hung_in(view: View, verb: "Token", source: Source, content: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "Visitors, said Ortiz, are to blame.": a frame between two commas is hung into its content, on both sides of it."""
    doc, start, cue = view.doc, verb.sent.start, cue_of(verb)
    if cue is None or cue.kind not in SPOKEN or doc[source.head].tag_ in ("WDT", "WP") or doc[source.head].lower_ == "it":
        return content
    first, last = min(source.first, verb.i), max(source.last, verb.i + 1)
    while last < len(doc) and doc[last].ent_type_ in ("DATE", "TIME"):
        last += 1
    if last - first > LONGEST_FRAME or first - start < FEWEST_BEFORE or not _between_commas(view, first, last):
        return content
    left, right = view.trimmed(start, first), view.trimmed(last + 1, verb.sent.end)
    if content and content[0][0] > verb.i and _is_plain(view, left):
        return (without_that(view, *left), *((max(a, last + 1), b) for a, b in content))
    if (
        doc[last + 1].tag_ in GOES_ON_WITH
        and not _is_papers_own(view, last + 1)
        and right[0] < right[1]
        and _is_plain(view, right)
    ):
        if not content:
            return (without_that(view, *left), without_that(view, *right))
        if len(content) == 1 and content[0][1] <= first:
            return (*content, without_that(view, *right))
    return content


def _is_papers_own(view: View, first: int) -> bool:
    """ "The toll rose, officials said, as rescuers dug on": what went on meanwhile is told by the paper."""
    doc = view.doc
    mark = first + 1 if doc[first].lower_ == "even" and first + 1 < len(doc) else first
    return doc[mark].dep_ == "mark" and doc[mark].lower_ in ("as", "while")


def _between_commas(view: View, first: int, last: int) -> bool:
    doc = view.doc
    if last + 1 >= len(doc) or doc[first - 1].text != "," or doc[last].text != ",":
        return False
    return all(view.inside[index] == OUTSIDE for index in (first - 2, first - 1, last, last + 1))


def _is_plain(view: View, piece: Range) -> bool:
    """True for words without quotation marks and without another cue among them."""
    doc = view.doc
    return doc[piece[0]].tag_ != "WRB" and not any(
        view.inside[index] != OUTSIDE or (doc[index].tag_ in ("VBD", "VBZ") and cue_of(doc[index]) is not None)
        for index in range(*piece)
    )
