"""The comment form: name, e-mail and comment are required; a hidden field and a signed time stamp catch machines."""

import time

from django import forms
from django.core import signing

from ofrecord.export.inert import inert

SALT = "ofrecord.comment.stamp"
SOONEST = 3  # seconds that a person needs to write anything
STALE = 24 * 3600
MOST = 5000
MOST_LINKS = 3
EXPIRED = "This form has expired. Your words are kept below: please send them again."


def fresh_stamp() -> str:
    """A signed "now" for a form that is being shown."""
    return signing.dumps(int(time.time()), salt=SALT)


class CommentForm(forms.Form):
    """What a reader fills in."""

    name = forms.CharField(max_length=80, widget=forms.TextInput(attrs={"autocomplete": "name"}))
    email = forms.EmailField(label="E-mail", max_length=254, widget=forms.EmailInput(attrs={"autocomplete": "email"}))
    comment = forms.CharField(max_length=MOST, widget=forms.Textarea(attrs={"rows": 6}))
    parent = forms.IntegerField(required=False, widget=forms.HiddenInput)
    at = forms.CharField(required=False, max_length=24, widget=forms.HiddenInput)
    fact = forms.CharField(required=False, max_length=16, widget=forms.HiddenInput)
    stamp = forms.CharField(widget=forms.HiddenInput)
    website = forms.CharField(required=False, max_length=200)

    def clean_comment(self) -> str:
        """Words, without control characters that no feed can hold, and not a list of links."""
        words = inert("\n".join(self.cleaned_data["comment"].strip().splitlines()))
        if words.lower().count("http") > MOST_LINKS:
            raise forms.ValidationError(f"At most {MOST_LINKS} links, please.")
        return words

    def clean_name(self) -> str:
        """A name that cannot turn the page's direction or carry a line break."""
        return "".join(char for char in self.cleaned_data["name"] if char.isprintable()).strip()

    def clean_stamp(self) -> str:
        """The form was shown by us, a moment ago and not yesterday."""
        stamp: str = self.cleaned_data["stamp"]
        try:
            age = time.time() - signing.loads(stamp, salt=SALT)
        except signing.BadSignature:
            raise forms.ValidationError(EXPIRED) from None
        if age > STALE:
            raise forms.ValidationError(EXPIRED)
        if age < SOONEST:
            raise forms.ValidationError("That was very quick. Please send it again.")
        return stamp

    @property
    def is_trapped(self) -> bool:
        """A field that no person sees was filled in."""
        return bool(self.cleaned_data.get("website"))

    def renewed(self) -> "CommentForm":
        """The form again with what was typed and a fresh time stamp."""
        data = self.data.copy()
        data["stamp"] = fresh_stamp()
        again = CommentForm(data)
        again._errors = self.errors  # what was wrong stays said
        return again
