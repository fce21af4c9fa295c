"""What answers are found by, beside each fact: whether its version is current, its day, and whom a toll counts."""

from typing import Any

from django.db import migrations, models

from ofrecord.archive.rows.tolls import tolls

TOGETHER = 500  # versions whose tolls are told at once
FILL = (
    "UPDATE archive_name SET day = (SELECT day FROM archive_version v WHERE v.id = archive_name.version_id)",
    "UPDATE archive_party SET day = (SELECT day FROM archive_event e WHERE e.id = archive_party.event_id)",
    *(
        f"UPDATE archive_{kind} SET current = false WHERE version_id IN (SELECT id FROM archive_version WHERE NOT current)"
        for kind in ("name", "statement", "figure", "event")
    ),
)


def _fill(apps: Any, editor: Any) -> None:
    for statement in FILL:
        editor.execute(statement)
    if editor.connection.vendor == "postgresql":  # an index waits for no pending change
        editor.execute("SET CONSTRAINTS ALL IMMEDIATE")
    event, figure = apps.get_model("archive", "Event"), apps.get_model("archive", "Figure")
    versions = sorted(set(event.objects.exclude(killed=None, wounded=None).values_list("version_id", flat=True)))
    for at in range(0, len(versions), TOGETHER):
        _fill_tolls(event, figure, versions[at : at + TOGETHER])


def _fill_tolls(event: Any, figure: Any, versions: list[int]) -> None:
    told: dict[int, list[Any]] = {version: [] for version in versions}
    for version, *deaths in event.objects.filter(version__in=versions).values_list(
        "version_id", "figures", "killed", "wounded"
    ):
        told[version].append(deaths)
    counted: dict[int, dict[str, Any]] = {}
    keys = {}
    for row in figure.objects.filter(version__in=versions).values("pk", "version_id", "key", "value", "part_of"):
        counted.setdefault(row["version_id"], {})[row["key"]] = (row["value"], row["part_of"])
        keys[row["version_id"], row["key"]] = row["pk"]
    for version, figures in counted.items():
        for key, toll in tolls(figures, told[version]).items():
            figure.objects.filter(pk=keys[version, key]).update(toll=toll)


class Migration(migrations.Migration):
    dependencies: list[tuple[str, str]] = [
        ("archive", "0005_words"),
    ]

    operations = [
        migrations.RemoveIndex(
            model_name="event",
            name="archive_event_type",
        ),
        migrations.RemoveIndex(
            model_name="event",
            name="archive_event_day",
        ),
        migrations.RemoveIndex(
            model_name="figure",
            name="archive_figure_series",
        ),
        migrations.RemoveIndex(
            model_name="figure",
            name="archive_figure_nation",
        ),
        migrations.AddField(
            model_name="event",
            name="current",
            field=models.BooleanField(db_default=True),
        ),
        migrations.AddField(
            model_name="figure",
            name="current",
            field=models.BooleanField(db_default=True),
        ),
        migrations.AddField(
            model_name="figure",
            name="toll",
            field=models.CharField(max_length=8, null=True),
        ),
        migrations.AddField(
            model_name="name",
            name="current",
            field=models.BooleanField(db_default=True),
        ),
        migrations.AddField(
            model_name="name",
            name="day",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="party",
            name="day",
            field=models.DateField(null=True),
        ),
        migrations.AddField(
            model_name="statement",
            name="current",
            field=models.BooleanField(db_default=True),
        ),
        migrations.RunPython(_fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(
                condition=models.Q(("current", True)), fields=["type", "day", "id"], name="archive_event_of_type"
            ),
        ),
        migrations.AddIndex(
            model_name="event",
            index=models.Index(condition=models.Q(("current", True)), fields=["day", "id"], name="archive_event_newest"),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(
                condition=models.Q(("current", True)),
                fields=["head", "day", "id", "nation", "place_country", "place", "version"],
                name="archive_figure_points",
            ),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(condition=models.Q(("current", True)), fields=["day", "id"], name="archive_figure_newest"),
        ),
        migrations.AddIndex(
            model_name="name",
            index=models.Index(
                condition=models.Q(("current", True)), fields=["entity", "version", "day"], name="archive_name_who"
            ),
        ),
        migrations.AddIndex(
            model_name="name",
            index=models.Index(
                condition=models.Q(("current", True)), fields=["country", "kind", "version"], name="archive_name_where"
            ),
        ),
        migrations.AddIndex(
            model_name="party",
            index=models.Index(fields=["country", "day", "event"], name="archive_party_country"),
        ),
        migrations.AddIndex(
            model_name="statement",
            index=models.Index(condition=models.Q(("current", True)), fields=["day", "id"], name="archive_statement_newest"),
        ),
        migrations.AddIndex(
            model_name="version",
            index=models.Index(fields=["id", "article", "day", "current"], name="archive_version_slim"),
        ),
        migrations.AddIndex(
            model_name="version",
            index=models.Index(condition=models.Q(("current", True)), fields=["day", "article"], name="archive_version_newest"),
        ),
        migrations.AddIndex(
            model_name="version",
            index=models.Index(
                condition=models.Q(("current", True)), fields=["article", "day"], name="archive_version_of_article"
            ),
        ),
        migrations.AddIndex(
            model_name="version",
            index=models.Index(condition=models.Q(("current", False)), fields=["id"], name="archive_version_past"),
        ),
    ]
