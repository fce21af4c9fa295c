"""A running story of our own for the archive's tests: Canadian troops in Latvia, real places and invented people.

Records are built by hand from words, so that these tests need no language model: `draft.figure("About 1,400", ...)`.
"""

# ruff: noqa: E501

from typing import Any

from ofrecord.record import (
    Article,
    Change,
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

MARK = ReaderMark(version="test", model="by hand", lexicons="000000000000")


class Draft:
    """A record in the making: facts are given by their words, and found in the text."""

    def __init__(self, text: str, **article: Any) -> None:
        self.text = text
        self.article = Article(source=article.pop("source", "test"), text=text, **article)
        self.names: list[Name] = []
        self.figures: list[Figure] = []
        self.statements: list[Statement] = []
        self.events: list[Event] = []
        self.dates: list[Timex] = []

    def at(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.text.index(words, start + 1)
        return Span(start, start + len(words), words)

    def name(self, name: str, *mentions: str, kind: Any = "person", role: tuple[str, str] | None = None, **more: Any) -> str:
        key = f"n{len(self.names) + 1}"
        found = [self.at(words) for words in (mentions or (name,))]
        roles = (Role(title=role[0], of=role[1], start=found[0].start, end=found[0].end),) if role else ()
        self.names.append(
            Name(
                id=key, kind=kind, name=name, roles=roles,
                mentions=tuple(Mention(start=s.start, end=s.end, text=s.text, form="name") for s in found), **more,
            )
        )  # fmt: skip
        return key

    def statement(self, words: str, speaker: str | None, kind: Any = "indirect", **more: Any) -> str:
        key = f"s{len(self.statements) + 1}"
        self.statements.append(
            Statement(id=key, kind=kind, speaker=speaker, content=(self.at(words),), turn=len(self.statements) + 1, **more)
        )
        return key

    def figure(self, words: str, value: float | None, counted: str | None = None, **more: Any) -> str:
        key, span = f"f{len(self.figures) + 1}", self.at(words)
        of = self.at(counted) if counted else None
        noun = Counted(start=of.start, end=of.end, text=of.text, head=of.text.split()[-1]) if of else None
        self.figures.append(Figure(id=key, start=span.start, end=span.end, text=words, value=value, counted=noun, **more))
        return key

    def event(
        self, type: Any, trigger: str, actors: tuple[str, ...] = (), recipients: tuple[str, ...] = (), **more: Any
    ) -> str:
        key = f"e{len(self.events) + 1}"
        self.events.append(
            Event(
                id=key, type=type, trigger=self.at(trigger), actors=tuple(map(self.party, actors)),
                recipients=tuple(map(self.party, recipients)), **more,
            )
        )  # fmt: skip
        return key

    def party(self, key: str) -> Party:
        name = next(each for each in self.names if each.id == key)
        first = name.mentions[0]
        return Party(name=key, start=first.start, end=first.end, text=first.text, country=name.country, sector=name.sector)

    def date(self, words: str, value: str, begin: str, finish: str) -> str:
        key, span = f"d{len(self.dates) + 1}", self.at(words)
        self.dates.append(
            Timex(id=key, start=span.start, end=span.end, text=words, type="DATE", value=value, begin=begin, finish=finish)
        )
        return key

    def done(self, id: str) -> tuple[Record, Page]:
        record = Record(
            id=id, reader=MARK, article=self.article, names=tuple(self.names), dates=tuple(self.dates),
            statements=tuple(self.statements), figures=tuple(self.figures), events=tuple(self.events),
        )  # fmt: skip
        article = self.article
        page = Page(
            id=id,
            source=article.source,
            content=f"<html>{article.headline}\n{article.text}</html>",
            kind="html",
            url=article.url,
        )
        return record, page


def february() -> tuple[Record, Page]:
    """1,400 troops, says the minister of defense."""
    draft = Draft(
        "RIGA — About 1,400 Canadian troops are stationed in Latvia, Defense Minister Helena Strand of Canada said on Wednesday.\n\n"
        "“We will keep our word to our friends,” Ms. Strand said after she met with Juris Ozolkalns, the Latvian foreign minister.",
        outlet="meridian-courier", url="https://courier.example/2021/riga?utm_source=x",
        headline="Canada Counts Its Troops in Latvia",
        published="2021-02-03T10:00:00+00:00",
    )  # fmt: skip
    strand = draft.name(
        "Helena Strand", "Helena Strand", "Ms. Strand", role=("defense minister", "Canada"), country="CAN", sector="government"
    )
    minister = draft.name("Juris Ozolkalns", role=("foreign minister", "Latvia"), country="LVA", sector="government")
    latvia = draft.name("Latvia", kind="place", country="LVA")
    day = draft.date("on Wednesday", "2021-02-03", "2021-02-03", "2021-02-03")
    said = draft.statement("About 1,400 Canadian troops are stationed in Latvia", strand, date=day)
    draft.statement("“We will keep our word to our friends,”", strand, "direct")
    draft.figure("About 1,400", 1400, "Canadian troops", hedge="approximately", place=latvia, as_of="2021-02-03", said_by=said)
    draft.event("CONSULT", "met", (strand,), (minister,), mode="visit", begin="2021-02-03", finish="2021-02-03", place=latvia)
    return draft.done("february")


WIRE = (
    "OTTAWA — Canada has cut its force in Latvia to about 900 soldiers, Col. Tomas Vaskelis, a spokesman for the Baltic command, said on "
    "Wednesday, the first public count since the winter.\n\n"
    "Up to 500 Canadian soldiers should remain by the end of the year, he said, most of them trainers and engineers who work beside Latvian "
    "units at the base in Adazi, an hour by road from the capital.\n\n"
    "The withdrawal began in March, when the first two companies flew home from Riga with their vehicles. It has drawn little protest in "
    "Ottawa, where the budget of the mission had been questioned by members of three parties, but alarm in the Baltic capitals.\n\n"
    "In a statement, the foreign ministry of Latvia said that it had been told of the plan in advance and that it trusted its partner. "
    "Villagers around the base, who sell the soldiers bread and haircuts, said they would miss the trade."
)


def may(outlet: str = "northern-post", text: str = WIRE, host: str = "post.example") -> tuple[Record, Page]:
    """About 900 now, up to 500 planned, says a colonel; printed by two outlets."""
    draft = Draft(
        text, outlet=outlet, url=f"https://{host}/world/latvia-force", headline="Canada Cuts Force in Latvia",
        published="2021-05-12T08:30:00+00:00", source=f"{outlet}.html",
    )  # fmt: skip
    colonel = draft.name(
        "Tomas Vaskelis", "Tomas Vaskelis", "he said", role=("spokesman", "Baltic command"), country="CAN", sector="military"
    )
    latvia = draft.name("Latvia", kind="place", country="LVA")
    canada = draft.name("Canada", kind="place", country="CAN")
    first = draft.statement("Canada has cut its force in Latvia to about 900 soldiers", colonel)
    second = draft.statement("Up to 500 Canadian soldiers should remain by the end of the year", colonel)
    draft.figure(
        "about 900", 900, "soldiers", hedge="approximately", place=latvia, as_of="2021-05-12", said_by=first,
        change=Change(direction="decrease", role="to"),
    )  # fmt: skip
    draft.figure(
        "Up to 500", 500, "Canadian soldiers", hedge="at_most", place=latvia, as_of="2021-12", said_by=second, status="planned"
    )
    draft.event("RETREAT", "cut", (canada,), (), begin="2021-05-12", place=latvia)
    return draft.done(f"may-{outlet}")


def trimmed() -> tuple[Record, Page]:
    """The wire copy of May as another outlet cut it."""
    return may("harbour-ledger", WIRE.rsplit("\n\n", 2)[0], "ledger.example")


def september() -> tuple[Record, Page]:
    """The opposition disagrees about May."""
    draft = Draft(
        "RIGA — There were 1,100 Canadian troops in Latvia in May, not 900, the opposition leader Ilze Bergmane told parliament on Monday.\n\n"
        "Ms. Bergmane accused Canada of hiding the true number.",
        outlet="meridian-courier", url="https://courier.example/2021/bergmane", headline="How Many Stayed?",
        published="2021-09-20",
    )  # fmt: skip
    leader = draft.name(
        "Ilze Bergmane",
        "Ilze Bergmane",
        "Ms. Bergmane",
        role=("opposition leader", "Latvia"),
        country="LVA",
        sector="opposition",
    )
    latvia = draft.name("Latvia", kind="place", country="LVA")
    canada = draft.name("Canada", "accused Canada", kind="place", country="CAN")
    said = draft.statement("There were 1,100 Canadian troops in Latvia in May", leader)
    draft.figure("1,100", 1100, "Canadian troops", place=latvia, as_of="2021-05", said_by=said)
    draft.event("ACCUSE", "accused", (leader,), (canada,), begin="2021-09-20", said_by=None)
    return draft.done("september")


def january(*, corrected: bool = False) -> tuple[Record, Page]:
    """Ms. Strand is prime minister now. The page is corrected an hour later: another number, and a quotation gone."""
    number, value = ("480", 480) if corrected else ("450", 450)
    quoted = "" if corrected else "\n\n“Nobody is left behind,” Ms. Strand said."
    draft = Draft(
        f"OTTAWA — Canada has {number} U.S.-trained soldiers in Latvia, Prime Minister Helena Strand said on Monday.{quoted}",
        outlet="northern-post", url="https://post.example/2022/strand", headline="Strand Gives New Count",
        published="2022-01-17T09:00:00+00:00", modified="2022-01-17T10:00:00+00:00" if corrected else None,
    )  # fmt: skip
    strand = draft.name("Helena Strand", role=("prime minister", "Canada"), country="CAN", sector="government")
    latvia = draft.name("Latvia", kind="place", country="LVA")
    said = draft.statement(f"Canada has {number} U.S.-trained soldiers in Latvia", strand)
    if not corrected:
        draft.statement("“Nobody is left behind,”", strand, "direct")
    draft.figure(number, value, "soldiers", place=latvia, as_of="2022-01-17", said_by=said)
    return draft.done("january-corrected" if corrected else "january")


def story() -> list[tuple[Record, Page]]:
    """The whole story as it came in."""
    return [february(), may(), trimmed(), september(), january(), january(corrected=True)]
