"""How comments are worded on a page."""

from django import template
from django.utils.safestring import SafeString

from ofrecord.site.comments.writing.rendering import to_html

register = template.Library()


@register.filter
def comment_html(words: str) -> SafeString:
    """A comment's words as safe HTML."""
    return to_html(words)
