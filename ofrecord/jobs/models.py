"""A job: who asked for what, how far it is, and what came of it."""

from django.conf import settings
from django.db import models

KINDS = ("upload", "export")
STATES = ("waiting", "running", "done", "failed")


class Job(models.Model):
    """`asked` says what for; `given` holds an upload until it is read; `result` says what came of it, `trouble` why nothing."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="jobs")
    kind = models.CharField(max_length=8)
    state = models.CharField(max_length=8, default="waiting", db_index=True)
    asked = models.JSONField(default=dict)
    given = models.BinaryField(null=True)
    result = models.JSONField(default=dict)
    trouble = models.TextField(blank=True)
    tries = models.PositiveSmallIntegerField(default=0)
    made = models.DateTimeField(auto_now_add=True)
    begun = models.DateTimeField(null=True)
    ended = models.DateTimeField(null=True)

    class Meta:
        """Newest first, as their account sees them."""

        ordering = ("-pk",)
