"""schema.org JSON-LD: a NewsArticle with its Quotations and Claims, and the draft of a ClaimReview."""

from typing import Any

from ofrecord.record import Record, Statement

CONTEXT = "https://schema.org"
Linked = dict[str, Any]


def news_article(record: Record, address: str) -> Linked:
    """An article with what it quotes and claims."""
    article = record.article
    parts = [quotation(record, statement) for statement in record.statements if statement.kind != "indirect"]
    claims = [claim(record, statement, address) for statement in record.statements if statement.kind == "indirect"]
    return _without_empty({
        "@context": CONTEXT, "@type": "NewsArticle", "@id": address, "url": address if address.startswith("http") else None,
        "headline": article.headline, "datePublished": article.published, "dateModified": article.modified,
        "inLanguage": article.language, "author": [{"@type": "Person", "name": name} for name in article.byline],
        "publisher": {"@type": "Organization",
        "name": article.site or article.outlet} if article.site or article.outlet else None,
        "mentions": [_mentioned(name) for name in record.names if name.kind in TYPES], "hasPart": parts + claims,
    })  # fmt: skip


TYPES = {"person": "Person", "organization": "Organization", "place": "Place"}


def _mentioned(name: Any) -> Linked:
    made: Linked = {"@type": TYPES[name.kind], "name": name.name}
    if name.kind == "person" and name.roles:
        made["jobTitle"] = [f"{role.title} of {role.of}" if role.of else role.title for role in name.roles]
    return made


def quotation(record: Record, statement: Statement) -> Linked:
    """A quotation with who said it, under both names that readers of schema.org look for."""
    who = _speaker(record, statement)
    return _without_empty({
        "@type": "Quotation", "text": record.cut(statement.content), "creator": who, "spokenByCharacter": who,
        "locationCreated": {"@type": "Place", "name": statement.occasion.text} if statement.occasion else None,
    })  # fmt: skip


def claim(record: Record, statement: Statement, address: str) -> Linked:
    """A claim: what someone is reported to have said, and where it appeared."""
    return _without_empty({
        "@type": "Claim", "text": record.cut(statement.content), "author": _speaker(record, statement),
        "appearance": {"@type": "NewsArticle", "@id": address, "headline": record.article.headline},
    })  # fmt: skip


def claim_review_draft(record: Record, statement: Statement, address: str) -> Linked:
    """The draft of a review: claim and source are filled in; rating, reviewer and address are the checker's to give."""
    return {
        "@context": CONTEXT, "@type": "ClaimReview", "claimReviewed": record.cut(statement.content),
        "itemReviewed": claim(record, statement, address), "datePublished": None, "url": None,
        "author": {"@type": "Organization", "name": None},
        "reviewRating": {"@type": "Rating", "ratingValue": None, "bestRating": None, "worstRating": None,
        "alternateName": None},
    }  # fmt: skip


def _speaker(record: Record, statement: Statement) -> Linked | None:
    name = next((name for name in record.names if name.id == statement.speaker), None)
    if name is None:
        return None
    kind = {"organization": "Organization", "group": "Organization"}.get(name.kind, "Person")
    return {"@type": kind, "name": name.name}


def _without_empty(linked: Linked) -> Linked:
    return {key: value for key, value in linked.items() if value not in (None, [], "")}
