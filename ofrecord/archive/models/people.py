"""Who is who across articles, and every decision about it."""

from django.db import models


class Entity(models.Model):
    """A person, body or place across articles. `merged` points to the entity that it was merged into, by a decision."""

    kind = models.CharField(max_length=16)
    label = models.TextField()
    key = models.TextField(db_index=True)
    surname = models.TextField(null=True, db_index=True)
    merged = models.ForeignKey("self", null=True, on_delete=models.SET_NULL, related_name="absorbed")
    profile = models.JSONField(default=dict)


class Decision(models.Model):
    """Someone decided, at some time, for some reason, that names are one or not. `undone`: who took it back, and why."""

    verb = models.CharField(max_length=8)
    kept = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="decisions")
    other = models.ForeignKey(Entity, on_delete=models.CASCADE, related_name="decisions_other")
    anchors = models.JSONField(default=list)
    who = models.TextField()
    when = models.DateTimeField(auto_now_add=True)
    why = models.TextField()
    undone = models.JSONField(null=True)


class Office(models.Model):
    """An office-holder of a list that a user imported: who held what office of what country or body, from when to when."""

    name = models.TextField()
    folded = models.TextField(db_index=True)
    title = models.TextField()
    of = models.TextField(null=True)
    begin = models.CharField(max_length=10, null=True)
    finish = models.CharField(max_length=10, null=True)
    source = models.TextField()
