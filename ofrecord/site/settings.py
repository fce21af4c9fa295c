"""The site's settings on top of the archive's: what it serves, to whom, and how safely."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
APPS = (
    "django.contrib.contenttypes",
    "django.contrib.auth",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django_htmx",
    "ofrecord.site",
    "ofrecord.site.comments",
    "ofrecord.site.review",
    "ofrecord.site.saved",
    "ofrecord.site.desk",
    "ofrecord.jobs",
    "ofrecord.api",
)
MIDDLEWARE = (
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "ofrecord.site.views.remembered.remembered",
    "ofrecord.site.safety.headers",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "ofrecord.site.safety.private",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
)
LOGGING = {  # without it Django writes faults nowhere once DEBUG is off
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"stderr": {"class": "logging.StreamHandler", "level": "ERROR"}},
    "loggers": {"django.request": {"handlers": ["stderr"], "level": "ERROR"}},
}
LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
A_YEAR = 31_536_000
PASSWORD_RULES = tuple(
    f"django.contrib.auth.password_validation.{rule}Validator"
    for rule in ("MinimumLength", "CommonPassword", "NumericPassword")
)


def site_settings(environ: Mapping[str, str] = os.environ) -> dict[str, Any]:
    """Settings from OFRECORD_* in the environment; without any, a site for this machine alone.

    OFRECORD_HOSTS (names it answers to), OFRECORD_SECRET_KEY, OFRECORD_HTTPS=1 (behind a proxy that speaks TLS),
    OFRECORD_PROXIES (addresses of proxies to trust), OFRECORD_EMAIL (Django's e-mail back end),
    OFRECORD_API_RATE (requests a minute), OFRECORD_EXPORTS (a folder), OFRECORD_PRIVATE=1 (log in to read), OFRECORD_NOINDEX=1.
    """
    hosts = tuple(host for host in environ.get("OFRECORD_HOSTS", "").split(",") if host)
    https = environ.get("OFRECORD_HTTPS") == "1"
    given = {"SECRET_KEY": environ["OFRECORD_SECRET_KEY"]} if "OFRECORD_SECRET_KEY" in environ else {}
    return {
        "DEBUG": False,
        "LOGGING": LOGGING,
        "ALLOWED_HOSTS": hosts or LOOPBACK,
        "ROOT_URLCONF": "ofrecord.site.urls",
        "MIDDLEWARE": MIDDLEWARE,
        "TEMPLATES": (_templates(),),
        "STATIC_URL": "/static/",
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_AUTOREFRESH": False,
        "AUTH_PASSWORD_VALIDATORS": tuple({"NAME": rule} for rule in PASSWORD_RULES),
        "CSRF_COOKIE_HTTPONLY": True,
        "SESSION_COOKIE_HTTPONLY": True,
        "X_FRAME_OPTIONS": "DENY",
        "SECURE_REFERRER_POLICY": "same-origin",
        "EMAIL_BACKEND": environ.get("OFRECORD_EMAIL", "django.core.mail.backends.console.EmailBackend"),
        "OFRECORD_TRUSTED_PROXIES": tuple(proxy for proxy in environ.get("OFRECORD_PROXIES", "").split(",") if proxy),
        "LOGIN_URL": "/accounts/login/",
        "LOGIN_REDIRECT_URL": "/",
        "LOGOUT_REDIRECT_URL": "/",
        "OFRECORD_PRIVATE": environ.get("OFRECORD_PRIVATE") == "1",
        "OFRECORD_API_RATE": int(environ.get("OFRECORD_API_RATE", "120")),
        **({"OFRECORD_EXPORTS": environ["OFRECORD_EXPORTS"]} if "OFRECORD_EXPORTS" in environ else {}),
        "OFRECORD_NOINDEX": environ.get("OFRECORD_NOINDEX") == "1",
        **given,
        **(_behind_tls() if https else {}),
    }


def _templates() -> dict[str, Any]:
    return {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": (
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ),
        },
    }


def _behind_tls() -> dict[str, Any]:
    return {
        "SECURE_PROXY_SSL_HEADER": ("HTTP_X_FORWARDED_PROTO", "https"),
        "SECURE_SSL_REDIRECT": True,
        "SECURE_HSTS_SECONDS": A_YEAR,
        "SECURE_HSTS_INCLUDE_SUBDOMAINS": True,
        "SECURE_HSTS_PRELOAD": True,
        "SESSION_COOKIE_SECURE": True,
        "CSRF_COOKIE_SECURE": True,
    }
