"""The running story for the commands' tests."""

from tests.archives import archive, told  # noqa: F401
