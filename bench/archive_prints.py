"""The wire yardstick: ten kinds of newsroom edits of one text must be found as prints; texts that share background must not.

python bench/archive_prints.py [stories]
"""

# ruff: noqa: T201

import random
import re
import sys
from collections.abc import Callable

from bench.archive_story import Press
from ofrecord.archive.prints.find import SHARED_AT_LEAST
from ofrecord.archive.prints.grams import grams, winnowed
from ofrecord.archive.prints.relate import relate_grams

Edit = Callable[[str, random.Random, Press], str]


def cut(share: float) -> Edit:
    """Keep the first paragraphs, as papers cut from the foot."""
    return lambda text, chance, press: "\n\n".join((each := text.split("\n\n"))[: max(2, round(len(each) * share))])


def copyedited(share: float) -> Edit:
    """Change, drop or add a word here and there."""

    def edit(text: str, chance: random.Random, press: Press) -> str:
        words = text.split(" ")
        for at in range(len(words)):
            if chance.random() < share:
                words[at] = chance.choice([chance.choice(press.words), "", words[at] + " " + chance.choice(press.words)])
        return " ".join(words)

    return edit


def with_promos(text: str, chance: random.Random, press: Press) -> str:
    """Cut to 60 %, a few words edited, and the site's own lines between the paragraphs."""
    paragraphs = copyedited(0.02)(cut(0.6)(text, chance, press), chance, press).split("\n\n")
    for _ in range(3):
        paragraphs.insert(chance.randrange(1, len(paragraphs) + 1), "Read more: " + press.sentence())
    return "\n\n".join(paragraphs)


def local_lead(text: str, chance: random.Random, press: Press) -> str:
    """A first paragraph of the paper's own."""
    return "\n\n".join([press.paragraph(), *text.split("\n\n")[1:]])


def reordered(text: str, chance: random.Random, press: Press) -> str:
    """The lead stays, the other paragraphs change places."""
    first, *rest = text.split("\n\n")
    chance.shuffle(rest)
    return "\n\n".join([first, *rest])


def house_style(text: str, chance: random.Random, press: Press) -> str:
    """Other quotation marks, capitals, hyphens and a word for another all through."""
    return re.sub(r"\bwhich\b", "that", text).replace(".", " .").replace("-", "–").upper()


def with_local_copy(text: str, chance: random.Random, press: Press) -> str:
    """The whole text with half as much again of the paper's own at its foot."""
    return text + "\n\n" + press.text(max(2, len(text.split("\n\n")) // 2))


def middle_cut(text: str, chance: random.Random, press: Press) -> str:
    """Every third paragraph left out."""
    return "\n\n".join(each for at, each in enumerate(text.split("\n\n")) if at % 3 != 2)


EDITS: dict[str, Edit] = {
    "cut to 70 %": cut(0.7), "cut to 40 %": cut(0.4), "cut to 20 %": cut(0.2), "3 % of words edited": copyedited(0.03),
    "10 % of words edited": copyedited(0.10), "cut, edited, promos": with_promos, "a local lead": local_lead,
    "paragraphs reordered": reordered, "house style": house_style, "local copy added": with_local_copy,
    "every third paragraph out": middle_cut,
    "a local lead, cut to 40 %": lambda text, chance, press: cut(0.4)(local_lead(text, chance, press), chance, press),
}  # fmt: skip


def is_found(one: str, other: str) -> bool:
    """Whether the archive would join two texts: found by shared winnowed grams, and related as copies."""
    ours, theirs = grams(one), grams(other)
    fingerprints = set(winnowed(ours)), set(winnowed(theirs))
    least = min(SHARED_AT_LEAST, *map(len, fingerprints))
    if len(fingerprints[0] & fingerprints[1]) < max(least, 1):
        return False
    relation = relate_grams(ours, theirs)
    return relation is not None and relation.is_copy


def background(share: float) -> Callable[[random.Random, Press], tuple[str, str]]:
    """Two stories with leads of their own and the same background, which is so much of each, at their foot."""

    def made(chance: random.Random, press: Press) -> tuple[str, str]:
        size = chance.randint(8, 18)
        shared = press.text(max(1, round(size * share)))
        rest = size - max(1, round(size * share))
        return press.text(rest) + "\n\n" + shared, press.text(max(2, rest + chance.randint(-3, 3))) + "\n\n" + shared

    return made


def same_quotation(chance: random.Random, press: Press) -> tuple[str, str]:
    """Two stories that quote the same sixty words."""
    quoted = " ".join(press.sentence() for _ in range(3))
    return tuple(f"{press.text(3)}\n\n“{quoted}”\n\n{press.text(chance.randint(2, 8))}" for _ in range(2))  # type: ignore[return-value]


APART = {
    "30 % background": background(0.3), "40 % background": background(0.4), "50 % background": background(0.5),
    "the same quotation": same_quotation, "nothing shared": lambda chance, press: (press.text(10), press.text(10)),
}  # fmt: skip


def main(stories: int) -> int:
    """Print the share found of every kind of edit, and the share of false merges; 1 where a goal is missed."""
    press, chance = Press(3), random.Random(5)
    texts = [press.text(chance.randint(8, 18)) for _ in range(stories)]
    found = {kind: sum(is_found(text, edit(text, chance, press)) for text in texts) for kind, edit in EDITS.items()}
    merged = {kind: sum(is_found(*pair(chance, press)) for _ in texts) for kind, pair in APART.items()}
    for kind, count in found.items():
        print(f"{kind:28} found {100 * count / stories:5.1f} %")
    for kind, count in merged.items():
        print(f"{kind:28} merged {100 * count / stories:4.1f} % (false)")
    whole, false = sum(found.values()) / len(found) / stories, sum(merged.values()) / len(merged) / stories
    print(f"all edits: {100 * whole:.1f} % found (goal 85); all others: {100 * false:.2f} % merged (goal at most 1)")
    return 0 if whole >= 0.85 and false <= 0.01 else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 200))
