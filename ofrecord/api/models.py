"""Tokens: who may ask what. Only a hash is kept; the token itself is shown once."""

import hashlib
import secrets

from django.conf import settings
from django.db import models

SCOPES = ("read", "review", "export")


class Token(models.Model):
    """A key of one user, with scopes and, where wanted, an end."""

    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE)
    label = models.CharField(max_length=80)
    digest = models.CharField(max_length=64, unique=True)
    scopes = models.JSONField(default=list)
    made = models.DateTimeField(auto_now_add=True)
    ends = models.DateTimeField(null=True, blank=True)


def digest_of(token: str) -> str:
    """What is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def make_token(user: object, label: str, scopes: tuple[str, ...] = ("read",)) -> str:
    """A new token, shown this once."""
    token = f"ofr_{secrets.token_urlsafe(32)}"
    Token.objects.create(user=user, label=label, digest=digest_of(token), scopes=list(scopes))
    return token
