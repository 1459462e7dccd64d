"""Habits that make tests and types worth having."""

import ast
import re
from collections.abc import Iterator

import pytest

from tests.quality.source import PRODUCT, called_name, calls_in, python_files, tree_of, where

# Written so that the patterns do not match themselves.
UNFINISHED = re.compile(r"#.*\b(?:TODO|FIX[M]E|XX[X])\b")
BARE_IGNORE = re.compile(r"#\s*type:\s*ignore(?!\[[\w-]+(?:,\s*[\w-]+)*\]\s+#\s*\S)")
BARE_NOQA = re.compile(r"#\s*noqa(?!:\s*[A-Z]+\d+)")


def pauses(tree: ast.AST) -> Iterator[int]:
    """Lines that wait for a time instead of for a condition."""
    for call in calls_in(tree):
        name = called_name(call)
        owner = ast.unparse(call.func.value) if isinstance(call.func, ast.Attribute) else ""
        if name == "sleep" or (name == "wait" and owner in {"qtbot", "QTest"}) or name == "qWait":
            yield call.lineno


def excuses(tree: ast.AST) -> Iterator[int]:
    """Lines that mark a test as allowed to fail."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in {"xfail", "flaky"}:
            yield node.lineno


@pytest.mark.parametrize("source", ["time.sleep(1)", "sleep(1)", "qtbot.wait(50)", "QTest.qWait(50)"])
def test_the_rule_sees_a_pause(source: str) -> None:
    assert list(pauses(ast.parse(source))) == [1]


def test_the_rule_lets_conditions_pass() -> None:
    assert list(pauses(ast.parse("qtbot.waitUntil(ready)\nthread.join()\nprocess.wait()"))) == []


@pytest.mark.parametrize(
    ("line", "refused"),
    [
        ("x = f()  # type: ignore", True),
        ("x = f()  # type: ignore[arg-type]", True),
        ("x = f()  # type: ignore[arg-type]  # the stub lacks bytes", False),
    ],
)
def test_an_ignored_type_names_its_code_and_its_reason(line: str, refused: bool) -> None:
    assert bool(BARE_IGNORE.search(line)) is refused


def test_tests_never_pause() -> None:
    assert not [where(path, line) for path in python_files("tests") for line in pauses(tree_of(path))]


def test_no_test_is_allowed_to_fail() -> None:
    assert not [where(path, line) for path in python_files("tests") for line in excuses(tree_of(path))]


@pytest.mark.parametrize("pattern", [UNFINISHED, BARE_IGNORE, BARE_NOQA], ids=["unfinished", "type", "noqa"])
def test_nothing_is_left_loose(pattern: re.Pattern[str]) -> None:
    files = python_files(PRODUCT, "installer")
    assert files
    assert not [
        where(path, number)
        for path in files
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if pattern.search(line)
    ]
