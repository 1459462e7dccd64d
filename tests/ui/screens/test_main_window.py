"""The frame of the window: ways there and back, search, panes, and what it must not do."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.application.commands.intake import IntakeResult
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.screens.help import HelpDialog
from cje_desktop.ui.screens.search import SearchPanel
from cje_desktop.ui.widgets.navigation import NavItem
from cje_desktop.ui.widgets.screen import ScreenWidget
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.top_bar import TopBar
from tests.builders.office import founded, opened
from tests.ui.support import ScriptedDesk

CONTROL = Qt.KeyboardModifier.ControlModifier


def is_window(thing: QObject) -> bool:
    return isinstance(thing, QWidget) and thing.isWindow()


class Flashes(QObject):
    """Notes windows that appear beside the one under test."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self._window = window
        self.seen: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and watched is not self._window and is_window(watched):
            self.seen.append(repr(watched))
        return False


@pytest.fixture
def case() -> Iterator[tuple[MainWindow, IntakeResult]]:
    """A window on an office with one case."""
    services = founded()
    result = opened(services)
    window = MainWindow(services, ImmediateRunner(), ScriptedDesk())
    window.resize(1093, 534)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    window.start()
    yield window, result
    window.close()
    window.deleteLater()


def screen_of(window: MainWindow) -> ScreenWidget:
    (screen,) = [each for each in window.findChildren(ScreenWidget) if each.isVisible()]
    return screen


def test_the_way_back_is_the_way_that_was_come(case: tuple[MainWindow, IntakeResult]) -> None:
    window, made = case
    first = screen_of(window)
    window.go("cases")
    window.open_case(made.case_id)
    assert "0001/2026" in screen_of(window).title()
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert screen_of(window).screen_key == "cases"
    window.back()
    assert screen_of(window) is first


def test_control_k_finds_a_case_and_enter_goes_there(case: tuple[MainWindow, IntakeResult]) -> None:
    window, _ = case
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    box = QApplication.focusWidget()
    assert isinstance(box, SearchBox)
    QTest.keyClicks(box, "0001/2026")
    panel = window.findChild(SearchPanel)
    assert panel is not None
    assert panel.isVisible()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert not panel.isVisible()
    assert "0001/2026" in screen_of(window).title()


def test_escape_closes_the_search(case: tuple[MainWindow, IntakeResult]) -> None:
    window, _ = case
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    box = QApplication.focusWidget()
    assert isinstance(box, SearchBox)
    QTest.keyClicks(box, "ly")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    panel = window.findChild(SearchPanel)
    assert panel is not None
    assert not panel.isVisible()
    assert box.text() == ""


def test_there_are_never_two_search_boxes_unless_asked_for(case: tuple[MainWindow, IntakeResult]) -> None:
    window, _ = case
    bar = window.findChild(TopBar)
    assert bar is not None
    window.go("cases")
    assert not bar.search.isVisible()
    QTest.keyClick(window, Qt.Key.Key_K, CONTROL)
    assert QApplication.focusWidget() is bar.search


def test_f6_goes_to_the_rail_and_back(case: tuple[MainWindow, IntakeResult]) -> None:
    window, _ = case
    QTest.keyClick(window, Qt.Key.Key_F6)
    item = QApplication.focusWidget()
    assert isinstance(item, NavItem)
    QTest.keyClick(item, Qt.Key.Key_Down)
    below = QApplication.focusWidget()
    assert isinstance(below, NavItem)
    QTest.keyClick(below, Qt.Key.Key_Return)
    assert screen_of(window).screen_key == below.entry.key


def test_f1_shows_the_keys(case: tuple[MainWindow, IntakeResult]) -> None:
    window, _ = case
    QTest.keyClick(window, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_the_title_names_the_screen(case: tuple[MainWindow, IntakeResult], qtbot: QtBot) -> None:
    window, made = case
    with qtbot.waitSignal(window.title_changed, check_params_cb=lambda title: "0001/2026" in title):
        window.open_case(made.case_id)


def test_a_role_without_upkeep_is_not_offered_a_backup(case: tuple[MainWindow, IntakeResult]) -> None:
    window, _ = case
    assert window._upkeep_commands()
    user = window.context.services.user
    assert user is not None
    object.__setattr__(user, "roles", ("clerk",))
    assert window._upkeep_commands() == ()


def test_no_screen_flashes_up_as_a_window(case: tuple[MainWindow, IntakeResult], qapp: QApplication) -> None:
    window, made = case
    flashes = Flashes(window)
    qapp.installEventFilter(flashes)
    for screen in ("cases", "intake", "sessions", "papers", "sync", "today"):
        window.go(screen)
    window.open_case(made.case_id)
    window.record_fact(made.case_id, "verification")
    window.open_session(None, made.case_id)
    window.compose_paper(made.case_id)
    window.open_decision(made.case_id)
    qapp.removeEventFilter(flashes)
    assert flashes.seen == []
