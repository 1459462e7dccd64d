"""Signing in by keyboard."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cje_desktop.ui.jobs import ImmediateRunner
from cje_desktop.ui.presenters.sign_in import SignInPresenter
from cje_desktop.ui.screens.sign_in import Cover, SignInScreen
from cje_desktop.ui.screens.sign_in.password import PasswordEdit
from cje_desktop.ui.widgets.fields import FormRow
from tests.ui.program import PASSWORD, MemoryProgram

SHIFT = Qt.KeyboardModifier.ShiftModifier


def shown(qtbot: QtBot) -> tuple[SignInScreen, PasswordEdit, FormRow, SignInPresenter]:
    presenter = SignInPresenter(MemoryProgram(), Path("nowhere"), "vi", ImmediateRunner())
    screen = SignInScreen(presenter, date(2026, 11, 23), Cover("Phòng khu vực 2"))
    qtbot.addWidget(screen)
    screen.resize(1093, 534)
    screen.show()
    screen.ask(("lan", "minh"), "minh")
    field, row = screen.findChild(PasswordEdit), screen.findChild(FormRow)
    assert field is not None
    assert row is not None
    return screen, field, row, presenter


def test_the_last_one_is_chosen_and_enter_opens(qtbot: QtBot) -> None:
    screen, field, _, presenter = shown(qtbot)
    QTest.keyClicks(field, PASSWORD)
    with qtbot.waitSignal(presenter.opened):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert presenter.login == "minh"
    screen.close()


def test_a_wrong_password_is_said_under_the_field_and_chosen_for_retyping(qtbot: QtBot) -> None:
    screen, field, row, _ = shown(qtbot)
    QTest.keyClicks(field, "something else")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert row.error()
    assert field.selectedText() != ""
    screen.close()


def test_caps_lock_is_noticed_and_forgotten(qtbot: QtBot) -> None:
    screen, field, row, _ = shown(qtbot)
    QTest.keyClicks(field, "A", Qt.KeyboardModifier.NoModifier)
    assert "Caps Lock" in row.error()
    QTest.keyClicks(field, "a", Qt.KeyboardModifier.NoModifier)
    assert row.error() == ""
    screen.close()


def test_a_capital_with_shift_is_no_caps_lock(qtbot: QtBot) -> None:
    screen, field, row, _ = shown(qtbot)
    QTest.keyClicks(field, "A", SHIFT)
    assert row.error() == ""
    screen.close()


def test_a_locked_window_asks_for_its_own_person_only(qtbot: QtBot) -> None:
    screen, field, row, presenter = shown(qtbot)
    presenter.sign_in("minh", PASSWORD)
    screen.lock("minh")
    QTest.keyClicks(field, "something else")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert row.error()
    field.clear()
    QTest.keyClicks(field, PASSWORD)
    with qtbot.waitSignal(presenter.unlocked):
        QTest.keyClick(field, Qt.Key.Key_Return)
