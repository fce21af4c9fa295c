"""Whose a counted thing is, beside each figure; figures that are there already are gone through once."""

from typing import Any

from django.db import migrations, models

from ofrecord.people.nations import nationality

AT_ONCE = 1000


def _fill(apps: Any, editor: Any) -> None:
    figures = apps.get_model("archive", "Figure")
    last = 0
    while group := list(figures.objects.filter(pk__gt=last).select_related("place").order_by("pk")[:AT_ONCE]):
        last = group[-1].pk
        for row in group:
            row.place_country = row.place.country if row.place else None
            found = nationality(row.counted, row.sentence, row.place_country) if row.counted else ()
            row.nation = found[0] if found else None
        figures.objects.bulk_update(group, ["nation", "place_country"])


class Migration(migrations.Migration):
    dependencies: list[tuple[str, str]] = [
        ("archive", "0003_verdicts"),
    ]

    operations = [
        migrations.AddField(
            model_name="figure",
            name="nation",
            field=models.CharField(max_length=3, null=True),
        ),
        migrations.AddField(
            model_name="figure",
            name="place_country",
            field=models.CharField(max_length=3, null=True),
        ),
        migrations.AddIndex(
            model_name="figure",
            index=models.Index(fields=["head", "nation", "place_country", "day"], name="archive_figure_nation"),
        ),
        migrations.RunPython(_fill, migrations.RunPython.noop),
    ]
