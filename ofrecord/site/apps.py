"""The reading room as a Django app."""

from django.apps import AppConfig


class SiteConfig(AppConfig):
    """Its templates, static files and template tags."""

    name = "ofrecord.site"
    label = "ofrecord_site"
    verbose_name = "Reading room"
