"""Django's settings, built in code: where the archive is, and how SQLite or PostgreSQL is spoken to.

There is no project folder. `configure(where)` is called once, before models are imported; a later call points the process
at another archive.
"""

import secrets
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from ofrecord.errors import ArchiveError

APPS = ("ofrecord.archive",)
DEFAULT_NAME = "ofrecord.db"
BUSY_SECONDS = 60  # how long one writer waits for another before it gives up
PRAGMAS = (
    "PRAGMA journal_mode=WAL;PRAGMA synchronous=NORMAL;PRAGMA temp_store=MEMORY;PRAGMA cache_size=-65536;"
    "PRAGMA mmap_size=268435456;"
)
READ_ONLY_PRAGMAS = "PRAGMA temp_store=MEMORY;PRAGMA cache_size=-65536;"
POSTGRES = ("postgres", "postgresql")


def database(where: str | Path, *, read_only: bool = False) -> dict[str, Any]:
    """Django's description of the database at `where`: a file, a folder with `ofrecord.db`, or a postgresql:// address."""
    if urlsplit(str(where)).scheme in POSTGRES:
        return _postgres(str(where))
    return _sqlite(archive_file(where), read_only=read_only)


def archive_file(where: str | Path) -> Path:
    """The archive's file: a folder stands for the `ofrecord.db` in it."""
    path = Path(where).expanduser()
    return path / DEFAULT_NAME if path.is_dir() else path


def configure(where: str | Path, *, read_only: bool = False, apps: tuple[str, ...] = (), **more: Any) -> None:
    """Point Django at the archive. `apps` and `more` are the site's: further apps, and any setting of Django's."""
    import django
    from django.conf import settings

    described = database(where, read_only=read_only)
    if settings.configured:
        _point_at(described)
        return
    defaults: dict[str, Any] = {
        "SECRET_KEY": secrets.token_urlsafe(32),
        "INSTALLED_APPS": (*APPS, *apps),
        "DATABASES": {"default": described},
        "USE_TZ": True,
        "TIME_ZONE": "UTC",
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
    }
    settings.configure(**{**defaults, **more})
    django.setup()


def prepare() -> None:
    """Settings for whoever imports the models before an archive is open; `open_archive` then says which archive is meant."""
    from django.conf import settings

    if not settings.configured:
        configure(DEFAULT_NAME)


def _point_at(described: dict[str, Any]) -> None:
    from django.db import connections

    now = connections.databases["default"]
    if all(now.get(key) == value for key, value in described.items()):
        return
    connections["default"].close()
    del connections["default"]
    connections.databases["default"] = described
    connections.configure_settings({"default": described})


def _sqlite(path: Path, *, read_only: bool) -> dict[str, Any]:
    name = f"{path.resolve().as_uri()}?mode=ro" if read_only else str(path)
    options = {
        "transaction_mode": "IMMEDIATE",
        "timeout": BUSY_SECONDS,
        "init_command": READ_ONLY_PRAGMAS if read_only else PRAGMAS,
    }
    if read_only:
        options["uri"] = True
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": name, "OPTIONS": options}


def _postgres(address: str) -> dict[str, Any]:
    parts = urlsplit(address)
    try:
        port = parts.port
    except ValueError as fault:
        raise ArchiveError(f"The database address {address!r} is malformed: {fault}.", "address") from fault
    options = dict(parse_qsl(parts.query))
    host = options.pop("host", None) or parts.hostname or ""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": unquote(host),
        "PORT": str(port or ""),
        "OPTIONS": options,
    }
