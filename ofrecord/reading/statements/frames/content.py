"""What was said: the dependents of a cue that are its content, and where they end."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ofrecord.reading.statements.frames.cues import Cue, cue_of
from ofrecord.reading.statements.frames.strays import PLAIN, before_tail, has_subject, stray_content
from ofrecord.reading.statements.frames.tails import cut_tail, own_subject, says_more, without_that
from ofrecord.reading.statements.views import OUTSIDE, Range, View

if TYPE_CHECKING:
    from spacy.tokens import Token

NEAR = 8  # tokens from a quotation to the cue behind it
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
HEARD = ("tell", "warn", "remind", "inform", "assure", "advise", "notify", "convince")
LOST = ("dobj", "npadvmod", "dep", "attr", "nsubj")
WEAK = ("judge", "speak of", "want said", "no answer")
STAGES = ("in", "on", "at", "during")  # where it was said, more often than what
LONGEST = 400  # tokens of one stretch: more is no prose
LIKE_PREPOSITIONS = ("including", "according", "following", "regarding", "concerning")
IF_WORDS = ("if", "whether")


def content_of(view: View, verb: "Token", cue: Cue) -> tuple[Range, ...]:
    """The content of a verb as ranges of tokens, in order; empty where there is none."""
    parts = list(_accepted(view, verb, cue))
    if parts:
        return _from_sentence_start(view, verb, _ranges(view, verb, cue, parts))
    if "clause" not in cue.frame:
        return ()
    return stray_content(view, verb, cue)


def _from_sentence_start(view: View, verb: "Token", found: tuple[Range, ...]) -> tuple[Range, ...]:
    """ "It rained, but the road held, the mayor said.": the whole sentence, not the last clause alone."""
    if len(found) != 1 or found[0][1] > verb.i:
        return found
    whole = before_tail(view, verb)
    first = found[0][0]
    if not whole or whole[0][0] >= first or any(view.inside[index] != OUTSIDE for index in range(whole[0][0], first)):
        return found
    return whole if view.doc[first - 1].tag_ in ("CC", ",", ":", ".") else found


def _accepted(view: View, verb: "Token", cue: Cue) -> Iterator["Token"]:
    kids = list(verb.children)
    with_infinitive = "inf" in cue.frame and any(_is_infinitive(kid) for kid in kids)
    with_predicate = "small" in cue.frame and _is_named(kids, verb)
    with_phrase = "np" in cue.frame or with_predicate or (with_infinitive and cue.kind == "want said")
    for kid in kids:
        if kid.dep_ == "punct" and kid.i > verb.i:
            continue  # a mark behind the cue; one before it stands for a quotation that the parse has hung elsewhere
        if (
            (view.inside[verb.i] == OUTSIDE and view.inside[kid.i] != OUTSIDE and view.quotations[view.inside[kid.i]].speech)
            or (cue.lemma == "read" and view.inside[kid.i] != OUTSIDE and view.inside[verb.i] == OUTSIDE)
            or _is_clause(kid, verb, cue)
            or (with_infinitive and _is_infinitive(kid))
            or (kid.dep_ == "dobj" and (with_phrase or cue.lemma == "put at") and _has_weight(kid, cue) and kid.i > verb.i)
            or (with_predicate and kid.dep_ in ("oprd", "acomp", "xcomp"))
        ) or (cue.lemma == "respond" and kid.lower_ == "to" and any(word.dep_ == "neg" for word in verb.lefts)):
            yield kid
        elif kid.dep_ in PREPOSITIONS and kid.lower_ in cue.frame and kid.i > verb.i and not _is_topic(view, verb, cue):
            yield from (grandchild for grandchild in kid.children if grandchild.dep_ in ("pobj", "pcomp"))


def _is_topic(view: View, verb: "Token", cue: Cue) -> bool:
    """ "“It is finished,” she said of the bridge.": what the quotation is about is no part of it."""
    if cue.kind not in ("say", "manner"):
        return False
    return any(view.inside[index] not in (OUTSIDE, view.inside[verb.i]) for index in range(max(0, verb.i - NEAR), verb.i))


def _is_named(kids: list["Token"], verb: "Token") -> bool:
    """ "called it a shame", "branded the bridge a disgrace", "called the charges unfounded"."""
    things = _objects(kids, verb)
    if any(_is_predicate(kid) for kid in kids) or len(things) > 1:
        return True
    if any(word.i == thing.i + 1 and word.dep_ in ("amod", "acl") for thing in things for word in thing.rights):
        return True
    marks = ("“", '"', "``", "''")  # "called the account “a fairy tale”"
    return any(word.dep_ == "appos" and word.doc[word.left_edge.i - 1].text in marks for one in things for word in one.rights)


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
    if kid.i < kid.head.i and has_subject(kid):
        return not says_more(kid) and not any(word.dep_ == "ccomp" for word in kid.lefts)
    doc, first = kid.doc, kid.left_edge.i  # "would decide in May, he said, after talks"
    behind = kid.i > kid.head.i and kid.i + 1 < len(doc) and doc[kid.i + 1].text == ","
    hung_in = behind and "," in (doc[first].text, doc[first - 1].text) and own_subject(kid) and not says_more(kid)
    return hung_in or (kid.dep_ == "parataxis" and kid.n_rights == 0)


def _is_infinitive(kid: "Token") -> bool:
    if kid.dep_ not in ("xcomp", "ccomp", "advcl"):
        return False
    return any(word.tag_ == "TO" for word in kid.lefts)


def _has_weight(kid: "Token", cue: Cue) -> bool:
    """An object that says something: not "it" or "so"; of a report one that counts: "reported 68 deaths"."""
    if cue.lemma == "report":
        return any(word.like_num or word.text == "%" for word in kid.subtree)
    return kid.lower_ not in EMPTY or cue.kind == "judge"


def _ranges(view: View, verb: "Token", cue: Cue, parts: list["Token"]) -> tuple[Range, ...]:
    """The stretches that the parts cover, before and after the verb, cut where another voice begins."""
    before = [part for part in parts if part.i < verb.i]
    after = [part for part in parts if part.i > verb.i]
    found = []
    if before and not (after and _is_subject_matter(view, verb, before)):
        first, last = min(p.left_edge.i for p in before), max(p.right_edge.i for p in before) + 1
        first, last = _behind_semicolon(view, first, verb.i), _with_condition(view, verb, last)
        if first < last:
            found.append(_without_frame(view, verb, max(first, last - LONGEST), min(last, verb.i)))
    if found and cue.kind == "tell" and view.inside[found[0][0]] != OUTSIDE:
        after = [part for part in after if part.tag_.startswith("VB") or any(kid.pos_ == "AUX" for kid in part.lefts)]
    if found and after and any(view.doc[index].text == ";" for index in range(verb.i, after[0].left_edge.i)):
        after = []  # "“…,” it added; and, later, “…”"
    if after:
        first, last = min(p.left_edge.i for p in after), max(p.right_edge.i for p in after) + 1
        first = _with_lost_subject(verb, max(first, verb.i + 1))
        last = _with_second_clause(verb, after, last)
        if all(part.dep_ == "dobj" for part in after):
            last = _before_participle(view, first, last)
        last = _with_rest(verb, last) if cue.kind in WEAK else last
        found.append((first, cut_tail(view, verb, first, min(last, first + LONGEST))))
    if cue.lemma in HEARD and found and found[-1][0] > verb.i:
        found[-1] = _behind_hearer(view, *found[-1])
    trimmed = [view.trimmed(*without_that(view, *one)) for one in found]
    return tuple(one for one in trimmed if one[0] < one[1])


def _behind_hearer(view: View, first: int, last: int) -> Range:
    """ "warning members that she would go": who is warned is no part of what is said."""
    for index in range(first, min(first + NEAR, last)):
        token = view.doc[index]
        if token.lower_ == "that" and token.dep_ == "mark" and index > first:
            return index, last
        if token.tag_.startswith(("VB", "MD")) or view.inside[index] != OUTSIDE:
            break
    return first, last


def _behind_semicolon(view: View, first: int, verb: int) -> int:
    """ "Critics say it is vague; it is clear, Ortiz said.": another's words stand before the semicolon."""
    doc = view.doc
    for index in range(verb - 1, first, -1):
        if doc[index].text == ";" and view.inside[index] == OUTSIDE:
            others = (cue_of(doc[place]) for place in range(first, index) if view.inside[place] == OUTSIDE)
            return index + 1 if any(cue is not None and cue.act != "thought" for cue in others) else first
    return first


def _with_condition(view: View, verb: "Token", last: int) -> int:
    """ "It will close if no money comes, Ortiz said.": the condition that the parse has hung on the cue."""
    subject = next((kid for kid in verb.lefts if kid.dep_ == "nsubj"), None)
    for kid in verb.lefts:
        if kid.dep_ == "advcl" and kid.left_edge.i == last and view.inside[last - 1] == OUTSIDE:
            return kid.right_edge.i + 1 if subject is not None and subject.left_edge.i > kid.right_edge.i else last
    return last


def _with_second_clause(verb: "Token", after: list["Token"], last: int) -> int:
    """ "says 90 children attend but there is only one room": a clause hung on the cue, no comma between."""
    doc = verb.doc
    joint = doc[last] if last < len(doc) else verb
    if (
        joint.dep_ != "cc"
        or doc[last - 1].is_punct
        or joint.head.i != verb.i
        or not any(part.dep_ == "ccomp" for part in after)
    ):
        return last
    clause = next((kid for kid in verb.rights if kid.dep_ == "conj" and kid.i > joint.i), None)
    if clause is None or not own_subject(clause) or cue_of(clause) is not None or clause.left_edge.i != joint.i + 1:
        return last
    return clause.right_edge.i + 1


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
