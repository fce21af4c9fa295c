"""Masks: which quotations a dummy clause stands in for while their frame is parsed, and how the two parses become one."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.regions import Region

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FEWEST_WORDS = 3
FINAL = re.compile(r"[,.?!…;—–-]['’]?\s*$")
WORD = re.compile(r"\w")
CLAUSE = re.compile(
    r"\b(?:I|we|you|he|she|they|it|is|are|was|were|am|be|has|have|had|do|does|did|will|would|can|could|should|may|might|must)\b|n['’]t\b|"
    r"['’](?:s|re|ve|ll|m|d)\b",
    re.IGNORECASE,
)
ENDS_SENTENCE = re.compile(r"[.?!…]['’]?\s*$")
NEW_SENTENCE = re.compile(r"\s*(?:$|[A-Z“\"(])")


@dataclass(frozen=True, slots=True)
class Mask:
    """The inside of a quotation (characters of the paragraph), and the clause that stands in for it."""

    start: int
    end: int
    dummy: str

    def inside(self, text: str) -> str:
        """The words inside, closed by a full stop in place of the comma that ties them to their frame."""
        words = text[self.start : self.end]
        return words[:-1] + "." if words.endswith(",") else words


def blank_breaks(text: str) -> str:
    """Line breaks and tabs as spaces: the same length, so every offset holds."""
    return re.sub(r"[\n\r\t\u00a0\u2028\u2029\x0b\x0c]", " ", text)


def find_masks(text: str, offset: int, regions: Sequence[Region]) -> tuple[Mask, ...]:
    """The quotations of a paragraph to mask: those that hold a clause of their own, beside a frame that has words."""
    masks = [mask for region in regions if region.closed and (mask := _mask(text, offset, region)) is not None]
    framed, last = "", 0
    for mask in masks:
        framed += text[last : mask.start]
        last = mask.end
    return tuple(masks) if masks and WORD.search(framed + text[last:]) else ()


def _mask(text: str, offset: int, region: Region) -> Mask | None:
    start, end = region.inner_start - offset, region.inner_end - offset
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), end - len(words) + len(words.rstrip())
    words = text[start:end]
    if len(words.split()) < FEWEST_WORDS or not (CLAUSE.search(words) or FINAL.search(words)):
        return None
    before = text[: region.start - offset].rstrip()
    if words[0].islower() and before and before[-1] not in ",:;.?!—–":
        return None
    return Mask(start, end, _dummy(words, text[region.end - offset :]))


def _dummy(words: str, after: str) -> str:
    """ "It works," with the punctuation that lets the frame go on or end as it does."""
    subject = "it" if words[0].islower() else "It"
    if not FINAL.search(words):
        return f"{subject} works"
    ends = ENDS_SENTENCE.search(words) and NEW_SENTENCE.match(after)
    return f"{subject} works{'.' if ends else ','}"


# ---------------------------------------------------------------- joining


def join(text: str, frame: "Doc", masks: Sequence[Mask], insides: "Sequence[Doc]") -> "Doc | None":
    """One Doc over the paragraph's own words, from the parse of the frame and those of the insides; None if they do not fit."""
    pieces = _pieces(frame, masks, insides)
    if pieces is None:
        return None
    ends = [piece.start + len(piece.token.text) for piece in pieces]
    starts = [piece.start for piece in pieces] + [len(text)]
    gaps = [text[end:start] for end, start in zip(ends, starts[1:], strict=True)]
    if starts[0] != 0 or any(gap not in ("", " ") for gap in gaps):
        return None
    return _build(text, frame, pieces, masks, [gap == " " for gap in gaps])


@dataclass(frozen=True, slots=True)
class _Piece:
    """A token in its place: `doc` is 0 for the frame, n for the inside of mask n."""

    token: "Token"
    start: int
    doc: int


def _pieces(frame: "Doc", masks: Sequence[Mask], insides: "Sequence[Doc]") -> list[_Piece] | None:
    """All tokens in the order of the text, the dummies' left out; None where a token straddles a dummy's edge."""
    pieces: list[_Piece] = []
    shift, tokens = 0, iter(frame)
    token = next(tokens, None)
    for number, (mask, inside) in enumerate(zip(masks, insides, strict=True), 1):
        dummy_start, dummy_end = mask.start - shift, mask.start - shift + len(mask.dummy)
        while token is not None and token.idx < dummy_start:
            if token.idx + len(token.text) > dummy_start:
                return None
            pieces.append(_Piece(token, token.idx + shift, 0))
            token = next(tokens, None)
        while token is not None and token.idx < dummy_end:
            if token.idx + len(token.text) > dummy_end:
                return None
            token = next(tokens, None)
        pieces += [_Piece(inner, mask.start + inner.idx, number) for inner in inside]
        shift += (mask.end - mask.start) - len(mask.dummy)
    while token is not None:
        pieces.append(_Piece(token, token.idx + shift, 0))
        token = next(tokens, None)
    return pieces


def _build(text: str, frame: "Doc", pieces: list[_Piece], masks: Sequence[Mask], spaces: list[bool]) -> "Doc":
    from spacy.tokens import Doc

    heads, deps = _tree(pieces, frame, masks)
    words = [text[piece.start : piece.start + len(piece.token.text)] for piece in pieces]
    tokens = [piece.token for piece in pieces]
    return Doc(
        frame.vocab,
        words=words,
        spaces=spaces,
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        lemmas=[token.lemma_ for token in tokens],
        heads=heads,
        deps=deps,
        ents=_entities(tokens),
    )


def _tree(pieces: list[_Piece], frame: "Doc", masks: Sequence[Mask]) -> tuple[list[int], list[str]]:
    """Heads and labels: the first root inside takes the dummy's place, later roots hang from it as parataxis."""
    at = {(piece.doc, piece.token.i): index for index, piece in enumerate(pieces)}
    roots: dict[int, int] = {}
    for index, piece in enumerate(pieces):
        if piece.doc and piece.token.dep_ == "ROOT":
            roots.setdefault(piece.doc, index)
    stands_for = _dummies(frame, masks, at)
    heads, deps = [], []
    for index, piece in enumerate(pieces):
        head, dep = _head(piece, at, roots, stands_for)
        if piece.doc and roots.get(piece.doc) == index:
            head, dep = _place_of_dummy(piece.doc, frame, at, roots, stands_for, index)
        heads.append(head)
        deps.append(dep)
    for root in roots.values():
        if _is_circular(heads, root):
            heads[root], deps[root] = root, "ROOT"
    return heads, deps


def _is_circular(heads: list[int], root: int) -> bool:
    """True where the way up from a root comes back to it: two quotations that the frame's parse hung on each other."""
    seen, index = {root}, heads[root]
    while heads[index] != index and index not in seen:
        seen.add(index)
        index = heads[index]
    return index in seen and index != heads[index]


def _dummies(frame: "Doc", masks: Sequence[Mask], at: dict[tuple[int, int], int]) -> dict[int, int]:
    """Which mask each of the frame's dummy tokens stands for."""
    found: dict[int, int] = {}
    shift = 0
    for number, mask in enumerate(masks, 1):
        start, end = mask.start - shift, mask.start - shift + len(mask.dummy)
        found |= {token.i: number for token in frame if start <= token.idx < end and (0, token.i) not in at}
        shift += (mask.end - mask.start) - len(mask.dummy)
    return found


def _head(piece: _Piece, at: dict[tuple[int, int], int], roots: dict[int, int], stands_for: dict[int, int]) -> tuple[int, str]:
    token = piece.token
    if piece.doc == 0 and token.head.i in stands_for:
        return roots[stands_for[token.head.i]], token.dep_
    if piece.doc and token.dep_ == "ROOT":
        return roots[piece.doc], "parataxis"
    return at[(piece.doc, token.head.i)], token.dep_


def _place_of_dummy(
    number: int, frame: "Doc", at: dict[tuple[int, int], int], roots: dict[int, int], stands_for: dict[int, int], own: int
) -> tuple[int, str]:
    """Where the frame hung the dummy: the head and label of its one token whose head lies outside it."""
    for token in frame:
        if stands_for.get(token.i) == number and stands_for.get(token.head.i) != number:
            inner = stands_for.get(token.head.i)
            return (roots[inner] if inner else at[(0, token.head.i)]), token.dep_
    return own, "ROOT"


def _entities(tokens: "Sequence[Token]") -> list[str]:
    """Entities as IOB tags."""
    return [f"{token.ent_iob_}-{token.ent_type_}" if token.ent_type_ else "O" for token in tokens]
