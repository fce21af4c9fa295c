"""News of no meaning, made by a seeded script: articles for the archive's benchmarks, as text and as whole records."""

import random
from collections.abc import Iterator

from ofrecord.record import (
    Article,
    Counted,
    Event,
    Figure,
    Mention,
    Name,
    Page,
    Party,
    ReaderMark,
    Record,
    Role,
    Span,
    Statement,
    Timex,
)

MARK = ReaderMark(version="bench", model="made up", lexicons="000000000000")
FIRST = [
    "Ada",
    "Boris",
    "Carla",
    "Dmitri",
    "Elena",
    "Farid",
    "Greta",
    "Hassan",
    "Ines",
    "Jonas",
    "Kaja",
    "Leon",
    "Mira",
    "Nils",
    "Olga",
    "Pavel",
    "Rosa",
    "Samir",
    "Tilda",
    "Umar",
    "Vera",
    "Willem",
    "Yusuf",
    "Zora",
]
LAST = [
    a + b
    for a in ["Berg", "Hal", "Kor", "Lind", "Mar", "Nor", "Ost", "Pel", "Ruth", "Sand", "Tor", "Vik"]
    for b in ["aker", "bye", "dal", "ero", "gard", "holm", "ing", "ker", "mann", "ovic", "sen", "ton"]
]
PLACES = {
    "Latvia": "LVA",
    "Kenya": "KEN",
    "Peru": "PER",
    "Jordan": "JOR",
    "Vietnam": "VNM",
    "Ghana": "GHA",
    "Finland": "FIN",
    "Chile": "CHL",
}
OFFICES = (
    "defense minister",
    "finance minister",
    "prime minister",
    "foreign minister",
    "army spokesman",
    "union leader",
    "mayor",
    "judge",
)
COUNTED = (
    "troops",
    "soldiers",
    "protesters",
    "workers",
    "refugees",
    "patients",
    "houses",
    "ships",
    "officers",
    "voters",
    "schools",
    "buses",
)
OUTLETS = tuple(
    f"{a}-{b}" for a in ("harbour", "northern", "meridian", "civic", "evening") for b in ("post", "courier", "ledger", "wire")
)
SYLLABLES = [
    "ba",
    "ce",
    "di",
    "fo",
    "gu",
    "ha",
    "je",
    "ki",
    "lo",
    "mu",
    "na",
    "pe",
    "ri",
    "so",
    "tu",
    "va",
    "we",
    "xi",
    "yo",
    "za",
    "bri",
    "cla",
    "dro",
    "fle",
    "gra",
    "plo",
    "sta",
    "tri",
]
SMALL = [
    "the",
    "of",
    "and",
    "to",
    "in",
    "a",
    "that",
    "for",
    "on",
    "with",
    "as",
    "at",
    "by",
    "from",
    "was",
    "were",
    "had",
    "has",
    "will",
    "its",
    "their",
    "which",
    "after",
    "before",
    "about",
    "over",
    "under",
]


class Press:
    """A maker of articles: the same seed prints the same news."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        words = random.Random(7)
        self.words = ["".join(words.choice(SYLLABLES) for _ in range(words.randint(2, 3))) for _ in range(6000)]

    def sentence(self) -> str:
        """A sentence of 12 to 26 words, half of them small."""
        rare = [
            self.words[min(int(self.chance.paretovariate(0.6)), len(self.words) - 1)] for _ in range(self.chance.randint(7, 14))
        ]
        mixed = [
            word for each in rare for word in ((each, self.chance.choice(SMALL)) if self.chance.random() < 0.8 else (each,))
        ]
        return " ".join(mixed).capitalize() + "."

    def paragraph(self) -> str:
        """Two or three sentences."""
        return " ".join(self.sentence() for _ in range(self.chance.randint(2, 3)))

    def text(self, paragraphs: int) -> str:
        """A text without facts."""
        return "\n\n".join(self.paragraph() for _ in range(paragraphs))


def records(count: int, seed: int = 1) -> Iterator[tuple[Record, Page]]:
    """Whole records with some fifty facts each, over ten years."""
    press = Press(seed)
    for number in range(count):
        yield _record(press, number)


def _record(press: Press, number: int) -> tuple[Record, Page]:
    made = _Maker(press, number)
    for _ in range(press.chance.randint(5, 9)):
        made.paragraph()
    return made.done()


class _Maker:
    def __init__(self, press: Press, number: int) -> None:
        self.press, self.chance, self.number = press, press.chance, number
        self.text = ""
        self.place = self.chance.choice(list(PLACES))
        year, month, day = self.chance.randint(2014, 2023), self.chance.randint(1, 12), self.chance.randint(1, 28)
        self.day = f"{year}-{month:02}-{day:02}"
        self.mentions: dict[str, list[Mention]] = {}
        self.roles: dict[str, Role] = {}
        self.statements: list[Statement] = []
        self.figures: list[Figure] = []
        self.events: list[Event] = []
        self.dates: list[Timex] = []

    def add(self, words: str) -> Span:
        span = Span(len(self.text), len(self.text) + len(words), words)
        self.text += words
        return span

    def mention(self, name: str, words: str | None = None) -> Span:
        span = self.add(words or name)
        self.mentions.setdefault(name, []).append(Mention(start=span.start, end=span.end, text=span.text, form="name"))
        return span

    def key(self, name: str) -> str:
        return f"n{list(self.mentions).index(name) + 1}"

    def paragraph(self) -> None:
        """A statement with a figure, a meeting, and some plain sentences."""
        chance = self.chance
        speaker = f"{chance.choice(FIRST)} {chance.choice(LAST)}"
        self.add("\n\n" if self.text else "")
        start = len(self.text)
        value, what = chance.randint(2, 9000), chance.choice(COUNTED)
        self.add("There are ")
        number = self.add(f"about {value:,}")
        self.add(" ")
        counted = self.add(f"Canadian {what}" if chance.random() < 0.3 else what)
        self.add(" in ")
        self.mention(self.place)
        content = Span(start, len(self.text), self.text[start:])
        self.add(", ")
        office = chance.choice(OFFICES)
        role = self.add(office)
        self.add(" ")
        source = self.mention(speaker)
        self.roles.setdefault(speaker, Role(title=office, of=self.place, start=role.start, end=role.end))
        self.add(" ")
        cue = self.add("said")
        self.add(" ")
        date = self.add("on Monday")
        self.dates.append(
            Timex(
                id=f"d{len(self.dates) + 1}",
                start=date.start,
                end=date.end,
                text=date.text,
                type="DATE",
                value=self.day,
                begin=self.day,
                finish=self.day,
            )
        )
        self.add(". ")
        said = f"s{len(self.statements) + 1}"
        self.statements.append(
            Statement(
                id=said,
                kind="indirect",
                speaker=self.key(speaker),
                source=source,
                cue=cue,
                content=(content,),
                turn=len(self.statements) + 1,
            )
        )
        self.figures.append(Figure(
            id=f"f{len(self.figures) + 1}", start=number.start, end=number.end, text=number.text, value=value,
            hedge="approximately",
            counted=Counted(start=counted.start, end=counted.end, text=counted.text, head=what), place=self.key(self.place),
            as_of=self.day, said_by=said,
        ))  # fmt: skip
        self.meeting(source, speaker)
        self.add(self.press.paragraph())

    def meeting(self, source: Span, speaker: str) -> None:
        other = f"{self.chance.choice(FIRST)} {self.chance.choice(LAST)}"
        self.mention(speaker, speaker.split()[1])
        self.add(" ")
        trigger = self.add("met")
        self.add(" ")
        them = self.mention(other)
        self.add(" on Tuesday. ")
        country = PLACES[self.place]
        self.events.append(Event(
            id=f"e{len(self.events) + 1}", type=self.chance.choice(["CONSULT", "ACCUSE", "AID", "PROTEST", "ASSAULT"]),
            trigger=trigger,
            actors=(Party(name=self.key(speaker), start=source.start, end=source.end, text=source.text, country=country),),
            recipients=(Party(name=self.key(other), start=them.start, end=them.end, text=them.text),), begin=self.day,
            place=self.key(self.place),
        ))  # fmt: skip

    def done(self) -> tuple[Record, Page]:
        outlet = self.chance.choice(OUTLETS)
        headline = self.press.sentence()[:70]
        url = f"https://{outlet}.example/{self.day}/{self.number}"
        article = Article(
            source=url, url=url, outlet=outlet, headline=headline, published=f"{self.day}T08:00:00+00:00", text=self.text
        )
        names = tuple(
            Name(
                id=f"n{at}", kind="place" if name in PLACES else "person", name=name, country=PLACES.get(name),
                roles=(self.roles[name],) if name in self.roles else (), mentions=tuple(mentions),
            )
            for at, (name, mentions) in enumerate(self.mentions.items(), 1)
        )  # fmt: skip
        record = Record(
            id=url, reader=MARK, article=article, names=names, dates=tuple(self.dates), statements=tuple(self.statements),
            figures=tuple(self.figures), events=tuple(self.events),
        )  # fmt: skip
        html = f"<html><head><title>{headline}</title></head><body><nav>Home News Sport</nav><p>{self.text}</p></body></html>"
        return record, Page(id=url, source=url, content=html, kind="html", url=url)
