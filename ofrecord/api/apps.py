"""The API as a Django app: its table holds tokens."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    """Tokens."""

    name = "ofrecord.api"
    label = "ofrecord_api"
    default_auto_field = "django.db.models.BigAutoField"
