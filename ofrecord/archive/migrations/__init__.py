"""Migrations of the archive, run by `open_archive` on first use."""
