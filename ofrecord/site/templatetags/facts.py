"""How facts are worded in templates."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.conf import settings
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from ofrecord.archive.models import Version
from ofrecord.site.drawing import wording
from ofrecord.site.saved.models import feed_key as key_of

register = template.Library()
for _word in (
    wording.moment,
    wording.code,
    wording.opening,
    wording.shortened,
    wording.figure_line,
    wording.event_line,
    wording.sides,
    wording.country,
    wording.day_in_words,
    wording.period,
):
    register.filter(_word.__name__, _word)


@register.filter
def outlet(version: Version) -> str:
    """The site's own name, else the outlet's short one."""
    return version.site or version.article.outlet or ""


@register.filter
def split(words: str) -> list[str]:
    """A list written in a template."""
    return words.split()


@register.filter
def of(table: Mapping[Any, Any], key: Any) -> Any:
    """A table's value; None where there is none."""
    return table.get(key)


@register.filter
def snippet(row: Any) -> str:
    """A snippet with the found words marked; all else escaped."""
    pieces, last = [], 0
    for start, end in row.highlights:
        pieces.append(format_html("{}<mark>{}</mark>", row.snippet[last:start], row.snippet[start:end]))
        last = end
    return format_html("{}{}", format_html_join("", "{}", ((piece,) for piece in pieces)), row.snippet[last:])


@register.simple_tag(takes_context=True)
def page_link(context: Any, number: int) -> str:
    """The same address with another page number."""
    query = context["request"].GET.copy()
    query["page"] = str(number)
    return "?" + str(query.urlencode())


@register.simple_tag(takes_context=True)
def feed_key(context: Any) -> SafeString:
    """What a feed's address needs in a private room: the account's key."""
    if not settings.OFRECORD_PRIVATE or not context["request"].user.is_authenticated:
        return SafeString("")
    return SafeString(f"&amp;key={key_of(context['request'].user)}")
