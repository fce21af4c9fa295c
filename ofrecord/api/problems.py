"""Errors as RFC 9457 problems: what is wrong, in words, as application/problem+json."""

import json
from http import HTTPStatus
from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from ofrecord.errors import OfRecordError


def problem(status: int, detail: str, **more: Any) -> HttpResponse:
    """One problem."""
    body = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status, "detail": detail, **more}
    return HttpResponse(json.dumps(body), status=status, content_type="application/problem+json")


PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status", "detail"],
    "properties": {name: {"type": kind} for name, kind in
                   {"type": "string", "title": "string", "status": "integer", "detail": "string"}.items()},
}  # fmt: skip
STATUSES = {
    401: "A token is missing, unknown or over",
    403: "The account may not",
    404: "Not here",
    422: "A parameter is wrong",
    429: "Too many requests",
}
MORE = {"delete": {409: "Not now"}, "post": {400: "No JSON"}}
BYTES = "application/octet-stream"


def with_problems(described: Any) -> Any:
    """An OpenAPI description in which every operation names its problems."""
    for methods in described["paths"].values():
        for method, operation in methods.items():
            if not {"review", "export"} & set(operation["tags"]):  # an open desk answers without a token
                operation["security"] = [{}, *operation["security"]]
            if operation["operationId"].endswith("_file"):
                operation["responses"][200]["content"] = {BYTES: {"schema": {"type": "string", "format": "binary"}}}
            for status, meaning in (STATUSES | MORE.get(method, {})).items():
                content = {"application/problem+json": {"schema": PROBLEM}}
                operation["responses"][status] = {"description": meaning, "content": content}
    return described


def tell_problems(api: NinjaAPI) -> None:
    """Every error of the API becomes a problem."""

    @api.exception_handler(ValidationError)
    def _invalid(request: HttpRequest, fault: ValidationError) -> HttpResponse:
        errors = [{"where": ".".join(map(str, error["loc"])), "why": error["msg"]} for error in fault.errors]
        return problem(422, "; ".join(f"{error['where']}: {error['why']}" for error in errors), errors=errors)

    @api.exception_handler(OfRecordError)
    def _question(request: HttpRequest, fault: OfRecordError) -> HttpResponse:
        return problem(422, str(fault))

    @api.exception_handler(AuthenticationError)
    def _token(request: HttpRequest, fault: AuthenticationError) -> HttpResponse:
        return problem(401, "This needs a token that is known, has not ended and has the scope: Authorization: Bearer ofr_…")

    @api.exception_handler(HttpError)
    def _http(request: HttpRequest, fault: HttpError) -> HttpResponse:
        return problem(fault.status_code, str(fault))

    @api.exception_handler(Http404)
    @api.exception_handler(ObjectDoesNotExist)
    def _missing(request: HttpRequest, fault: Exception) -> HttpResponse:
        return problem(404, str(fault) or "There is no such thing here.")
