"""Notices, dialogs, refusals, progress, preview and time line."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget  # noqa: TID251  # a test of widgets
from pytestqt.qtbot import QtBot

from cje_desktop.ui.widgets.buttons import Button, ButtonKind
from cje_desktop.ui.widgets.conditions import ConditionLine, ConditionState, RefusalCard
from cje_desktop.ui.widgets.dialogs import ConfirmDialog
from cje_desktop.ui.widgets.fields import LineEdit
from cje_desktop.ui.widgets.labels import Label, Span
from cje_desktop.ui.widgets.notices import NoticeBar, Toast
from cje_desktop.ui.widgets.preview import A4Preview, PageMark
from cje_desktop.ui.widgets.progress import ProgressPanel
from cje_desktop.ui.widgets.theme import Tone
from cje_desktop.ui.widgets.timeline import TimelineEntry, TimelineModel, TimelineView


def dialog(qtbot: QtBot, *, dangerous: bool = False) -> tuple[QWidget, ConfirmDialog]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    result = ConfirmDialog(
        "Ban hành quyết định số 300?",
        "Số 300 sẽ được lấy.",
        act="Ban hành",
        back="Xem lại",
        dangerous=dangerous,
        parent=window,
    )
    result.open()
    qtbot.waitUntil(result.isActiveWindow)
    return window, result


def test_dialog_escape_is_safe(qtbot: QtBot) -> None:
    _, question = dialog(qtbot)
    QTest.keyClick(question, Qt.Key.Key_Escape)
    assert question.result() == QDialog.DialogCode.Rejected


def test_dialog_enter_acts(qtbot: QtBot) -> None:
    _, question = dialog(qtbot)
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert question.result() == QDialog.DialogCode.Accepted


def test_enter_does_not_do_a_dangerous_act(qtbot: QtBot) -> None:
    _, question = dialog(qtbot, dangerous=True)
    QTest.keyClick(question, Qt.Key.Key_Return)
    assert question.result() == QDialog.DialogCode.Rejected


def test_dialog_dims_the_window_and_gives_it_back(qtbot: QtBot) -> None:
    window, question = dialog(qtbot)
    bright = window.grab().toImage().pixelColor(5, 5)
    question.reject()
    qtbot.waitUntil(lambda: window.grab().toImage().pixelColor(5, 5) != bright)
    assert window.grab().toImage().pixelColor(5, 5).lightness() > bright.lightness()


def test_toast_takes_no_focus(qtbot: QtBot) -> None:
    window = QWidget()
    field = LineEdit(parent=window)
    qtbot.addWidget(window)
    window.resize(600, 300)
    toast = Toast(window)
    window.show()
    window.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    toast.say("Đã lưu biên bản")
    assert toast.isVisible()
    assert field.hasFocus()
    toast.say("Đã in")
    assert toast.geometry().bottom() < window.height()


def test_notice_speaks_its_words(qtbot: QtBot) -> None:
    action = Button("Nạp từ tỉnh")
    notice = NoticeBar(Tone.WARN, "Thiếu lịch nghỉ 2027", "Hạn là tạm tính.", action=action)
    qtbot.addWidget(notice)
    assert notice.accessibleName() == "Thiếu lịch nghỉ 2027. Hạn là tạm tính."
    assert notice.action is action


def test_refusal_shows_its_whole_reason_at_every_width(qtbot: QtBot) -> None:
    remedy = Button("Lập thông báo chi phí", ButtonKind.PRIMARY, key="Ctrl+Enter")
    reason = (
        Span("Chưa báo dự trù chi phí cho "),
        Span("ông Lý Văn Tài", strong=True),
        Span(". Báo hôm nay. " * 6),
    )
    window = QWidget()
    column = QVBoxLayout(window)
    card = RefusalCard("Ngày cưỡng chế 25/11 quá sớm", reason, remedy=remedy, article="Đ. 72.7 Luật 106")
    column.addWidget(card)
    column.addStretch(1)
    qtbot.addWidget(window)
    window.show()
    for width in (420, 560, 900):
        window.resize(width, 500)
        window.grab()
        for label in card.findChildren(Label):
            if label.text() and label.isVisible():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
    with qtbot.waitSignal(remedy.clicked):
        QTest.mouseClick(remedy, Qt.MouseButton.LeftButton)


def test_condition_says_its_state_in_words(qtbot: QtBot) -> None:
    line = ConditionLine(
        ConditionState.PASSED, "Đã tống đạt hợp lệ", "giao trực tiếp 13/08/2026", article="Đ. 35"
    )
    qtbot.addWidget(line)
    assert line.accessibleName().endswith("Đã tống đạt hợp lệ, giao trực tiếp 13/08/2026, Đ. 35")
    assert not line.accessibleName().startswith("Đã")
    article = line.findChildren(Button)[0]
    with qtbot.waitSignal(line.article_clicked):
        QTest.mouseClick(article, Qt.MouseButton.LeftButton)


def test_progress_comes_late_and_stops_once(qtbot: QtBot) -> None:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    panel.start("Đọc gói")
    assert not panel.isVisible()
    qtbot.waitUntil(panel.isVisible)
    panel.set_progress("Kiểm chữ ký", 3, 7)
    assert "42 %" in [label.text() for label in panel.findChildren(Label)]
    heard: list[bool] = []
    panel.stopped.connect(lambda: heard.append(True))
    panel.stop_button.click()
    panel.stop_button.click()
    assert heard == [True]
    panel.finish()
    assert not panel.isVisible()


def test_escape_stops_a_job_that_is_shown(qtbot: QtBot) -> None:
    window = QWidget()
    column = QVBoxLayout(window)
    panel = ProgressPanel()
    column.addWidget(panel)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    panel.start("Đọc gói")
    qtbot.waitUntil(panel.isVisible)
    with qtbot.waitSignal(panel.stopped):
        QTest.keyClick(window, Qt.Key.Key_Escape)
    panel.finish()


def test_a_short_job_shows_no_progress(qtbot: QtBot) -> None:
    panel = ProgressPanel()
    qtbot.addWidget(panel)
    panel.start("Lưu")
    panel.finish()
    assert not panel.isVisible()


def pages(count: int) -> list[QImage]:
    image = QImage(210, 297, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    return [image] * count


def test_preview_fits_the_width_and_jumps_to_marks(qtbot: QtBot) -> None:
    view = A4Preview()
    qtbot.addWidget(view)
    view.resize(330, 400)
    view.show()
    heard: list[int] = []
    view.page_changed.connect(heard.append)
    assert not view.next_mark()
    view.set_pages(pages(3), (PageMark(0, 0.1, 0.1, 0.2, 0.02), PageMark(2, 0.1, 0.5, 0.2, 0.02)))
    assert view.page_count() == 3
    assert view.horizontalScrollBar().maximum() == 0
    assert view.next_mark()
    assert view.next_mark()
    assert heard[-1] == 2
    assert view.next_mark()
    assert heard[-1] == 0
    view.set_zoom(2.0)
    assert view.horizontalScrollBar().maximum() > 0
    assert not view.grab().isNull()


TIMELINE = (
    TimelineEntry("a", "23/11", "hôm nay", "Phải xác minh", ahead=True),
    TimelineEntry(
        "b", "16/11", "thứ Hai", "Yêu cầu thông tin", "chưa trả lời", attachments="1 tệp", stopped="82 ngày"
    ),
    TimelineEntry("c", "13/11", "thứ Sáu", "Thu 9.600.000 đồng", "biên lai 0004127"),
)


def test_time_line_by_keys(qtbot: QtBot) -> None:
    model = TimelineModel()
    view = TimelineView(model)
    model.setParent(view)
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, model)
    qtbot.addWidget(view)
    view.resize(500, 400)
    model.set_entries(TIMELINE)
    view.show()
    opened: list[str] = []
    view.opened.connect(opened.append)
    view.setCurrentIndex(model.index(0))
    QTest.keyClick(view, Qt.Key.Key_Down)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert opened == ["b"]
    sentence = model.data(model.index(1), Qt.ItemDataRole.AccessibleTextRole)
    assert sentence == "16/11, thứ Hai, Yêu cầu thông tin, chưa trả lời, 1 tệp"
    assert view.sizeHintForRow(1) > view.sizeHintForRow(2) > 0
