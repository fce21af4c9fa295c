"""The facts of a version as rows, each with its span. `key` is the fact's id in its record ("f1").

`current` is whether the version is the article's current one. It stands beside each fact, as `day` does, so that answers find
theirs in one index, newest first, and only then read what they show.
"""

from django.db import models
from django.db.models import Q

CURRENT = Q(current=True)


class Fact(models.Model):
    """What every fact has: the version it was read from, its id there, its span and words."""

    version = models.ForeignKey("archive.Version", on_delete=models.CASCADE, related_name="%(class)ss")
    key = models.CharField(max_length=16)
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()

    class Meta:
        """No table of its own."""

        abstract = True


class Name(models.Model):
    """A name of one article. `entity` is who that is across articles: a decision, kept apart from what was read."""

    version = models.ForeignKey("archive.Version", on_delete=models.CASCADE, related_name="names")
    key = models.CharField(max_length=16)
    kind = models.CharField(max_length=16)
    name = models.TextField()
    folded = models.TextField(db_index=True)
    country = models.CharField(max_length=3, null=True, db_index=True)
    sector = models.CharField(max_length=20, null=True)
    age = models.PositiveIntegerField(null=True)
    roles = models.JSONField(default=list)
    entity = models.ForeignKey("archive.Entity", null=True, on_delete=models.SET_NULL, related_name="names")
    why = models.TextField(default="")
    current = models.BooleanField(db_default=True)
    day = models.DateField(null=True)

    class Meta:
        """Names are asked by who they are, and places by country."""

        indexes = (
            models.Index(fields=["entity", "version", "day"], name="archive_name_who", condition=CURRENT),
            models.Index(fields=["country", "kind", "version"], name="archive_name_where", condition=CURRENT),
        )


class Mention(models.Model):
    """A place in the text where a name is mentioned."""

    name = models.ForeignKey(Name, on_delete=models.CASCADE, related_name="mentions")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    form = models.CharField(max_length=8)


class Timex(Fact):
    """An expression of time and the calendar interval that it covers."""

    type = models.CharField(max_length=8)
    value = models.TextField()
    mod = models.CharField(max_length=16, null=True)
    begin = models.CharField(max_length=10, null=True)
    finish = models.CharField(max_length=10, null=True)


class Statement(Fact):
    """Who said what. The span runs from the first to the last word of the content; `pieces` are its parts."""

    kind = models.CharField(max_length=8)
    act = models.CharField(max_length=8)
    speaker = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="statements")
    source = models.TextField(null=True)
    cue = models.TextField(null=True)
    addressee = models.TextField(null=True)
    occasion = models.TextField(null=True)
    pieces = models.JSONField(default=list)
    within = models.CharField(max_length=16, null=True)
    turn = models.PositiveIntegerField()
    day = models.DateField(null=True, db_index=True)
    sentence = models.TextField()
    current = models.BooleanField(db_default=True)

    class Meta:
        """Statements are asked newest first."""

        indexes = (models.Index(fields=["day", "id"], name="archive_statement_newest", condition=CURRENT),)


class Figure(Fact):
    """A number and what it counts. `head`: the counted noun's singular in small letters; `day`: as of, else the paper's.

    `nation` is whose the counted thing is: by the words counted, else by the sentence's first country. `toll`: who is counted,
    the killed or the wounded of an event.
    """

    value = models.FloatField(null=True)
    low = models.FloatField(null=True)
    high = models.FloatField(null=True)
    hedge = models.CharField(max_length=16)
    kind = models.CharField(max_length=10)
    unit = models.TextField(null=True)
    head = models.TextField(null=True)
    counted = models.TextField(null=True)
    counted_start = models.PositiveIntegerField(null=True)
    counted_end = models.PositiveIntegerField(null=True)
    place = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="figures_there")
    as_of = models.TextField(null=True)
    day = models.DateField(null=True)
    direction = models.CharField(max_length=10, null=True)
    change_role = models.CharField(max_length=8, null=True)
    change_other = models.CharField(max_length=16, null=True)
    status = models.CharField(max_length=12)
    part_of = models.CharField(max_length=16, null=True)
    said_by = models.CharField(max_length=16, null=True)
    speaker = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="figures")
    sentence = models.TextField()
    nation = models.CharField(max_length=3, null=True)
    place_country = models.CharField(max_length=3, null=True)
    toll = models.CharField(max_length=8, null=True)
    current = models.BooleanField(db_default=True)

    class Meta:
        """A series is asked by what is counted, newest first: the index alone says which figures may answer."""

        indexes = (
            models.Index(
                fields=["head", "day", "id", "nation", "place_country", "place", "version"],
                name="archive_figure_points",
                condition=CURRENT,
            ),
            models.Index(fields=["day", "id"], name="archive_figure_newest", condition=CURRENT),
        )


class Event(Fact):
    """One telling of an event; its span is the trigger's."""

    type = models.CharField(max_length=12)
    mode = models.TextField(null=True)
    cameo = models.CharField(max_length=8, null=True)
    contexts = models.JSONField(default=list)
    date = models.CharField(max_length=16, null=True)
    begin = models.CharField(max_length=10, null=True)
    finish = models.CharField(max_length=10, null=True)
    day = models.DateField(null=True)
    place = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="events_there")
    status = models.CharField(max_length=12)
    killed = models.PositiveBigIntegerField(null=True)
    wounded = models.PositiveBigIntegerField(null=True)
    figures = models.JSONField(default=list)
    said_by = models.CharField(max_length=16, null=True)
    speaker = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="events_told")
    same_as = models.CharField(max_length=16, null=True)
    sentence = models.TextField()
    current = models.BooleanField(db_default=True)

    class Meta:
        """Events are asked by type and day, or by day alone, newest first."""

        indexes = (
            models.Index(fields=["type", "day", "id"], name="archive_event_of_type", condition=CURRENT),
            models.Index(fields=["day", "id"], name="archive_event_newest", condition=CURRENT),
        )


class Party(models.Model):
    """Who acts in an event, or is acted on; `day` is the event's."""

    event = models.ForeignKey(Event, on_delete=models.CASCADE, related_name="parties")
    side = models.CharField(max_length=9)
    name = models.ForeignKey(Name, null=True, on_delete=models.CASCADE, related_name="parties")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    text = models.TextField()
    country = models.CharField(max_length=3, null=True, db_index=True)
    sector = models.CharField(max_length=20, null=True)
    day = models.DateField(null=True)

    class Meta:
        """The events of a country, newest first."""

        indexes = (models.Index(fields=["country", "day", "event"], name="archive_party_country"),)
