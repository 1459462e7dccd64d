"""A migration is literal SQL: it must mean the same in ten years, whatever the tables look like by then.

The SQL stands in the revision or in a file beside it that the revision names.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.quality.source import PRODUCT, ROOT, called_name, calls_in, python_files, tree_of, where

VERSIONS = f"{PRODUCT}/persistence/migrations/versions"
ALLOWED_MODULES = frozenset({"alembic", "collections.abc", "pathlib", "typing", "__future__"})
ALLOWED_OPERATIONS = frozenset({"execute", "get_bind"})


def offences(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Lines of a revision where its SQL could depend on anything outside the revision."""
    file_names = {
        id(node.right)
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp) and isinstance(node.op, ast.Div)
    }
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (
                    (node.lineno, f"import {name.name}") for name in names if name.name not in ALLOWED_MODULES
                )
            case ast.ImportFrom(module=module) if module not in ALLOWED_MODULES:
                yield node.lineno, f"from {module} import"
            case ast.JoinedStr() if id(node) not in file_names:
                yield node.lineno, "f-string"
            case ast.BinOp(left=ast.Constant(value=str()), op=ast.Mod()):
                yield node.lineno, "% formatting"
    for call in calls_in(tree):
        if called_name(call) == "format":
            yield call.lineno, "str.format"
        match call.func:
            case ast.Attribute(value=ast.Name(id="op"), attr=name) if name not in ALLOWED_OPERATIONS:
                yield call.lineno, f"op.{name}"


@pytest.mark.parametrize(
    ("source", "offence"),
    [
        ("from cje_desktop.persistence.tables import metadata", "from cje_desktop.persistence.tables import"),
        ("import sqlalchemy as sa", "import sqlalchemy"),
        ("op.execute(f'DROP TABLE {name}')", "f-string"),
        ("op.execute('DROP TABLE %s' % name)", "% formatting"),
        ("op.execute('DROP TABLE {}'.format(name))", "str.format"),
        ("op.create_table('person')", "op.create_table"),
    ],
)
def test_the_rule_sees_each_way_out(source: str, offence: str) -> None:
    assert [found for _line, found in offences(ast.parse(source))] == [offence]


@pytest.mark.parametrize(
    "source",
    [
        "for sql in ('CREATE TABLE a (b INTEGER) STRICT',):\n    op.execute(sql)",
        "text = (FOLDER / f'0001.{op.get_bind().dialect.name}.sql').read_text('utf-8')",
    ],
)
def test_the_rule_lets_literal_sql_pass(source: str) -> None:
    assert list(offences(ast.parse(source))) == []


def revisions() -> tuple[Path, ...]:
    return tuple(path for path in python_files(VERSIONS) if path.name != "__init__.py")


def test_revisions_hold_literal_sql_only() -> None:
    assert not [
        f"{where(path, line)} {what}" for path in revisions() for line, what in offences(tree_of(path))
    ]


def test_where_there_are_migrations_there_is_a_revision() -> None:
    assert bool(revisions()) == (ROOT / PRODUCT / "persistence" / "migrations").is_dir()
