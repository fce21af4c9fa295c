"""Comments as a Django app."""

from django.apps import AppConfig


class CommentsConfig(AppConfig):
    """Its tables are its own; the archive's facts are never touched."""

    name = "ofrecord.site.comments"
    label = "ofrecord_comments"
    default_auto_field = "django.db.models.BigAutoField"
