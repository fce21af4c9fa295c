"""A paragraph's words at hand: their texts and places in plain lists, which are quicker to walk than tokens."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ofrecord.reading.parse import Paragraph
from ofrecord.record import Mention
from ofrecord.record.name import Form

if TYPE_CHECKING:
    from spacy.tokens import Doc

MARKS = frozenset({"'s", "’s", "'", "’", "‘s", "`s"})


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph with the texts of its tokens, as they stand and in lower case, and the offsets where each starts and ends."""

    paragraph: Paragraph
    texts: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    @property
    def doc(self) -> "Doc":
        return self.paragraph.doc

    def __len__(self) -> int:
        return len(self.texts)

    def text(self, first: int, last: int) -> str:
        """The words from token `first` up to, without, token `last`."""
        return self.paragraph.text[self.starts[first] : self.ends[last - 1]]

    def mention(self, first: int, last: int, form: Form) -> Mention:
        """The words from token `first` up to, without, token `last`, as a mention in the article."""
        start, end = self.paragraph.start + self.starts[first], self.paragraph.start + self.ends[last - 1]
        return Mention(start=start, end=end, text=self.text(first, last), form=form)

    def touches(self, index: int) -> bool:
        """Whether token `index` follows the one before with no space between."""
        return index > 0 and self.starts[index] == self.ends[index - 1]


def words_of(paragraph: Paragraph) -> Words:
    """The words of a parsed paragraph."""
    texts, starts = [], []
    for token in paragraph.doc:
        texts.append(token.text)
        starts.append(token.idx)
    ends = [start + len(text) for start, text in zip(starts, texts, strict=True)]
    return Words(paragraph, texts, [text.lower() for text in texts], starts, ends)


def is_capital(word: str) -> bool:
    """Whether a word opens with a capital letter."""
    return word[:1].isupper()
