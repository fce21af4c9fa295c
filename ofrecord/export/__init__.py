"""The views of one record: for the terminal, and as one self-contained HTML file."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ofrecord.export.terminal import show as show
    from ofrecord.export.terminal import to_text as to_text

__all__ = ["show", "to_html", "to_text"]

from ofrecord.export.html import to_html


def __getattr__(name: str) -> object:
    """The terminal's view loads rich, and only when it is asked for."""
    if name in ("show", "to_text"):
        from ofrecord.export import terminal

        return getattr(terminal, name)
    raise AttributeError(f"module 'ofrecord.export' has no attribute {name!r}")
