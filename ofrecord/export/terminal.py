"""A record for the terminal: a page that a journalist likes to read, in as many columns as there is room for."""

import io
import re
from collections.abc import Callable, Collection, Iterator

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from ofrecord.export.telling import KINDS, Story, Telling, story_of, tell
from ofrecord.record import Record

WIDEST = 110  # columns; longer lines are hard to read
LEAD_AT_MOST = 32  # columns of a date before its words
PIPED = 100  # columns of text that goes into a file
LEANING = ("PAST_REF", "FUTURE_REF")
UNDATED = "The page names no day of publication: “on Thursday” has no date until you give it, --published 2020-08-20."
COLOURS = {
    "statements": "cyan",
    "figures": "yellow",
    "events": "red",
    "dates": "green",
    "names": "magenta",
    "doubts": "bright_black",
}
COUNTS = ("count", "measure", "rank", "vague")  # figures that the thing counted follows in print: "600 soldiers"
JOINED = re.compile(r"\s+(?:of(?: (?:the|its|their|his|her|our|all))?\s+)?")
NAMES_IN_FULL = ("person", "unnamed source")  # others are listed in a row


def show(record: Record, console: Console, *, only: Collection[str] = (), offsets: bool = False) -> None:
    """Print the record on a console."""
    width = min(console.width, WIDEST)
    for block in _blocks(record, only, _Page(record.article.text, offsets)):
        console.print(block, width=width, soft_wrap=False)


def to_text(record: Record, *, only: Collection[str] = (), offsets: bool = False, width: int = PIPED) -> str:
    """The record as plain text, without colour."""
    out = io.StringIO()
    console = Console(
        file=out, width=width, color_system=None, force_terminal=False, highlight=False, emoji=False, markup=False
    )
    show(record, console, only=only, offsets=offsets)
    return "\n".join(line.rstrip() for line in out.getvalue().splitlines()) + "\n"


class _Page:
    """The article's text, and whether offsets are shown."""

    def __init__(self, text: str, offsets: bool) -> None:
        self.text = text
        self.offsets = offsets

    def between(self, told: Telling) -> str:
        """What stands between a figure and what it counts: "600 soldiers", "dozens of soldiers", "12 percent · the fee"."""
        printed = self.text[told.spans[0].end : told.spans[1].start] if len(told.spans) > 1 else ""
        if JOINED.fullmatch(printed):
            return " ".join(["", *printed.split(), ""]) if printed.strip() else " "
        return " " if told.sort in COUNTS else " · "

    def place(self, told: Telling) -> str:
        """ "[s1 320–351]" where offsets are asked for."""
        return f"  [{told.id} {', '.join(f'{span.start}–{span.end}' for span in told.spans)}]" if self.offsets else ""


def _blocks(record: Record, only: Collection[str], page: _Page) -> Iterator[RenderableType]:
    story = story_of(record)
    yield _head(story, record)
    draws: dict[str, Callable[[tuple[Telling, ...], _Page], RenderableType]] = {
        "statements": _statements,
        "figures": _figures,
        "events": _events,
        "dates": _dates,
        "names": _names,
        "doubts": _doubts,
    }
    for kind, title in KINDS.items():
        told = tell(record, kind) if not only or kind in only else ()
        if told:
            yield _title(title, kind, len(told))
            yield Padding(draws[kind](told, page), (0, 0, 0, 2))
    if story.removed and not only:
        yield Text(f"\nLeft out: {story.removed}.", style="dim")


def _head(story: Story, record: Record) -> RenderableType:
    by = f"by {story.byline}" if story.byline else ""
    lines = [
        Text(story.headline, style="bold"),
        Text(" · ".join(filter(None, (story.outlet, story.published, by)))),
        Text(" · ".join(filter(None, (story.dateline, story.address))), style="dim"),
    ]
    if story.modified and story.modified != story.published:
        lines.insert(2, Text(f"changed {story.modified}", style="dim"))
    counted = (
        (len(record.statements), "statement"), (len(record.figures), "figure"), (len(record.events), "event"),
    )  # fmt: skip
    tally = ", ".join(f"{count} {what}{'' if count == 1 else 's'}" for count, what in counted)
    lines.append(Text(f"{story.words:,} words: {tally}", style="dim"))
    if record.article.published is None and any(timex.value.startswith(("XXXX", *LEANING)) for timex in record.dates):
        lines.append(Text(UNDATED, style="yellow"))
    return Group(*(line for line in lines if line.plain))


def _title(title: str, kind: str, count: int) -> RenderableType:
    return Text.assemble("\n", (title.upper(), f"bold {COLOURS[kind]}"), (f"  {count}", "dim"))


def _aside(told: Telling) -> Text:
    """Lead in bold, what goes with it after a comma."""
    return Text.assemble((told.lead, "bold"), (f", {told.aside}" if told.aside else "", ""))


def _notes(told: Telling, page: _Page) -> Text:
    flag = (f"{told.flag.upper()} · " if told.notes else told.flag.upper()) if told.flag else ""
    return Text.assemble((flag, "bold red"), (" · ".join(told.notes), "dim"), (page.place(told), "dim cyan"))


def _statements(all_told: tuple[Telling, ...], page: _Page) -> RenderableType:
    """The speaker stands once over statements that follow each other."""
    lines: list[RenderableType] = []
    speaker = None
    for told in all_told:
        if (told.lead, told.aside) != speaker:
            speaker = (told.lead, told.aside)
            lines.append(_aside(told))
        lines.append(Padding(Text(" … ".join(told.words)), (0, 0, 0, 2)))
        lines.append(Padding(_notes(told, page), (0, 0, 0, 2)))
    return Group(*lines)


def _figures(all_told: tuple[Telling, ...], page: _Page) -> RenderableType:
    """The figure with what it counts, then how it moved, where, when, and who says so."""
    lines: list[RenderableType] = []
    for told in all_told:
        value = f"  = {told.aside}" if told.aside else ""
        counted = f"{page.between(told)}{told.words[0]}" if told.words else ""
        befell = f" {told.befell}" if told.befell else ""
        lines.append(Text.assemble((told.lead, "bold"), counted, befell, (value, "dim")))
        notes = _notes(told, page)
        if notes.plain.strip():
            lines.append(Padding(notes, (0, 0, 0, 2)))
    return Group(*lines)


def _events(all_told: tuple[Telling, ...], page: _Page) -> RenderableType:
    lines: list[RenderableType] = []
    for told in all_told:
        lines.append(Text(told.lead, style="bold"))
        deed = Text.assemble(told.aside, (f" (“{told.words[0]}”)", ""))
        notes = _notes(told, page)
        lines.append(Padding(Text.assemble(deed, " · " if notes.plain.strip() else "", notes), (0, 0, 0, 2)))
    return Group(*lines)


def _dates(all_told: tuple[Telling, ...], page: _Page) -> RenderableType:
    """One line a date, however often it is named; the words of the story where they are not the date itself."""
    table = Table.grid(padding=(0, 2))
    table.add_column(style="bold", max_width=LEAD_AT_MOST)
    table.add_column(ratio=1)
    for lead, group in _by_lead(all_told).items():
        said = dict.fromkeys(told.words[0] for told in group)
        words = ", ".join(f"“{each}”" for each in said if each.casefold() != lead.casefold())
        notes = " · ".join(dict.fromkeys(note for told in group for note in told.notes))
        places = "".join(page.place(told) for told in group)
        joint = " · " if words and notes else ""
        table.add_row(lead, Text.assemble(words, (f"{joint}{notes}", "dim"), (places, "dim cyan")))
    return table


def _by_lead(all_told: tuple[Telling, ...]) -> dict[str, list[Telling]]:
    groups: dict[str, list[Telling]] = {}
    for told in all_told:
        groups.setdefault(told.lead, []).append(told)
    return groups


def _names(all_told: tuple[Telling, ...], page: _Page) -> RenderableType:
    """People and unnamed sources a line each; bodies, places and groups in a row."""
    sorts: dict[str, list[Telling]] = {}
    for told in all_told:
        sorts.setdefault(told.sort, []).append(told)
    lines: list[RenderableType] = []
    for sort in sorted(sorts, key=lambda name: name not in NAMES_IN_FULL):
        if sort in NAMES_IN_FULL or page.offsets:
            lines += [_person(told, page) for told in sorts[sort]]
        else:
            lines.append(Text.assemble((f"{_plural(sort)}: ", "dim"), ", ".join(_in_row(told) for told in sorts[sort])))
    return Group(*lines)


def _person(told: Telling, page: _Page) -> Text:
    notes = _notes(told, page)
    return Text.assemble(_aside(told), " · " if told.notes else "", notes)


def _plural(sort: str) -> str:
    return {"body": "bodies"}.get(sort, f"{sort}s")


def _in_row(told: Telling) -> str:
    count = len(told.spans)
    return f"{told.lead} ({count})" if count > 1 else told.lead


def _doubts(all_told: tuple[Telling, ...], page: _Page) -> RenderableType:
    return Group(*(Text.assemble((told.lead, "bold"), f": “{told.words[0]}” ", _notes(told, page)) for told in all_told))
