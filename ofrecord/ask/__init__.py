"""Questions to the archive that is open: one function a question, typed in and typed out.

`figures("American troops", place="Iraq")`, `statements("Helena Strand", about="budget")`, `events(("United States", "Iraq"))`,
`people("Helena Strand")`, `articles('"troop levels" baghdad')`, `conflicts("American troops")`.
"""

from ofrecord.ask.articles import ArticleRow, articles
from ofrecord.ask.citation import Citation
from ofrecord.ask.conflicts import ConflictRow, conflicts
from ofrecord.ask.events import EventRow, events
from ofrecord.ask.figures import FigureRow, figures
from ofrecord.ask.people import PersonRow, RoleRow, people, person
from ofrecord.ask.statements import StatementRow, statements

__all__ = [
    "ArticleRow",
    "Citation",
    "ConflictRow",
    "EventRow",
    "FigureRow",
    "PersonRow",
    "RoleRow",
    "StatementRow",
    "articles",
    "conflicts",
    "events",
    "figures",
    "people",
    "person",
    "statements",
]
