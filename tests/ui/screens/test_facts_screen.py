"""The editors of facts, driven by keys: what is typed becomes the record."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.services import Services
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.entities.papers import DocumentOrigin
from cje_desktop.core.ids import DocumentId
from cje_desktop.ui.presenters.facts import FactKind
from cje_desktop.ui.screens.facts import FactScreen
from cje_desktop.ui.screens.facts.screen import EDITORS
from tests.builders.office import decided, founded, opened
from tests.ui.screens.keys import CTRL, fill, focused_name, key, show, to, type_text
from tests.ui.support import Surroundings, surroundings


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def case(services: Services) -> IntakeResult:
    return opened(services)


@pytest.fixture
def decision(services: Services, case: IntakeResult) -> DocumentId:
    return decided(services, case)


@pytest.fixture
def around(services: Services) -> Surroundings:
    return surroundings(services)


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings) -> FactScreen:
    screen = FactScreen(around.context)
    show(qtbot, screen)
    return screen


def view(services: Services, case: IntakeResult) -> CaseView:
    return services.ask(ShowCase(case_id=case.case_id))


def save(qtbot: QtBot) -> None:
    key(qtbot, Qt.Key.Key_Return, CTRL)


def test_a_verification_is_recorded_and_leads_to_its_minutes(
    qtbot: QtBot, screen: FactScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    screen.show_fact(case.case_id, "verification")
    assert focused_name() == "facts.result"
    type_text("Có")
    fill(qtbot, "facts.on", "161126")
    fill(qtbot, "facts.started_at", "0830")
    fill(qtbot, "facts.ended_at", "10h")
    fill(qtbot, "facts.informants", "Ông Hứa Văn Lan, công chức địa chính")
    fill(qtbot, "facts.findings", "Có 164,0 m² đất ở")
    save(qtbot)

    record = view(services, case).verifications[0]
    assert (record.person_id, record.result) == (case.person_ids[1], "has_means")
    assert (record.on, record.started_at, record.ended_at) == (date(2026, 11, 16), "08:30", "10:00")
    assert record.informants == ("Ông Hứa Văn Lan, công chức địa chính",)
    assert record.findings == "Có 164,0 m² đất ở"
    assert focused_name() == "facts.next"
    save(qtbot)
    assert around.navigator.visits == [
        ("compose", case.case_id, "bien-ban-xac-minh", {"verification_id": record.id})
    ]


def test_a_service_of_the_only_paper_needs_few_keys(
    qtbot: QtBot, screen: FactScreen, services: Services, case: IntakeResult, decision: DocumentId
) -> None:
    screen.show_fact(case.case_id, "service")
    fill(qtbot, "facts.on", "031126")
    fill(qtbot, "facts.at", "1540")
    save(qtbot)

    record = view(services, case).services[0]
    assert (record.document_id, record.person_id) == (decision, case.person_ids[1])
    assert (record.channel, record.result, record.at) == ("direct", "received", "15:40")
    assert record.valid_on == date(2026, 11, 3)


def test_a_refusal_to_take_asks_for_its_reason(
    screen: FactScreen, case: IntakeResult, decision: DocumentId
) -> None:
    screen.show_fact(case.case_id, "service", decision)
    form = screen.form
    assert form is not None
    assert not form.is_shown("refusal")
    form.set_value("result", "refused")
    form.set_value("person_id", "other")
    form.edited.emit("result")

    assert form.is_shown("refusal")
    assert form.is_shown("witness")
    assert form.is_shown("addressee")


def test_money_received_is_recorded(
    qtbot: QtBot, screen: FactScreen, services: Services, case: IntakeResult
) -> None:
    screen.show_fact(case.case_id, "receipt")
    fill(qtbot, "facts.number", "0004127")
    fill(qtbot, "facts.on", "131126")
    fill(qtbot, "facts.amount", "9,6 tr")
    to(qtbot, "facts.payer_id")
    key(qtbot, Qt.Key.Key_Down)
    save(qtbot)

    record = view(services, case).receipts[0]
    assert (record.number, record.on, record.amount) == ("0004127", date(2026, 11, 13), 9_600_000)
    assert (record.payer, record.payer_id) == ("Lý Văn Tài", case.person_ids[1])
    assert record.kind == "voluntary"


def test_the_office_refuses_an_hour_under_its_field(
    qtbot: QtBot, screen: FactScreen, case: IntakeResult
) -> None:
    screen.show_fact(case.case_id, "verification")
    type_text("Có")
    fill(qtbot, "facts.findings", "Có đất")
    fill(qtbot, "facts.started_at", "sáng")
    save(qtbot)

    assert screen.form is not None
    assert screen.form.faulty() == ("started_at",)
    assert focused_name() == "facts.started_at"
    assert screen.save.isEnabled()


def test_what_is_missing_is_said_and_nothing_is_recorded(
    qtbot: QtBot, screen: FactScreen, services: Services, case: IntakeResult
) -> None:
    screen.show_fact(case.case_id, "receipt")
    save(qtbot)

    assert screen.form is not None
    assert screen.form.faulty() == ("number", "amount", "payer_id")
    assert view(services, case).receipts == ()
    key(qtbot, Qt.Key.Key_F4)
    assert focused_name() == "facts.amount"


def test_land_and_accounts_ask_for_different_things(
    qtbot: QtBot, screen: FactScreen, services: Services, case: IntakeResult
) -> None:
    screen.show_fact(case.case_id, "asset")
    fill(qtbot, "facts.description", "Thửa 312, tờ bản đồ 27")
    fill(qtbot, "facts.parcel", "312")
    fill(qtbot, "facts.area", "164,0")
    form = screen.form
    assert form is not None
    assert not form.is_shown("account_number")
    save(qtbot)

    asset = view(services, case).assets[0]
    assert (asset.kind, asset.parcel, asset.area_tenths) == (AssetKind.LAND, "312", 1640)
    screen._again()
    form = screen.form
    assert form is not None
    form.set_value("kind", "account")
    form.edited.emit("kind")
    assert form.is_shown("account_number")
    assert not form.is_shown("parcel")


def test_the_enforcement_decision_of_the_province_is_recorded_with_its_scan(
    qtbot: QtBot,
    screen: FactScreen,
    services: Services,
    case: IntakeResult,
    around: Surroundings,
    tmp_path: Path,
) -> None:
    around.desk.file = tmp_path / "quyet-dinh.pdf"
    around.desk.file.write_bytes(b"%PDF-1.7\n%%EOF\n")
    screen.show_fact(case.case_id, "external")
    fill(qtbot, "facts.number_text", "212/QĐ-THADS")
    fill(qtbot, "facts.dated", "021026")
    to(qtbot, "facts.scan")
    key(qtbot, Qt.Key.Key_Return)
    save(qtbot)

    after = view(services, case)
    paper = after.decision
    assert paper is not None
    assert (paper.origin, paper.number_text, paper.title) == (
        DocumentOrigin.EXTERNAL,
        "212/QĐ-THADS",
        "Quyết định thi hành án",
    )
    assert paper.file_size == 15
    save(qtbot)
    assert around.navigator.visits == [("fact", case.case_id, "service", paper.id)]


def test_a_file_that_is_gone_is_said(
    qtbot: QtBot, screen: FactScreen, case: IntakeResult, around: Surroundings, tmp_path: Path
) -> None:
    around.desk.file = tmp_path / "mất.pdf"
    screen.show_fact(case.case_id, "attachment")
    key(qtbot, Qt.Key.Key_Return)

    assert screen.notice.isVisible()
    assert "mất.pdf" in screen.notice.accessibleName()


def test_an_event_is_found_by_typing(
    qtbot: QtBot, screen: FactScreen, services: Services, case: IntakeResult
) -> None:
    screen.show_fact(case.case_id, "event")
    assert focused_name() == "facts.kind"
    type_text("hop phoi hop")
    fill(qtbot, "facts.text", "Họp với Công an xã")
    save(qtbot)

    assert any(entry.detail == "Họp với Công an xã" for entry in view(services, case).diary)


def test_an_officer_is_assigned(
    qtbot: QtBot, screen: FactScreen, services: Services, around: Surroundings
) -> None:
    case = opened(services, officer_id=None)
    screen.show_fact(case.case_id, "assignment")
    key(qtbot, Qt.Key.Key_Down)
    save(qtbot)

    assert view(services, case).officer == "Hoàng Văn Minh"
    assert focused_name() == "facts.to_case"


def test_escape_goes_back_and_after_recording_to_the_case(
    qtbot: QtBot, screen: FactScreen, case: IntakeResult, around: Surroundings
) -> None:
    screen.show_fact(case.case_id, "event")
    key(qtbot, Qt.Key.Key_Escape)
    assert around.navigator.visits == [("back",)]
    type_text("hop phoi hop")
    to(qtbot, "facts.on")
    save(qtbot)
    key(qtbot, Qt.Key.Key_Escape)

    assert around.navigator.visits[-1] == ("case", case.case_id, "")


def test_every_kind_of_fact_has_an_editor_whose_fields_are_told_apart(
    screen: FactScreen, case: IntakeResult, decision: DocumentId
) -> None:
    assert set(EDITORS) == set(FactKind)
    for kind in FactKind:
        screen.show_fact(case.case_id, kind)
        assert screen.form is not None
        widgets = [screen.form.widget(name) for name in screen.form.names()]
        assert all(widget.accessibleName() for widget in widgets), kind
        assert len({widget.objectName() for widget in widgets}) == len(widgets)
