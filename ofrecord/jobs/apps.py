"""Jobs as a Django app: one table."""

from django.apps import AppConfig


class JobsConfig(AppConfig):
    """What waits, runs and is done."""

    name = "ofrecord.jobs"
    label = "ofrecord_jobs"
    default_auto_field = "django.db.models.BigAutoField"
