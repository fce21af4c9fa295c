"""The same room as the site's tests."""

from tests.site.conftest import client, filled, member, room, version  # noqa: F401
