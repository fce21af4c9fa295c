"""Saved searches as a Django app."""

from django.apps import AppConfig


class SavedConfig(AppConfig):
    """One table: who keeps which question."""

    name = "ofrecord.site.saved"
    label = "ofrecord_saved"
    default_auto_field = "django.db.models.BigAutoField"
