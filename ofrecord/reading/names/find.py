"""The walk that finds names."""

from ofrecord.reading.parse import Parsed
from ofrecord.record import Mention, Name

KINDS = {"PERSON": "person", "ORG": "organization", "GPE": "place", "LOC": "place", "FAC": "place"}


def find_names(parsed: Parsed) -> tuple[Name, ...]:
    """The names of an article, in the order of their first mention."""
    found: dict[tuple[str, str], list[Mention]] = {}
    for paragraph in parsed.paragraphs:
        for ent in paragraph.doc.ents:
            if ent.label_ in KINDS:
                span = paragraph.span(ent.start, ent.end)
                found.setdefault((KINDS[ent.label_], ent.text), []).append(
                    Mention(start=span.start, end=span.end, text=span.text, form="name")
                )
    return tuple(
        Name(id=f"n{number}", kind=kind, name=name, mentions=tuple(mentions))  # type: ignore[arg-type]
        for number, ((kind, name), mentions) in enumerate(found.items(), 1)
    )
