from collections.abc import Sequence
from typing import overload

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from cje_desktop.ui.widgets.badges import BadgeSpec
from cje_desktop.ui.widgets.table import Cell, Column, DataTable, GroupHead, Row, TableEntry, TableModel
from cje_desktop.ui.widgets.theme import Scheme, ThemeManager, Tone

COLUMNS = (
    Column("Thời hạn", 120),
    Column("Việc"),
    Column("Hồ sơ", 120, least=500),
    Column("Tiền", 90, right=True),
)


def row(key: str) -> Row:
    cells = (
        Cell(badge=BadgeSpec("hôm nay", "clock", Tone.WARN)),
        Cell(f"Việc {key}", "13/11 + 9 ngày = 22/11", marks=((0, 4),)),
        Cell("0231/2026"),
        Cell("48,25 tr"),
    )
    return Row(key, cells, f"Hôm nay, việc {key}, hồ sơ 0231/2026, điều 54.6")


ENTRIES: tuple[TableEntry, ...] = (
    GroupHead("Quá hạn", "2 việc", "alarm-clock", Tone.DANGER),
    row("a"),
    row("b"),
    GroupHead("Hôm nay", "1 việc"),
    row("c"),
)


@pytest.fixture
def table(qtbot: QtBot) -> DataTable:
    model = TableModel(COLUMNS)
    view = DataTable(model)
    model.setParent(view)
    model.set_entries(ENTRIES)
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    return view


def model_of(table: DataTable) -> TableModel:
    model = table.model()
    assert isinstance(model, TableModel)
    return model


def test_model_keeps_the_rules_of_item_models(table: DataTable) -> None:
    model = model_of(table)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    model.set_entries(ENTRIES[:2])
    model.set_entries(())
    model.set_entries(ENTRIES)
    assert tester.model() is model
    assert model.rowCount() == 5


def test_a_row_speaks_one_sentence(table: DataTable) -> None:
    model = model_of(table)
    role = Qt.ItemDataRole.AccessibleTextRole
    assert model.data(model.index(1, 3), role) == "Hôm nay, việc a, hồ sơ 0231/2026, điều 54.6"
    assert model.data(model.index(0, 0), role) == "Quá hạn, 2 việc"


def test_keys_skip_group_heads_and_enter_opens(qtbot: QtBot, table: DataTable) -> None:
    opened: list[str] = []
    table.opened.connect(opened.append)
    table.select_key("b")
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert table.current_key() == "c"
    QTest.keyClick(table, Qt.Key.Key_Up)
    assert table.current_key() == "b"
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert opened == ["b"]


def test_click_chooses_the_row_but_not_a_head(qtbot: QtBot, table: DataTable) -> None:
    heard: list[str] = []
    table.row_changed.connect(heard.append)
    place = table.visualRect(model_of(table).index(2, 1)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
    head = table.visualRect(model_of(table).index(3, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, head)
    assert heard[0] == "b"
    assert "" not in heard


def test_chosen_row_stays_after_new_entries(table: DataTable) -> None:
    table.select_key("c")
    model_of(table).set_entries((GroupHead("Hôm nay"), row("c"), row("d")))
    assert table.current_key() == "c"
    model_of(table).set_entries((row("d"),))
    assert table.current_key() == ""


def test_groups_by_number(table: DataTable) -> None:
    assert table.select_group(2)
    assert table.current_key() == "c"
    assert not table.select_group(3)


def test_narrow_table_drops_a_column_and_fills_its_width(qtbot: QtBot, table: DataTable) -> None:
    assert not table.isColumnHidden(2)
    table.resize(420, 400)
    assert table.isColumnHidden(2)
    shown = sum(table.columnWidth(place) for place in range(4) if not table.isColumnHidden(place))
    assert shown == table.viewport().width()


def test_rows_grow_with_large_text(table: DataTable, themed: ThemeManager) -> None:
    assert (table.rowHeight(1), table.rowHeight(0)) == (52, 36)
    themed.apply(Scheme.LIGHT, large_text=True)
    assert (table.rowHeight(1), table.rowHeight(0)) == (60, 41)


class LazyRows(Sequence[TableEntry]):
    """Rows made when they are asked for, counting how many were."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.asked: set[int] = set()

    def __len__(self) -> int:
        return self.length

    def place(self, key: str) -> int:
        return int(key) if key.isdigit() else -1

    @overload
    def __getitem__(self, index: int) -> TableEntry: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[TableEntry]: ...
    def __getitem__(self, index: int | slice) -> TableEntry | Sequence[TableEntry]:
        assert isinstance(index, int)
        self.asked.add(index)
        return row(str(index))


def test_a_long_list_reads_only_what_is_seen(table: DataTable) -> None:
    rows = LazyRows(200_000)
    model_of(table).set_entries(rows, find=rows.place)
    table.grab()
    assert 0 < len(rows.asked) < 50


def test_hover_follows_the_mouse(qtbot: QtBot, table: DataTable) -> None:
    before = table.grab().toImage()
    QTest.mouseMove(table.viewport(), QPoint(200, 36 + 52 + 20))
    after = table.grab().toImage()
    assert before != after
