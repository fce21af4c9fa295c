"""What a sentence leaves out, filled from the figure before or after: "wounded 14", "from 4 to 5 percent"."""

import re
from dataclasses import replace

from ofrecord.reading.figures.draft import Draft
from ofrecord.reading.figures.grammar import Quantity
from ofrecord.reading.figures.grammar.lexer import wordset
from ofrecord.reading.figures.sentence.counted import FARTHEST, is_when
from ofrecord.reading.figures.sentence.syntax import NUMBERS, SUBJECTS, governor

LONGEST_WORD = 20
NEAR = 3  # an elided unit is that of a figure at most so many times as large


def with_ellipsis(drafts: list[Draft]) -> list[Draft]:
    """Drafts of one paragraph, each with the noun or unit that its sentence leaves out."""
    found: list[Draft] = []
    for draft in drafts:
        before = found[-1] if found and found[-1].root.sent.start == draft.root.sent.start else None
        filled = _filled(draft, before) if before is not None else draft
        found.append(_with_unit_from_afar(filled, found) if filled is draft else filled)
    found = _hanging(found)
    return [_outside(draft, found[max(0, number - 2) : number + 3]) for number, draft in enumerate(found)]


def _outside(draft: Draft, near: list[Draft]) -> Draft:
    """The draft without a noun that is part of another figure."""
    noun = draft.counted
    inside = noun is not None and any(other.start <= noun.end - 1 < other.end for other in near if other is not draft)
    return replace(draft, counted=None) if inside else draft


def _with_unit_from_afar(draft: Draft, before: list[Draft]) -> Draft:
    """ "Sales were 710 million euros. Analysts had expected 740 million": the unit of the nearest amount of the same size."""
    if draft.quantity.kind != "count" or draft.quantity.unit is not None or draft.root.dep_ not in BARE:
        return draft
    if draft.counted is not None and draft.counted.start > draft.start:
        return draft
    for other in before[: -1 - LOOK_BACK : -1]:
        if _is_sum_beside(draft, other):
            return replace(draft, quantity=replace(draft.quantity, unit=other.quantity.unit, kind="money"))
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


def _is_sum_beside(draft: Draft, other: Draft) -> bool:
    """ "profit fell to 340 million euros, while sales rose to 4.2 billion": two levels of a million and more."""
    levels = draft.move is not None and other.move is not None and draft.move.role == other.move.role == "to"
    large = levels and _is_large(draft) and _is_large(other) and other.quantity.kind == "money"
    return large and other.root.sent.start == draft.root.sent.start


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
    if _is_further_age(draft, before):
        return replace(draft, counted=before.counted, quantity=replace(draft.quantity, kind="age", unit=before.quantity.unit))
    if _is_cents_of(draft, before):
        return replace(draft, quantity=replace(draft.quantity, unit=before.quantity.unit))
    if _is_listed_price(draft, before):
        return replace(draft, quantity=_in_same(draft, before))
    if _converts(draft, before):  # "more than 100 kilometres (60 miles)"
        return replace(draft, counted=before.counted, quantity=replace(draft.quantity, hedge=before.quantity.hedge))
    if noun is not None and before.start <= noun.start < before.end:  # "100 kilometres (60 miles)"
        return replace(draft, counted=before.counted)
    if draft.quantity.kind != "count" or draft.quantity.unit is not None or _has_own_noun(draft):
        return draft
    if _shares_unit(draft, before):
        return replace(draft, quantity=_in_same(draft, before), counted=draft.counted or before.counted)
    counts = before.quantity.kind in ("count", "vague") and before.quantity.unit is None and before.counted is not None
    if before.counted is not None and before.counted.head.lower() in NUMBERS and draft.root.dep_ in SUBJECTS:
        return draft  # "the toll rose to 61, and 300 were hurt"
    if counts and (noun is None or (draft.move is not None and _has_own_noun(before))):
        return replace(draft, counted=before.counted)
    return draft


def _in_same(draft: Draft, before: Draft) -> Quantity:
    """The quantity in the unit of the one before; a bare number beside cents is one of cents."""
    quantity, value = draft.quantity, draft.quantity.value
    if value is not None and _is_hundredths(before):
        quantity = replace(quantity, value=round(value / 100, DECIMALS))
    return replace(quantity, unit=before.quantity.unit, kind=before.quantity.kind)


def _is_hundredths(draft: Draft) -> bool:
    words = draft.paragraph.text[draft.quantity.number_end : draft.quantity.end].strip(" -").lower()
    return draft.quantity.kind == "money" and words.startswith(("cent", "pence", "p", "¢", "u.s. cent"))


DECIMALS = 9


def _is_further_age(draft: Draft, before: Draft) -> bool:
    """ "aged 9 and 11"."""
    between = draft.paragraph.text[before.quantity.end : draft.quantity.start].strip(" ,")
    return (
        before.quantity.kind == "age"
        and _is_bare(draft)
        and between in ("and", "or", "", "to")
        and draft.quantity.value is not None
    )


def _is_bare(draft: Draft) -> bool:
    return draft.quantity.kind == "count" and draft.quantity.unit is None and not _has_own_noun(draft)


def _is_cents_of(draft: Draft, before: Draft) -> bool:
    """ "1.84 euros, 6 cents more": whose cents they are, the figure before says."""
    words = draft.paragraph.text[draft.quantity.number_end : draft.quantity.end].strip(" -").lower()
    return words in ("cent", "cents") and before.quantity.kind == "money" and before.quantity.unit in IN_CENTS


IN_CENTS = ("EUR", "AUD", "CAD", "NZD", "SGD", "HKD", "ZAR", "JMD", "NAD", "TWD")
PRICE = re.compile(r"\d+\.\d\d")


def _is_listed_price(draft: Draft, before: Draft) -> bool:
    """ "olive oil, 11.40 euros; rice, 2.10": a price printed like the one before."""
    printed, other = (one.paragraph.text[one.quantity.number_start : one.quantity.number_end] for one in (draft, before))
    alike = PRICE.fullmatch(printed) is not None and PRICE.fullmatch(other) is not None
    return before.quantity.kind == "money" and _is_bare(draft) and alike and draft.move is None


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
    if other and _is_hundredths(before):
        other *= 100
    if mine is None or not other or before.quantity.kind not in ("money", "measure", "percent"):
        return False
    words = draft.paragraph.text[max(0, draft.quantity.start - LONGEST_WORD) : draft.quantity.start].split()
    superlative = bool(words) and words[-1].endswith("est")
    if draft.root.dep_ == "nummod" and not superlative and not is_when(draft.root, draft.root.head):
        return False
    level = draft.move is not None or (bool(words) and (words[-1].lower() in BEFORE_LEVEL or superlative))
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


def _is_or_even(draft: Draft, after: Draft) -> bool:
    """ "several dozen or even 200 tonnes"."""
    bare = draft.quantity.unit is None and draft.quantity.kind in ("count", "vague") and after.quantity.unit is not None
    return bare and draft.paragraph.text[draft.quantity.end : after.quantity.start].strip().lower() in OR_EVEN


OR_EVEN = ("or even", "or", "if not")
OF_WHOLE = ("of the", "of its", "of their")
BEFORE_LEVEL = wordset("is was are were from to with than versus vs at only just of and or hit reached")


def _hanging(drafts: list[Draft]) -> list[Draft]:
    """ "two-, three- and four-seat aircraft": what hangs on a hyphen takes the noun of the next figure."""
    for number in range(len(drafts) - 2, -1, -1):
        draft, after = drafts[number], drafts[number + 1]
        end = draft.quantity.end
        if _steps_to(draft, after) or _is_part_of_sum(draft, after) or _is_or_even(draft, after):
            kind = draft.quantity.kind if draft.quantity.kind == "vague" else after.quantity.kind
            quantity = replace(draft.quantity, unit=after.quantity.unit, kind=kind)
            draft = drafts[number] = replace(draft, counted=after.counted or draft.counted, quantity=quantity)
        if draft.counted is not None and after.start <= draft.counted.start < after.end:  # "a five-year (2bn km) journey"
            draft = drafts[number] = replace(draft, counted=after.counted)
        if draft.paragraph.text[end : end + 2] in ("-,", "- ") and draft.quantity.unit is None:
            quantity = replace(draft.quantity, unit=after.quantity.unit, kind=after.quantity.kind)
            drafts[number] = replace(draft, counted=after.counted, quantity=quantity)
    return drafts
