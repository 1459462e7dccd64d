"""Buttons, chips, segments, tabs, steps, rail and search by keys and mouse."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.ui.widgets.buttons import Button, ButtonKind, blend
from cje_desktop.ui.widgets.chips import FilterBar
from cje_desktop.ui.widgets.clocks import ClockSpec, ClockStrip
from cje_desktop.ui.widgets.fields.combo_box import Choice, ComboBox
from cje_desktop.ui.widgets.key_bar import KeyBar, KeyHint
from cje_desktop.ui.widgets.navigation import NavEntry, NavigationRail
from cje_desktop.ui.widgets.search_box import SearchBox
from cje_desktop.ui.widgets.segmented import SegmentedChoice
from cje_desktop.ui.widgets.tabs import TabBar
from cje_desktop.ui.widgets.wizard import WizardSteps


def shown(qtbot: QtBot, widget: QWidget) -> None:
    qtbot.addWidget(widget)
    widget.show()
    widget.activateWindow()
    qtbot.waitUntil(widget.isActiveWindow)


def test_the_key_drawn_in_a_button_works(qtbot: QtBot) -> None:
    window = QWidget()
    button = Button("Ký và in", ButtonKind.PRIMARY, key="Ctrl+Enter", parent=window)
    shown(qtbot, window)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_refused_act_says_why(qtbot: QtBot) -> None:
    button = Button("Ký và in", ButtonKind.PRIMARY)
    qtbot.addWidget(button)
    button.set_refused("Chưa ghi ai chịu phí")
    assert not button.isEnabled()
    assert button.toolTip() == button.accessibleDescription() == "Chưa ghi ai chịu phí"
    button.set_refused("")
    assert button.isEnabled()


def test_blend() -> None:
    assert blend("#000000", "#FFFFFF", 0.6) == "#666666"


def test_chips_come_off_from_the_last(qtbot: QtBot) -> None:
    bar = FilterBar()
    qtbot.addWidget(bar)
    bar.add_chip("open", "Đang mở", on=True)
    old = bar.add_chip("old", "Quá 12 tháng", count=486)
    big = bar.add_chip("big", "Trên 10 tỷ", count=17)
    QTest.mouseClick(big, Qt.MouseButton.LeftButton)
    QTest.mouseClick(old, Qt.MouseButton.LeftButton)
    assert bar.active() == ("open", "big", "old")
    QTest.keyClick(old, Qt.Key.Key_Backspace)
    assert bar.active() == ("open", "big")
    assert bar.remove_last()
    assert bar.remove_last()
    assert not bar.remove_last()


def test_segments_follow_the_arrow_keys(qtbot: QtBot) -> None:
    choice = SegmentedChoice([("full", "Toàn bộ"), ("part", "Một phần"), ("none", "Không thành")], key="full")
    shown(qtbot, choice)
    heard: list[str] = []
    choice.chosen.connect(heard.append)
    first = choice.focusWidget() or choice.findChildren(QWidget)[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert choice.key() == "part"
    assert heard == ["part"]


def test_tabs_by_number(qtbot: QtBot) -> None:
    tabs = TabBar()
    for number in range(10):
        tabs.add(f"Thẻ {number}", number)
    shown(qtbot, tabs)
    QTest.keyClick(tabs, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == 2
    QTest.keyClick(tabs, Qt.Key.Key_0, Qt.KeyboardModifier.AltModifier)
    assert tabs.currentIndex() == 9


def test_narrow_tabs_drop_their_counts_not_their_names(qtbot: QtBot) -> None:
    tabs = TabBar()
    for name in ("Nhật ký", "Đương sự", "Cưỡng chế"):
        tabs.add(name, 14)
    shown(qtbot, tabs)
    tabs.resize(tabs.sizeHint())
    wide = tabs.tabSizeHint(0).width()
    tabs.resize(tabs.minimumSizeHint())
    assert tabs.tabSizeHint(0).width() < wide
    assert tabs.tabRect(2).right() <= tabs.width()


def test_any_step_can_be_visited(qtbot: QtBot) -> None:
    steps = WizardSteps(("Điều kiện", "Nội dung", "Nơi nhận"))
    shown(qtbot, steps)
    heard: list[int] = []
    steps.chosen.connect(heard.append)
    steps.set_done(0)
    last = steps.findChildren(QWidget)[-1]
    QTest.mouseClick(last, Qt.MouseButton.LeftButton)
    assert heard == [2]
    assert steps.current_step() == 2


ENTRIES = (
    NavEntry("today", "Hôm nay", "sun-medium"),
    NavEntry("cases", "Hồ sơ", "folder-open"),
    NavEntry("sync", "Đồng bộ", "refresh-cw", starts_group=True),
)


def test_rail_moves_by_arrows_and_opens_by_enter(qtbot: QtBot) -> None:
    rail = NavigationRail(ENTRIES)
    shown(qtbot, rail)
    rail.set_current("today")
    heard: list[str] = []
    rail.chosen.connect(heard.append)
    items = [child for child in rail.findChildren(QWidget) if hasattr(child, "entry")]
    items[0].setFocus()
    QTest.keyClick(items[0], Qt.Key.Key_Down)
    assert items[1].hasFocus()
    assert rail.current_key() == "today"
    QTest.keyClick(items[1], Qt.Key.Key_Return)
    assert heard == ["cases"]
    QTest.mouseClick(items[2], Qt.MouseButton.LeftButton)
    assert heard == ["cases", "sync"]


def test_rail_says_how_many_wait(qtbot: QtBot) -> None:
    rail = NavigationRail(ENTRIES)
    qtbot.addWidget(rail)
    rail.set_count("today", 8)
    names = [child.accessibleName() for child in rail.findChildren(QWidget)]
    assert "Hôm nay, 8" in names
    rail.set_narrow(True)
    assert rail.width() == 80
    rail.set_narrow(False)
    assert rail.width() == 196


def test_clock_opens_its_working(qtbot: QtBot) -> None:
    strip = ClockStrip()
    strip.set_clocks((ClockSpec("a", "hôm nay", "Xác minh"), ClockSpec("b", "còn 12 ngày", "Khiếu nại")))
    shown(qtbot, strip)
    heard: list[str] = []
    strip.opened.connect(heard.append)
    pills = [child for child in strip.findChildren(QWidget) if hasattr(child, "spec")]
    pills[0].setFocus()
    QTest.keyClick(pills[0], Qt.Key.Key_F8)
    QTest.keyClick(pills[0], Qt.Key.Key_Right)
    QTest.keyClick(pills[1], Qt.Key.Key_Return)
    assert heard == ["a", "b"]


def test_search_is_cleared_by_escape(qtbot: QtBot) -> None:
    window = QWidget()
    box = SearchBox("Tìm hồ sơ", parent=window)
    other = Button("Khác", parent=window)
    shown(qtbot, window)
    other.setFocus()
    QTest.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert box.hasFocus()
    QTest.keyClicks(box, "hoa")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_key_bar_drops_from_the_right(qtbot: QtBot) -> None:
    bar = KeyBar()
    qtbot.addWidget(bar)
    hints = [KeyHint("Enter", "mở hồ sơ"), KeyHint("Ctrl+Enter", "làm việc này"), KeyHint("F8", "vì sao")]
    bar.set_hints(hints)
    bar.set_status("Sao lưu 07:45 hôm nay", icon="shield-check")
    bar.resize(1000, 32)
    assert list(bar.visible_hints()) == hints
    bar.resize(420, 32)
    assert list(bar.visible_hints()) == hints[:1]


def test_what_was_typed_counts_before_the_field_is_left(qtbot: QtBot) -> None:
    box = ComboBox((Choice("a", "Thông báo chi phí"), Choice("b", "Thông báo khác")), searchable=True)
    qtbot.addWidget(box)
    box.show()
    edit = box.lineEdit()
    assert edit is not None
    edit.setText("thong bao chi")
    assert box.key() == "a"
