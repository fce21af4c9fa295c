"""`ofrecord serve`: the reading room on this machine, with a server that is fit for more than one reader."""

import secrets
from pathlib import Path
from typing import Any

from ofrecord.archive import open_archive
from ofrecord.archive.settings import archive_file, configure
from ofrecord.errors import ArchiveError
from ofrecord.site.settings import APPS, site_settings

THREADS = 8
KEY_FILE = "ofrecord.key"


def application(where: str) -> Any:
    """The WSGI application over an archive. Raises ArchiveError where the archive cannot be opened."""
    if "://" not in where and not archive_file(where).exists():
        raise ArchiveError(f"There is no archive at {where}. `ofrecord add PAGE --archive {where}` makes one.", "missing")
    configure(where, apps=APPS, **{**_key(where), **site_settings()})
    open_archive(where, apps=APPS)
    from django.core.wsgi import get_wsgi_application
    from django.db import connections

    from ofrecord.site.accounts import make_groups

    make_groups()
    connections["default"].close()
    connections.databases["default"]["CONN_MAX_AGE"] = None  # each thread keeps its connection
    return get_wsgi_application()


def serve(where: str, host: str = "127.0.0.1", port: int = 8000) -> None:
    """Serve until interrupted."""
    import waitress

    waitress.serve(application(where), host=host, port=port, threads=THREADS, ident=None)


def _key(where: str) -> dict[str, str]:
    """The key that signs sessions, kept beside a file archive so that log-ins survive a restart."""
    if "://" in where:
        return {}
    path = Path(where).expanduser()
    path = (path if path.is_dir() else path.parent) / KEY_FILE
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
    return {"SECRET_KEY": path.read_text(encoding="utf-8")}
