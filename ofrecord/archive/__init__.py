"""The archive: records, their versions and prints, decisions and search, in SQLite or PostgreSQL.

`open_archive(where)` first; everything else works on the archive that is open.
"""

from typing import TYPE_CHECKING, Any

from ofrecord.archive.opening import Archive, archive_address, faults, open_archive

if TYPE_CHECKING:
    from ofrecord.archive.storing import Stored, page_of, record_of, store

__all__ = ["Archive", "Stored", "archive_address", "faults", "open_archive", "page_of", "record_of", "store"]


def __getattr__(name: str) -> Any:
    """Load what needs Django's models only when the archive is open."""
    if name in ("Stored", "page_of", "record_of", "store"):
        from ofrecord.archive import storing

        return getattr(storing, name)
    raise AttributeError(f"module 'ofrecord.archive' has no attribute {name!r}")
