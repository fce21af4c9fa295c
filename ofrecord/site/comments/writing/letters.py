"""Letters to writers: a signed, expiring link confirms or withdraws a comment. The letter holds nothing but the link."""

from django.core import signing
from django.core.mail import send_mail
from django.http import HttpRequest
from django.urls import reverse

from ofrecord.site.comments.models import Comment

CONFIRM, WITHDRAW = "ofrecord.comment.confirm", "ofrecord.comment.withdraw"
A_WEEK = 7 * 24 * 3600
A_YEAR = 365 * 24 * 3600


def token_for(comment: Comment, salt: str) -> str:
    """A link's token: JSON, signed and dated; never a pickle."""
    return signing.dumps(comment.pk, salt=salt)


def comment_of(token: str, salt: str) -> Comment | None:
    """The comment behind a token; None where it is forged, expired or the comment is gone."""
    try:
        key = signing.loads(token, salt=salt, max_age=A_WEEK if salt == CONFIRM else A_YEAR)
    except signing.BadSignature:
        return None
    return Comment.objects.filter(pk=key).first()


def ask_to_confirm(request: HttpRequest, comment: Comment, email: str) -> None:
    """Send the two links."""
    confirm = request.build_absolute_uri(reverse("comments:confirm", args=[token_for(comment, CONFIRM)]))
    withdraw = request.build_absolute_uri(reverse("comments:withdraw", args=[token_for(comment, WITHDRAW)]))
    send_mail(
        subject="Please confirm your comment",
        message=(
            "Somebody, we hope you, left a comment with this e-mail address.\n\n"
            f"To confirm it, open this page within a week:\n{confirm}\n\n"
            f"To take it back, now or later:\n{withdraw}\n\n"
            "It will be read by a moderator before it is shown. Your address will not be published.\n"
        ),
        from_email=None,
        recipient_list=[email],
    )
