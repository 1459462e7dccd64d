"""The log of sessions: conditions, opening, beginning one for a case."""

from datetime import date
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.sessions import AttendanceInput, PlanSession, RecordSession
from cje_desktop.application.ports import SearchHit
from cje_desktop.application.services import Services
from cje_desktop.core.ids import CaseId, SessionId
from cje_desktop.ui.presenters.sessions import FAILED, PLANNED, WEEK, SessionsPresenter
from cje_desktop.ui.screens.sessions import SessionsScreen
from cje_desktop.ui.screens.sessions.case_dialog import CaseDialog
from cje_desktop.ui.widgets.table import DataTable
from tests.builders.office import founded, opened
from tests.ui.screens.keys import key, show
from tests.ui.support import Surroundings, surroundings

DEBTOR = AttendanceInput(full_name="Lý Văn Tài", capacity="Người phải thi hành án")


def held(services: Services, case_id: CaseId, on: date, outcome: str) -> SessionId:
    command = RecordSession(
        case_ids=(case_id,),
        kind="mediation",
        on=on,
        starts_at="08:00",
        ends_at="09:00",
        place="Trụ sở",
        outcome=outcome,
        attendance=(DEBTOR,),
    )
    return services.run(command).result


@pytest.fixture
def around() -> Surroundings:
    """An office with a failed session of this week, an older adjourned one and one still ahead."""
    services = founded()
    case = opened(services).case_id
    held(services, case, date(2026, 11, 5), "adjourned")
    held(services, case, date(2026, 11, 23), "failed")
    services.run(
        PlanSession(
            case_ids=(case,), kind="dialogue", on=date(2026, 12, 7), starts_at="14:00", place="Trụ sở"
        )
    )
    return surroundings(services)


@pytest.mark.parametrize(
    ("conditions", "days"),
    [
        ((), [date(2026, 12, 7), date(2026, 11, 23), date(2026, 11, 5)]),
        ((WEEK,), [date(2026, 11, 23)]),
        ((PLANNED,), [date(2026, 12, 7)]),
        ((FAILED,), [date(2026, 11, 23)]),
        ((WEEK, PLANNED), []),
    ],
)
def test_conditions_narrow_the_log(
    qtbot: QtBot, around: Surroundings, conditions: tuple[str, ...], days: list[date]
) -> None:
    presenter = SessionsPresenter(around.context)
    presenter.refresh()
    with qtbot.waitSignal(presenter.log_changed) as heard:
        presenter.set_conditions(conditions)
    assert [row.row.session.on for row in heard.args[0].rows] == days


def test_planned_sessions_stand_first_and_enter_opens_the_chosen_one(
    qtbot: QtBot, around: Surroundings
) -> None:
    screen = SessionsScreen(around.context)
    show(qtbot, screen)
    screen.activate()
    table = screen.findChild(DataTable, "sessions.table")
    assert table is not None
    assert table.current_key()
    key(qtbot, Qt.Key.Key_Down)
    chosen = table.current_key()
    key(qtbot, Qt.Key.Key_Return)
    assert around.navigator.visits == [("session", SessionId(UUID(chosen)), None)]
    assert "3" in screen.subtitle()


def test_a_case_found_twice_is_offered_once(qtbot: QtBot) -> None:
    dialog = CaseDialog()
    qtbot.addWidget(dialog)
    case_id = CaseId(UUID(int=7))
    hit = SearchHit("case", UUID(int=7), case_id, "0001/2026", "Lý Văn Tài", "file")
    person = SearchHit("person", UUID(int=8), case_id, "Lý Văn Tài", "0001/2026", "name")
    alone = SearchHit("person", UUID(int=9), None, "Lý Văn Tài", "", "name")
    dialog.show_hits((hit, person, alone))
    table = dialog.findChild(DataTable, "sessions.case.table")
    assert table is not None
    assert table.model().rowCount() == 1
    assert dialog.case_id() == case_id
    dialog.show_hits(())
    assert dialog.case_id() is None
