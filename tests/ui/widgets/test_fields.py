from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from cje_desktop.ui.widgets.fields import (
    CheckBox,
    Choice,
    ComboBox,
    DateEdit,
    FormRow,
    LineEdit,
    MoneyEdit,
    TextEdit,
)

TODAY = date(2026, 11, 23)


@pytest.fixture
def date_edit(qtbot: QtBot) -> DateEdit:
    edit = DateEdit(today=TODAY)
    qtbot.addWidget(edit)
    edit.show()
    return edit


def test_date_typed_short_is_written_out_on_enter(qtbot: QtBot, date_edit: DateEdit) -> None:
    heard: list[object] = []
    date_edit.day_changed.connect(heard.append)
    QTest.keyClicks(date_edit, "231126")
    QTest.keyClick(date_edit, Qt.Key.Key_Return)
    assert date_edit.text() == "23/11/2026"
    assert heard == [date(2026, 11, 23)]


def test_wrong_date_stays_to_be_mended(qtbot: QtBot, date_edit: DateEdit) -> None:
    QTest.keyClicks(date_edit, "31/11/2026")
    QTest.keyClick(date_edit, Qt.Key.Key_Return)
    assert date_edit.text() == "31/11/2026"
    assert date_edit.day() is None
    assert date_edit.problem()
    assert date_edit.property("st") == "error"
    QTest.keyClick(date_edit, Qt.Key.Key_Backspace)
    assert date_edit.property("st") == ""


def test_empty_date_is_no_error(qtbot: QtBot, date_edit: DateEdit) -> None:
    date_edit.set_day(TODAY)
    date_edit.clear()
    QTest.keyClick(date_edit, Qt.Key.Key_Return)
    assert (date_edit.day(), date_edit.problem(), date_edit.property("st")) == (None, "", "")


@pytest.mark.parametrize(
    ("start", "key", "expected"),
    [
        (None, Qt.Key.Key_Up, TODAY),
        (date(2026, 11, 30), Qt.Key.Key_Up, date(2026, 12, 1)),
        (date(2026, 12, 1), Qt.Key.Key_Down, date(2026, 11, 30)),
        (date(2026, 1, 31), Qt.Key.Key_PageUp, date(2026, 2, 28)),
        (date(2026, 3, 1), Qt.Key.Key_PageDown, date(2026, 2, 1)),
    ],
)
def test_arrow_keys(
    qtbot: QtBot, date_edit: DateEdit, start: date | None, key: Qt.Key, expected: date
) -> None:
    date_edit.set_day(start)
    QTest.keyClick(date_edit, key)
    assert date_edit.day() == expected


def test_amount_is_grouped_while_typing(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, "1234567")
    assert edit.text() == "1.234.567"
    edit.setCursorPosition(1)
    QTest.keyClicks(edit, "9")
    assert edit.text() == "19.234.567"
    assert edit.cursorPosition() == 2


def test_amount_with_a_unit_is_written_out(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    heard: list[object] = []
    edit.amount_changed.connect(heard.append)
    QTest.keyClicks(edit, "48,25 tr")
    assert edit.text() == "48,25 tr"
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "48.250.000"
    assert (edit.amount(), heard) == (48_250_000, [48_250_000])


def test_wrong_amount_says_why(qtbot: QtBot) -> None:
    edit = MoneyEdit()
    qtbot.addWidget(edit)
    QTest.keyClicks(edit, "0,5")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert edit.problem()
    assert edit.property("st") == "error"


CHOICES = [Choice("odt", "Đất ở (ODT)"), Choice("cln", "Đất trồng cây"), Choice("house", "Nhà ở")]


def test_search_without_marks_chooses(qtbot: QtBot) -> None:
    box = ComboBox(CHOICES, searchable=True)
    qtbot.addWidget(box)
    heard: list[str] = []
    box.chosen.connect(heard.append)
    edit = box.lineEdit()
    assert edit is not None
    QTest.keyClicks(edit, "trong cay")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (box.key(), box.currentText(), heard) == ("cln", "Đất trồng cây", ["cln"])


def test_search_with_several_hits_goes_back(qtbot: QtBot) -> None:
    box = ComboBox(CHOICES, searchable=True)
    qtbot.addWidget(box)
    box.set_key("house")
    edit = box.lineEdit()
    assert edit is not None
    edit.selectAll()
    QTest.keyClicks(edit, "dat")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert (box.key(), box.currentText()) == ("house", "Nhà ở")


def test_choices_changed_keep_the_key_if_they_can(qtbot: QtBot) -> None:
    box = ComboBox(CHOICES)
    qtbot.addWidget(box)
    box.set_key("cln")
    box.set_choices(CHOICES[1:])
    assert box.key() == "cln"
    box.set_choices(CHOICES[2:])
    assert box.key() == ""


def test_wheel_does_not_change_a_choice(qtbot: QtBot) -> None:
    box = ComboBox(CHOICES)
    qtbot.addWidget(box)
    box.set_key("odt")
    event = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    box.wheelEvent(event)
    assert box.key() == "odt"
    assert not event.isAccepted()


def test_check_box_takes_a_click_on_its_sentence(qtbot: QtBot) -> None:
    box = CheckBox("Vắng mặt, đã báo")
    qtbot.addWidget(box)
    box.resize(box.sizeHint())
    QTest.mouseClick(
        box, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(box.width() - 4, 10)
    )
    assert box.isChecked()


def test_form_row_puts_error_under_the_field(qtbot: QtBot) -> None:
    row = FormRow("Ngày cưỡng chế", DateEdit(today=TODAY), hint="ngày làm việc")
    qtbot.addWidget(row)
    row.set_error("Sớm nhất 26/11/2026")
    assert row.error() == "Sớm nhất 26/11/2026"
    assert row.field.accessibleName() == "Ngày cưỡng chế"
    assert row.field.accessibleDescription() == "Sớm nhất 26/11/2026"
    assert row.field.property("st") == "error"
    row.clear_error()
    assert (row.error(), row.field.accessibleDescription()) == ("", "ngày làm việc")


def test_text_is_nfc_and_trimmed(qtbot: QtBot) -> None:
    line, text = LineEdit(" Hoa\u0300 "), TextEdit("\nHoa\u0300 \n")
    qtbot.addWidget(line)
    qtbot.addWidget(text)
    assert line.value() == text.value() == "Hoà"
