"""Dialogue: the turns of an interview or a transcript, "Q: …", "OTULA: …", and the paragraphs that go on with them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path

from ofrecord.lexicon import read_rows
from ofrecord.reading.parse import Parsed
from ofrecord.record import Name

LABELS = Path(__file__).parent / "frames" / "labels.csv"
NAME = r"[A-Z][\w.’'\-]*(?: (?:[A-Z(][\w.’'\-)]*|of|for|de|von|al|the|member)){0,5}"
LABEL = re.compile(rf"[“\"‘']*({NAME})(?:(?: \([^)]{{1,60}}\))?:(?=\s|$)|(?<=^[QA])\.(?= [A-Z]))")
BARE = re.compile(rf"({NAME})(?: (?:--|[—–-]) [^.?!]{{2,60}})?\s*$")  # a line with a speaker's name and office, nothing else
PROMOTED = (
    "READ", "WATCH", "RELATED", "LISTEN", "SEE", "VIDEO", "PHOTO", "PHOTOS", "MORE", "UPDATE", "NOTE", "EDITOR", "SOURCE",
)  # labels of headlines from elsewhere  # fmt: skip
HEADINGS = ("CORRECTION", "ANALYSIS", "EXPLAINED", "OPINION", "LIVE", "WHERE", "WHEN", "WHAT", "HOW", "WHY", "WHO")
FEWEST = 3  # labelled paragraphs that make a dialogue
FEWEST_QUESTIONS = 2
LONGEST_QUESTION = 60  # words
MEETING = re.compile(r"\b(?:interview|ask|spoke|speak|talk|met|question|answer|conversation|q&a|sat down|told)", re.I)
SELF = re.compile(r"\b(?:I|we|my|our|me|us|We|My|Our)\b")
NOTE = re.compile(
    r"^[(\[]|\b(?:interview|transcript|conversation|answers|responses)\b.{0,40}\b(?:edited|condensed|translated)\b", re.I
)
QUOTED = re.compile(r"[“\"][^”\"]*[”\"]")


@dataclass(frozen=True, slots=True)
class Dialogue:
    """`labelled`: paragraphs with a label at their head. `follows`: a further paragraph and the one whose speaker it shares.

    `asked` and `answered`: paragraphs of an interview without labels. `interviewee`: the id of the one person who answers.
    """

    labelled: frozenset[int] = frozenset()
    follows: tuple[tuple[int, int], ...] = ()
    asked: frozenset[int] = frozenset()
    answered: frozenset[int] = frozenset()
    interviewee: str | None = None


@cache
def labels() -> dict[str, str]:
    """The words that stand for a speaker, with their kinds."""
    return {row["label"]: row["kind"] for row in read_rows(LABELS)}


def label_kind(words: str) -> str | None:
    """ "asks", "answers" or "role" for the words of a label that names nobody."""
    return labels().get(words.lower().strip(".:"))


def find_dialogue(parsed: Parsed, names: Sequence[Name]) -> Dialogue:
    """The dialogue of an article; empty where it has none."""
    texts = [paragraph.text for paragraph in parsed.paragraphs]
    found = _labelled(texts, names)
    if found:
        follows = tuple(_follows(texts, found))
        return Dialogue(frozenset(found), follows, interviewee=_interviewee(parsed, names, found[0]))
    asked = [number for number, text in enumerate(texts) if number and _is_question(text)]
    answered = _answers(texts, asked)
    who = _interviewee(parsed, names, asked[0]) if answered else None
    if who is None:
        return Dialogue()
    return Dialogue(asked=frozenset(asked), answered=frozenset(answered), interviewee=who)


# ---------------------------------------------------------------- labels


def label_of(text: str) -> str | None:
    """The label at the head of a paragraph, if there is one."""
    found = LABEL.match(text)
    if found is None or found.group(1).split()[0].strip(".").upper() in (*PROMOTED, *HEADINGS):
        return None
    return found.group(1)


def head_of(text: str) -> re.Match[str] | None:
    """What may name a speaker at the head of a paragraph: "ORTIZ:", or a line of its own."""
    return LABEL.match(text) or BARE.match(text)


def _labelled(texts: Sequence[str], names: Sequence[Name]) -> list[int]:
    """The paragraphs of a dialogue that open with a label: several labels, one of a known speaker who comes back."""
    people = frozenset(name.name.lower() for name in names if name.kind == "person")
    found = {number: label for number, text in enumerate(texts) if (label := label_of(text)) is not None}
    bare = {
        number: head.group(1)
        for number, text in enumerate(texts)
        if number not in found and (head := BARE.match(text)) and _is_named(head.group(1), people)
    }
    found |= bare if len(bare) >= FEWEST else {}
    if 0 in found and 1 not in found and found[0] not in bare.values():
        del found[0]  # "Ortiz: Bridge is safe" is a headline
    return _turns(texts, {number: label.split()[-1].strip("().").lower() for number, label in found.items()}, found, people)


def _turns(texts: Sequence[str], keys: dict[int, str], found: dict[int, str], people: frozenset[str]) -> list[int]:
    """The labelled paragraphs, if somebody asks and a speaker comes back; `keys`: the labels' last words make them one."""
    surnames = frozenset(name.split()[-1] for name in people)
    counts = Counter(keys.values())
    known = {key for number, key in keys.items() if key in surnames or label_kind(found[number]) is not None}
    shouted = {key for number, key in keys.items() if _is_shouted(found[number])}
    turns = sorted(number for number, key in keys.items() if counts[key] > 1 or key in known | shouted)
    if len({keys[number] for number in turns}) < 2 or not any("?" in texts[number] for number in turns):
        return []
    recurring = any(counts[key] > 1 for key in known | shouted)
    both = all(label_kind(found[number]) or _is_full(found[number]) for number in turns)  # "AMY GOODWIN: …", "RANA SALEH: …"
    return turns if (len(turns) >= FEWEST and recurring) or both else []


def _is_named(label: str, people: frozenset[str]) -> bool:
    """The full name of a person of the article, or one of the words that stand for a speaker."""
    return label.lower() in people or label_kind(label) is not None


def _is_full(label: str) -> bool:
    """Two words or more in capitals: "AMY GOODWIN"."""
    return label.isupper() and " " in label and all(len(word) > 1 for word in label.split())


def _is_shouted(label: str) -> bool:
    last = label.rsplit(maxsplit=1)[-1]
    return last.isupper() and len(last) > 1


def _follows(texts: Sequence[str], labelled: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Paragraphs between two labels go on with the first; behind the last one those that speak of themselves."""
    for number, (turn, following) in enumerate(zip(labelled, [*labelled[1:], len(texts)], strict=True)):
        for place in range(turn + 1, following):
            if NOTE.search(texts[place]):
                break
            if number == len(labelled) - 1 and not SELF.search(QUOTED.sub("", texts[place])):
                break
            yield place, turn


# ---------------------------------------------------------------- without labels


def _is_question(text: str) -> bool:
    """A paragraph that asks and does nothing else."""
    return text.rstrip().endswith("?") and len(text.split()) <= LONGEST_QUESTION and not QUOTED.search(text)


def _answers(texts: Sequence[str], asked: Sequence[int]) -> list[int]:
    """The paragraphs behind questions, where most answers speak of themselves; none where that is not so."""
    if len(asked) < FEWEST_QUESTIONS or any(b - a == 1 for a, b in pairwise(asked)):
        return []
    answers = [range(a + 1, b) for a, b in zip(asked, [*asked[1:], asked[-1] + 2], strict=True)]
    own = [any(number < len(texts) and SELF.search(QUOTED.sub("", texts[number])) for number in answer) for answer in answers]
    if not MEETING.search(" ".join(texts[: asked[0]])) or not any(own) or sum(own) < len(own) / 2:
        return []
    return [number for answer in answers for number in answer if number < len(texts) and not NOTE.search(texts[number])]


def _interviewee(parsed: Parsed, names: Sequence[Name], first: int) -> str | None:
    """The one person whom the paragraphs before the first turn name, the reporter left out; None for several or nobody."""
    start = parsed.paragraphs[first].start
    people = [name for name in names if name.kind == "person" and name.name not in parsed.article.byline]
    met = [name for name in people if any(mention.start < start for mention in name.mentions)]
    full = [name for name in met or people if " " in name.name]  # not "Bulletin", which no one is called
    found = full or met or people
    return found[0].id if len(found) == 1 else None
