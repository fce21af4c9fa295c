"""Verdicts by program: a token with the scope `review`, of an account that may review."""

from typing import Any, Literal

from django.http import Http404, HttpRequest
from ninja import Router, Schema, Status
from ninja.errors import HttpError

from ofrecord.api.guard import Bearer
from ofrecord.archive import judging
from ofrecord.archive.models import Verdict, Version

router = Router(tags=["review"])
MAY = "archive.add_verdict"
review = Bearer("review")
LARGEST = 2**63 - 1


class VerdictIn(Schema):
    """What is decided about one fact; `after` holds the fields that a repair changes."""

    fact: str
    verb: Literal["accept", "reject", "repair"]
    why: str = ""
    after: dict[str, str | int | float | None] | None = None


class FactIn(Schema):
    """A fact that was missed, over the characters from `start` to `end` of the text."""

    kind: Literal["statement", "figure", "event"]
    start: int
    end: int
    why: str = ""
    after: dict[str, str | int | float | None] | None = None


class ReasonIn(Schema):
    """Why a verdict is taken back."""

    why: str = ""


class VerdictOut(Schema):
    """A verdict as it is kept."""

    verdict: int
    version: int
    kind: str
    verb: str
    start: int
    end: int
    text: str
    who: str
    why: str
    when: str
    stale: bool
    undone: dict[str, Any] | None


@router.get("/records/{int:version}/verdicts", response=list[VerdictOut], auth=review, summary="What was decided")
def verdicts(request: HttpRequest, version: int) -> list[dict[str, Any]]:
    """All verdicts on one version, those taken back among them, in the order of deciding."""
    found = Verdict.objects.filter(version=_known(Version, version)).order_by("pk")
    return [_plain(verdict) for verdict in found]


@router.post("/records/{int:version}/verdicts", response={201: VerdictOut}, auth=review, summary="Decide on a fact")
def decide(request: HttpRequest, version: int, given: VerdictIn) -> Any:
    """Accept, reject or repair a fact; it shows at once in every answer."""
    who, key = _who(request), _known(Version, version).pk
    return Status(201, _plain(judging.judge(key, given.fact, given.verb, who=who, why=given.why, after=given.after)))


@router.post("/records/{int:version}/facts", response={201: VerdictOut}, auth=review, summary="Add a missed fact")
def add(request: HttpRequest, version: int, given: FactIn) -> Any:
    """A fact that the machine missed."""
    who, key = _who(request), _known(Version, version).pk
    return Status(
        201, _plain(judging.add(key, given.kind, given.start, given.end, who=who, why=given.why, after=given.after or {}))
    )


@router.post("/verdicts/{int:verdict}/undo", response=VerdictOut, auth=review, summary="Take a verdict back")
def undo(request: HttpRequest, verdict: int, given: ReasonIn) -> dict[str, Any]:
    """The fact is as it was before."""
    who, key = _who(request), _known(Verdict, verdict).pk
    return _plain(judging.undo(key, who=who, why=given.why))


def _who(request: Any) -> str:
    user = request.auth.user
    if not user.has_perm(MAY):
        raise HttpError(403, "The account of this token may not review.")
    return str(user.get_username())


def _known(model: Any, key: int) -> Any:
    found = model.objects.filter(pk=key).first() if key <= LARGEST else None
    if found is None:
        raise Http404(f"There is no {model.__name__.lower()} {key}.")
    return found


def _plain(verdict: Verdict) -> dict[str, Any]:
    fields = ("kind", "verb", "start", "end", "text", "who", "why", "stale", "undone")
    return {
        "verdict": verdict.pk, "version": verdict.version_id, "when": verdict.when.isoformat(),
        **{field: getattr(verdict, field) for field in fields},
    }  # fmt: skip
