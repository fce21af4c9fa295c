"""What came in, what failed, and the feeds that are watched."""

from django.db import models


class Arrival(models.Model):
    """A page that was taken in: the fingerprint of its bytes, so that it is not read again, and the version that it gave."""

    fingerprint = models.CharField(max_length=64, unique=True)
    source = models.TextField()
    version = models.ForeignKey("archive.Version", on_delete=models.CASCADE, related_name="arrivals")

    class Meta:
        """An address that leads elsewhere is known by where it came from."""

        indexes = (models.Index(fields=["source"], name="archive_arrival_source"),)


class Failure(models.Model):
    """An input that failed: which, a short code, and why. It goes when the input is taken in."""

    source = models.TextField()
    item = models.TextField()
    what = models.CharField(max_length=40)
    why = models.TextField()
    tries = models.PositiveIntegerField(default=1)
    last = models.DateTimeField(auto_now=True)

    class Meta:
        """One row an input."""

        constraints = (models.UniqueConstraint(fields=["source", "item"], name="archive_one_failure"),)


class Feed(models.Model):
    """A feed that `ofrecord watch` polls, with what its server said for the next conditional request."""

    address = models.TextField(unique=True)
    etag = models.TextField(null=True)
    last_modified = models.TextField(null=True)
    checked = models.DateTimeField(null=True)
    trouble = models.TextField(null=True)
