"""The morning list: what is chosen, what is asked, where doing it leads."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from cje_desktop.application.changes import Change
from cje_desktop.application.queries.today import DueRow
from cje_desktop.core.ids import SessionId
from cje_desktop.ui.models.due_list import DueGroup
from cje_desktop.ui.presenters.today import TodayPresenter, do, list_owner
from tests.builders.office import decided, founded, opened, served
from tests.ui.models.test_due_list import ROW
from tests.ui.support import NotedNavigator, Surroundings, surroundings

SESSION = SessionId(UUID(int=9))


def to_verify() -> Surroundings:
    """An office with one case whose verification is overdue."""
    services = founded()
    case = opened(services)
    served(services, case, decided(services, case), date(2026, 10, 5))
    return surroundings(services)


@pytest.mark.parametrize(
    ("action", "visit"),
    [
        ("verification record", ("fact", ROW.case_id, "verification", None)),
        ("service record", ("fact", ROW.case_id, "service", None)),
        ("receipt record", ("fact", ROW.case_id, "receipt", None)),
        ("case event", ("fact", ROW.case_id, "event", None)),
        ("session plan", ("session", None, ROW.case_id)),
        ("decision issue", ("decision", ROW.case_id, "")),
        ("document issue", ("compose", ROW.case_id, "", {})),
        ("case assign", ("case", ROW.case_id, "")),
        ("", ("case", ROW.case_id, "")),
    ],
)
def test_doing_a_row_leads_where_it_is_done(action: str, visit: tuple[object, ...]) -> None:
    navigator = NotedNavigator()
    do(navigator, replace(ROW, clock=replace(ROW.clock, action=action)))
    assert navigator.visits == [visit]


def test_a_planned_session_is_opened_itself() -> None:
    navigator = NotedNavigator()
    row: DueRow = replace(ROW, session_id=SESSION, clock=replace(ROW.clock, action="session record"))
    do(navigator, row)
    assert navigator.visits == [("session", SESSION, ROW.case_id)]


def test_choosing_a_row_brings_its_case(qtbot: QtBot) -> None:
    around = to_verify()
    presenter = TodayPresenter(around.context)
    presenter.refresh()
    (item,) = presenter.board.items(DueGroup.OVERDUE)
    with qtbot.waitSignal(presenter.case_changed) as brought:
        presenter.choose(item.key)
    assert brought.args[0].title == "Lý Văn Tài"
    presenter.do_chosen()
    assert around.navigator.visits == [("fact", item.row.case_id, "verification", None)]


def test_a_change_elsewhere_is_seen(qtbot: QtBot) -> None:
    around = to_verify()
    presenter = TodayPresenter(around.context)
    with qtbot.waitSignal(presenter.board_changed):
        around.context.feed.announce(frozenset({Change.CASE}))
    with qtbot.assertNotEmitted(presenter.board_changed):
        around.context.feed.announce(frozenset({Change.DRAFT}))


@pytest.mark.parametrize(
    ("roles", "own"), [(("officer",), True), (("officer", "chief"), False), (("clerk",), False)]
)
def test_an_officer_sees_the_own_list_and_others_that_of_the_office(
    roles: tuple[str, ...], own: bool
) -> None:
    services = founded()
    assert services.user is not None
    user = replace(services.user, roles=roles)
    around = surroundings(services.signed_in(user))
    assert list_owner(around.context) == (user.id if own else None)
