"""The whole page: head, legend, article, lists, foot; styles and script inside it, nothing from elsewhere."""

import base64
import hashlib
from collections.abc import Collection
from functools import cache
from html import escape
from pathlib import Path

from ofrecord.export.html.marks import drawn, keys_of, marks_of
from ofrecord.export.html.side import card, lists, told
from ofrecord.export.telling import KINDS, Story, Telling, story_of
from ofrecord.record import Record

HERE = Path(__file__).parent
MANY = 800  # facts; beyond that a rule for each would slow browsers down
Facts = dict[str, tuple[Telling, ...]]


def to_html(record: Record, *, only: Collection[str] = ()) -> str:
    """The record as one HTML file, which needs no script and no other host. What the page said is shown, never obeyed."""
    facts, keys, story = told(record, only), keys_of(record), story_of(record)
    cards = {keys.get(fact.id, fact.id): card(fact) for each in facts.values() for fact in each}
    style = _file("page.css") + _pointing(cards)
    script = _file("keys.js")
    body = drawn(record.article.text, marks_of(record, keys, only), cards)
    return f"""<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_policy(style, script)}">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="{escape(story.reader)}">
<title>{escape(story.headline)} · ofrecord</title>
<style>{style}</style>
</head>
<body>
<main>
<article>
{_head(story)}
{_legend(facts)}
<div class="text">
{body}
</div>
</article>
<aside aria-label="What the story says">
{lists(facts, keys)}
</aside>
</main>
{_foot(story)}
<script>{script}</script>
</body>
</html>
"""


def _head(story: Story) -> str:
    outlet = f'<p class="outlet">{escape(story.outlet)}</p>' if story.outlet else ""
    changed = story.modified if story.modified != story.published else None
    told = (("By ", story.byline), ("", story.published), ("changed ", changed))
    meta = " ".join(f"<span>{about}{escape(words)}</span>" for about, words in told if words)
    return f'<header>{outlet}<h1>{escape(story.headline)}</h1><p class="meta">{meta} {_address(story)}</p></header>'


def _address(story: Story) -> str:
    """A link for an address of the web; other addresses are words."""
    shown = escape(story.address)
    if story.address.startswith(("https://", "http://")):
        return f'<a class="address" rel="noopener noreferrer nofollow" href="{shown}">{shown}</a>'
    return f'<span class="address">{shown}</span>'


def _legend(facts: Facts) -> str:
    """A switch for each kind; they work without a script."""
    switches = " ".join(
        f'<label class="of-{kind}"><input type="checkbox" id="k-{kind}" checked>'
        f'<span class="swatch">{escape(KINDS[kind])}</span> <span class="count">{len(each)}</span></label>'
        for kind, each in facts.items()
    )
    return f'<form class="legend" aria-label="Which facts are marked">{switches}</form>'


def _foot(story: Story) -> str:
    removed = f"<p>Left out: {escape(story.removed)}.</p>" if story.removed else ""
    dateline = f"<p>Dateline: {escape(story.dateline)}.</p>" if story.dateline else ""
    read = f"<p>Read by {escape(story.reader)}. Every fact rests on the words it is linked to.</p>"
    return f"<footer>{dateline}{removed}{read}</footer>"


def _pointing(cards: dict[str, str]) -> str:
    """Rules that light up all the words of a fact, and its item, when either is gone to."""
    keys = list(cards)[:MANY]
    if not keys:
        return ""
    words = ",".join(f":root:has(#t-{key}:target,#i-{key}:target) a.{key}" for key in keys)
    items = ",".join(f":root:has(#t-{key}:target) #i-{key}>a" for key in keys)
    lit = "background:var(--lit);box-shadow:0 .13em 0 var(--point),0 -.13em 0 var(--point)"
    return f"\n{words}{{{lit}}}\n{items}{{background:var(--lit)}}\n"


def _policy(style: str, script: str) -> str:
    allowed = f"style-src {_fingerprint(style)}; script-src {_fingerprint(script)}"
    return f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"


def _fingerprint(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


@cache
def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")
