"""Feeds of approved comments: all of them, or those of one article."""

from typing import Any

from django.contrib.syndication.views import Feed
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import reverse
from django.utils.feedgenerator import Atom1Feed

from ofrecord.archive.models import Version
from ofrecord.site.comments.models import Comment

LATEST = 50


class CommentFeed(Feed):
    """Atom of the latest approved comments."""

    feed_type = Atom1Feed
    title = "Comments"
    link = "/"

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> int | None:
        """The article asked for; None for all."""
        return kwargs.get("article")

    def items(self, obj: int | None) -> QuerySet[Comment]:
        """The latest approved ones."""
        found = Comment.objects.filter(state="approved").select_related("version")
        return (found.filter(article=obj) if obj else found).order_by("-approved")[:LATEST]

    def item_title(self, item: Comment) -> str:
        """Who wrote, under what."""
        return f"{item.name} on {item.version.headline if item.version else 'an article'}"

    def item_description(self, item: Comment) -> str:
        """The words as written."""
        return item.body

    def item_link(self, item: Comment) -> str:
        """The comment's own place."""
        version = (
            item.version_id
            or Version.objects.filter(article=item.article_id, current=True).values_list("pk", flat=True).first()
        )
        return f"{reverse('comments:page', args=[version])}#comment-{item.pk}" if version else "/"

    def item_pubdate(self, item: Comment) -> Any:
        """When it was approved."""
        return item.approved
