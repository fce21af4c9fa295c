"""ofrecord reads the news and keeps the record: who said what, who did what to whom, how many, where and when."""

from typing import TYPE_CHECKING, Any

from ofrecord.version import __version__

if TYPE_CHECKING:
    from ofrecord.batch import Reader, read
    from ofrecord.record import Page, Record, from_json, to_json

__all__ = ["Page", "Reader", "Record", "__version__", "from_json", "read", "to_json"]


def __getattr__(name: str) -> Any:
    """Load on first use, so that `import ofrecord` costs nothing."""
    if name in ("Reader", "read"):
        from ofrecord import batch

        return getattr(batch, name)
    if name in __all__:
        from ofrecord import record

        return getattr(record, name)
    raise AttributeError(f"module 'ofrecord' has no attribute {name!r}")
