"""The walk that finds names: spots, chains, roles, references, groups."""

from ofrecord.reading.names.build import finish
from ofrecord.reading.names.chains import find_drafts
from ofrecord.reading.names.groups import find_groups
from ofrecord.reading.names.reference import find_references
from ofrecord.reading.names.roles import find_roles
from ofrecord.reading.names.spot import find_spots
from ofrecord.reading.names.words import words_of
from ofrecord.reading.parse import Parsed
from ofrecord.record import Name


def find_names(parsed: Parsed) -> tuple[Name, ...]:
    """The names of an article, in the order of their first mention."""
    paragraphs = [words_of(paragraph) for paragraph in parsed.paragraphs]
    spots = find_spots(paragraphs)
    drafts = find_drafts(paragraphs, spots)
    find_roles(paragraphs, drafts, spots)
    drafts += find_groups(paragraphs, drafts)
    find_references(paragraphs, drafts)
    return finish(paragraphs, drafts, parsed.article)
