"""The way back, and what the frame of the window asks."""

from dataclasses import replace
from datetime import date
from functools import partial

from pytestqt.qtbot import QtBot

from cje_desktop.application.changes import Change
from cje_desktop.ui.presenters.shell import History, ShellPresenter
from tests.builders.office import decided, founded, opened, served
from tests.ui.support import surroundings


def test_going_back_shows_what_was_before() -> None:
    shown: list[str] = []
    history = History()
    for name in ("today", "cases", "case"):
        history.go(partial(shown.append, name))
    for _ in range(2):
        visit = history.back()
        assert visit is not None
        visit()
    assert shown == ["cases", "today"]
    assert history.back() is None


def test_the_rail_counts_what_is_due(qtbot: QtBot) -> None:
    services = founded()
    case = opened(services)
    served(services, case, decided(services, case), date(2026, 10, 5))
    presenter = ShellPresenter(surroundings(services).context)
    with qtbot.waitSignals([presenter.office_changed, presenter.due_changed]):
        presenter.refresh()
    counts: list[int] = []
    presenter.due_changed.connect(counts.append)
    presenter.context.feed.announce(frozenset({Change.CASE}))
    assert counts == [1]


def test_a_role_that_may_not_read_is_not_refused_at_every_step(qtbot: QtBot) -> None:
    services = founded()
    assert services.user is not None
    presenter = ShellPresenter(
        surroundings(services.signed_in(replace(services.user, roles=("admin",)))).context
    )
    with qtbot.assertNotEmitted(presenter.failed):
        presenter.refresh()
