"""W3C Web Annotation: each fact as an annotation with a position and a quote selector, counted in code points."""

from collections.abc import Iterator
from typing import Any

from ofrecord.record import Record

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32  # characters of prefix and suffix, so that a reader finds the words again in a page that shifted
Annotation = dict[str, Any]


def annotations(record: Record, address: str, key: str) -> Iterator[Annotation]:
    """The annotations of a record. `address` is the page's, `key` makes ids stable: urn:ofrecord:KEY:f1."""
    value: dict[str, Any]
    for name in record.names:
        for number, mention in enumerate(name.mentions, 1):
            value = {"kind": name.kind, "name": name.name, "country": name.country}
            yield _made(record, address, f"urn:ofrecord:{key}:{name.id}:{number}", "identifying", value, mention)
    for date in record.dates:
        yield _made(
            record, address, f"urn:ofrecord:{key}:{date.id}", "classifying", {"type": date.type, "value": date.value}, date
        )
    for statement in record.statements:
        value = {"speaker": record.name(statement.speaker), "kind": statement.kind, "act": statement.act}
        yield _made(record, address, f"urn:ofrecord:{key}:{statement.id}", "identifying", value, *statement.content)
    for figure in record.figures:
        value = {
            "value": figure.value, "low": figure.low, "high": figure.high, "hedge": figure.hedge, "unit": figure.unit,
            "counted": figure.counted and figure.counted.text, "place": record.name(figure.place), "asOf": figure.as_of,
        }  # fmt: skip
        yield _made(record, address, f"urn:ofrecord:{key}:{figure.id}", "classifying", value, figure)
    for event in record.events:
        value = {
            "type": event.type, "status": event.status, "begin": event.begin,
            "actors": [party.text for party in event.actors], "recipients": [party.text for party in event.recipients],
        }  # fmt: skip
        yield _made(record, address, f"urn:ofrecord:{key}:{event.id}", "classifying", value, event.trigger)


def _made(record: Record, address: str, id: str, motivation: str, value: dict[str, Any], *spans: Any) -> Annotation:
    targets = [
        {"source": address, "selector": [
            {"type": "TextPositionSelector", "start": span.start, "end": span.end},
            {"type": "TextQuoteSelector", "exact": span.text, "prefix": record.article.text[max(0,
            span.start - AROUND) : span.start],
             "suffix": record.article.text[span.end : span.end + AROUND]},
        ]}
        for span in spans
    ]  # fmt: skip
    body = {"type": "TextualBody", "format": "text/plain", "purpose": motivation, "value": _words(value)}
    return {
        "@context": CONTEXT, "id": id, "type": "Annotation", "motivation": motivation, "body": body,
        "target": targets[0] if len(targets) == 1 else targets,
    }  # fmt: skip


def _words(value: dict[str, Any]) -> str:
    """What a fact says, in words that an annotator shows: "kind: person; name: Helena Strand"."""
    told = {key: ", ".join(part) if isinstance(part, list) else part for key, part in value.items()}
    return "; ".join(f"{key}: {part}" for key, part in told.items() if part not in (None, ""))
