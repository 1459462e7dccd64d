"""The window from sign-in to the end, with a program that opens at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.bootstrap import rooms
from cje_desktop.ui.app import FaultDialog, Window, translations_folder
from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.main_window import MainWindow
from cje_desktop.ui.screens.first_run import FirstRunScreen
from cje_desktop.ui.screens.help import HelpDialog
from cje_desktop.ui.screens.sign_in import SignInScreen
from cje_desktop.ui.screens.sign_in.password import PasswordEdit
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager
from tests.ui.program import PASSWORD, MemoryProgram


@pytest.fixture
def program() -> MemoryProgram:
    return MemoryProgram()


@pytest.fixture
def window(program: MemoryProgram, tmp_path: Path, themed: ThemeManager, qtbot: QtBot) -> Iterator[Window]:
    result = Window(program, tmp_path, "vi", rooms, ImmediateRunner(), themed)
    result.start()
    result.activateWindow()
    assert QTest.qWaitForWindowActive(result)
    qtbot.waitUntil(lambda: program.prepared)
    yield result
    result.close()
    result.deleteLater()


def sign_in(window: Window) -> MainWindow:
    field = window.findChild(PasswordEdit)
    assert field is not None
    field.setText(PASSWORD)
    field.returnPressed.emit()
    main = window.currentWidget()
    assert isinstance(main, MainWindow)
    return main


def test_nothing_here_begins_the_first_run(tmp_path: Path, themed: ThemeManager, qtbot: QtBot) -> None:
    window = Window(MemoryProgram(known=()), tmp_path, "vi", rooms, ImmediateRunner(), themed)
    qtbot.addWidget(window)
    window.start()
    qtbot.waitUntil(lambda: isinstance(window.currentWidget(), FirstRunScreen))


def test_signing_in_shows_the_work_and_the_title(window: Window) -> None:
    sign_in(window)
    assert window.windowTitle().endswith(" - CJE Desktop")


def test_locking_covers_the_work_and_keeps_it(window: Window, program: MemoryProgram) -> None:
    main = sign_in(window)
    main.go("cases")
    window.lock()
    assert isinstance(window.currentWidget(), SignInScreen)
    assert window.windowTitle() == "CJE Desktop"
    assert sign_in(window) is main
    assert program.entered == 1


def test_a_locked_window_hides_its_dialogs(window: Window) -> None:
    main = sign_in(window)
    QTest.keyClick(main, Qt.Key.Key_F1)
    dialog = window.findChild(HelpDialog)
    assert dialog is not None
    window.lock()
    hidden = not dialog.isVisible()
    sign_in(window)
    assert hidden
    assert dialog.isVisible()
    dialog.close()


def test_signing_out_closes_the_store_and_asks_again(window: Window, program: MemoryProgram) -> None:
    sign_in(window)
    window.sign_out()
    assert program.left == 1
    assert isinstance(window.currentWidget(), SignInScreen)


def test_closing_leaves_the_store_first(window: Window, program: MemoryProgram, qtbot: QtBot) -> None:
    sign_in(window)
    with qtbot.waitSignal(window.finished):
        window.close()
    assert program.left == 1


def test_the_look_is_kept_for_the_next_time(
    window: Window, tmp_path: Path, themed: ThemeManager, program: MemoryProgram
) -> None:
    sign_in(window)
    window._set_look(Scheme.DARK)
    assert themed.choice is Scheme.DARK
    window.close()
    assert "scheme=dark" in (tmp_path / "window.ini").read_text()


def test_what_is_kept_beside_the_store_names_nobody(window: Window, tmp_path: Path) -> None:
    main = sign_in(window)
    main.go("cases")
    window.close()
    kept = (tmp_path / "window.ini").read_text()
    assert PASSWORD not in kept
    assert "Hoàng Văn Minh" not in kept


def test_a_fault_is_said_calmly(window: Window, qapp: QApplication) -> None:
    sign_in(window)
    window.say_fault("ValueError")
    dialog = window.findChild(FaultDialog)
    assert dialog is not None
    assert dialog.isVisible()
    dialog.close()


def test_the_catalogues_lie_where_they_are_looked_for() -> None:
    assert (translations_folder() / "cje_vi.ts").is_file()
