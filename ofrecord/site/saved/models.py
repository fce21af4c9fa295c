"""Saved searches, as the addresses that ask them; and the key with which a feed reader follows them."""

import secrets

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


class FeedKey(models.Model):
    """What opens feeds, and nothing else, of a private room to an account's feed reader."""

    user = models.OneToOneField(settings.AUTH_USER_MODEL, primary_key=True, on_delete=models.CASCADE, related_name="feed_key")
    secret = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField(auto_now=True)


def feed_key(user: object, *, anew: bool = False) -> str:
    """The account's key, made where there is none; `anew` ends the old one."""
    held, made = FeedKey.objects.get_or_create(user=user, defaults={"secret": secrets.token_urlsafe(24)})
    if anew and not made:
        held.secret = secrets.token_urlsafe(24)
        held.save()
    return held.secret


def opens(secret: str) -> bool:
    """Whether a key opens feeds."""
    return bool(secret) and FeedKey.objects.filter(secret=secret, user__is_active=True).exists()
