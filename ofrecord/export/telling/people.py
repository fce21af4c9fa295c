"""Who: a name in words."""

from ofrecord.export.codes import word_for
from ofrecord.export.inert import one_line
from ofrecord.export.telling.sayings import role_words
from ofrecord.export.telling.shape import Telling
from ofrecord.reading.world.gazetteer import country_names
from ofrecord.record import Name, Span


def tell_name(name: Name) -> Telling:
    """The fullest form, roles, country and sector, and how often it is mentioned."""
    count = len(name.mentions)
    facts = (
        f"aged {name.age}" if name.age is not None else "",
        ", ".join(filter(None, (word_for("sector", name.sector), _country(name.country)))),
        f"{count} mentions" if count > 1 else "",
    )
    return Telling(
        id=name.id,
        kind="names",
        lead=one_line(name.name),
        aside="; ".join(dict.fromkeys(role_words(role.title, role.of) for role in name.roles)),
        notes=tuple(filter(None, facts)),
        spans=tuple(Span(mention.start, mention.end, mention.text) for mention in name.mentions),
        sort=word_for("name kind", name.kind),
    )


def _country(code: str | None) -> str:
    return country_names().get(code, code) if code else ""
