"""The case list by keyboard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cje_desktop.application.services import Services
from cje_desktop.ui.screens.cases import CasesScreen
from cje_desktop.ui.screens.cases.rows import GrowingTableModel
from cje_desktop.ui.widgets.chips import FilterChip
from cje_desktop.ui.widgets.empty_state import EmptyState
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, Row
from tests.builders.office import founded
from tests.ui.support import Surroundings, open_case, surroundings


def shown(qtbot: QtBot, services: Services) -> tuple[CasesScreen, Surroundings]:
    around = surroundings(services)
    screen = CasesScreen(around.context)
    qtbot.addWidget(screen)
    screen.resize(1093, 480)
    with qtbot.waitExposed(screen):
        screen.show()
    screen.activate()
    return screen, around


def office() -> Services:
    services = founded()
    open_case(services, 1, "Lý Văn Tài", "Trả nợ vay")
    open_case(services, 2, "Vi Thị Nhung", "Cấp dưỡng")
    return services


def box_of(screen: CasesScreen) -> SearchBox:
    box = screen.findChild(SearchBox)
    assert box is not None
    return box


def keys_of(screen: CasesScreen) -> list[str]:
    model = screen.findChild(GrowingTableModel)
    assert model is not None
    return [model.key(row) for row in range(model.rowCount()) if model.key(row)]


def test_typing_without_marks_finds_and_enter_opens(qtbot: QtBot) -> None:
    screen, around = shown(qtbot, office())
    assert len(keys_of(screen)) == 2
    box = box_of(screen)
    QTest.keyClicks(box, "cap duong")
    (key,) = keys_of(screen)
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert [str(visit[1]) for visit in around.navigator.visits] == [key]


def test_the_letters_found_are_marked(qtbot: QtBot) -> None:
    screen, _ = shown(qtbot, office())
    QTest.keyClicks(box_of(screen), "ly van")
    model = screen.findChild(GrowingTableModel)
    assert model is not None
    row = model.entry(0)
    assert isinstance(row, Row)
    assert row.cells[1].text.startswith("Lý Văn Tài")
    assert row.cells[1].marks == ((0, 6),)


def test_down_goes_from_the_box_into_the_list(qtbot: QtBot) -> None:
    screen, around = shown(qtbot, office())
    QTest.keyClick(box_of(screen), Qt.Key.Key_Down)
    table = screen.findChild(DataTable)
    assert table is not None
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert [str(visit[1]) for visit in around.navigator.visits] == [keys_of(screen)[0]]


def test_nothing_found_offers_all_cases_again(qtbot: QtBot) -> None:
    screen, _ = shown(qtbot, office())
    QTest.keyClicks(box_of(screen), "zzz")
    (nothing,) = (page for page in screen.findChildren(EmptyState) if page.isVisible())
    QTest.keyClick(box_of(screen), Qt.Key.Key_Escape)
    assert not nothing.isVisible()
    assert len(keys_of(screen)) == 2


def test_conditions_that_exclude_each_other_take_turns(qtbot: QtBot) -> None:
    screen, _ = shown(qtbot, office())
    chips = {chip.key: chip for chip in screen.findChildren(FilterChip)}
    chips["year"].click()
    assert len(keys_of(screen)) == 2
    chips["year-before"].click()
    assert not chips["year"].isChecked()
    assert keys_of(screen) == []
    QTest.keyClick(box_of(screen), Qt.Key.Key_Backspace)
    assert not chips["year-before"].isChecked()
    assert len(keys_of(screen)) == 2


def test_the_model_asks_for_more_at_its_end(qtbot: QtBot) -> None:
    model = GrowingTableModel((Column(""),))
    table = DataTable(model)
    qtbot.addWidget(table)
    table.resize(300, 200)
    table.show()
    rows = [Row(str(number), (Cell(str(number)),), str(number)) for number in range(100)]
    model.append(rows, has_more=True)
    with qtbot.waitSignal(model.more_wanted):
        table.scrollToBottom()
    model.append([Row("100", (Cell("100"),), "100")], has_more=False)
    assert model.rowCount() == 101
    with qtbot.assertNotEmitted(model.more_wanted):
        table.scrollToBottom()
