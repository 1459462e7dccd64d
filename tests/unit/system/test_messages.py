from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from cje_desktop.application.ports import Messages, Sentence
from cje_desktop.core.errors import FieldValue
from cje_desktop.system.messages import CatalogueError, CatalogueMessages, load_messages, shown

RESOURCES = Path(__file__).resolve().parents[3] / "resources" / "messages"


def catalogue(folder: Path, **files: str) -> Path:
    (folder / "vi").mkdir()
    for name, text in files.items():
        (folder / "vi" / f"{name}.toml").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize("language", ["vi", "en"])
def test_the_catalogue_of_the_program_loads(language: str) -> None:
    messages: Messages = load_messages(RESOURCES, language)
    assert messages.language == language
    assert messages.sentence("case.no_debtor").remedy


def test_a_sentence_is_filled(tmp_path: Path) -> None:
    text = '["a.b"]\ntext = "Ngày {day}, {amount} đồng."\nremedy = "Sửa {field}."\n'
    messages = load_messages(catalogue(tmp_path, area=text), "vi")
    fields: dict[str, FieldValue] = {"day": date(2026, 11, 23), "amount": 1_234_567, "field": "ngày"}
    assert messages.sentence("a.b", fields) == Sentence("Ngày 23/11/2026, 1.234.567 đồng.", "Sửa ngày.")


def test_a_placeholder_without_value_stays() -> None:
    messages = CatalogueMessages("vi", {"a.b": Sentence("{x} và {y}")})
    assert messages.sentence("a.b", {"x": "1"}).text == "1 và {y}"
    assert messages.sentence("a.b").text == "{x} và {y}"


def test_values_that_look_like_placeholders_are_left_alone() -> None:
    messages = CatalogueMessages("vi", {"a.b": Sentence("Tên {x}")})
    assert messages.sentence("a.b", {"x": "{y} {0}"}).text == "Tên {y} {0}"


def test_a_code_without_sentence_is_shown_itself() -> None:
    assert CatalogueMessages("vi", {}).sentence("a.b", {"x": 3}).text == "a.b 3"


@pytest.mark.parametrize(
    ("value", "language", "text"),
    [
        (2026, "vi", "2026"),
        (10_000, "vi", "10.000"),
        (-1_234_567, "vi", "-1.234.567"),
        (1_234_567, "en", "1,234,567"),
        (date(2026, 2, 5), "en", "05/02/2026"),
        (datetime(2026, 11, 23, 1, 30, tzinfo=UTC), "vi", "08:30 23/11/2026"),
        (None, "vi", ""),
        ("chữ", "vi", "chữ"),
    ],
)
def test_values_are_written_as_papers_write_them(value: FieldValue, language: str, text: str) -> None:
    assert shown(value, language) == text


def test_all_faults_of_all_files_are_reported_together(tmp_path: Path) -> None:
    folder = catalogue(
        tmp_path,
        a='["a.b"]\ntext = ""\n["Bad"]\ntext = "x"\n["c.d"]\nremedy = "y"\n["e.f"]\ntext = "z {"\n',
        b="not toml",
        c='["g.h"]\ntext = "1"\n',
        d='["g.h"]\ntext = "2"\nmore = "3"\n',
    )
    with pytest.raises(CatalogueError) as caught:
        load_messages(folder, "vi")
    found = "\n".join(caught.value.faults)
    for part in (
        "text is empty",
        "'Bad'",
        "c.d has no text",
        "e.f",
        "vi/b.toml",
        "g.h stands twice",
        "other parts",
    ):
        assert part in found


def test_a_language_without_files_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(CatalogueError, match="no catalogue"):
        load_messages(tmp_path, "fr")
