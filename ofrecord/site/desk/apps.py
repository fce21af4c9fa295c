"""The desk as a Django app: it has no tables; jobs are kept by `ofrecord.jobs`."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Its pages."""

    name = "ofrecord.site.desk"
    label = "ofrecord_desk"
