"""What the house rules read: the project's files and their syntax trees."""

import ast
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PRODUCT = "cje_desktop"


@cache
def project_files() -> tuple[Path, ...]:
    """Every file the repository holds or is about to hold, as git sees it."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        capture_output=True,
        check=True,
    ).stdout.decode()
    return tuple(
        path for name in sorted(filter(None, listing.split("\0"))) if (path := ROOT / name).is_file()
    )


@cache
def python_files(*folders: str) -> tuple[Path, ...]:
    """The Python files below the named folders of the project."""
    wanted = tuple(ROOT / folder for folder in folders)
    return tuple(
        path
        for path in project_files()
        if path.suffix == ".py" and any(path.is_relative_to(folder) for folder in wanted)
    )


@cache
def tree_of(path: Path) -> ast.Module:
    """The syntax tree of one Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def calls_in(tree: ast.AST) -> Iterator[ast.Call]:
    """Every call in a syntax tree."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def called_name(call: ast.Call) -> str:
    """The last part of what is called: ``f`` for both ``f()`` and ``a.b.f()``."""
    match call.func:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
    return ""


def where(path: Path, line: int) -> str:
    """A place a person can jump to."""
    return f"{path.relative_to(ROOT)}:{line}" if path.is_relative_to(ROOT) else f"{path}:{line}"
