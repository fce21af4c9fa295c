"""How many inputs there are, counted before they are read."""

from pathlib import Path

from ofrecord.cli.progress import how_many


def test_lines_files_and_folders_are_counted(tmp_path: Path, pages: Path, story: Path) -> None:
    assert how_many((str(pages),)) == 40
    assert how_many((str(pages), str(story), "missing.html")) == 42
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "a.html").write_text("x")
    assert how_many((str(tmp_path),)) == 42


def test_feeds_archives_and_standard_input_tell_only_when_read(tmp_path: Path) -> None:
    assert how_many(("-",)) is None
    for name in ("feed.xml", "crawl.warc.gz", "feed.json"):
        (tmp_path / name).write_text("x")
        assert how_many((str(tmp_path / name),)) is None
