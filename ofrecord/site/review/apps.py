"""The review desk as a Django app: it has no tables; verdicts belong to the archive."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    """Its pages."""

    name = "ofrecord.site.review"
    label = "ofrecord_review"
