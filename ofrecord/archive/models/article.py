"""Articles, their versions, and the page and record kept of each."""

from django.db import models


class Article(models.Model):
    """One address. Where a page has none, its address is `text:` and the fingerprint of its words."""

    address = models.TextField(unique=True)
    outlet = models.TextField(null=True, db_index=True)
    story = models.ForeignKey("archive.Story", null=True, on_delete=models.SET_NULL, related_name="articles")


class Version(models.Model):
    """One state of an article's words. `current` marks the latest by its own clock; earlier ones stay."""

    article = models.ForeignKey(Article, on_delete=models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    current = models.BooleanField(default=True)
    fingerprint = models.CharField(max_length=64)
    published = models.TextField(null=True)
    modified = models.TextField(null=True)
    day = models.DateField(null=True)
    site = models.TextField(null=True)
    byline = models.JSONField(default=list)
    language = models.CharField(max_length=16, default="en")
    source = models.TextField()
    reader_version = models.CharField(max_length=40)
    reader_model = models.TextField()
    reader_lexicons = models.CharField(max_length=40)
    words = models.PositiveIntegerField()
    added = models.DateTimeField(auto_now_add=True)
    headline = models.TextField(null=True)
    text = models.TextField()

    class Meta:
        """Newest first; the same words twice are one version."""

        constraints = (
            models.UniqueConstraint(fields=["article", "fingerprint"], name="archive_same_words"),
            models.UniqueConstraint(fields=["article", "number"], name="archive_version_number"),
        )
        indexes = (
            models.Index(fields=["day"], name="archive_version_day"),
            models.Index(fields=["fingerprint"], name="archive_version_words"),
            models.Index(fields=["day", "article"], name="archive_version_newest", condition=models.Q(current=True)),
            models.Index(fields=["article", "day"], name="archive_version_of_article", condition=models.Q(current=True)),
            models.Index(fields=["id", "article", "day", "current"], name="archive_version_slim"),
            models.Index(fields=["id"], name="archive_version_past", condition=models.Q(current=False)),
        )


class Kept(models.Model):
    """The record as JSON and the page as it came, both compressed (zlib)."""

    version = models.OneToOneField(Version, primary_key=True, on_delete=models.CASCADE, related_name="kept")
    record = models.BinaryField()
    page = models.BinaryField(null=True)
    page_kind = models.CharField(max_length=10, null=True)
    page_encoding = models.CharField(max_length=40, null=True)
