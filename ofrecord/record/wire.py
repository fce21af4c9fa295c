"""A record as JSON, there and back, with checks that name the path of a fault."""

import json
from functools import cache
from typing import Any

from ofrecord.errors import RecordError
from ofrecord.record.record import Record


def to_json(record: Record) -> str:
    """One line of JSON, keys in the order of the contract; the same record gives the same bytes.

    >>> from_json(to_json(record)) == record
    """
    import msgspec

    return msgspec.json.encode(record).decode("utf-8")


def from_json(text: str | bytes) -> Record:
    """The record in a JSON text. Raises RecordError, with the path, where the text is no record."""
    import msgspec

    try:
        return msgspec.json.decode(text, type=Record)
    except msgspec.ValidationError as fault:
        raise RecordError(f"This is not a record: {fault}. `ofrecord schema` prints what a record holds.") from fault
    except msgspec.DecodeError as fault:
        raise RecordError(f"This is not JSON: {fault}.") from fault


@cache
def schema() -> str:
    """The JSON Schema (2020-12) of a record, as indented JSON."""
    import msgspec

    drawn: dict[str, Any] = {"$schema": "https://json-schema.org/draft/2020-12/schema", **msgspec.json.schema(Record)}
    return json.dumps(drawn, indent=2)
