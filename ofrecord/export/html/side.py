"""The lists beside the article: a section for each kind of fact, every item with a way to its words."""

from collections.abc import Collection
from html import escape

from ofrecord.export.telling import KINDS, Telling, tell
from ofrecord.record import Record

Keys = dict[str, str]


def told(record: Record, only: Collection[str] = ()) -> dict[str, tuple[Telling, ...]]:
    """The facts of every kind that is wanted and there."""
    kinds = {kind: tell(record, kind) for kind in KINDS if not only or kind in only}
    return {kind: facts for kind, facts in kinds.items() if facts}


def card(fact: Telling) -> str:
    """A fact in a line, for whoever points at its words."""
    words = f" “{fact.words[0]}”" if fact.kind in ("dates", "figures") and fact.words else ""
    lead = f"{fact.lead}, {fact.aside}" if fact.aside else fact.lead
    words += f" {fact.befell}" if fact.befell else ""
    flag = f" [{fact.flag}]" if fact.flag else ""
    return f"{TITLES[fact.kind]}: {lead}{words}{flag}{' · ' if fact.notes else ''}{' · '.join(fact.notes)}"


TITLES = {"statements": "Says", "figures": "Figure", "events": "Event", "dates": "When", "names": "Who", "doubts": "Doubt"}


def lists(facts: dict[str, tuple[Telling, ...]], keys: Keys) -> str:
    """All sections."""
    return "\n".join(_section(kind, each, keys) for kind, each in facts.items())


def _section(kind: str, facts: tuple[Telling, ...], keys: Keys) -> str:
    items = "\n".join(_names(facts, keys) if kind == "names" else _in_turn(facts, keys))
    return (
        f'<details open class="list of-{kind}" id="list-{kind}"><summary><h2>{escape(KINDS[kind])}</h2>'
        f"<span class=count>{len(facts)}</span></summary>\n<ol>\n{items}\n</ol></details>"
    )


def _in_turn(facts: tuple[Telling, ...], keys: Keys) -> list[str]:
    """Items in order; a speaker who goes on speaking is not shown again."""
    before = (None, *facts)
    again = [
        fact.kind == "statements" and last is not None and last.lead == fact.lead
        for last, fact in zip(before, facts, strict=False)
    ]
    return [_item(fact, keys, again=same) for fact, same in zip(facts, again, strict=True)]


def _names(facts: tuple[Telling, ...], keys: Keys) -> list[str]:
    """People first, then unnamed sources, bodies, groups and places, each sort under its name."""
    order = ["person", "unnamed source", "body", "group", "place"]
    sorts = sorted({fact.sort for fact in facts}, key=lambda sort: (order.index(sort) if sort in order else len(order), sort))
    items: list[str] = []
    for sort in sorts:
        plural = {"person": "people", "body": "bodies"}.get(sort, f"{sort}s")
        items.append(f"<li class=sort>{escape(plural)}</li>")
        items += [_item(fact, keys) for fact in facts if fact.sort == sort]
    return items


def _item(fact: Telling, keys: Keys, *, again: bool = False) -> str:
    key = keys.get(fact.id, fact.id if fact.kind == "doubts" else "")
    named = fact.kind in ("statements", "names")
    role = f"<span class=aside>, {escape(fact.aside)}</span>" if fact.aside and named else ""
    pieces = [f"<b>{escape(fact.lead)}</b>{role}"]
    if fact.flag:
        pieces.append(f"<em>{escape(fact.flag)}</em>")
    equals = "= " if fact.kind == "figures" else ""
    aside = f"<span class=aside>{equals}{escape(fact.aside)}</span>" if fact.aside and not named else ""
    words = f"<span class=words>{escape(' … '.join(fact.words))}</span>" if fact.words and fact.kind != "names" else ""
    befell = f"<span class=words>{escape(fact.befell)}</span>" if fact.befell else ""
    pieces += [words, befell, aside] if fact.kind == "figures" else [aside, words]
    if fact.notes:
        pieces.append(f"<small>{escape(' · '.join(fact.notes))}</small>")
    shown = ' class="again"' if again else ""
    return f'<li id="i-{key}"{shown}><a href="#t-{key}">{" ".join(filter(None, pieces))}</a></li>'
