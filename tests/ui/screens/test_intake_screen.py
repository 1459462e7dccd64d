"""The intake screen, driven by keys alone."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from cje_desktop.application.queries.cases import CaseView, ShowCase
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import CaseBasis
from cje_desktop.core.entities.people import PartyRole
from cje_desktop.core.ids import CaseId
from cje_desktop.ui.screens.intake import IntakeScreen
from tests.builders.office import founded, opened
from tests.ui.screens.keys import CTRL, fill, focused_name, key, show, to
from tests.ui.support import Surroundings, surroundings


@pytest.fixture
def services() -> Services:
    return founded()


@pytest.fixture
def around(services: Services) -> Surroundings:
    return surroundings(services)


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings) -> IntakeScreen:
    screen = IntakeScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    return screen


def type_a_whole_intake(qtbot: QtBot, debtor: str = "Lý Văn Tài") -> None:
    fill(qtbot, "intake.judgment_number", "41/2026/DS-ST")
    fill(qtbot, "intake.judged_on", "030726")
    fill(qtbot, "intake.court", "Tòa án nhân dân khu vực 2 - Nghệ An")
    fill(qtbot, "intake.summary", "Tranh chấp hợp đồng vay")
    fill(qtbot, "intake.party1.full_name", "Nguyễn Thị Hồng Thắm")
    fill(qtbot, "intake.party2.full_name", debtor)
    fill(qtbot, "intake.party2.birth", "1968")
    fill(qtbot, "intake.party2.commune", "thanh vinh")
    fill(qtbot, "intake.line1.description", "Trả nợ gốc")
    fill(qtbot, "intake.line1.amount", "48,25 tr")


def the_case(services: Services, around: Surroundings) -> CaseView:
    kind, case_id, _ = around.navigator.visits[-1]
    assert kind == "case"
    assert isinstance(case_id, UUID)
    return services.ask(ShowCase(case_id=CaseId(case_id)))


def test_a_case_is_opened_by_keys_alone(
    qtbot: QtBot, screen: IntakeScreen, services: Services, around: Surroundings
) -> None:
    assert focused_name() == "intake.judgment_number"

    type_a_whole_intake(qtbot)
    key(qtbot, Qt.Key.Key_Return, CTRL)

    view = the_case(services, around)
    assert view.judgment.number == "41/2026/DS-ST"
    assert view.judgment.judged_on == date(2026, 7, 3)
    assert view.case.basis is CaseBasis.ON_REQUEST
    assert view.request is not None
    assert view.request.requester_id == view.parties[0].person.id
    assert [(party.role, party.person.full_name) for party in view.parties] == [
        (PartyRole.CREDITOR, "Nguyễn Thị Hồng Thắm"),
        (PartyRole.DEBTOR, "Lý Văn Tài"),
    ]
    assert view.parties[1].person.birth_year == 1968
    assert view.parties[1].person.commune_code == "16681"
    assert view.lines[0].amount == 48_250_000
    assert view.officer == "Hoàng Văn Minh"
    assert around.navigator.said[0][0].endswith("0001/2026 is open")


def test_the_form_is_empty_again_after_a_case(qtbot: QtBot, screen: IntakeScreen) -> None:
    type_a_whole_intake(qtbot)
    key(qtbot, Qt.Key.Key_Return, CTRL)

    assert screen.page.judgment.fields.text("judgment_number") == ""
    assert [party.full_name for party in screen.page.parties] == ["", ""]


def test_what_is_missing_stands_under_its_field_and_f4_walks(qtbot: QtBot, screen: IntakeScreen) -> None:
    fill(qtbot, "intake.judgment_number", "41/2026/DS-ST")
    key(qtbot, Qt.Key.Key_Return, CTRL)

    assert focused_name() == "intake.judged_on"
    assert screen.page.judgment.fields.row("judged_on").error() == "This must be filled in"
    assert screen.page.judgment.fields.row("judgment_number").error() == ""
    key(qtbot, Qt.Key.Key_F4)
    assert focused_name() == "intake.court"


def test_a_refusal_of_the_office_stands_under_its_field(
    qtbot: QtBot, screen: IntakeScreen, around: Surroundings
) -> None:
    type_a_whole_intake(qtbot)
    screen.page.judgment.fields.set_value("received_on", date(2026, 7, 1))
    fill(qtbot, "intake.party2.id_number", "04008000045")
    key(qtbot, Qt.Key.Key_Return, CTRL)

    assert focused_name() == "intake.received_on"
    assert "11 chữ số" in screen.page.parties[1].fields.row("id_number").error()
    assert around.navigator.visits == []
    assert screen.save.isEnabled()


def test_on_own_initiative_no_request_is_asked(
    qtbot: QtBot, screen: IntakeScreen, services: Services, around: Surroundings
) -> None:
    type_a_whole_intake(qtbot)
    to(qtbot, "intake.basis")
    key(qtbot, Qt.Key.Key_Right)
    key(qtbot, Qt.Key.Key_Space)
    assert not screen.page.judgment.fields.is_shown("requester")
    key(qtbot, Qt.Key.Key_Return, CTRL)

    view = the_case(services, around)
    assert view.case.basis is CaseBasis.OWN_INITIATIVE
    assert view.request is None


def test_the_amount_is_read_out(qtbot: QtBot, screen: IntakeScreen) -> None:
    fill(qtbot, "intake.line1.amount", "9600000")

    words = screen.page.lines[0].findChild(type(screen._state), "intake.line1.words")
    assert words is not None
    assert words.text() == "Chín triệu sáu trăm nghìn đồng"


def test_somebody_known_is_taken_over(
    qtbot: QtBot, screen: IntakeScreen, services: Services, around: Surroundings
) -> None:
    known = opened(services).person_ids[1]
    type_a_whole_intake(qtbot)
    to(qtbot, "intake.party2.full_name")
    qtbot.waitUntil(lambda: screen.panel.table.isVisible())
    key(qtbot, Qt.Key.Key_F6)
    assert focused_name() == "intake.similar"
    key(qtbot, Qt.Key.Key_Return)
    assert screen.page.parties[1].fields.text("id_number") == "040080000456"
    key(qtbot, Qt.Key.Key_Return, CTRL)

    assert the_case(services, around).parties[1].person.id == known


def test_another_person_of_the_same_name_is_told_apart(
    qtbot: QtBot, screen: IntakeScreen, services: Services, around: Surroundings
) -> None:
    known = opened(services).person_ids[1]
    type_a_whole_intake(qtbot)
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert focused_name() == "intake.party2.full_name"
    assert screen.page.parties[1].fields.row("full_name").error()
    qtbot.waitUntil(lambda: screen.panel.table.isVisible())
    key(qtbot, Qt.Key.Key_F7)
    key(qtbot, Qt.Key.Key_Return, CTRL)

    view = the_case(services, around)
    assert view.parties[1].person.full_name == "Lý Văn Tài"
    assert view.parties[1].person.id != known


def test_an_odd_id_number_is_only_a_warning(qtbot: QtBot, screen: IntakeScreen) -> None:
    fill(qtbot, "intake.party2.who", "Mr")
    fill(qtbot, "intake.party2.id_number", "040168000456")

    qtbot.waitUntil(lambda: screen.panel._warnings.count() == 1)
    assert screen.page.parties[1].fields.row("id_number").error() == ""


def test_parties_and_obligations_are_added_and_removed(qtbot: QtBot, screen: IntakeScreen) -> None:
    key(qtbot, Qt.Key.Key_T, CTRL)
    assert focused_name() == "intake.party3.role"
    key(qtbot, Qt.Key.Key_L, CTRL)
    assert focused_name() == "intake.line2.kind"
    to(qtbot, "intake.party1.remove")
    key(qtbot, Qt.Key.Key_Space)

    assert [party.key for party in screen.page.parties] == ["party2", "party3"]
    assert [form.prefix for form in screen.page.forms()] == [
        "",
        "parties.0.",
        "parties.1.",
        "lines.0.",
        "lines.1.",
    ]


def test_the_draft_is_kept_and_offered(qtbot: QtBot, screen: IntakeScreen, around: Surroundings) -> None:
    fill(qtbot, "intake.judgment_number", "41/2026/DS-ST")
    fill(qtbot, "intake.party2.full_name", "Lý Văn Tài")
    key(qtbot, Qt.Key.Key_T, CTRL)
    screen.hide()

    later = IntakeScreen(around.context)
    show(qtbot, later)
    later.activate()
    assert later.draft_notice.isVisible()
    later.draft_button.click()

    assert later.page.judgment.fields.text("judgment_number") == "41/2026/DS-ST"
    assert [party.full_name for party in later.page.parties] == ["", "Lý Văn Tài", ""]
    assert not later.draft_notice.isVisible()
    later.hide()


def test_the_draft_is_forgotten_with_the_case(qtbot: QtBot, screen: IntakeScreen, services: Services) -> None:
    type_a_whole_intake(qtbot)
    screen._save_draft()
    key(qtbot, Qt.Key.Key_Return, CTRL)

    assert services.store.drafts.load("intake", "new") is None


def test_a_pasted_table_brings_parties(
    qtbot: QtBot, screen: IntakeScreen, services: Services, around: Surroundings
) -> None:
    type_a_whole_intake(qtbot)
    screen.page.parties[0].fields.set_value("full_name", "")
    rows = [f"Bị hại số {number}\t19{number % 90 + 10}" for number in range(1000)]
    QGuiApplication.clipboard().setText("\n".join(["Họ và tên\tNăm sinh", *rows]))
    key(qtbot, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    assert [party.full_name for party in screen.page.parties] == ["Lý Văn Tài"]
    key(qtbot, Qt.Key.Key_Return, CTRL)

    assert len(the_case(services, around).parties) == 1001


def test_a_pasted_table_with_faults_is_refused_with_row_numbers(
    qtbot: QtBot, screen: IntakeScreen, around: Surroundings
) -> None:
    QGuiApplication.clipboard().setText("được\tTrần Văn An\t1970\nphải\tLê Thị B\t31/02/1970")
    key(qtbot, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)

    table = screen.page.pasted.table
    assert table.isVisible()
    assert table.model().index(0, 0).data() == "2"
    assert "31/02/1970" in table.model().index(0, 1).data()
    assert screen.page.pasted.parties() == ()


def test_an_empty_clipboard_is_said(qtbot: QtBot, screen: IntakeScreen) -> None:
    QGuiApplication.clipboard().clear()
    key(qtbot, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)

    assert screen.notice.isVisible()


def test_the_office_refuses_a_row_of_the_table(
    qtbot: QtBot, screen: IntakeScreen, services: Services
) -> None:
    opened(services)
    type_a_whole_intake(qtbot, debtor="Lý Văn Sơn")
    QGuiApplication.clipboard().setText("được\tTrần Văn An\t1970\nđược\tTrần Văn Bình\t1971\t040185000123")
    key(qtbot, Qt.Key.Key_V, CTRL | Qt.KeyboardModifier.ShiftModifier)
    key(qtbot, Qt.Key.Key_Return, CTRL)

    model = screen.page.pasted.table.model()
    assert model.rowCount() == 1
    assert model.index(0, 0).data() == "2"
    assert "040185000123" in model.index(0, 1).data()


def test_escape_goes_back(qtbot: QtBot, screen: IntakeScreen, around: Surroundings) -> None:
    key(qtbot, Qt.Key.Key_Escape)

    assert around.navigator.visits == [("back",)]
