"""The check of sizes finds what is too large."""

from pathlib import Path

from checks import sizes


def test_a_long_function_is_found(tmp_path: Path) -> None:
    source = '"""A module."""\n\n\ndef long():\n' + "    x = 1\n" * 41
    tree_path = tmp_path / "no_such.py"
    tree_path.write_text(source, encoding="utf-8")
    found = list(sizes.faults(tree_path, root=tmp_path))
    assert found == ["no_such.py:4: long has 42 lines; none has more than 40"]


def test_a_module_without_a_purpose_is_found(tmp_path: Path) -> None:
    path = tmp_path / "mute.py"
    path.write_text("x = 1\n", encoding="utf-8")
    assert list(sizes.faults(path, root=tmp_path)) == ["mute.py: its first line does not say what it is for"]
