"""Stories and their prints: which articles carry the same copy."""

from django.db import models


class Story(models.Model):
    """Articles that print one text, whole or trimmed. Its fingerprints are in the table `archive_gram`."""


class Print(models.Model):
    """How one version's words stand to another's: same, trimmed from it, contains it, or shares a passage."""

    one = models.ForeignKey("archive.Version", on_delete=models.CASCADE, related_name="prints")
    other = models.ForeignKey("archive.Version", on_delete=models.CASCADE, related_name="printed_by")
    relation = models.CharField(max_length=8)
    one_in_other = models.FloatField()
    other_in_one = models.FloatField()
    passages = models.JSONField(default=list)

    class Meta:
        """One row a pair."""

        constraints = (models.UniqueConstraint(fields=["one", "other"], name="archive_one_pair"),)
