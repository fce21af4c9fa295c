"""Verdicts: what people decided about facts that a machine read. The machine's output stays as it was; verdicts lie over it."""

from django.db import models


class Verdict(models.Model):
    """One decision on one fact of one version. The anchor finds the fact again after a re-reading; `stale` where it is gone."""

    version = models.ForeignKey("archive.Version", on_delete=models.CASCADE, related_name="verdicts")
    kind = models.CharField(max_length=10)
    verb = models.CharField(max_length=8)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    before = models.JSONField(null=True)
    after = models.JSONField(null=True)
    who = models.TextField()
    why = models.TextField(blank=True)
    when = models.DateTimeField(auto_now_add=True)
    stale = models.BooleanField(default=False)
    undone = models.JSONField(null=True)

    class Meta:
        """In the order of deciding: a later verdict on a fact wins."""

        ordering = ("pk",)
        indexes = (models.Index(fields=["version"], name="archive_verdict_version"),)
