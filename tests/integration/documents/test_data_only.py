"""A form and an outcome of a session are added by data alone: the program finds, offers and uses them."""

import io
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pypdf
import pytest

from cje_desktop.application.commands.papers import IssueDocument, PaperSubject
from cje_desktop.application.commands.sessions import AttendanceInput, RecordSession
from cje_desktop.application.queries.office import ListCodes
from cje_desktop.application.queries.papers import ListForms, ReadPaper
from cje_desktop.application.services import Services
from cje_desktop.bootstrap import Desktop
from cje_desktop.documents.packs import FormLibrary
from cje_desktop.system.paths import RESOURCES_VARIABLE
from tests.integration.line.setting import (
    TODAY,
    World,
    add_signers,
    issue_decision,
    office_unit,
    open_case,
)

from .conftest import ROOT

FORM_ID = "giay-xac-nhan"
FORM = f"""
id = "{FORM_ID}"
version = "1"
title = "Giấy xác nhận đã làm việc"
kind = "invitation"
heading = "GIẤY XÁC NHẬN"
about = "Về việc đã làm việc với Chấp hành viên"
series = "GM"
issuer = "office"
signer = "officer"
regime = "B"
effective_from = 2026-10-01
groups = ["paper", "signer", "officer", "enforcement"]
recipients = "Lưu: VT, hồ sơ thi hành án"

[[fields]]
name = "visit.reason"
type = "text"
label = "Lý do đến làm việc"
required = true
"""
BODY = """Chấp hành viên {{ officer.name }} xác nhận đã làm việc theo Quyết định số {{ enforcement.number }}.
Lý do: {{ visit.reason | clause }}.
"""
OUTCOME = (
    '  { code = "documents_awaited", name = { vi = "Chờ bổ sung giấy tờ", en = "Waiting for documents" }, '
    'state = "held" },\n'
)
LIST_HEAD = "session_outcomes = [\n"


@pytest.fixture
def resources(tmp_path: Path) -> Path:
    """A copy of forms and resources with one form and one outcome more; no line of code is changed."""
    root = tmp_path / "installed"
    for name in ("forms", "resources"):
        shutil.copytree(ROOT / name, root / name)
    folder = root / "forms" / FORM_ID
    folder.mkdir()
    (folder / "form.toml").write_text(FORM, encoding="utf-8")
    (folder / "body.txt").write_text(BODY, encoding="utf-8")
    codes = root / "resources" / "law" / "codes.toml"
    text = codes.read_text(encoding="utf-8")
    assert text.count(LIST_HEAD) == 1
    codes.write_text(text.replace(LIST_HEAD, LIST_HEAD + OUTCOME), encoding="utf-8")
    return root


@pytest.fixture
def office(resources: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Services]:
    """An office of a program whose resources the environment names."""
    monkeypatch.setenv(RESOURCES_VARIABLE, str(resources))
    world = World(Desktop(), tmp_path)
    world.add_office(world.office_folder, office_unit())
    with world.office() as services:
        yield services


def test_the_library_reads_the_form(resources: Path) -> None:
    library = FormLibrary.load(resources / "forms")
    shipped = {form.id for form in FormLibrary.load(ROOT / "forms").forms(TODAY)}
    assert {form.id for form in library.forms(TODAY)} == shipped | {FORM_ID}
    assert FORM_ID not in {form.id for form in library.forms(date(2026, 9, 30))}


def test_the_office_offers_form_and_outcome(office: Services) -> None:
    assert "Giấy xác nhận đã làm việc" in {form.title for form in office.ask(ListForms(on=TODAY))}
    outcomes = {code.code: code.label for code in office.ask(ListCodes(codes="session_outcomes"))}
    assert outcomes["documents_awaited"] == "Chờ bổ sung giấy tờ"


def test_the_line_uses_form_and_outcome(office: Services) -> None:
    add_signers(office)
    intake = open_case(office)
    issue_decision(office, intake)
    session = office.run(
        RecordSession(
            case_ids=(intake.case_id,),
            kind="working",
            on=date(2026, 11, 20),
            starts_at="08:30",
            ends_at="09:00",
            place="Trụ sở Phòng",
            outcome="documents_awaited",
            subject="Làm việc về giấy tờ nhà đất",
            course="Ông Tài xin bổ sung giấy tờ.",
            attendance=(
                AttendanceInput(
                    full_name="Lý Văn Tài", capacity="Người phải thi hành án", person_id=intake.person_ids[1]
                ),
            ),
        )
    ).result
    subject = PaperSubject(case_id=intake.case_id, session_id=session)
    minutes = office.run(IssueDocument(form_id="bien-ban-phien", subject=subject, dated=date(2026, 11, 20)))
    assert "Chờ bổ sung giấy tờ." in printed(office.ask(ReadPaper(document_id=minutes.result)).pdf)
    paper = office.run(
        IssueDocument(
            form_id=FORM_ID,
            subject=PaperSubject(case_id=intake.case_id),
            dated=TODAY,
            fields={"visit.reason": "Nộp giấy tờ nhà đất"},
        )
    ).result
    text = printed(office.ask(ReadPaper(document_id=paper)).pdf)
    assert "GIẤY XÁC NHẬN" in text
    assert "Chấp hành viên Lộc Văn Hùng xác nhận đã làm việc theo Quyết định số 101/QĐ-THADS." in text
    assert "Lý do: Nộp giấy tờ nhà đất." in text


def printed(pdf: bytes) -> str:
    """Return the text of a PDF, in drawing order."""
    return " ".join(" ".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages).split())
