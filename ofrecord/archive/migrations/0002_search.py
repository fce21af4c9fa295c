"""Full text (FTS5 with triggers, or a tsvector) and the fingerprints that near-duplicates are found by."""

from typing import Any

from django.db import migrations

SQLITE = (
    """CREATE VIRTUAL TABLE archive_search USING fts5(
        headline, text, content='archive_version', content_rowid='id', tokenize='unicode61 remove_diacritics 2')""",
    """CREATE TRIGGER archive_search_insert AFTER INSERT ON archive_version BEGIN
        INSERT INTO archive_search(rowid, headline, text) VALUES (new.id, new.headline, new.text); END""",
    """CREATE TRIGGER archive_search_delete AFTER DELETE ON archive_version BEGIN
        INSERT INTO archive_search(archive_search, rowid, headline, text) VALUES ('delete', old.id, old.headline, old.text); END""",
    """CREATE TRIGGER archive_search_update AFTER UPDATE OF headline, text ON archive_version BEGIN
        INSERT INTO archive_search(archive_search, rowid, headline, text) VALUES ('delete', old.id, old.headline, old.text);
        INSERT INTO archive_search(rowid, headline, text) VALUES (new.id, new.headline, new.text); END""",
    """CREATE TABLE archive_gram (hash integer NOT NULL, version_id integer NOT NULL
        REFERENCES archive_version(id) ON DELETE CASCADE, PRIMARY KEY (hash, version_id)) WITHOUT ROWID""",
)
POSTGRES = (
    """ALTER TABLE archive_version ADD COLUMN search tsvector GENERATED ALWAYS AS (
        setweight(to_tsvector('simple', left(coalesce(headline, ''), 2000)), 'A')
        || to_tsvector('simple', left(text, 200000))) STORED""",
    "CREATE INDEX archive_version_search ON archive_version USING gin (search)",
    """CREATE TABLE archive_gram (hash bigint NOT NULL, version_id bigint NOT NULL
        REFERENCES archive_version(id) ON DELETE CASCADE, PRIMARY KEY (hash, version_id))""",
)
BACK = {
    "sqlite": ("DROP TABLE archive_gram", "DROP TRIGGER archive_search_update", "DROP TRIGGER archive_search_delete",
               "DROP TRIGGER archive_search_insert", "DROP TABLE archive_search"),
    "postgresql": ("DROP TABLE archive_gram", "ALTER TABLE archive_version DROP COLUMN search"),
}  # fmt: skip


def _build(apps: Any, editor: Any) -> None:
    for statement in SQLITE if editor.connection.vendor == "sqlite" else POSTGRES:
        editor.execute(statement)


def _drop(apps: Any, editor: Any) -> None:
    for statement in BACK[editor.connection.vendor]:
        editor.execute(statement)


class Migration(migrations.Migration):
    """Tables that Django's models do not describe."""

    dependencies = (("archive", "0001_tables"),)
    operations = (migrations.RunPython(_build, _drop),)
