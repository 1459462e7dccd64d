"""Labels are literals that Qt Linguist can extract, and no catalogue is behind the source."""

import ast
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.quality.source import PRODUCT, ROOT, called_name, calls_in, python_files, tree_of, where

UI = f"{PRODUCT}/ui"
CATALOGUES = ROOT / "resources" / "i18n"
TEXT_ARGUMENTS = {"tr": (0,), "translate": (0, 1), "QT_TRANSLATE_NOOP": (0, 1), "QT_TR_NOOP": (0,)}
PLACEHOLDER = re.compile(r"%n|%L?\d|\{\w*\}")


def is_literal(node: ast.expr) -> bool:
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def offences(tree: ast.AST) -> Iterator[int]:
    """Lines where a text to translate is not a literal, so that it would never be extracted."""
    for call in calls_in(tree):
        positions = TEXT_ARGUMENTS.get(called_name(call), ())
        if called_name(call) == "translate" and len(call.args) < 2:
            continue  # str.translate and the like
        if any(len(call.args) <= position or not is_literal(call.args[position]) for position in positions):
            yield call.lineno


def asks_for_translation(tree: ast.AST) -> bool:
    return any(
        called_name(call) in TEXT_ARGUMENTS and called_name(call) != "translate" for call in calls_in(tree)
    )


@pytest.mark.parametrize(
    "source",
    [
        "self.tr(f'Case {number}')",
        "self.tr(label)",
        "self.tr('Case ' + number)",
        "self.tr()",
        "QCoreApplication.translate('Cases', title)",
        "QT_TRANSLATE_NOOP(context, 'Open')",
    ],
)
def test_the_rule_sees_a_text_that_would_not_be_extracted(source: str) -> None:
    assert list(offences(ast.parse(source))) == [1]


@pytest.mark.parametrize("source", ["self.tr('Open')", "translate('Cases', 'Open')", "name.translate(table)"])
def test_the_rule_lets_literals_pass(source: str) -> None:
    assert list(offences(ast.parse(source))) == []


def test_texts_to_translate_are_literals() -> None:
    files = python_files(UI)
    assert files
    assert not [where(path, line) for path in files for line in offences(tree_of(path))]


def catalogues_wanted() -> bool:
    return any(asks_for_translation(tree_of(path)) for path in python_files(UI))


def messages(path: Path) -> dict[tuple[str, str], ElementTree.Element]:
    """The messages of a catalogue by context and source text."""
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ElementTree.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def translated(message: ElementTree.Element) -> list[str]:
    """The translation of a message, in each of its plural forms."""
    translation = message.find("translation")
    assert translation is not None
    return [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_catalogue_is_behind_the_source(language: str, tmp_path: Path) -> None:
    if not catalogues_wanted():
        return
    committed = CATALOGUES / f"cje_{language}.ts"
    updated = tmp_path / committed.name
    shutil.copy(committed, updated)
    tool = [
        str(Path(sys.executable).with_name("pyside6-lupdate")),
        "-silent",
        "-no-obsolete",
        "-locations",
        "none",
    ]
    plural = ["-pluralonly"] if language == "en" else []
    subprocess.run([*tool, *plural, "-extensions", "py", UI, "-ts", str(updated)], cwd=ROOT, check=True)
    assert messages(committed).keys() == messages(updated).keys(), "run: make i18n"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_translations_are_finished_and_keep_their_placeholders(language: str) -> None:
    if not catalogues_wanted():
        return
    for (context, source), message in messages(CATALOGUES / f"cje_{language}.ts").items():
        for text in translated(message):
            assert text.strip(), (context, source)
            assert sorted(PLACEHOLDER.findall(text)) == sorted(PLACEHOLDER.findall(source)), (context, source)
