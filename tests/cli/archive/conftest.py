"""The running story for the commands' tests."""

from tests.archives import archive, empty, told  # noqa: F401
