"""The archive as tables: CSV with a Frictionless data package, Parquet, JSON Lines."""

from ofrecord.export.tables.lines import write_lines
from ofrecord.export.tables.package import write_csv
from ofrecord.export.tables.parquet import write_parquet

__all__ = ["write_csv", "write_lines", "write_parquet"]
