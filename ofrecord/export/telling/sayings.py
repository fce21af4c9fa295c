"""Who said what: a statement in words."""

from ofrecord.export.codes import word_for
from ofrecord.export.inert import one_line
from ofrecord.export.telling.shape import Look, Telling
from ofrecord.record import Name, Span, Statement

UNKNOWN = "somebody not named"


def tell_statement(statement: Statement, look: Look) -> Telling:
    """Speaker with role, the words, and the circumstances: cue, addressee, occasion, date."""
    name = look.names.get(statement.speaker or "")
    source = one_line(statement.source.text) if statement.source else ""
    return Telling(
        id=statement.id,
        kind="statements",
        lead=look.name(statement.speaker) or source or UNKNOWN,
        aside=_role(name) if name else "",
        words=tuple(one_line(piece.text) for piece in statement.content),
        notes=_notes(statement, look),
        spans=_spans(statement),
        points=tuple(key for key in (statement.speaker, statement.within, statement.date) if key),
    )


def _role(name: Name) -> str:
    return "; ".join(dict.fromkeys(role_words(role.title, role.of) for role in name.roles[:2]))


def role_words(title: str, of: str | None) -> str:
    """ "prime minister of Iraq"; "secretary of energy" keeps its own of."""
    return one_line(
        title if not of or of.lower() in title.lower() else f"{title}, {of}" if " of " in title else f"{title} of {of}"
    )


def _notes(statement: Statement, look: Look) -> tuple[str, ...]:
    cue = f"“{one_line(statement.cue.text)}”" if statement.cue else ""
    kind = " ".join(filter(None, (word_for("statement kind", statement.kind), cue)))
    act = {"writing": "in writing", "thought": "a thought, not words"}.get(statement.act, "")
    to = f"to {one_line(statement.addressee.text)}" if statement.addressee else ""
    occasion = one_line(statement.occasion.text) if statement.occasion and statement.occasion != statement.addressee else ""
    within = f"told by {look.speaker(statement.within)}" if look.speaker(statement.within) else ""
    return tuple(filter(None, (kind, act, to, occasion, look.day(statement.date), within)))


def _spans(statement: Statement) -> tuple[Span, ...]:
    frame = (statement.source, statement.cue, statement.addressee, statement.occasion)
    return (*statement.content, *(span for span in frame if span))
