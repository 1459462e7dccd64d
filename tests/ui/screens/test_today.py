"""The morning list by keyboard."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.application.services import Services
from cje_desktop.ui.screens.today import TodayScreen
from cje_desktop.ui.screens.today.rows import fitted_reason
from cje_desktop.ui.screens.today.why import WhyDialog
from cje_desktop.ui.widgets.buttons import Button
from cje_desktop.ui.widgets.painting import text_width
from cje_desktop.ui.widgets.table import DataTable, TableModel
from cje_desktop.ui.widgets.theme import TextRole
from tests.builders.office import decided, founded, opened, served
from tests.ui.support import Surroundings, surroundings

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def shown(qtbot: QtBot, services: Services) -> tuple[TodayScreen, Surroundings]:
    around = surroundings(services)
    screen = TodayScreen(around.context)
    qtbot.addWidget(screen)
    screen.resize(1093, 480)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activateWindow()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.activate()
    return screen, around


def to_verify() -> Services:
    services = founded()
    case = opened(services)
    served(services, case, decided(services, case), date(2026, 10, 5))
    return services


def test_enter_opens_the_case_and_control_enter_does_the_thing(qtbot: QtBot) -> None:
    services = to_verify()
    screen, around = shown(qtbot, services)
    focused = QApplication.focusWidget()
    assert isinstance(focused, DataTable)
    QTest.keyClick(focused, Qt.Key.Key_Return)
    QTest.keyClick(focused, Qt.Key.Key_Return, CONTROL)
    qtbot.waitUntil(lambda: len(around.navigator.visits) == 2)  # a shortcut presses the button visibly
    case = around.navigator.visits[0][1]
    assert around.navigator.visits == [("case", case, ""), ("fact", case, "verification", None)]
    screen.close()


def test_f8_says_why(qtbot: QtBot) -> None:
    screen, _ = shown(qtbot, to_verify())
    QTest.keyClick(screen, Qt.Key.Key_F8)
    dialog = screen.findChild(WhyDialog)
    assert dialog is not None
    assert dialog.isVisible()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_the_reason_and_the_article_stand_in_the_row(qtbot: QtBot) -> None:
    screen, _ = shown(qtbot, to_verify())
    model = screen.findChild(TableModel)
    assert model is not None
    sentence = str(model.data(model.index(1, 0), Qt.ItemDataRole.AccessibleTextRole))
    assert "0001/2026" in sentence
    assert "Đ. 37" in sentence


def test_an_empty_list_teaches_what_comes_first(qtbot: QtBot) -> None:
    screen, around = shown(qtbot, founded())
    primary = [button for button in screen.findChildren(Button) if button.isVisible() and button.text()]
    primary[0].click()
    assert around.navigator.visits == [("go", "intake")]


def test_a_reason_is_shortened_before_its_sum() -> None:
    working = "09/06 có căn cứ chưa có điều kiện thi hành án + 5 ngày làm việc = 16/06"
    fitted = fitted_reason(working, 260)
    assert fitted.startswith("09/06 ")
    assert fitted.endswith("… + 5 ngày làm việc = 16/06")
    assert text_width(fitted, TextRole.SMALL) <= 260
    assert fitted_reason(working, 10_000) == working
