"""An archive of the running story, on SQLite or, with OFRECORD_TEST_DATABASE_URL, on PostgreSQL."""

from tests.archives import archive, empty, told  # noqa: F401
