"""A record written by hand: an invented story with every kind of fact, marks that overlap and one statement inside another."""

from pathlib import Path

from ofrecord.record import (
    Article,
    Change,
    Counted,
    Dateline,
    Doubt,
    Event,
    Figure,
    Mention,
    Name,
    Party,
    ReaderMark,
    Record,
    Removed,
    Role,
    Span,
    Statement,
    Timex,
)

TEXT = (Path(__file__).parent / "story.txt").read_text(encoding="utf-8").rstrip("\n")


def at(words: str, nth: int = 1) -> Span:
    """The nth place where the words stand in the story."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words), words)


def mention(words: str, form: str, nth: int = 1) -> Mention:
    span = at(words, nth)
    return Mention(start=span.start, end=span.end, text=words, form=form)  # type: ignore[arg-type]


def role(title: str, of: str | None, words: str) -> Role:
    span = at(words)
    return Role(title=title, of=of, start=span.start, end=span.end)


def party(name: str | None, words: str, nth: int = 1, country: str | None = None, sector: str | None = None) -> Party:
    span = at(words, nth)
    return Party(name=name, start=span.start, end=span.end, text=words, country=country, sector=sector)


def figure(key: str, words: str, **more: object) -> Figure:
    span = at(words)
    return Figure(id=key, start=span.start, end=span.end, text=words, **more)  # type: ignore[arg-type]


def counted(words: str, head: str, nth: int = 1) -> Counted:
    span = at(words, nth)
    return Counted(start=span.start, end=span.end, text=words, head=head)


def timex(key: str, words: str, value: str, begin: str | None, finish: str | None, **more: str) -> Timex:
    span = at(words)
    kind = more.pop("type", "DATE")
    return Timex(id=key, start=span.start, end=span.end, text=words, type=kind, value=value, begin=begin, finish=finish, **more)  # type: ignore[arg-type]


NAMES = (
    Name(
        id="n1",
        kind="person",
        name="Samuel Kiprono",
        country="KEN",
        sector="government",
        roles=(role("president", "Kenya", "President"),),
        mentions=(mention("President Samuel Kiprono", "title"), mention("Mr. Kiprono", "title")),
    ),
    Name(
        id="n2",
        kind="person",
        name="Abdirahman Nur Warsame",
        country="SOM",
        sector="government",
        roles=(role("prime minister", "Somalia", "the Somali prime minister"),),
        mentions=(mention("Abdirahman Nur Warsame", "name"),),
    ),
    Name(
        id="n3",
        kind="person",
        name="Halima Yusuf Aden",
        country="SOM",
        sector="government",
        roles=(role("deputy foreign minister", None, "the deputy foreign minister"),),
        mentions=(mention("Halima Yusuf Aden", "name"), mention("her", "pronoun", 2), mention("She", "pronoun")),
    ),
    Name(id="n4", kind="place", name="Somalia", country="SOM", mentions=(mention("Somalia", "name"),)),
    Name(id="n5", kind="organization", name="African Union", sector="igo", mentions=(mention("the African Union", "name"),)),
    Name(
        id="n6",
        kind="unnamed",
        name="a spokesman for the African Union",
        sector="igo",
        mentions=(mention("a spokesman for the African Union", "nominal"),),
    ),
    Name(
        id="n7",
        kind="group",
        name="Kenyans",
        country="KEN",
        mentions=(mention("the Kenyans", "name"), mention("Kenyans", "name", 2)),
    ),
    Name(id="n8", kind="organization", name="Al-Shabab", sector="rebel", mentions=(mention("Al-Shabab", "name"),)),
    Name(id="n9", kind="place", name="Kismayo", country="SOM", mentions=(mention("Kismayo", "name"),)),
    Name(id="n10", kind="place", name="State House", country="KEN", mentions=(mention("State House", "name"),)),
)

DATES = (
    timex("d1", "Thursday", "2025-01-16", "2025-01-16", "2025-01-16"),
    timex("d2", "last week", "2025-W02", "2025-01-06", "2025-01-12"),
    timex("d3", "January", "2025-01", "2025-01-01", "2025-01-31"),
    timex("d4", "March", "2024-03", "2024-03-01", "2024-03-31"),
)

STATEMENTS = (
    Statement(
        id="s1",
        kind="direct",
        speaker="n1",
        source=at("Mr. Kiprono"),
        cue=at("said"),
        content=(at("“We are down to about 3,600 soldiers,”"), at("“We do not want to stay forever.”")),
        turn=1,
    ),
    Statement(
        id="s2",
        kind="indirect",
        speaker="n6",
        source=at("a spokesman for the African Union"),
        cue=at("told"),
        content=(at("Other armies of the 12-country mission slashed their ranks in half, to about 1,400 troops"),),
        addressee=at("reporters"),
        date="d2",
        turn=2,
    ),
    Statement(
        id="s3",
        kind="mixed",
        speaker="n3",
        source=at("Halima Yusuf Aden, the deputy foreign minister"),
        cue=at("said", 2),
        content=(at("the Kenyans had told her in January that “at least 600” would leave"),),
        turn=3,
    ),
    Statement(
        id="s4",
        kind="mixed",
        speaker="n7",
        source=at("the Kenyans"),
        cue=at("told", 2),
        content=(at("“at least 600” would leave"),),
        addressee=at("her", 2),
        date="d3",
        within="s3",
        turn=4,
    ),
    Statement(
        id="s5",
        kind="indirect",
        speaker="n3",
        source=at("She"),
        cue=at("said", 3),
        content=(
            at("an attack on a base near Kismayo in March had killed three soldiers, two of them Kenyans, and wounded 14"),
        ),
        turn=5,
    ),
)

FIGURES = (
    figure(
        "f1",
        "about 3,600",
        value=3600,
        hedge="approximately",
        counted=counted("soldiers", "soldiers"),
        place="n4",
        as_of="2025-01-16",
        said_by="s1",
    ),
    figure("f2", "12-country", value=12, counted=counted("mission", "mission")),
    figure("f3", "in half", value=0.5, kind="ratio", change=Change(direction="decrease", role="factor", other="f4")),
    figure(
        "f4",
        "about 1,400",
        value=1400,
        hedge="approximately",
        counted=counted("troops", "troops"),
        change=Change(direction="decrease", role="to"),
        said_by="s2",
    ),
    figure(
        "f5",
        "at least 600",
        value=600,
        hedge="at_least",
        counted=counted("the Kenyans", "Kenyans"),
        status="planned",
        said_by="s4",
    ),
    figure(
        "f6", "up to $8 million", value=8_000_000, hedge="at_most", kind="money", unit="USD", counted=counted("a deal", "deal")
    ),
    figure("f7", "three", value=3, counted=counted("soldiers", "soldiers", 2), place="n9", as_of="2024-03", said_by="s5"),
    figure("f8", "two of them", value=2, counted=counted("Kenyans", "Kenyans", 2), part_of="f7", said_by="s5"),
    figure("f9", "14", value=14, said_by="s5"),
)

EVENTS = (
    Event(
        id="e1",
        type="CONSULT",
        mode="visit",
        cameo="042",
        contexts=("diplomatic",),
        trigger=at("met"),
        actors=(party("n1", "President Samuel Kiprono", country="KEN"),),
        recipients=(party("n2", "Abdirahman Nur Warsame", country="SOM"),),
        date="d1",
        begin="2025-01-16",
        finish="2025-01-16",
        place="n10",
    ),
    Event(id="e2", type="AGREE", trigger=at("agreed"), actors=(party(None, "the two governments"),)),
    Event(
        id="e3",
        type="ASSAULT",
        mode="explosives",
        cameo="183",
        contexts=("military",),
        trigger=at("attack"),
        recipients=(party(None, "a base"),),
        date="d4",
        begin="2024-03-01",
        finish="2024-03-31",
        place="n9",
        killed=3,
        wounded=14,
        figures=("f7", "f9"),
        said_by="s5",
    ),
    Event(id="e4", type="ASSAULT", trigger=at("attack", 2), actors=(party("n8", "Al-Shabab fighters"),), status="hypothetical"),
    Event(
        id="e5",
        type="ASSAULT",
        mode="heavy-weapons",
        trigger=at("shelled"),
        actors=(party(None, "the army"),),
        recipients=(party(None, "a village"),),
        status="denied",
    ),
    Event(id="e6", type="CONSULT", trigger=at("talking"), same_as="e1"),
)


def story(text: str = TEXT, headline: str = "Kenya and Somalia Go On Talking About Troops") -> Record:
    """The record of the story; text and headline can be swapped for hostile ones of the same length."""
    return Record(
        id="story",
        reader=ReaderMark(version="0.1.0", model="en_core_web_md 3.8.0 0123456789ab", lexicons="fedcba987654"),
        article=Article(
            source="pages/story.html",
            url="https://courier.example/2025-01-16-talks",
            site="The Courier",
            outlet="courier",
            headline=headline,
            published="2025-01-16T17:40:52+00:00",
            byline=("Ana Belić", "Tom Ekström"),
            dateline=Dateline(text="NAIROBI, Kenya —", place="NAIROBI", country="KEN", date=None),
            text=text,
            removed=(
                Removed("Scroll to top", "navigation"),
                Removed("Post a comment", "comment form"),
                Removed("Share", "navigation"),
            ),
        ),
        names=NAMES,
        dates=DATES,
        statements=STATEMENTS,
        figures=FIGURES,
        events=EVENTS,
        doubts=(Doubt(start=0, end=7, text="NAIROBI", about="names", why="two places have this name"),),
    )
