"""Small files, short functions: a gate instead of a plan to split later."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.quality.source import PRODUCT, python_files, tree_of, where

LONGEST_FILE = 400
LONG_FUNCTION = 50
LONG_FUNCTIONS_ALLOWED = 0.02


def functions_in(tree: ast.AST) -> Iterator[tuple[str, int, int]]:
    """Name, first line and number of lines of each function."""
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1


def line_count(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_a_function_is_measured_from_its_first_line_to_its_last() -> None:
    source = "def outer():\n    def inner():\n        return 1\n\n    return inner\n"
    assert list(functions_in(ast.parse(source))) == [("outer", 1, 5), ("inner", 2, 2)]


def test_the_rules_see_the_product_and_the_tests() -> None:
    names = {path.name for path in python_files(PRODUCT, "tests")}
    assert {"errors.py", Path(__file__).name} <= names


def test_no_file_is_over_400_lines() -> None:
    too_long = {
        where(path, lines): lines
        for path in python_files(PRODUCT, "tests", "installer")
        if (lines := line_count(path)) > LONGEST_FILE
    }
    assert not too_long


def test_under_two_in_a_hundred_functions_are_over_50_lines() -> None:
    every = [
        (where(path, line), name, lines)
        for path in python_files(PRODUCT)
        for name, line, lines in functions_in(tree_of(path))
    ]
    long = [entry for entry in every if entry[2] > LONG_FUNCTION]
    assert len(long) <= LONG_FUNCTIONS_ALLOWED * len(every), long
