"""The editor of a session, driven by keys: plan, record, agree, issue, correct."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.application.paper_ports import FormField
from cje_desktop.application.queries.cases import ShowCase
from cje_desktop.application.queries.sessions import SessionView, ShowSession
from cje_desktop.application.services import Services
from cje_desktop.core.entities.base import JsonObject
from cje_desktop.core.entities.sessions import Presence, SessionState
from cje_desktop.core.errors import WorldError
from cje_desktop.ui.screens.session_editor import SessionEditorScreen
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.fields import CheckBox, ComboBox, LineEdit
from cje_desktop.ui.widgets.problem_bar import ProblemBar
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from tests.builders.office import decided, founded, opened
from tests.fakes.outside import FakeForms
from tests.ui.screens.keys import CTRL, fill, key, show, to, type_text
from tests.ui.screens.pictures import WhitePages
from tests.ui.support import Surroundings, surroundings


class EasyForms(FakeForms):
    """Forms that lack nothing."""

    def missing_fields(self, form_id: str, on: date, data: JsonObject) -> tuple[FormField, ...]:
        return ()


@pytest.fixture
def services() -> Services:
    return replace(founded(), pages=WhitePages(), forms=EasyForms())


@pytest.fixture
def case(services: Services) -> IntakeResult:
    result = opened(services)
    decided(services, result)
    return result


@pytest.fixture
def around(services: Services) -> Surroundings:
    return surroundings(services)


@pytest.fixture
def screen(qtbot: QtBot, around: Surroundings, case: IntakeResult) -> SessionEditorScreen:
    screen = SessionEditorScreen(around.context)
    show(qtbot, screen, 1366, 768)
    screen.show_session(None, case.case_id)
    screen.activate()
    return screen


def only_session(services: Services, case: IntakeResult) -> SessionView:
    (row,) = services.ask(ShowCase(case_id=case.case_id)).sessions
    return services.ask(ShowSession(session_id=row.session.id))


def choose(screen: SessionEditorScreen, name: str, wanted: str) -> None:
    box = screen.findChild(ComboBox, name)
    assert box is not None
    box.set_key(wanted)
    box.chosen.emit(wanted)


def fill_session(qtbot: QtBot, screen: SessionEditorScreen, outcome: str) -> None:
    fill(qtbot, "session.starts_at", "1400")
    fill(qtbot, "session.ends_at", "15h30")
    fill(qtbot, "session.place", "Trụ sở Phòng")
    fill(qtbot, "session.course", "Hai bên trao đổi")
    choose(screen, "session.outcome", outcome)


def button(screen: SessionEditorScreen, name: str) -> Button:
    found = screen.findChild(Button, name)
    assert found is not None
    return found


def test_ctrl_s_records_what_was_typed(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    fill_session(qtbot, screen, "failed")
    key(qtbot, Qt.Key.Key_S, CTRL)
    session = only_session(services, case).row.session
    assert (session.starts_at, session.ends_at) == ("14:00", "15:30")
    assert (session.place, session.course, session.outcome) == ("Trụ sở Phòng", "Hai bên trao đổi", "failed")
    assert session.state is SessionState.HELD
    assert session.on == date(2026, 11, 23)
    assert len(around.navigator.said) == 1
    assert "23/11/2026" in screen.title()


def test_nothing_is_saved_while_a_required_field_is_empty(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult
) -> None:
    key(qtbot, Qt.Key.Key_S, CTRL)
    assert services.ask(ShowCase(case_id=case.case_id)).sessions == ()
    type_text("0800")
    assert screen._head.text("starts_at") == "08:00"


def test_the_calendar_asks_only_when_where_and_who(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult
) -> None:
    mode = screen.findChild(SegmentedChoice, "session.mode")
    assert mode is not None
    mode.set_key("plan")
    mode.chosen.emit("plan")
    outcome = screen.findChild(ComboBox, "session.outcome")
    assert outcome is not None
    assert not outcome.isVisible()
    fill(qtbot, "session.starts_at", "0900")
    fill(qtbot, "session.place", "UBND")
    key(qtbot, Qt.Key.Key_S, CTRL)
    session = only_session(services, case).row.session
    assert (session.state, session.starts_at, session.outcome) == (SessionState.PLANNED, "09:00", "")


def test_somebody_present_who_did_not_sign_needs_a_reason(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult
) -> None:
    fill_session(qtbot, screen, "failed")
    signed = screen.findChild(CheckBox, "session.signed.2")
    assert signed is not None
    signed.setChecked(False)
    key(qtbot, Qt.Key.Key_S, CTRL)
    problem = screen.findChild(ProblemBar)
    assert problem is not None
    assert problem.isVisible()
    assert "Lý Văn Tài" in problem.accessibleName()
    to(qtbot, "session.refusal.2")
    type_text("Không đồng ý")
    key(qtbot, Qt.Key.Key_S, CTRL)
    row = only_session(services, case).row.attendance[2]
    assert (row.signed, row.refusal_reason, row.presence) == (False, "Không đồng ý", Presence.PRESENT)


def test_an_agreement_is_not_issued_before_it_says_who_bears_the_costs(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult
) -> None:
    fill_session(qtbot, screen, "agreed_full")
    fill(qtbot, "session.agreement.content", "Trả dần hai kỳ")
    fill(qtbot, "session.agreement.term", "Đến 30/06/2027")
    fill(qtbot, "session.agreement.breach", "Kê biên")
    assert not button(screen, "session.issue").isEnabled()
    key(qtbot, Qt.Key.Key_F4)
    type_text("Bên phải thi hành án")
    assert button(screen, "session.issue").isEnabled()
    button(screen, "session.instalment.add").click()
    fill(qtbot, "session.instalment.1.day", "31/12/2026")
    key(qtbot, Qt.Key.Key_S, CTRL)
    agreement = only_session(services, case).agreement
    assert agreement is not None
    assert agreement.agreement.costs == "Bên phải thi hành án"
    (part,) = agreement.instalments
    assert (part.due_on, part.amount) == (date(2026, 12, 31), 48_250_000)


def test_ctrl_enter_saves_issues_and_prints_and_then_the_minutes_are_frozen(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    fill_session(qtbot, screen, "failed")
    fill(qtbot, "session.subject", "Hòa giải")
    key(qtbot, Qt.Key.Key_Return, CTRL)
    view = only_session(services, case)
    assert view.minutes is not None
    assert around.desk.printed == [(view.minutes.number_text, 1)]
    assert not button(screen, "session.save").isEnabled()
    button(screen, "session.correct").click()
    assert button(screen, "session.save").isEnabled()
    key(qtbot, Qt.Key.Key_S, CTRL)
    sessions = services.ask(ShowCase(case_id=case.case_id)).sessions
    assert {each.session.corrects_id for each in sessions} == {None, view.row.session.id}


def test_a_printer_that_refuses_is_said_and_the_session_stays(
    qtbot: QtBot, screen: SessionEditorScreen, services: Services, case: IntakeResult, around: Surroundings
) -> None:
    around.desk.error = WorldError("print.no_printer")
    fill_session(qtbot, screen, "failed")
    key(qtbot, Qt.Key.Key_Return, CTRL)
    assert only_session(services, case).row.session.outcome == "failed"
    problem = screen.findChild(ProblemBar)
    assert problem is not None
    assert problem.isVisible()


def test_text_not_yet_saved_is_still_there_when_one_comes_back(
    qtbot: QtBot, screen: SessionEditorScreen, case: IntakeResult
) -> None:
    fill(qtbot, "session.place", "Trụ sở Phòng")
    screen.show_session(None, case.case_id)
    place = screen.findChild(LineEdit, "session.place")
    assert place is not None
    assert place.value() == "Trụ sở Phòng"
