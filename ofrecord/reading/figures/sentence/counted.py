"""What a figure counts or measures: "American troops", "Inflation"."""

from dataclasses import replace
from typing import TYPE_CHECKING

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.syntax import NOMINAL, VERBAL, governor, object_of, of_object, phrase_start, subject_of
from ofrecord.reading.parse import Paragraph
from ofrecord.record import Counted

if TYPE_CHECKING:
    from spacy.tokens import Token

MODIFIES = wordset("nummod quantmod amod compound det predet nmod npadvmod advmod poss")
SKIPPED = wordset("more further additional of the a an or so - these those his her its their our")
FARTHEST = 8  # tokens from a number to its noun


def find_counted(paragraph: Paragraph, quantity: Quantity, root: "Token") -> Counted | None:
    """The noun phrase that a quantity counts, or of which it is a measure; None where the sentence does not say."""
    if quantity.kind == "score":
        return None
    noun = _head(quantity, root)
    if noun is None or _is_when(root, noun):
        return None
    first = phrase_start(noun)
    edge = paragraph.start + quantity.end
    if noun.idx + paragraph.start >= edge:
        while first < noun.i and paragraph.start + noun.doc[first].idx < edge:
            first += 1
    while first < noun.i and noun.doc[first].lower_ in SKIPPED:
        first += 1
    last = noun.i + 1
    while (
        last + 1 < len(noun.doc)
        and noun.doc[last].text == "-"
        and not noun.doc[last - 1].whitespace_
        and not noun.doc[last].whitespace_
    ):
        last += 2  # "Ben-Moshe" is one word
    span = paragraph.span(first, last)
    return Counted(start=span.start, end=span.end, text=span.text, head=noun.text)


def _is_when(root: "Token", noun: "Token") -> bool:
    """ "12 boats, up from seven last year": the words behind a number that say when."""
    if noun.i <= root.i or noun.ent_type_ not in ("DATE", "TIME"):
        return False
    return any(word.lower_ in CALENDAR for word in root.doc[root.i + 1 : noun.i])


CALENDAR = ("last", "this", "next", "previous", "earlier")


def _head(quantity: Quantity, root: "Token") -> "Token | None":
    if quantity.kind == "age" and root.dep_ == "pobj" and root.head.lower_ == "at":
        return None
    if quantity.kind == "duration" or (quantity.kind == "vague" and quantity.unit in DURATIONS):
        return _lasting(root)
    if quantity.unit is not None or quantity.kind in ("money", "age"):
        found = _measured(root, quantity.end)
        return found if found is not None and not quantity.start <= found.idx < quantity.end else None
    if quantity.kind == "ratio" and root.pos_ == "VERB":
        return object_of(root) or _noun(subject_of(root))
    if (
        quantity.kind == "ratio"
        and quantity.worded
        and (root.lower_.endswith("fold") or root.lower_ in ("in", "by") or root.head.lower_ in ("in", "by"))
    ):
        verb = governor(root)
        return (object_of(verb) or _noun(subject_of(verb))) if verb is not None else None
    return _or_two(root) or _of(root) or _modified(root) or _next_noun(quantity, root) or _level(root)


# ---------------------------------------------------------------- counts


def _of(root: "Token") -> "Token | None":
    """ "dozens of homes", "two of the soldiers"."""
    found = of_object(root)
    return found if found is not None and found.pos_ in NOMINAL and found.i - root.i <= FARTHEST else None


def _or_two(root: "Token") -> "Token | None":
    """ "another clerk or two": the noun before."""
    if root.lower_ != "two" or root.i < 2 or root.nbor(-1).lower_ != "or" or root.head.i > root.i:
        return None
    return root.nbor(-2) if root.nbor(-2).pos_ == "NOUN" else None


def _modified(root: "Token") -> "Token | None":
    """ "5,200 American troops": the noun to the right that the number modifies."""
    token = root
    for _ in range(FARTHEST):
        if token.dep_ not in MODIFIES or token.head.i == token.i:
            return None
        token = token.head
        if token.pos_ in NOMINAL and token.i > root.i:
            return token if token.i - root.i <= FARTHEST else None
        if token.pos_ not in ("NUM", "ADJ", "ADV", "SYM"):
            return None
    return None


def _next_noun(quantity: Quantity, root: "Token") -> "Token | None":
    """The noun that ends the words right behind the number, where the parse missed it."""
    doc, at, found = root.doc, root.i + 1, None
    while at < len(doc) and doc[at].idx < quantity.end:
        at += 1
    if at < len(doc) and doc[at].lower_ == "more":
        at += 1
    if (
        at < len(doc)
        and doc[at].tag_ == "VBZ"
        and doc[at].lower_ not in ("is", "has", "does", "was")
        and quantity.kind == "count"
    ):
        return doc[at]
    while at < len(doc) and at - root.i <= FARTHEST and (doc[at].pos_ in ("ADJ", *NOMINAL) or doc[at].text == "-"):
        found = doc[at] if doc[at].pos_ in NOMINAL else found
        at += 1
    return found


def _level(root: "Token") -> "Token | None":
    """ "the figure is 410", "nurses fell from 4,800 to 2,900": what the number is a level of."""
    verb = governor(root)
    if verb is None or root.dep_ not in ("attr", "pobj", "dobj", "npadvmod", "acomp", "oprd"):
        return None
    if verb.lemma_ not in LEVELS or (root.dep_ == "pobj" and root.head.head.i != verb.i):
        return None
    subject = subject_of(verb) if verb.lemma_ not in ("put", "reduce", "cut", "raise") else object_of(verb) or subject_of(verb)
    return _noun(subject)


LEVELS = wordset(
    "be stand rise fall climb drop grow increase decrease decline put reduce cut raise total number reach hit surge jump "
    "shrink swell come go average remain stay exceed top surpass"
)
NUMBERS = wordset("number numbers total toll count tally share figure")


def _noun(token: "Token | None") -> "Token | None":
    """A noun worth naming; of "the number of troops" the troops."""
    if token is None:
        return None
    inner = of_object(token) if token.lower_ in NUMBERS or token.pos_ not in NOMINAL else None
    if token.pos_ not in NOMINAL:
        return inner if inner is not None and inner.pos_ in NOMINAL else None
    return inner if inner is not None and inner.pos_ in NOMINAL else token


# ---------------------------------------------------------------- measures


def _measured(root: "Token", end: int) -> "Token | None":
    """What an amount in a unit, which ends at character `end`, is an amount of."""
    inner = of_object(root)
    if inner is not None and inner.pos_ in NOMINAL and inner.idx >= end:
        return inner
    head = root.head
    if root.dep_ in MODIFIES and head.pos_ in NOMINAL and head.i > root.i:
        return head
    if root.dep_ in MODIFIES and head.pos_ in ("ADJ", "ADV", "ADP") and head.i != root.i:
        return _noun_or_subject(head)
    if root.dep_ == "appos" and head.pos_ in NOMINAL:
        return head
    if root.dep_ == "pobj":
        return _through_preposition(head)
    if root.pos_ == "ADP" and root.dep_ == "prep":
        return _through_preposition(root)
    verb = head if head.pos_ in VERBAL and head.i != root.i else governor(root)
    return _of_verb(verb, root) if verb is not None else None


def _lasting(root: "Token") -> "Token | None":
    """What lasts: "two years of talks", "a two-hour meeting", "the strike has lasted nine weeks"."""
    inner = of_object(root)
    if inner is not None and inner.pos_ in NOMINAL:
        return inner
    if root.dep_ in MODIFIES and root.head.pos_ in NOMINAL and root.head.i > root.i:
        return root.head
    verb = root.head
    return _noun(subject_of(verb)) if verb.pos_ in VERBAL and verb.lemma_ in LASTING else None


def is_period(paragraph: Paragraph, quantity: Quantity, root: "Token") -> bool:
    """Whether "over" says when ("5 percent over two years"), not how far to take it ("lasted over two years")."""
    if quantity.kind != "duration" or paragraph.text[quantity.start : quantity.number_start].lower().strip() != "over":
        return False
    if root.lower_ != "over" or root.dep_ != "prep" or root.head.lemma_ in (*LASTING, "be"):
        return False
    return root.i == 0 or root.nbor(-1).pos_ != "ADP"


LASTING = ("last", "take", "run", "span", "stay", "wait", "need", "spend", "serve", "continue", "drag")
DURATIONS = ("second", "minute", "hour", "day", "week", "month", "year", "decade", "century")


def _noun_or_subject(token: "Token") -> "Token | None":
    """ "40 miles long": what is long."""
    if token.head.pos_ in NOMINAL:
        return token.head
    return _noun(subject_of(token.head)) if token.head.pos_ in VERBAL else None


def _through_preposition(preposition: "Token") -> "Token | None":
    above = preposition.head
    if above.pos_ in NOMINAL:
        return above
    if above.pos_ == "ADP" and above.head.pos_ in NOMINAL:
        return above.head
    verb = above if above.pos_ in VERBAL else governor(above)
    return _of_verb(verb, preposition) if verb is not None else None


def _of_verb(verb: "Token", below: "Token") -> "Token | None":
    """The object of a verb that has another one ("cut fares by 15 cents"), else its subject."""
    object_ = object_of(verb)
    if (
        object_ is not None
        and object_.i != below.i
        and object_.pos_ in NOMINAL
        and object_.i < below.i
        and object_.ent_type_ not in QUANTITIES
    ):
        return object_
    return _noun(subject_of(verb)) or _bought(verb, below)


def _bought(verb: "Token", below: "Token") -> "Token | None":
    """ "We paid $35 for a lamp": without a named subject, what the money was for."""
    for child in verb.children:
        if child.dep_ == "prep" and child.lower_ in ("for", "on") and child.i > below.i:
            return next((inner for inner in child.children if inner.dep_ == "pobj" and inner.pos_ in NOMINAL), None)
    return None


QUANTITIES = ("MONEY", "PERCENT", "QUANTITY", "CARDINAL", "TIME", "DATE")


# ---------------------------------------------------------------- ellipsis

LONGEST_WORD = 20
NEAR = 3  # an elided unit is that of a figure at most so many times as large


def with_ellipsis(drafts: list[Draft]) -> list[Draft]:
    """Drafts of one paragraph, each with the noun or unit that its sentence leaves out."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found and found[-1].root.sent.start == draft.root.sent.start else None
        filled = _filled(draft, before) if before is not None else draft
        found.append(_with_unit_from_afar(filled, found) if filled is draft else filled)
    return _hanging(found)


def _with_unit_from_afar(draft: Draft, before: list[Draft]) -> Draft:
    """ "Sales were 710 million euros. Analysts had expected 740 million": the unit of the nearest amount of the same size."""
    if draft.quantity.kind != "count" or draft.quantity.unit is not None or draft.root.dep_ not in BARE:
        return draft
    if draft.counted is not None and draft.counted.start > draft.start:
        return draft
    for other in before[: -1 - LOOK_BACK : -1]:
        same = other.root.sent.start == draft.root.sent.start
        if not same and other.root.sent.end != draft.root.sent.start:
            return draft
        if other.quantity.kind in ("count", "vague") and other.quantity.unit is None and _of_one_size(draft, other):
            return draft
        if other.quantity.kind in ("money", "measure") and _of_one_size(draft, other) and (same or _is_large(draft)):
            if not _is_amount(draft, other):
                return draft
            return replace(draft, quantity=replace(draft.quantity, unit=other.quantity.unit, kind=other.quantity.kind))
    return draft


def _is_amount(draft: Draft, other: Draft) -> bool:
    """Whether a bare number is in money as the one before: it moves, hangs from the same verb, or from one of reckoning."""
    verb = governor(draft.root)
    if draft.move is not None:
        return True
    return verb is not None and (verb == governor(other.root) or verb.lemma_ in RECKONING)


RECKONING = wordset(
    "expect forecast predict project estimate anticipate target report post earn pay cost spend raise borrow owe total reach "
    "hit seek ask lose offer demand collect invest budget compare"
)
BARE = ("dobj", "pobj", "attr", "npadvmod", "ccomp", "appos")
LOOK_BACK = 4  # figures
LARGE = 10**6  # only money is bare from a million on


def _is_large(draft: Draft) -> bool:
    size = _size(draft)
    return size is not None and size >= LARGE


def _of_one_size(one: Draft, other: Draft) -> bool:
    mine, size = _size(one), _size(other)
    return mine is not None and size is not None and mine > 0 and size > 0 and 1 / NEAR <= mine / size <= NEAR


def _size(draft: Draft) -> float | None:
    quantity = draft.quantity
    return quantity.value if quantity.value is not None else quantity.high


def _filled(draft: Draft, before: Draft) -> Draft:
    noun = draft.counted
    if _converts(draft, before):  # "more than 100 kilometres (60 miles)"
        return replace(draft, counted=before.counted, quantity=replace(draft.quantity, hedge=before.quantity.hedge))
    if noun is not None and before.start <= noun.start < before.end:  # "100 kilometres (60 miles)"
        return replace(draft, counted=before.counted)
    if draft.quantity.kind != "count" or draft.quantity.unit is not None or _has_own_noun(draft):
        return draft
    if _shares_unit(draft, before):
        quantity = replace(draft.quantity, unit=before.quantity.unit, kind=before.quantity.kind)
        return replace(draft, quantity=quantity, counted=draft.counted or before.counted)
    counts = before.quantity.kind in ("count", "vague") and before.quantity.unit is None and before.counted is not None
    if counts and (noun is None or (draft.move is not None and _has_own_noun(before))):
        return replace(draft, counted=before.counted)
    return draft


def _converts(draft: Draft, before: Draft) -> bool:
    """Whether a figure in brackets says the one before it in another unit."""
    units = {draft.quantity.kind, before.quantity.kind} <= {"money", "measure"} and draft.quantity.unit != before.quantity.unit
    between = draft.paragraph.text[before.quantity.end : draft.quantity.start].strip()
    return units and between == "(" and draft.quantity.hedge == "none" and draft.quantity.unit is not None


def _has_own_noun(draft: Draft) -> bool:
    """Whether the noun stands right behind the number."""
    return draft.counted is not None and 0 <= draft.counted.start - draft.end <= FARTHEST


def _shares_unit(draft: Draft, before: Draft) -> bool:
    """ "31.4 euros, where the dearest was 42.9": a bare level beside one with a unit, of the same size."""
    mine, other = draft.quantity.value, before.quantity.value
    if mine is None or not other or before.quantity.kind not in ("money", "measure", "percent"):
        return False
    if draft.root.dep_ == "nummod" and not _is_when(draft.root, draft.root.head):
        return False
    words = draft.paragraph.text[max(0, draft.quantity.start - LONGEST_WORD) : draft.quantity.start].split()
    level = draft.move is not None or (bool(words) and words[-1].lower() in BEFORE_LEVEL)
    return level and 1 / NEAR <= mine / other <= NEAR


def _steps_to(draft: Draft, after: Draft) -> bool:
    """ "dropped from 10 to 5 percent": the first level has the unit of the second."""
    bare = draft.quantity.unit is None and draft.quantity.kind == "count" and after.quantity.unit is not None
    moved = draft.move is not None and after.move is not None and draft.move.role == "from" and after.move.role == "to"
    return bare and moved and draft.paragraph.text[draft.quantity.end : after.quantity.start].strip() == "to"


def _is_part_of_sum(draft: Draft, after: Draft) -> bool:
    """ "310 million of the 2 billion euros": a part is in the unit of its whole."""
    bare = draft.quantity.unit is None and draft.quantity.kind == "count" and after.quantity.kind in ("money", "measure")
    return bare and draft.paragraph.text[draft.quantity.end : after.quantity.start].strip().lower() in OF_WHOLE


OF_WHOLE = ("of the", "of its", "of their")
BEFORE_LEVEL = wordset("is was are were from to with than versus vs at only just of and or hit reached")


def _hanging(drafts: list[Draft]) -> list[Draft]:
    """ "four-, five- and six-cylinder engines": what hangs on a hyphen takes the noun of the next figure."""
    for number in range(len(drafts) - 2, -1, -1):
        draft, after = drafts[number], drafts[number + 1]
        end = draft.quantity.end
        if _steps_to(draft, after) or _is_part_of_sum(draft, after):
            quantity = replace(draft.quantity, unit=after.quantity.unit, kind=after.quantity.kind)
            drafts[number] = replace(draft, counted=after.counted or draft.counted, quantity=quantity)
        if draft.counted is not None and after.start <= draft.counted.start < after.end:  # "a five-year (2bn km) journey"
            drafts[number] = replace(draft, counted=after.counted)
        if draft.paragraph.text[end : end + 2] in ("-,", "- ") and draft.quantity.unit is None:
            quantity = replace(draft.quantity, unit=after.quantity.unit, kind=after.quantity.kind)
            drafts[number] = replace(draft, counted=after.counted, quantity=quantity)
    return drafts
