"""The message catalogues as the house rules read them, and the codes the source asks them for."""

import ast
import string
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.quality.source import PRODUCT, ROOT, called_name, calls_in, python_files, tree_of, where

LANGUAGES = ("vi", "en")
ROOT_ERROR = "CjeError"


@dataclass(frozen=True)
class Raised:
    """One place that makes an error a person may meet."""

    place: str
    codes: tuple[str, ...]
    """The literals it may carry; none where a variable carries the code from somewhere else."""
    is_made_up: bool
    """Puts the code together at run time, so that nothing can be checked."""
    fields: frozenset[str] | None
    """Names of the fields given; None where they are spread from a mapping."""


@cache
def sentences(language: str) -> dict[str, dict[str, str]]:
    """Every entry of one language by its code; a code stands in one file only."""
    entries: dict[str, dict[str, str]] = {}
    for path in sorted((ROOT / "resources" / "messages" / language).glob("*.toml")):
        for code, entry in tomllib.loads(path.read_text(encoding="utf-8")).items():
            assert code not in entries, f"{code} stands twice, the second time in {path.name}"
            entries[code] = entry
    return entries


def placeholders(text: str) -> frozenset[str]:
    """Names between braces in a sentence."""
    return frozenset(
        name for _text, name, _spec, _conversion in string.Formatter().parse(text) if name is not None
    )


def error_classes(trees: list[ast.Module]) -> frozenset[str]:
    """Names of the error classes a person may meet: all that descend from the root error."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    known = {ROOT_ERROR}
    while more := {name for name, above in bases.items() if above & known} - known:
        known |= more
    return frozenset(known)


def literal_codes(call: ast.Call) -> tuple[str, ...]:
    """The first argument of a call where it is a literal text, or one of two."""
    match call.args:
        case [ast.Constant(value=str(code)), *_]:
            return (code,)
        case [ast.IfExp(body=ast.Constant(value=str(one)), orelse=ast.Constant(value=str(other))), *_]:
            return (one, other)
    return ()


def own_codes(tree: ast.AST, classes: frozenset[str]) -> dict[str, ast.Call]:
    """Classes that hold their code themselves: class name to its ``super().__init__("code", ...)``."""
    return {
        node.name: call
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and node.name in classes
        for call in calls_in(node)
        if called_name(call) == "__init__" and literal_codes(call)
    }


def raised_by(call: ast.Call, path: Path) -> Raised:
    """What one call gives to the error it makes."""
    codes = literal_codes(call)
    is_carried = bool(call.args) and isinstance(call.args[0], ast.Name | ast.Attribute | ast.Starred)
    names = [keyword.arg for keyword in call.keywords if keyword.arg != "field"]
    fields = None if None in names else frozenset(name for name in names if name is not None)
    return Raised(where(path, call.lineno), codes, not codes and not is_carried, fields)


def raised_in(
    tree: ast.AST, classes: frozenset[str], holders: frozenset[str], path: Path
) -> Iterator[Raised]:
    """Each place in one tree where a code is given to an error."""
    yield from (raised_by(call, path) for call in own_codes(tree, classes).values())
    for call in calls_in(tree):
        if called_name(call) in classes - holders:
            yield raised_by(call, path)


@cache
def raised_in_product() -> tuple[Raised, ...]:
    """Each place of the product where an error a person may meet gets its code."""
    files = [(path, tree_of(path)) for path in python_files(PRODUCT)]
    classes = error_classes([tree for _path, tree in files])
    holders = frozenset(name for _path, tree in files for name in own_codes(tree, classes))
    return tuple(raised for path, tree in files for raised in raised_in(tree, classes, holders, path))
