"""Saved searches, as the addresses that ask them."""

from django.conf import settings
from django.db import models


class Search(models.Model):
    """One question of one account."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="searches")
    address = models.CharField(max_length=600)
    made = models.DateTimeField(auto_now_add=True)

    class Meta:
        """The same question once."""

        ordering = ("-pk",)
        constraints = (models.UniqueConstraint(fields=["user", "address"], name="saved_once"),)
