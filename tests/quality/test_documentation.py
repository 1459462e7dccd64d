"""The documents agree with the program: links lead somewhere, commands exist, packages are accounted for."""

import re
import tomllib
from pathlib import Path

import pytest

from tests.quality.source import ROOT, project_files

LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s#]+)[^)]*\)")
COMMAND = re.compile(r"(?:`make |^make (?=[a-z0-9]+ +#))([a-z0-9]+)", re.MULTILINE)
TARGET = re.compile(r"^([a-z0-9]+):(?!=)", re.MULTILINE)
PACKAGE = re.compile(r"[A-Za-z0-9_.-]+")
TWINS = ("README.md", "README.vi.md")


def documents() -> tuple[Path, ...]:
    return tuple(path for path in project_files() if path.suffix == ".md")


def links(text: str) -> list[str]:
    """The targets of links and pictures within the repository."""
    return [
        target for target in LINK.findall(text) if "://" not in target and not target.startswith("mailto:")
    ]


def declared_packages() -> set[str]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    requirements = [
        *project["dependencies"],
        *(r for group in project["optional-dependencies"].values() for r in group),
    ]
    return {match.group().lower() for requirement in requirements if (match := PACKAGE.match(requirement))}


def explained_packages() -> set[str]:
    """The packages in the first column of the tables of Python packages."""
    text = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").split("## System packages")[0]
    rows = [line.split("|")[1] for line in text.splitlines() if line.startswith("| ") and "| ---" not in line]
    return {name.strip().lower() for row in rows for name in row.split(",")} - {"package"}


def test_links_are_found() -> None:
    text = "[a](b.md) ![c](d/e.png) [f](https://example.org) [g](h.md#part) [i](#here)"
    assert links(text) == ["b.md", "d/e.png", "h.md"]


def test_links_lead_somewhere() -> None:
    assert documents()
    dead = [
        (path.relative_to(ROOT).as_posix(), target)
        for path in documents()
        for target in links(path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert not dead


def test_commands_named_in_documents_exist() -> None:
    targets = set(TARGET.findall((ROOT / "Makefile").read_text(encoding="utf-8")))
    named = {name for path in documents() for name in COMMAND.findall(path.read_text(encoding="utf-8"))}
    assert {"demo", "test"} <= named <= targets


def test_every_package_has_its_line_and_every_line_its_package() -> None:
    assert explained_packages() == declared_packages()


def test_every_declared_package_is_locked() -> None:
    lock = (ROOT / "requirements.lock").read_text(encoding="utf-8").lower().replace("_", "-")
    locked = set(re.findall(r"^([a-z0-9.-]+)(?:\[[a-z,-]+\])?==", lock, re.MULTILINE))
    assert {name.replace("_", "-") for name in declared_packages()} <= locked


@pytest.mark.parametrize(
    "pattern", [r"^## ", r"^- \*\*", r"!\[[^\]]*\]\(([^)]+)\)"], ids=["parts", "gaps", "pictures"]
)
def test_the_two_readmes_are_twins(pattern: str) -> None:
    english, vietnamese = (
        re.findall(pattern, (ROOT / name).read_text(encoding="utf-8"), re.MULTILINE) for name in TWINS
    )
    assert english == vietnamese
    assert english
