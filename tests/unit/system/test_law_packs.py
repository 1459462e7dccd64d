"""Reading a law pack from disk: every fault names file, line and reason."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest

from cje_desktop.core.errors import Refusal, Refusals, WorldError
from cje_desktop.core.law.predicates import PREDICATES
from cje_desktop.system.law_packs import load_law_book
from cje_desktop.system.messages import load_messages

RESOURCES = Path(__file__).parents[3] / "resources"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    return Path(shutil.copytree(RESOURCES / "law", tmp_path / "law"))


def change(path: Path, old: str, new: str) -> int:
    """Replace the first occurrence and return the line it stands on."""
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return text[: text.index(old)].count("\n") + 1


def header_above(path: Path, line: int) -> int:
    """Return the line of the table header a line belongs to."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return next(number for number in range(line, 0, -1) if lines[number - 1].startswith("["))


@pytest.mark.parametrize(
    ("file", "old", "new", "code", "detail"),
    [
        ("limits/intake.toml", 'id = "D17"', 'id = "D17"\ncolour = "red"', "unknown_key", "colour"),
        ("limits/intake.toml", 'clause = "36.1"', 'clause = ""', "no_citation", ""),
        ("limits/money.toml", "seizure.completed", "seizure.done", "unknown_fact", "seizure.done"),
        ("limits/money.toml", "2015-07-01", "2009-06-30", "outside_regime", "A"),
        ("preconditions.toml", '"validly_served"', '"was_served"', "unknown_predicate", "was_served"),
        ("bans.toml", 'law = "26/2008/QH12"', 'law = "27/2008/QH12"', "unknown_law", "27/2008/QH12"),
        ("holidays/2026.toml", "day = 2026-11-24", "day = 2025-11-24", "day_outside_year", "2025-11-24"),
    ],
)
def test_a_fault_names_file_line_and_reason(
    pack: Path, file: str, old: str, new: str, code: str, detail: str
) -> None:
    line = header_above(pack / file, change(pack / file, old, new))
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert refused.value.code == f"law.pack.{code}"
    assert refused.value.fields["file"] == file
    assert refused.value.fields["line"] == line
    assert refused.value.fields["detail"] == detail


def test_a_value_of_the_wrong_kind(pack: Path) -> None:
    path = pack / "limits" / "verification.toml"
    line = header_above(path, change(path, "length = 9", 'length = "nine"'))
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert refused.value.code == "law.pack.wrong_value"
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("limits/verification.toml", line)
    assert "int" in str(refused.value.fields["detail"])


def test_a_row_of_a_code_list_is_found_by_its_line(pack: Path) -> None:
    line = change(pack / "codes.toml", '{ code = "dialogue"', '{ code = "mediation"')
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert refused.value.code == "law.pack.duplicate"
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("codes.toml", line)


def test_an_unknown_key_in_a_code_list_is_found_by_its_line(pack: Path) -> None:
    line = change(pack / "codes.toml", 'code = "failed"', 'colour = 1, code = "failed"')
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert refused.value.code == "law.pack.unknown_key"
    assert (refused.value.fields["line"], refused.value.fields["detail"]) == (line, "colour")


def test_an_unknown_section(pack: Path) -> None:
    (pack / "extra.toml").write_text('\n[[recipes]]\nid = "pho"\n', encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert refused.value.code == "law.pack.unknown_key"
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("extra.toml", 2)


def test_broken_toml_names_its_line(pack: Path) -> None:
    (pack / "extra.toml").write_text('[[laws]]\nid = "x\n', encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert refused.value.code == "law.pack.syntax"
    assert (refused.value.fields["file"], refused.value.fields["line"]) == ("extra.toml", 2)


def test_a_single_value_given_by_two_files(pack: Path) -> None:
    (pack / "zz.toml").write_text('[meta]\nid = "another"\n', encoding="utf-8")
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert (refused.value.code, refused.value.fields["file"]) == ("law.pack.duplicate", "zz.toml")


def test_a_missing_section_names_the_folder(pack: Path) -> None:
    (pack / "bans.toml").unlink()
    with pytest.raises(Refusal) as refused:
        load_law_book(pack)
    assert (refused.value.code, refused.value.fields["file"]) == ("law.pack.wrong_value", "law")
    assert "bans" in str(refused.value.fields["detail"])


def test_several_faults_come_together(pack: Path) -> None:
    change(pack / "bans.toml", 'law = "26/2008/QH12"', 'law = "27/2008/QH12"')
    change(pack / "preconditions.toml", '"validly_served"', '"was_served"')
    with pytest.raises(Refusals) as refused:
        load_law_book(pack)
    assert {refusal.fields["file"] for refusal in refused.value.refusals} == {
        "bans.toml",
        "preconditions.toml",
    }


def test_an_empty_folder_and_an_unreadable_file(tmp_path: Path, pack: Path) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(WorldError) as empty:
        load_law_book(tmp_path / "empty")
    assert empty.value.code == "law.pack.unreadable"
    (pack / "latin.toml").write_bytes(b'title = "\xe9"\n')
    with pytest.raises(WorldError) as latin:
        load_law_book(pack)
    assert latin.value.fields["file"] == "latin.toml"


def test_a_rule_added_as_data_is_there(pack: Path) -> None:
    (pack / "limits" / "later.toml").write_text(
        """
[[limits]]
id = "D26"
regime = "B"
effective_from = 2026-07-01
title = { vi = "Xác minh khi có thông tin mới", en = "Verification on new information" }
who = "officer"
duty = { vi = "Chấp hành viên xác minh", en = "The officer verifies" }
trigger = ["coercion_grounds.established"]
satisfied_by = ["verification.done"]
length = 10
unit = "day"
article = { law = "106/2025/QH15", clause = "38.2" }
confidence = "V"
""",
        encoding="utf-8",
    )
    book = load_law_book(pack)
    assert book.rule("D26", date(2026, 7, 1)).article.clause == "38.2"


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_sentence_of_a_condition_is_written(language: str) -> None:
    """The suffixes a predicate may answer with stand in its source as literals."""
    book = load_law_book(RESOURCES / "law")
    known = load_messages(RESOURCES / "messages", language).sentences
    spoken = {code.rpartition(".")[0] for code in known if code.startswith("law.condition.")}
    assert {row.message for row in book.pack.conditions} <= spoken
    source = (RESOURCES.parent / "cje_desktop/core/law/predicates.py").read_text(encoding="utf-8")
    suffixes = set(re.findall(r'_unmet\("(\w+)"|sentence="(\w+)"|UNKNOWN, "(\w+)"', source))
    written = {code.rpartition(".")[2] for code in known if code.startswith("law.condition.")}
    assert {suffix for group in suffixes for suffix in group if suffix} <= written
    assert len(PREDICATES) == len({row.predicate for row in book.pack.conditions})
