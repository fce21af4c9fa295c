"""Every change of a comment's state, in one place, with its author and reason."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from ofrecord.site.comments.models import Change, Comment

MOVES = {
    "unconfirmed": ("pending", "spam", "withdrawn"),
    "pending": ("approved", "rejected", "spam", "withdrawn"),
    "approved": ("pending", "rejected", "spam", "withdrawn"),
    "rejected": ("pending", "approved", "spam"),
    "spam": ("pending", "approved", "rejected"),
    "withdrawn": (),
}


@transaction.atomic
def move(comment: Comment, after: str, *, by: str, who: Any = None, why: str = "") -> bool:
    """Move a comment to a state; False where that is no move from where it is."""
    held = Comment.objects.select_for_update().get(pk=comment.pk)
    if after not in MOVES[held.state]:
        return False
    Change.objects.create(comment=held, who=who, by=by, before=held.state, after=after, why=why)
    held.state = after
    held.approved = timezone.now() if after == "approved" else None
    held.save(update_fields=["state", "approved"])
    return True


@transaction.atomic
def erase(comment: Comment, *, by: str, who: Any = None) -> None:
    """Take the words, the name and the address away for good; the place in the conversation and the log stay."""
    Change.objects.create(comment=comment, who=who, by=by, before=comment.state, after="withdrawn", why="erased")
    if hasattr(comment, "address"):
        comment.address.delete()
    Comment.objects.filter(pk=comment.pk).update(
        state="withdrawn", name="", body="", quote="", network="", fingerprint="", approved=None
    )
