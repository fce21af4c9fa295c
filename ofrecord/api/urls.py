"""The API's addresses, its description, and the guard in front of all of them."""

import hashlib
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import path, re_path
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI

from ofrecord.api import tokens
from ofrecord.api.guard import Bearer, caller_of, wait
from ofrecord.api.problems import problem, tell_problems, with_problems
from ofrecord.api.routes.jobs import router as jobs
from ofrecord.api.routes.questions import router as questions
from ofrecord.api.routes.records import router as records
from ofrecord.api.routes.reviews import router as reviews
from ofrecord.version import __version__


class DescribedAPI(NinjaAPI):
    """The API, whose description also tells its problems."""

    def get_openapi_schema(self, *args: Any, **kwargs: Any) -> Any:
        """The OpenAPI description with the problem answers of every operation."""
        return with_problems(super().get_openapi_schema(*args, **kwargs))


api = DescribedAPI(
    title="ofrecord", version="1", docs_url=None, openapi_url="openapi.json", auth=Bearer("read"),
    description=f"Questions to an archive of news records. ofrecord {__version__}.",
)  # fmt: skip
tell_problems(api)
api.add_router("", records)
api.add_router("", questions)
api.add_router("", reviews)
api.add_router("", jobs)


def guarded(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """A rate for each caller, and an ETag on each answer."""

    @wraps(view)
    def answer(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if seconds := wait(caller_of(request), settings.OFRECORD_API_RATE):
            refused = problem(429, f"Too many requests: ask again in {seconds:.0f} seconds.")
            refused.headers["Retry-After"] = str(int(seconds) + 1)
            return refused
        return _tagged(request, view(request, *args, **kwargs))

    return answer


def _tagged(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    if response.status_code != 200 or response.streaming or request.method not in ("GET", "HEAD"):
        return response
    tag = f'"{hashlib.sha256(response.content).hexdigest()[:24]}"'
    if request.headers.get("If-None-Match") == tag:
        response = HttpResponse(status=304)
    response.headers["ETag"] = tag
    return response


def docs(request: HttpRequest) -> HttpResponse:
    """The description as a page for people, without any outside host."""
    return render(request, "api/docs.html", {"api": api.get_openapi_schema(path_prefix="/api/v1/")})


@csrf_exempt
def missing(request: HttpRequest) -> HttpResponse:
    """An address that the API does not have."""
    return problem(404, "There is no such address here. The description is at /api/v1/openapi.json.")


_paths, _app, _name = api.urls
for _pattern in _paths:
    _pattern.callback = guarded(_pattern.callback)
urlpatterns = [
    path("docs/", docs, name="api-docs"),
    path("tokens/", tokens.tokens, name="api-tokens"),
    path("tokens/<int:token>/drop/", tokens.drop, name="api-token-drop"),
    path("", (_paths, _app, _name)),
    re_path("", missing),
]
