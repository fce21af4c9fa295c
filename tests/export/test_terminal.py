"""The record on a terminal: readable, at any width, harmless, the same without colour."""

import io
from dataclasses import replace

import pytest
from rich.console import Console

from ofrecord.export import show, to_text
from ofrecord.export.telling import KINDS
from ofrecord.record import Record
from tests.export.story import TEXT, story

LINES = [
    "Kenya and Somalia Go On Talking About Troops",
    "The Courier · Thursday 16 January 2025, 17:40 UTC · by Ana Belić and Tom Ekström",
    "Samuel Kiprono, president of Kenya",
    "“We are down to about 3,600 soldiers,” … “We do not want to stay forever.”",
    "indirect “told” · to reporters · the week of 6 January 2025",
    "partly quoted “told” · to her · January 2025 · told by Halima Yusuf Aden",
    "a deal  = at most 8,000,000 USD",
    "down to this · according to",
    "PLANNED · according to Kenyans",
    "part of three · according to Halima Yusuf Aden",
    "Samuel Kiprono ↔ Abdirahman Nur Warsame",
    "nobody named → a base",
    "March 2024 · Kismayo · 3 killed, 14 wounded",
    "told 2 times",
    "DID NOT HAPPEN",
    "MIGHT HAPPEN",
    "Left out: 3 pieces of the page: 2 navigation, 1 comment form.",
]


@pytest.mark.parametrize("line", LINES)
def test_the_record_says(line: str) -> None:
    assert line in to_text(story(), width=140)


@pytest.mark.parametrize("width", [20, 40, 64, 80, 200])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(map(len, to_text(story(), width=width).splitlines())) <= width


def test_a_speaker_stands_once_over_statements_in_a_row() -> None:
    record = story()
    both = replace(record, statements=(record.statements[2], record.statements[4]))
    assert to_text(both, only=["statements"]).count("Halima Yusuf Aden, deputy") == 1


@pytest.mark.parametrize("kind", KINDS)
def test_only_one_kind(kind: str) -> None:
    shown = to_text(story(), only=[kind])
    assert [title for title in KINDS.values() if f"\n{title.upper()}  " in shown] == [KINDS[kind]]


def test_offsets_lead_back_to_the_words() -> None:
    shown = to_text(story(), offsets=True, width=160)
    statement = story().statements[0].content[0]
    assert f"[s1 {statement.start}–{statement.end}," in shown
    assert TEXT[statement.start : statement.end] == statement.text


def test_colour_is_for_terminals_only() -> None:
    out = io.StringIO()
    show(story(), Console(file=out, force_terminal=True, color_system="standard", width=100))
    assert "\x1b[" in out.getvalue()
    assert "\x1b[" not in to_text(story())


def test_what_the_page_says_cannot_steer_the_terminal() -> None:
    hostile = story(headline="A\x1b]0;owned\x07 [bold red]B[/] \u202eC :smile:")
    shown = to_text(hostile)
    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "[bold red]B[/]" in shown
    assert ":smile:" in shown


def test_an_empty_record_has_a_head() -> None:
    empty = Record(id="x", reader=story().reader, article=replace(story().article, headline=None, removed=()))
    assert to_text(empty).startswith("(no headline)\n")
