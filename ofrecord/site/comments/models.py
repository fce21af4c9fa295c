"""Comments, the addresses behind them in a table of their own, and every change of state with who, when and why."""

from django.conf import settings
from django.db import models

STATES = ("unconfirmed", "pending", "approved", "rejected", "spam", "withdrawn")
DEEPEST = 2  # a comment, a reply, a reply to the reply


class Comment(models.Model):
    """What a reader wrote. `start`, `end` and `quote` where it is about a passage; `fact` where it is about a fact."""

    article = models.ForeignKey("archive.Article", on_delete=models.CASCADE, related_name="comments")
    version = models.ForeignKey("archive.Version", null=True, on_delete=models.SET_NULL, related_name="comments")
    parent = models.ForeignKey("self", null=True, blank=True, on_delete=models.CASCADE, related_name="replies")
    depth = models.PositiveSmallIntegerField(default=0)
    start = models.PositiveIntegerField(null=True, blank=True)
    end = models.PositiveIntegerField(null=True, blank=True)
    quote = models.TextField(blank=True)
    fact = models.CharField(max_length=16, blank=True)
    name = models.CharField(max_length=80)
    body = models.TextField()
    state = models.CharField(max_length=12, default="unconfirmed", db_index=True)
    network = models.CharField(max_length=64, blank=True, db_index=True)
    fingerprint = models.CharField(max_length=64, db_index=True)
    posted = models.DateTimeField(auto_now_add=True)
    approved = models.DateTimeField(null=True, blank=True)

    class Meta:
        """Oldest first, as a conversation is read."""

        ordering = ("posted", "pk")


class Address(models.Model):
    """The e-mail address behind a comment: kept apart so that it can be erased alone, and shown nowhere."""

    comment = models.OneToOneField(Comment, primary_key=True, on_delete=models.CASCADE, related_name="address")
    email = models.EmailField()


class Change(models.Model):
    """Someone (or the writer, by a signed link) moved a comment from one state to another."""

    comment = models.ForeignKey(Comment, on_delete=models.CASCADE, related_name="changes")
    who = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL)
    by = models.CharField(max_length=20)
    before = models.CharField(max_length=12)
    after = models.CharField(max_length=12)
    why = models.TextField(blank=True)
    when = models.DateTimeField(auto_now_add=True)


class Closing(models.Model):
    """An article that takes no more comments."""

    article = models.OneToOneField("archive.Article", primary_key=True, on_delete=models.CASCADE, related_name="closing")
