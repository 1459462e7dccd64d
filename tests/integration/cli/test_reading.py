"""Words and JSON become the typed values of commands."""

from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

import pytest

from cje_desktop.application.base import FileInput
from cje_desktop.application.commands.casework import AttachFile, RecordReceipt
from cje_desktop.application.commands.intake import OpenCase
from cje_desktop.application.commands.papers import IssueCoerciveDecision, IssueDocument
from cje_desktop.cli.reading import Reader, read_date, read_integer, read_moment
from cje_desktop.cli.shapes import flags_of
from cje_desktop.cli.usage import WrongUse
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.ids import CaseId

CASE = UUID("019a0000-0000-7000-8000-000000000231")


def reader() -> Reader:
    return Reader({CaseId: {"0231/2026": CASE}.__getitem__})


@pytest.mark.parametrize(
    ("text", "expected"),
    [("23/11/2026", date(2026, 11, 23)), ("3/1/2026", date(2026, 1, 3)), ("2026-11-23", date(2026, 11, 23))],
)
def test_dates_are_read_both_ways(text: str, expected: date) -> None:
    assert read_date(text) == expected


def test_a_local_hour_is_kept_in_utc() -> None:
    # Vietnam is seven hours ahead of UTC.
    assert read_moment("24/11/2026 08:00") == datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
    assert read_moment("2026-11-24T08:00:00+07:00") == datetime(2026, 11, 24, 1, 0, tzinfo=UTC)


@pytest.mark.parametrize(("text", "expected"), [("1.250.000", 1_250_000), ("1250000", 1_250_000), ("0", 0)])
def test_amounts_may_have_dots(text: str, expected: int) -> None:
    assert read_integer(text) == expected


def test_a_fraction_is_no_amount() -> None:
    with pytest.raises(WrongUse) as refused:
        reader().scalar(int, "12,5", "--amount")
    assert refused.value.code == "cli.usage.value"
    assert refused.value.exit_code == 2


def test_a_case_is_named_by_its_file_number_or_its_identifier() -> None:
    assert reader().scalar(CaseId, "0231/2026", "--case-id") == CASE
    assert reader().scalar(CaseId, str(CASE), "--case-id") == CASE


def test_a_choice_outside_its_list_names_the_list() -> None:
    with pytest.raises(WrongUse) as refused:
        reader().scalar(AssetKind, "castle", "--kind")
    assert "land" in str(refused.value.fields["choices"])


def test_json_builds_nested_values() -> None:
    given = {
        "basis": "on_request",
        "summary": "Trả nợ",
        "opened_on": "12/11/2026",
        "parties": [{"role": "debtor", "person": {"full_name": "Lý Văn Tài", "birth_year": 1979}}],
        "lines": [{"kind": "money", "description": "Trả 5 triệu", "amount": 5000000, "debtors": [0]}],
    }
    command = reader().value(OpenCase, given)
    assert command.opened_on == date(2026, 11, 12)
    assert command.parties[0].person is not None
    assert command.parties[0].person.birth_year == 1979
    assert command.lines[0].debtors == (0,)
    assert command.judgment is None


RECEIPT = {"case_id": str(CASE), "number": "1", "on": "23/11/2026", "payer": "A"}


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ({"casee_id": str(CASE)}, "cli.usage.unknown_field"),
        ({"case_id": str(CASE)}, "cli.usage.missing"),
        ({**RECEIPT, "amount": "x"}, "cli.usage.value"),
        ({**RECEIPT, "amount": True}, "cli.usage.value"),
        ({**RECEIPT, "amount": None}, "cli.usage.value"),
    ],
)
def test_json_faults_are_named(given: dict[str, object], code: str) -> None:
    with pytest.raises(WrongUse) as refused:
        reader().value(RecordReceipt, given)
    assert refused.value.code == code


def test_a_file_is_one_word_its_path(tmp_path: Path) -> None:
    paper = tmp_path / "đơn.pdf"
    paper.write_bytes(b"%PDF-1.7")
    command = reader().value(AttachFile, {"case_id": str(CASE), "file": str(paper)})
    assert command.file == FileInput("đơn.pdf", b"%PDF-1.7")


def test_the_one_nested_value_of_a_command_has_flags_of_its_own() -> None:
    paths = {flag.shape.flag: flag.path for flag in flags_of(IssueCoerciveDecision)}
    assert paths["--measure"] == ("decision", "measure")
    assert paths["--signer-id"] == ("signer_id",)
    assert {flag.shape.flag for flag in flags_of(IssueDocument)} >= {"--form-id", "--case-id", "--session-id"}


def test_optional_nested_values_have_no_flags() -> None:
    flags = {flag.shape.flag for flag in flags_of(OpenCase)}
    assert "--summary" in flags
    assert "--court" not in flags
