"""Comments under an article: read, write, confirm, withdraw; their feeds."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.views.decorators.http import require_http_methods

from ofrecord.archive.models import Event, Figure, Statement, Version
from ofrecord.site.comments import moving
from ofrecord.site.comments.models import DEEPEST, Address, Closing, Comment
from ofrecord.site.comments.writing import letters
from ofrecord.site.comments.writing.forms import CommentForm, fresh_stamp
from ofrecord.site.comments.writing.guard import fingerprint, is_too_often, network_of

THANKS = "Thank you. Please open the link that we have sent you; a moderator then reads your comment before it is shown."


@require_http_methods(["GET", "POST"])
def page(request: HttpRequest, version: int) -> HttpResponse:
    """The comments of an article with the form; a POST takes one in."""
    shown = get_object_or_404(Version.objects.select_related("article"), pk=version)
    form = CommentForm(request.POST or None, initial=_initial(request))
    if request.method == "POST":
        taken = _take(request, shown, form)
        if taken is not None:
            return taken
    context = {
        "version": shown, "form": form if request.method == "GET" else form.renewed(), "comments": approved(shown.article_id),
        "closed": is_closed(shown.article_id), "quote": _about(shown, form),
    }  # fmt: skip
    return render(request, "comments/page.html", context, status=422 if form.errors else 200)


def approved(article: int) -> list[Comment]:
    """The approved comments of an article, roots first, each with `shown_replies`."""
    found = list(Comment.objects.filter(article=article, state="approved"))
    by_key = {comment.pk: comment for comment in found}
    for comment in found:
        comment.shown_replies = []
    for comment in found:
        if comment.parent_id in by_key:
            by_key[comment.parent_id].shown_replies.append(comment)
    return [comment for comment in found if comment.parent_id is None]


def is_closed(article: int) -> bool:
    """Whether an article takes no more comments."""
    return Closing.objects.filter(article=article).exists()


def _initial(request: HttpRequest) -> dict[str, Any]:
    return {"stamp": fresh_stamp(), **{field: request.GET.get(field, "") for field in ("at", "fact", "parent")}}


def _take(request: HttpRequest, version: Version, form: CommentForm) -> HttpResponse | None:
    """Take a comment in; None where the form has to be shown again."""
    if is_closed(version.article_id):
        form.add_error(None, "This article takes no more comments.")
    if not form.is_valid():
        return None
    network = network_of(request)
    if is_too_often(network):
        form.add_error(None, "Too many comments from your network just now. Please try again in a few minutes.")
        return None
    mark = fingerprint(version.article_id, form.cleaned_data["comment"])
    if Comment.objects.filter(fingerprint=mark).exists():
        form.add_error("comment", "This comment is here already.")
        return None
    comment = _keep(version, form, network, mark)
    if not form.is_trapped:
        letters.ask_to_confirm(request, comment, form.cleaned_data["email"])
    messages.success(request, THANKS)
    return redirect(reverse("comments:page", args=[version.pk]))


@transaction.atomic
def _keep(version: Version, form: CommentForm, network: str, mark: str) -> Comment:
    given = form.cleaned_data
    parent = Comment.objects.filter(pk=given["parent"], article=version.article_id, state="approved").first()
    start, end, quote = _of_fact(version, given["fact"])
    key = given["fact"] if quote else ""
    start, end, quote = (start, end, quote) if quote else _passage(version, given["at"])
    depth = min(DEEPEST, parent.depth + 1) if parent else 0
    comment = Comment.objects.create(
        article_id=version.article_id, version=version, parent=parent.parent if parent and parent.depth == DEEPEST else parent,
        depth=depth, start=start, end=end, quote=quote, fact=key, name=given["name"], body=given["comment"],
        state="spam" if form.is_trapped else "unconfirmed", network=network, fingerprint=mark,
    )  # fmt: skip
    Address.objects.create(comment=comment, email=given["email"])
    return comment


def _passage(version: Version, at: str) -> tuple[int | None, int | None, str]:
    start, _, end = at.partition("-")
    if not (start.isdecimal() and end.isdecimal()) or not int(start) < int(end) <= len(version.text):
        return None, None, ""
    return int(start), int(end), version.text[int(start) : int(end)]


def _about(version: Version, form: CommentForm) -> str:
    """The words that the form is about: a passage, or those of a fact."""
    given = form.data if form.is_bound else form.initial
    return _passage(version, given.get("at", ""))[2] or _of_fact(version, given.get("fact", ""))[2]


def _of_fact(version: Version, key: str) -> tuple[int | None, int | None, str]:
    """Where a fact of this version stands, and its words; nothing where there is none of this key."""
    for kind in (Statement, Figure, Event) if key else ():
        found = kind.objects.filter(version=version, key=key).first()
        if found:
            return found.start, found.end, version.text[found.start : found.end]
    return None, None, ""


@require_http_methods(["GET", "POST"])
def confirm(request: HttpRequest, token: str) -> HttpResponse:
    """The writer confirms: by a button, since mail scanners open links by themselves."""
    comment = letters.comment_of(token, letters.CONFIRM)
    if comment is None:
        raise Http404("This link has expired or was never ours.")
    if request.method == "POST":
        moving.move(comment, "pending", by="writer")
        messages.success(request, "Thank you. A moderator will read your comment.")
        return redirect(reverse("room:article", args=[comment.version_id]) if comment.version_id else "/")
    return render(request, "comments/ask.html", {"verb": "Confirm your comment", "comment": comment})


@require_http_methods(["GET", "POST"])
def withdraw(request: HttpRequest, token: str) -> HttpResponse:
    """The writer takes the comment back: words, name and address are erased."""
    comment = letters.comment_of(token, letters.WITHDRAW)
    if comment is None:
        raise Http404("This link has expired or was never ours.")
    if request.method == "POST":
        moving.erase(comment, by="writer")
        messages.success(request, "Your comment, your name and your address are erased.")
        return redirect("/")
    return render(request, "comments/ask.html", {"verb": "Withdraw your comment", "comment": comment})
