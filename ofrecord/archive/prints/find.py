"""Finding the prints of a new version in the archive, and keeping its story."""

from collections import Counter

from django.db import connection

from ofrecord.archive.models import Article, Print, Story, Version
from ofrecord.archive.prints.grams import grams, winnowed
from ofrecord.archive.prints.relate import Relation, relate_grams

SHARED_AT_LEAST = 2  # winnowed grams in common before two texts are compared
COMMON = 200  # a gram in more versions than this is boilerplate and finds nothing
COMPARED = 12  # candidates compared in full, those that share most first
PIECE = 400  # hashes asked for in one query


def find_prints(version: Version, *, alone: bool = False) -> None:
    """Compare a version with what shares passages with it; link prints to one story. Versions of one article are no prints.

    `alone` is the first version of its article.
    """
    found = grams(version.text)
    hashes = winnowed(found)
    own = set() if alone else set(Version.objects.filter(article=version.article_id).values_list("pk", flat=True))
    for key in _candidates(hashes, own):
        other = Version.objects.select_related("article").get(pk=key)
        relation = relate_grams(found, grams(other.text))
        if relation is not None:
            _keep(version, other, relation)
    _write(hashes, version.pk)


def _candidates(hashes: list[int], own: set[int]) -> list[int]:
    shared: Counter[int] = Counter()
    with connection.cursor() as cursor:
        for at in range(0, len(hashes), PIECE):
            piece = hashes[at : at + PIECE]
            marks = ",".join(["%s"] * len(piece))
            cursor.execute(f"SELECT hash, version_id FROM archive_gram WHERE hash IN ({marks})", piece)
            rows = cursor.fetchall()
            holders = Counter(gram for gram, _ in rows)
            shared.update(holder for gram, holder in rows if holders[gram] <= COMMON)
    enough = [(count, key) for key, count in shared.items() if count >= min(SHARED_AT_LEAST, len(hashes)) and key not in own]
    return [key for count, key in sorted(enough, key=lambda pair: (-pair[0], pair[1]))[:COMPARED]]


def _write(hashes: list[int], key: int) -> None:
    with connection.cursor() as cursor:
        cursor.executemany("INSERT INTO archive_gram (hash, version_id) VALUES (%s, %s)", [(gram, key) for gram in hashes])


def _keep(version: Version, other: Version, relation: Relation) -> None:
    Print.objects.create(
        one=version, other=other, relation=relation.kind, one_in_other=round(relation.one_in_other, 4),
        other_in_one=round(relation.other_in_one, 4), passages=[list(passage) for passage in relation.passages],
    )  # fmt: skip
    if relation.is_copy:
        _join(version.article, other.article)


def _join(one: Article, other: Article) -> None:
    """Put two articles into one story; two stories that meet become the older one."""
    stories = sorted({article.story_id for article in (one, other) if article.story_id is not None})
    story = stories[0] if stories else Story.objects.create().pk
    for later in stories[1:]:
        Article.objects.filter(story=later).update(story=story)
        Story.objects.filter(pk=later).delete()
    for article in (one, other):
        if article.story_id != story:
            article.story_id = story
            article.save(update_fields=["story"])
