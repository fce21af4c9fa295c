"""PostgreSQL's full text from words without accents, as SQLite has them; and arrivals by the address that led to them."""

from typing import Any

from django.db import migrations, models

from ofrecord.archive.search import index_words

AT_ONCE = 200


def _fill(apps: Any, editor: Any) -> None:
    if editor.connection.vendor != "postgresql":
        return
    editor.execute("ALTER TABLE archive_version ALTER COLUMN search DROP EXPRESSION")
    versions = apps.get_model("archive", "Version").objects.order_by("pk")
    for key, headline, text in versions.values_list("pk", "headline", "text").iterator(chunk_size=AT_ONCE):
        index_words(key, headline, text)
    editor.execute("SET CONSTRAINTS ALL IMMEDIATE")


class Migration(migrations.Migration):
    dependencies: list[tuple[str, str]] = [
        ("archive", "0006_answers"),
    ]

    operations = [
        migrations.RunPython(_fill, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="arrival",
            index=models.Index(fields=["source"], name="archive_arrival_source"),
        ),
    ]
