"""Answers for files and for the terminal: the views of one record, and tables."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from ofrecord.export.html import to_html
    from ofrecord.export.terminal import show, to_text

__all__ = ["show", "to_html", "to_text"]


def __getattr__(name: str) -> Any:
    """Each view is loaded when it is asked for: the terminal's takes rich."""
    if name == "to_html":
        from ofrecord.export.html import to_html

        return to_html
    if name in __all__:
        from ofrecord.export import terminal

        return getattr(terminal, name)
    raise AttributeError(f"module 'ofrecord.export' has no attribute {name!r}")
