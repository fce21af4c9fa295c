"""Hold the house to its sizes: functions of 40 lines, files of 400, folders of nine modules, a line of purpose on each."""

import ast
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parent.parent
LONGEST_FUNCTION = 40
LONGEST_FILE = 400
MODULES_A_FOLDER = 9
FOLDERS_WITH_MORE = {"ofrecord/record": 11}  # the nouns, as the design lists them, and the failure to read one


def faults(path: Path, root: Path = ROOT) -> Iterator[str]:
    """What is too large in one file."""
    source = path.read_text(encoding="utf-8")
    tree = ast.parse(source)
    where = path.relative_to(root).as_posix()
    lines = source.count("\n")
    if lines > LONGEST_FILE:
        yield f"{where}: {lines} lines; no file has more than {LONGEST_FILE}"
    if not ast.get_docstring(tree) and source.strip():
        yield f"{where}: its first line does not say what it is for"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield from _function_faults(node, where)


def _function_faults(node: ast.FunctionDef | ast.AsyncFunctionDef, where: str) -> Iterator[str]:
    length = (node.end_lineno or node.lineno) - node.lineno + 1
    if length > LONGEST_FUNCTION:
        yield f"{where}:{node.lineno}: {node.name} has {length} lines; none has more than {LONGEST_FUNCTION}"


def crowded(paths: list[Path]) -> Iterator[str]:
    """Folders with more modules than a reader can hold in mind."""
    counts = Counter(path.parent.relative_to(ROOT).as_posix() for path in paths if path.name != "__init__.py")
    for folder, count in sorted(counts.items()):
        if count > FOLDERS_WITH_MORE.get(folder, MODULES_A_FOLDER):
            yield f"{folder}: {count} modules; none has more than {MODULES_A_FOLDER}"


def main() -> None:
    """Print what is too large; exit status 1 if anything is."""
    paths = sorted(path for path in (ROOT / "ofrecord").rglob("*.py") if "migrations" not in path.parts)
    found = [fault for path in paths for fault in faults(path)] + list(crowded(paths))
    print("\n".join(found) or f"sizes: {len(paths)} files, all within bounds")  # noqa: T201
    sys.exit(bool(found))


if __name__ == "__main__":
    main()
